import SHA256 from 'crypto-js/sha256';
import type { IDataObject } from 'n8n-workflow';

import { APP, DATASETS, ENFORCING_APP, TOKENS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { dataset, minutesAgo, runSendEvent } from '../support/sendEvent';
import { errorLineOf, textOf } from '../support/engine';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());
beforeEach(() => double.reset());

const sha256 = (text: string) => SHA256(text).toString();

const purchase = (index: number, more: IDataObject = {}): IDataObject => ({
	event_name: 'Purchase',
	event_time: minutesAgo(5),
	event_source_url: 'https://shop.example.com/thanks',
	email: `Customer${index}@Example.com `,
	user_agent: 'Mozilla/5.0',
	value: 10 + index,
	currency: 'eur',
	order_id: 1000 + index,
	...more,
});

describe('Send Event, automatic mapping', () => {
	it('turns raw shop orders into hashed events at Meta, one output item per event', async () => {
		const { outputs, error } = await runSendEvent(double, { items: [purchase(1), purchase(2)] });

		expect(error).toBeUndefined();
		const stored = double.events(DATASETS.web.id).map(({ event }) => event);
		expect(stored).toMatchObject([
			{
				event_name: 'Purchase',
				action_source: 'website',
				event_source_url: 'https://shop.example.com/thanks',
				user_data: { em: [sha256('customer1@example.com')], client_user_agent: 'Mozilla/5.0' },
				custom_data: { value: 11, currency: 'EUR', order_id: '1001' },
			},
			{ user_data: { em: [sha256('customer2@example.com')] }, custom_data: { order_id: '1002' } },
		]);
		expect(outputs[0].map(({ json, pairedItem }) => ({ json, pairedItem }))).toMatchObject([
			{
				json: {
					status: 'sent',
					dataset_id: DATASETS.web.id,
					event_name: 'Purchase',
					action_source: 'website',
					fbtrace_id: expect.stringMatching(/.+/),
					messages: [],
					match: { sent: expect.arrayContaining(['em', 'client_user_agent']) },
				},
				pairedItem: { item: 0 },
			},
			{ json: { status: 'sent' }, pairedItem: { item: 1 } },
		]);
	});

	it("takes a filler for nothing: a value under another name, or the node's own, goes before it", async () => {
		const orderedAt = minutesAgo(30);
		await runSendEvent(double, {
			items: [
				purchase(1, {
					em: 'n/a',
					event_name: 'n/a',
					event_time: 'unknown',
					order_date: orderedAt,
					action_source: '{{source}}',
				}),
				purchase(2, {
					email: ['n/a', 'Customer2@Example.com'],
					first_name: 'Na',
					last_name: '#N/A',
				}),
			],
			parameters: { eventName: 'Lead' },
		});
		expect(double.events(DATASETS.web.id).map(({ event }) => event)).toMatchObject([
			{
				event_name: 'Lead',
				event_time: orderedAt,
				action_source: 'website',
				user_data: { em: [sha256('customer1@example.com')] },
			},
			{
				event_name: 'Purchase',
				user_data: { em: [sha256('customer2@example.com')], fn: [sha256('na')] },
			},
		]);
		expect(double.events(DATASETS.web.id)[1].event.user_data).not.toHaveProperty('ln');
	});

	it('sends the token as a header only, and no raw identifier anywhere', async () => {
		const { stored } = await runSendEvent(double, {
			items: [purchase(1, { phone: '+49 151 23456789' })],
		});
		const [request] = double.requests();
		expect(request.headers.authorization).toBe(`Bearer ${TOKENS.good.token}`);
		expect(JSON.stringify([request.path, request.query, request.body])).not.toContain(
			TOKENS.good.token,
		);
		const output = stored.slice(stored.indexOf('"Node"'));
		for (const secret of ['ustomer1@', '15123456789', '151 23456789', TOKENS.good.token]) {
			expect(JSON.stringify(request.body)).not.toContain(secret);
			expect(output).not.toContain(secret);
		}
	});

	it('is the same event on a re-run: Meta stores it once', async () => {
		const items = [purchase(1), purchase(2)];
		await runSendEvent(double, { items, executionId: '1' });
		await runSendEvent(double, { items, executionId: '2' });
		expect(double.counters()).toMatchObject({ received: 4, stored: 2, duplicates: 2 });
	});

	it('puts a thousand events into one request', async () => {
		const items = Array.from({ length: 1001 }, (_, index) => purchase(index));
		await runSendEvent(double, { items });
		expect(double.requests()).toHaveLength(2);
		expect(double.counters().stored).toBe(1001);
	});

	it('sends items of different datasets, test codes and tags to their own', async () => {
		const items = [
			{ ...purchase(1), ds: DATASETS.web.id, code: 'TEST1' },
			{ ...purchase(2), ds: DATASETS.stores.id, code: '' },
			{ ...purchase(3), ds: DATASETS.web.id, code: 'TEST1' },
		];
		await runSendEvent(double, {
			items,
			parameters: {
				datasetId: dataset('={{ $json.ds }}'),
				options: { testEventCode: '={{ $json.code }}' },
			},
		});
		expect(
			double
				.requests()
				.map(({ path }) => path)
				.sort(),
		).toEqual([`/v26.0/${DATASETS.web.id}/events`, `/v26.0/${DATASETS.stores.id}/events`].sort());
		expect(double.events(DATASETS.web.id).map(({ testEventCode }) => testEventCode)).toEqual([
			'TEST1',
			'TEST1',
		]);
		expect(double.events(DATASETS.stores.id)).toHaveLength(1);
	});
});

