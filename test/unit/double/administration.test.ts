import type { AxiosResponse } from 'axios';
import axios from 'axios';

import {
	ADS,
	CUSTOM_CONVERSION,
	OLD_EVENT_SET,
	READ_ONLY_TOKEN,
} from '../../graph/administration/fixtures';
import {
	AD_ACCOUNT,
	AGENCY,
	BUSINESS,
	DATASETS,
	OTHER_BUSINESS,
	TOKENS,
} from '../../graph/fixtures';
import { bearer, Bench, DAY, eventOf, outcome, START } from './support';

let bench: Bench;
beforeEach(async () => {
	bench = await Bench.start();
	bench.double.addToken(READ_ONLY_TOKEN);
});
afterEach(() => bench.close());

const v = (path: string) => `/v26.0/${path}`;
const stores = DATASETS.stores.id;
const account = AD_ACCOUNT.id.replace('act_', '');
const namesIn = ({ data }: AxiosResponse) => data.data.map(({ name }: { name: string }) => name);

function remove(path: string, token: string = TOKENS.good.token): Promise<AxiosResponse> {
	return axios.delete(bench.double.url + path, {
		headers: bearer(token),
		validateStatus: () => true,
		proxy: false,
	});
}

describe('creating and changing datasets (section 7.3)', () => {
	test('in a business and in an ad account, then read and renamed', async () => {
		const made = await bench.post(
			v(`${BUSINESS.id}/ads_dataset`),
			{ name: 'New', is_crm: true },
			bearer(TOKENS.allowlisted.token),
		);
		const other = await bench.post(v(`${AD_ACCOUNT.id}/adspixels`), { name: 'Newer' });
		expect((await bench.get(v(`${made.data.id}?fields=name,is_crm`))).data).toEqual({
			id: made.data.id,
			name: 'New',
			is_crm: true,
		});
		expect(namesIn(await bench.get(v(`${AD_ACCOUNT.id}/adspixels`)))).toEqual([
			'Web Shop',
			'Stores',
			'Newer',
		]);
		expect((await bench.post(v(other.data.id), { name: 'Newest' })).data).toEqual({
			success: true,
		});
		expect((await bench.get(v(other.data.id))).data.name).toBe('Newest');
	});

	test.each<[string, string, object, string, string]>([
		['without a name', `${BUSINESS.id}/ads_dataset`, {}, TOKENS.allowlisted.token, '100'],
		[
			'by an app on no allowlist',
			`${BUSINESS.id}/ads_dataset`,
			{ name: 'N' },
			TOKENS.good.token,
			'294',
		],
		[
			'with the parameters of the old API',
			`${BUSINESS.id}/ads_dataset`,
			{ name: 'N', description: 'D' },
			TOKENS.allowlisted.token,
			'100',
		],
		[
			'with an id that is none',
			`${BUSINESS.id}/ads_dataset`,
			{ name: 'N', app_id: 'shop' },
			TOKENS.allowlisted.token,
			'100',
		],
		[
			'as a pixel of a business',
			`${BUSINESS.id}/adspixels`,
			{ name: 'N' },
			TOKENS.good.token,
			'100/33',
		],
		[
			'of a name the ad account has',
			`${AD_ACCOUNT.id}/adspixels`,
			{ name: 'Stores' },
			TOKENS.good.token,
			'6202',
		],
		[
			'in a business of others',
			`${OTHER_BUSINESS.id}/ads_dataset`,
			{ name: 'N' },
			TOKENS.allowlisted.token,
			'100/33',
		],
		[
			'with a token that may only read',
			`${BUSINESS.id}/ads_dataset`,
			{ name: 'N' },
			READ_ONLY_TOKEN.token,
			'200',
		],
		['by changing an old event set', OLD_EVENT_SET.id, { name: 'N' }, TOKENS.good.token, '100/33'],
		['by a wrong setting', stores, { data_use_setting: 'ALL' }, TOKENS.good.token, '100'],
	])('%s is refused', async (_what, path, body, token, answer) => {
		expect(outcome(await bench.post(v(path), body, bearer(token)))).toBe(answer);
	});

	test('on the edge of the old API is refused, its list is there', async () => {
		expect(
			outcome(await bench.post(v(`${BUSINESS.id}/offline_conversion_data_sets`), { name: 'N' })),
		).toBe('100/33');
		expect(namesIn(await bench.get(v(`${BUSINESS.id}/offline_conversion_data_sets`)))).toEqual([
			'Tills 2019',
		]);
	});
});

describe('assigning users (section 7.3)', () => {
	const edge = v(`${stores}/assigned_users`);
	const user = TOKENS.good.userId;

	test('with tasks, then listed for a business', async () => {
		expect((await bench.post(edge, { user, tasks: ['UPLOAD'] })).data).toEqual({ success: true });
		const listed = await bench.get(`${edge}?business=${BUSINESS.id}&fields=id,tasks`);
		expect(listed.data.data).toEqual([{ id: user, tasks: ['UPLOAD'] }]);
		expect(outcome(await bench.get(edge))).toBe('100');
	});

	test.each<[string, object, string, string]>([
		['without tasks', { user }, TOKENS.good.token, '100'],
		['with a task that is none', { user, tasks: ['MANAGE'] }, TOKENS.good.token, '100'],
		['with a user nobody knows', { user: '1', tasks: ['EDIT'] }, TOKENS.good.token, '100'],
		['with a token that may only read', { user, tasks: ['EDIT'] }, READ_ONLY_TOKEN.token, '200'],
	])('%s is refused', async (_what, body, token, answer) => {
		expect(outcome(await bench.post(edge, body, bearer(token)))).toBe(answer);
	});
});

describe('sharing (section 7.3)', () => {
	const share = { account_id: account, business: BUSINESS.id };
	const edge = v(`${DATASETS.crm.id}/shared_accounts`);

	test('with an ad account, and no longer', async () => {
		expect((await bench.post(edge, share)).data).toEqual({ success: true });
		await bench.post(edge, share);
		expect((await bench.get(`${edge}?business=${BUSINESS.id}`)).data.data).toHaveLength(1);
		expect((await remove(`${edge}?account_id=${account}&business=${BUSINESS.id}`)).data).toEqual({
			success: true,
		});
		expect((await bench.get(`${edge}?business=${BUSINESS.id}`)).data.data).toEqual([]);
	});

	test.each<[string, object, string]>([
		['without a business', { account_id: account }, '100'],
		['with act_ before the digits', { ...share, account_id: AD_ACCOUNT.id }, '100'],
		['through a business without access', { ...share, business: AGENCY.id }, '200'],
		['with an ad account nobody knows', { ...share, account_id: '1' }, '100/33'],
	])('%s is refused', async (_what, body, answer) => {
		expect(outcome(await bench.post(edge, body))).toBe(answer);
	});

	test('with a partner and its tasks', async () => {
		const agencies = v(`${stores}/agencies`);
		expect(
			(await bench.post(agencies, { business: AGENCY.id, permitted_tasks: ['UPLOAD'] })).status,
		).toBe(200);
		expect(namesIn(await bench.get(agencies))).toEqual(['Double Agency']);
		expect((await remove(`${agencies}?business=${AGENCY.id}`)).status).toBe(200);
		expect(outcome(await remove(`${agencies}?business=${AGENCY.id}`))).toBe('100');
	});

	test.each<[string, object]>([
		['without tasks', { business: AGENCY.id }],
		['with no task at all', { business: AGENCY.id, permitted_tasks: [] }],
		['with a task that is none', { business: AGENCY.id, permitted_tasks: ['MANAGE'] }],
		['with a business nobody knows', { business: '1', permitted_tasks: ['UPLOAD'] }],
	])('with a partner %s is refused', async (_what, body) => {
		expect(outcome(await bench.post(v(`${stores}/agencies`), body))).toBe('100');
	});

	test('of an old event set is only listed, by the kind of its events', async () => {
		const old = v(`${OLD_EVENT_SET.id}/shared_accounts`);
		expect(outcome(await bench.get(`${old}?business=${BUSINESS.id}`))).toBe('100');
		expect(
			(await bench.get(`${old}?business=${BUSINESS.id}&action_source=PHYSICAL_STORE`)).status,
		).toBe(200);
		expect(outcome(await bench.post(old, share))).toBe('100/33');
	});
});