describe('Send Event, mapped fields', () => {
	it('sends the fields of the node, with their own types', async () => {
		const { error } = await runSendEvent(double, {
			items: [
				{
					id: 77,
					mail: 'a@example.com',
					sum: '19.90',
					ua: 'Mozilla/5.0',
					lines: [{ product_id: 5, quantity: 2, price: 9.95 }],
				},
			],
			parameters: {
				mappingMode: 'defineBelow',
				actionSource: 'website',
				eventName: 'Purchase',
				eventSourceUrl: 'https://shop.example.com',
				eventId: '=order-{{ $json.id }}',
				em: '={{ $json.mail }}',
				client_user_agent: '={{ $json.ua }}',
				value: '={{ $json.sum }}',
				currency: 'EUR',
				customData: { contents: '={{ $json.lines }}' },
				customProperties: {
					assignments: [
						{ id: '1', name: 'loyal', value: true, type: 'boolean' },
						{ id: '2', name: 'visits', value: '={{ 2 + 1 }}', type: 'number' },
						{ id: '3', name: 'colors', value: '["red"]', type: 'array' },
					],
				},
			},
		});
		expect(error).toBeUndefined();
		expect(double.events()[0].event).toMatchObject({
			event_id: 'order-77',
			user_data: { em: [sha256('a@example.com')] },
			custom_data: {
				value: 19.9,
				currency: 'EUR',
				loyal: true,
				visits: 3,
				colors: ['red'],
				contents: [{ id: '5', quantity: 2, item_price: 9.95 }],
			},
		});
	});

	it('sends a CRM stage with a 17-digit lead id to the last digit', async () => {
		await runSendEvent(double, {
			items: [{ lead: '12345678901234567', stage: 'Qualified' }],
			parameters: {
				datasetId: dataset(DATASETS.crm.id),
				actionSource: 'crm',
				mappingMode: 'defineBelow',
				eventName: 'custom',
				customEventName: '={{ $json.stage }}',
				leadEventSource: 'HubSpot',
				lead_id: '={{ $json.lead }}',
			},
		});
		const request = double.requests()[0];
		expect(String(request.body)).toContain('"lead_id":12345678901234567');
		expect(double.events()[0].event).toMatchObject({
			event_name: 'Qualified',
			action_source: 'system_generated',
			custom_data: { event_source: 'crm', lead_event_source: 'HubSpot' },
		});
	});
});

describe('Send Event, JSON', () => {
	it('sends each event of a list, paired with its item', async () => {
		const event = (id: string) => ({
			event_name: 'Lead',
			event_id: id,
			action_source: 'phone_call',
			user_data: { em: 'a@example.com' },
		});
		const { outputs } = await runSendEvent(double, {
			items: [{ events: [event('1'), event('2')] }, { events: event('3') }],
			parameters: { mappingMode: 'json', eventJson: '={{ $json.events }}' },
		});
		expect(outputs[0].map(({ json, pairedItem }) => [json.event_id, pairedItem])).toEqual([
			['1', { item: 0 }],
			['2', { item: 0 }],
			['3', { item: 1 }],
		]);
	});
});

describe('Send Event, consent', () => {
	it('skips events without consent and says why', async () => {
		const items = [
			purchase(1, { consent: true }),
			purchase(2, { consent: 'withdrawn' }),
			purchase(3),
			purchase(4, { consent: false }),
		];
		const { outputs } = await runSendEvent(double, {
			items,
			parameters: { options: { consentField: 'consent' } },
		});
		expect(outputs[0].map(({ json }) => json.status)).toEqual([
			'sent',
			'skipped',
			'skipped',
			'skipped',
		]);
		expect(outputs[0][2].json.reason).toMatch(/missing/);
		expect(double.counters().stored).toBe(1);
	});

	it('reads consent from an expression too', async () => {
		const { outputs } = await runSendEvent(double, {
			items: [purchase(1, { marketing: 'yes' }), purchase(2, { marketing: 'no' })],
			parameters: { options: { consentValue: '={{ $json.marketing === "yes" }}' } },
		});
		expect(outputs[0].map(({ json }) => json.status)).toEqual(['sent', 'skipped']);
	});
});