describe('ads (section 7.2)', () => {
	const ad = v(ADS.tracking.id);

	test('writing tracking_specs replaces the list', async () => {
		const specs = [{ 'action.type': ['offline_conversion'], dataset: [stores] }];
		expect((await bench.post(ad, { tracking_specs: specs })).data).toEqual({ success: true });
		expect((await bench.get(`${ad}?fields=tracking_specs`)).data.tracking_specs).toEqual(specs);
	});

	test('a check changes nothing', async () => {
		await bench.post(ad, { tracking_specs: [], execution_options: ['validate_only'] });
		expect((await bench.get(`${ad}?fields=tracking_specs`)).data.tracking_specs).toHaveLength(3);
	});

	test.each<[string, object]>([
		['a spec without an action', { tracking_specs: [{ dataset: [stores] }] }],
		['specs that are no list', { tracking_specs: 'all' }],
		[
			'a dataset the ad account cannot use',
			{ tracking_specs: [{ 'action.type': ['offline_conversion'], dataset: [DATASETS.crm.id] }] },
		],
		['an option that is none', { tracking_specs: [], execution_options: ['dry_run'] }],
	])('%s is refused', async (_what, body) => {
		expect(outcome(await bench.post(ad, body))).toBe('100');
	});

	test('an ad of others is not seen', async () => {
		expect(outcome(await bench.get(ad, TOKENS.otherBusiness.token))).toBe('100/33');
	});
});

describe('uploads and statistics (sections 7.3 and 7.4)', () => {
	beforeEach(async () => {
		const tagged = {
			data: [eventOf('store'), eventOf('store', { custom_data: { order_id: 'R-2' } })],
			upload_tag: 'november',
		};
		await bench.post(v(`${stores}/events`), tagged);
	});

	test('a batch of one tag is an upload', async () => {
		const { data } = await bench.get(
			v(`${stores}/offline_event_uploads?fields=upload_tag,valid_entries`),
		);
		expect(data.data).toEqual([
			{ id: expect.any(String), upload_tag: 'november', valid_entries: 2 },
		]);
		const [{ id }] = data.data;
		expect((await bench.get(v(`${id}?fields=upload_tag`))).data).toEqual({
			id,
			upload_tag: 'november',
		});
		expect((await bench.get(v(`${id}/progress`))).data).toEqual({ data: [{ percent_done: 100 }] });
	});

	test('old sets have uploads by their own edge, sorted and filtered', async () => {
		const edge = v(`${OLD_EVENT_SET.id}/uploads`);
		const tags = async (query: string) =>
			(await bench.get(`${edge}?fields=upload_tag&${query}`)).data.data.map(
				(upload: { upload_tag: string }) => upload.upload_tag,
			);
		expect(await tags('limit=2')).toEqual(['tills-001', 'tills-002']);
		expect(await tags('limit=1&sort_by=CREATION_TIME&order=DESCENDING')).toEqual(['tills-130']);
		expect(await tags('upload_tag=tills-007')).toEqual(['tills-007']);
		expect(await tags(`start_time=${1570000000 + 129 * DAY}`)).toEqual(['tills-130']);
		expect(outcome(await bench.get(`${edge}?sort_by=SIZE`))).toBe('100');
		expect(outcome(await bench.get(v(`${stores}/uploads`)))).toBe('100/33');
	});

	test.each([
		['event', [{ value: 'Purchase', count: 2 }]],
		[
			'match_keys',
			[
				{ value: 'em', count: 2 },
				{ value: 'ph', count: 2 },
			],
		],
		['url', []],
	])('statistics by %s', async (aggregation, data) => {
		const answer = await bench.get(v(`${stores}/stats?aggregation=${aggregation}`));
		expect(answer.data.data).toEqual([
			{ aggregation, start_time: '2026-11-22T00:00:00+0000', data },
		]);
	});

	test.each([
		['event_source=WEB_ONLY', ['Purchase 900', 'Lead 1000']],
		['event_source=SERVER_ONLY', ['Purchase 950', 'Lead 340']],
		['event_source=SERVER_ONLY&event=Lead', ['Lead 340']],
		['event=Lead', ['Lead 1000', 'Lead 340']],
	])('events of an earlier time by name: %s', async (query, counts) => {
		const answer = await bench.get(v(`${DATASETS.web.id}/stats?aggregation=event&${query}`));
		const rows: { data: { value: string; count: number }[] }[] = answer.data.data;
		expect(rows.flatMap(({ data }) => data.map(({ value, count }) => `${value} ${count}`))).toEqual(
			counts,
		);
	});

	test.each([
		[`${stores}/stats`, '100'],
		[`${stores}/stats?aggregation=color`, '100'],
		[`${stores}/stats?aggregation=event&granularity=daily`, '100'],
		[`${stores}/stats?aggregation=event&start_time=${START - 8 * DAY}`, '100'],
		[`${OLD_EVENT_SET.id}/stats?aggregation=event`, '100'],
		[`${OLD_EVENT_SET.id}/stats?aggr_time=event_time&granularity=daily`, 'received undefined'],
	])('%s: %s', async (path, answer) => {
		expect(outcome(await bench.get(v(path)))).toBe(answer);
	});
});