describe('Send Event, validate', () => {
	it('shows what would be sent without a request and without a credential', async () => {
		const { outputs, error } = await runSendEvent(double, {
			items: [purchase(1)],
			parameters: { operation: 'validate', options: { includePayload: true } },
		});
		expect(error).toBeUndefined();
		expect(outputs[0][0].json).toMatchObject({
			status: 'valid',
			payload: { event_name: 'Purchase', user_data: { em: [sha256('customer1@example.com')] } },
		});
		expect(double.requests()).toEqual([]);
	});

	it('says how strong the match is, what would help most, and what became of each value', async () => {
		const { outputs } = await runSendEvent(double, {
			items: [{ ...purchase(1), external_id: '---', phone: '5215512345678', city: 'San José' }],
			parameters: { operation: 'validate', options: { includePayload: true, sendBothForms: true } },
		});
		expect(outputs[0][0].json).toMatchObject({
			match: {
				strength: 'strong',
				improve: 'fbc',
				dropped: [{ key: 'external_id', reason: 'filler' }],
				changed: expect.arrayContaining([
					{ key: 'ph', what: 'two_forms_sent' },
					{ key: 'ct', what: 'both_forms_sent' },
				]),
			},
			payload: {
				user_data: {
					ph: [sha256('525512345678'), sha256('5215512345678')],
					ct: [sha256('sanjosé'), sha256('sanjos')],
				},
			},
		});
	});
});