describe('custom conversions (sections 4.3 and 7.2.4)', () => {
	const edge = v(`${AD_ACCOUNT.id}/customconversions`);
	const rule = '{"and":[{"event_name":{"eq":"Purchase"}},{"or":[{"value":{"gt":100}}]}]}';
	const whole = { name: 'N', event_source_id: stores, custom_event_type: 'PURCHASE', rule };

	test('are created, changed and deleted', async () => {
		const { id } = (await bench.post(edge, whole)).data;
		expect((await bench.post(v(id), { name: 'M' })).data).toEqual({ success: true });
		expect((await bench.get(v(`${id}?fields=name,rule,pixel`))).data).toEqual({
			id,
			name: 'M',
			rule,
			pixel: { id: stores, name: 'Stores' },
		});
		expect((await remove(v(id))).data).toEqual({ success: true });
		expect(outcome(await bench.get(v(id)))).toBe('100/33');
	});

	test.each<[string, object]>([
		['without a name', { ...whole, name: '' }],
		['without a rule', { ...whole, rule: undefined }],
		['with a rule that is no text', { ...whole, rule: { and: [] } }],
		['with an empty rule', { ...whole, rule: '{"and":[]}' }],
		[
			'with a condition of two operators',
			{ ...whole, rule: '{"and":[{"value":{"gt":1,"lt":2}}]}' },
		],
		['with an event type of the pixel page', { ...whole, custom_event_type: 'INITIATE_CHECKOUT' }],
		['with an event type of the old API', { ...whole, custom_event_type: 'Purchase' }],
		['with a parameter of nobody', { ...whole, event_source: stores }],
	])('%s are refused', async (_what, body) => {
		expect(outcome(await bench.post(edge, body))).toBe('100');
	});

	test('of a website that look at the event alone are 1760020 (section 7.3.2)', async () => {
		const alone = { ...whole, rule: '{"and":[{"event":{"eq":"Purchase"}}]}' };
		expect(outcome(await bench.post(edge, alone))).toBe('100/1760020');
		const more = { ...whole, rule: '{"and":[{"event":{"eq":"A"}},{"url":{"eq":"b"}}]}' };
		expect((await bench.post(edge, more)).status).toBe(200);
		const ofOldSet = { ...alone, event_source_id: OLD_EVENT_SET.id };
		expect((await bench.post(edge, ofOldSet)).status).toBe(200);
	});

	test('of a business need an event type, those of an ad account do not', async () => {
		const untyped = { name: 'N', event_source_id: stores, rule };
		expect(outcome(await bench.post(v(`${BUSINESS.id}/customconversions`), untyped))).toBe('100');
		expect((await bench.post(edge, untyped)).data.is_custom_event_type_predicted).toBe(true);
	});

	test('are at most a hundred for an ad account', async () => {
		for (let count = 1; count < 100; count++)
			await bench.post(edge, { ...whole, name: `N${count}` });
		expect(outcome(await bench.post(edge, whole))).toBe('100');
	});

	test('of others can be neither seen nor deleted', async () => {
		expect(outcome(await remove(v(CUSTOM_CONVERSION.id), TOKENS.otherBusiness.token))).toBe(
			'100/33',
		);
		expect(outcome(await remove(v(CUSTOM_CONVERSION.id), READ_ONLY_TOKEN.token))).toBe('200');
		expect(outcome(await remove(v(stores)))).toBe('100/33');
	});
});

describe('insights (sections 7.2.5 and 7.4)', () => {
	const edge = v(`${AD_ACCOUNT.id}/insights`);

	test('give rows by level with the fields asked for', async () => {
		const { data } = await bench.get(`${edge}?level=campaign&fields=spend&date_preset=last_7d`);
		expect(data.data).toHaveLength(3);
		expect(Object.keys(data.data[0])).toEqual(['spend', 'date_start', 'date_stop']);
	});

	test.each([
		['level=town&fields=spend', '100'],
		['level=ad', '100'],
		['fields=spend&date_preset=last_n_days', '100'],
		['fields=spend&time_range={"since":"May"}', '100'],
		['fields=spend&action_attribution_windows=["2d_view"]', '100'],
		['fields=spend&level=ad&date_preset=maximum', '100/1487534'],
		['fields=spend&breakdowns=["town"]', '2/1504041'],
	])('%s: %s', async (query, answer) => {
		expect(outcome(await bench.get(`${edge}?${encodeURI(query)}`))).toBe(answer);
	});

	test('give no conversions by region, none of 28d_view, and no rows without the opt-in (section 7.5)', async () => {
		const read = async (query: string) =>
			(await bench.get(`${edge}?level=account&fields=actions&${encodeURI(query)}`)).data.data;
		const [byRegion] = await read('breakdowns=["region"]');
		expect(byRegion.actions).toEqual([{ action_type: 'link_click', value: '10' }]);
		const [ofWindows] = await read('action_attribution_windows=["28d_view","7d_click"]');
		expect(ofWindows.actions[0]).toEqual({
			action_type: 'offline_conversion.purchase',
			value: '3',
			'7d_click': '2',
		});
		expect(await read('breakdowns=["impression_device"]')).toEqual([]);
	});

	test('as a report: started, looked at, read when it is done', async () => {
		const { report_run_id: id } = (
			await bench.post(edge, { level: 'ad', fields: 'ad_id', date_preset: 'maximum' })
		).data;
		expect((await bench.get(v(id))).data).toEqual({
			id,
			async_status: 'Job Running',
			async_percent_completion: 40,
		});
		expect(outcome(await bench.get(v(`${id}/insights`)))).toBe('100');
		expect((await bench.get(v(id))).data.async_status).toBe('Job Completed');
		expect((await bench.get(v(`${id}/insights?limit=500`))).data.data).toHaveLength(230);
	});
});

describe('dataset quality (section 10.1)', () => {
	const read = (query: string, token?: string) => bench.get(v(`dataset_quality?${query}`), token);

	test('gives the fields asked for, nested', async () => {
		const { data } = await read(
			`dataset_id=${DATASETS.web.id}&fields=web{event_name,event_match_quality{composite_score}}`,
		);
		expect(data.web[0]).toEqual({
			event_name: 'Purchase',
			event_match_quality: { composite_score: 7.2 },
		});
	});

	test.each([
		[`fields=web{event_name}`, TOKENS.good.token, '100'],
		[`dataset_id=${DATASETS.web.id}`, TOKENS.good.token, '100'],
		[`dataset_id=${DATASETS.web.id}&fields=web{dedup_key_feedback}`, TOKENS.good.token, '100'],
		[
			`dataset_id=${DATASETS.app.id}&fields=web{event_match_quality{score}}`,
			TOKENS.good.token,
			'100',
		],
		[`dataset_id=${DATASETS.web.id}&fields=web{event_name`, TOKENS.good.token, '100'],
		['dataset_id=1999999999999999&fields=web', TOKENS.good.token, '100/2044055'],
		[`dataset_id=${DATASETS.web.id}&fields=web`, READ_ONLY_TOKEN.token, '10'],
		[`dataset_id=${DATASETS.web.id}&fields=web`, TOKENS.sendOnly.token, '10'],
		[`dataset_id=${DATASETS.ofOtherBusiness.id}&fields=web`, TOKENS.good.token, '10'],
	])('%s with %s: %s', async (query, token, answer) => {
		expect(outcome(await read(query, token))).toBe(answer);
	});
});

test('the Marketing API edges lose versions sooner', async () => {
	expect(outcome(await bench.get(`/v24.0/${AD_ACCOUNT.id}/customconversions`))).toBe('2635');
	expect((await bench.get(`/v25.0/${AD_ACCOUNT.id}/customconversions`)).status).toBe(200);
});