describe('Send Event, errors', () => {
	const bad = (more: IDataObject) => [purchase(0), purchase(1, more), purchase(2)];

	it('stops by default with nothing sent and says which item and why', async () => {
		const { error } = await runSendEvent(double, { items: bad({ currency: 'EURO' }) });
		expect(error).toMatchObject({ name: 'NodeOperationError', itemIndex: 1 });
		expect(error?.message).toMatch(
			/^Nothing was sent \(1 of 3 events refused\): Currency “EURO” is not an ISO 4217 code \[item 1\]$/,
		);
		expect(double.requests()).toEqual([]);
	});

	it('sends the rest with "continue" and gives the bad item its error', async () => {
		const { outputs } = await runSendEvent(double, {
			items: bad({ currency: 'EURO' }),
			onError: 'continueRegularOutput',
		});
		expect(double.counters().stored).toBe(2);
		expect(outputs[0].map(({ json }) => json.status)).toEqual(['sent', 'refused', 'sent']);
		expect(outputs[0][1].json).toMatchObject({
			status: 'refused',
			event_name: 'Purchase',
			error: 'Currency “EURO” is not an ISO 4217 code [item 1]',
		});
		expect(outputs[0][1].pairedItem).toEqual({ item: 1 });
	});

	it('moves the bad item to the error output with "continue using error output"', async () => {
		const { outputs } = await runSendEvent(double, {
			items: bad({ currency: 'EURO' }),
			onError: 'continueErrorOutput',
		});
		expect(outputs[0].map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(outputs[1]).toHaveLength(1);
		expect(outputs[1][0].json).toMatchObject({
			order_id: 1001,
			error: { message: expect.stringMatching(/Currency/), codes: ['currency_invalid'] },
		});
	});

	it.each<[what: string, more: IDataObject, parameters: IDataObject, words: RegExp]>([
		[
			'no identifier left',
			{ email: 'n/a', user_agent: 'Mozilla/5.0' },
			{},
			/identif|customer information/i,
		],
		['an unknown currency', { currency: 'XXQ' }, {}, /Currency/],
		['a value that is not a number', { value: 'ten' }, {}, /Value/],
		['a time too old', { event_time: minutesAgo(8 * 24 * 60) }, {}, /Event Time.*7 days/s],
		['a time in the future', { event_time: minutesAgo(-60) }, {}, /Event Time.*future/s],
		['a time that is none', { event_time: 'yesterday-ish' }, {}, /Event Time/],
		['no page address', { event_source_url: '' }, {}, /Event Source URL/],
		['no user agent', { user_agent: '' }, {}, /Client User Agent/],
		[
			'no event name',
			{ event_name: '', currency: '', value: '', action_source: 'physical_store' },
			{},
			/Event Name/,
		],
		['a purchase without value', { value: null }, {}, /Value/],
		[
			'an app event without OS version',
			{ action_source: 'app', advertiser_tracking_enabled: true, platform: 'ios' },
			{},
			/OS Version/,
		],
		[
			'a messaging event that is not on the list',
			{ action_source: 'business_messaging', event_name: 'Contact', messaging_channel: 'whatsapp' },
			{},
			/Event Name/,
		],
	])('refuses %s, naming item and field', async (_what, more, parameters, words) => {
		const { error } = await runSendEvent(double, {
			items: bad(more),
			parameters: parameters as never,
		});
		expect(error?.message).toMatch(/\[item 1\]/);
		expect(textOf(error)).toMatch(words);
		expect(double.requests()).toEqual([]);
	});

	it.each(['abc', '12/34', '../me', '123?x=1', ''])(
		'refuses the dataset %p before any request',
		async (value) => {
			const { error } = await runSendEvent(double, {
				items: [{ ...purchase(1), ds: value }],
				parameters: { datasetId: dataset('={{ $json.ds }}') },
			});
			expect(error?.message).toMatch(/Dataset/);
			expect(double.requests()).toEqual([]);
		},
	);

	it('accepts a dataset ID that is a number', async () => {
		await runSendEvent(double, {
			items: [{ ...purchase(1), ds: Number(DATASETS.web.id) }],
			parameters: { datasetId: dataset('={{ $json.ds }}') },
		});
		expect(double.counters().stored).toBe(1);
	});

	it.each<[what: string, token: string, words: RegExp]>([
		['an expired token', TOKENS.expired.token, /access token/i],
		['a token without permission', TOKENS.noPermission.token, /permission/i],
		['a token of another business', TOKENS.otherBusiness.token, /dataset/i],
	])('says what to do about %s', async (_what, accessToken, words) => {
		const { error, stored } = await runSendEvent(double, {
			items: [purchase(1)],
			credential: { accessToken },
		});
		expect(textOf(error)).toMatch(words);
		expect(stored).not.toContain(accessToken);
		expect(double.counters().stored).toBe(0);
		expect(double.requests()).toHaveLength(1);
	});

	it('proves the app secret where one is set', async () => {
		const credential = { accessToken: TOKENS.secretEnforced.token };
		const without = await runSendEvent(double, { items: [purchase(1)], credential });
		expect(textOf(without.error)).toMatch(/app ?secret/i);
		const wrong = await runSendEvent(double, {
			items: [purchase(1)],
			credential: { ...credential, appSecret: APP.secret },
		});
		expect(textOf(wrong.error)).toMatch(/app ?secret/i);
		const right = await runSendEvent(double, {
			items: [purchase(1)],
			credential: { ...credential, appSecret: ENFORCING_APP.secret },
		});
		expect(right.error).toBeUndefined();
		expect(double.counters().stored).toBe(1);
	});

	it('reports an expression that throws on its own item', async () => {
		const { outputs } = await runSendEvent(double, {
			items: [purchase(0, { list: [1] }), purchase(1), purchase(2, { list: [2] })],
			parameters: { options: { uploadTag: '={{ $json.list.first().toString() }}' } },
			onError: 'continueErrorOutput',
		});
		expect(outputs.map((items) => items.map(({ pairedItem }) => pairedItem))).toEqual([
			[{ item: 0 }, { item: 2 }],
			[{ item: 1 }],
		]);
		expect(errorLineOf(outputs[1][0].json)).toMatch(/expression.*\[item 1\]/i);
	});

	it('delivers the good events when Meta refuses one that passed the checks', async () => {
		const lead = (id: string) => ({
			event_name: 'Qualified',
			action_source: 'crm',
			lead_event_source: 'HubSpot',
			lead_id: id,
		});
		const { outputs } = await runSendEvent(double, {
			items: [lead('4111111111111111'), lead('4000000000000002'), lead('4111111111111113')],
			parameters: { datasetId: dataset(DATASETS.crm.id) },
			onError: 'continueErrorOutput',
		});
		expect(outputs[0].map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(outputs[1].map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }]);
		expect(double.counters().stored).toBe(2);
	});

	it.each([
		'http://graph.facebook.com',
		'ftp://127.0.0.1',
		'nonsense',
		'https://user@graph.facebook.com',
	])('sends nothing to the Base URL %s', async (baseUrl) => {
		const { error } = await runSendEvent(double, { items: [purchase(1)], credential: { baseUrl } });
		expect(error?.message).toMatch(/Base URL/);
		expect(double.requests()).toEqual([]);
	});
});
