import SHA256 from 'crypto-js/sha256';
import type { IDataObject } from 'n8n-workflow';

import { OLD_EVENT_SET } from '../graph/administration/fixtures';
import { DATASETS, TOKENS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { jsonOf, locator, runOfflineEventSet, shown } from '../support/offlineEventSet';
import { minutesAgo } from '../support/sendEvent';
import { errorLineOf, textOf } from '../support/engine';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());
beforeEach(() => double.reset());

const sha256 = (text: string) => SHA256(text).toString();
const stores = DATASETS.stores.id;
const DAY = 24 * 60;

const send = {
	resource: 'upload',
	operation: 'send',
	datasetId: locator(stores),
	uploadTag: 'tills-november',
};

/** A row as the old Offline Conversions API took it (docs/meta-api.md sections 7.2.1 and 7.2.2). */
const legacyRow = (more: IDataObject = {}): IDataObject => ({
	match_keys: {
		email: [sha256('anna@example.com'), 'Berta@Example.com '],
		phone: ['+49 151 23456789'],
		gen: 'F',
		zip: '10178',
		madid: '38400000-8cf0-11bd-b23e-10b96e40000d',
		lead_id: '12345678901234567',
		extern_id: 'Card-00017',
	},
	event_time: minutesAgo(60 * DAY),
	event_name: 'Purchase',
	value: 99.5,
	currency: 'EUR',
	contents: [{ id: 'A', quantity: 2, price: 49.75, brand: 'Acme' }],
	order_id: 'R-1',
	item_number: '1',
	custom_data: { store: 'Berlin' },
	data_processing_options: ['LDU'],
	data_processing_options_country: 1,
	data_processing_options_state: 1000,
	...more,
});

const flatRow = (index: number, more: IDataObject = {}): IDataObject => ({
	email: `customer${index}@example.com`,
	event_time: minutesAgo(60 + index),
	total: 10,
	currency: 'EUR',
	receipt_id: `R-${index}`,
	...more,
});

describe('Upload, sending rows', () => {
	it('translates a row of the old API, 60 days old, hashed and raw match keys mixed', async () => {
		const run = await runOfflineEventSet(double, { parameters: send, items: [legacyRow()] });
		expect(run.error).toBeUndefined();
		const [stored] = double.events(stores);
		expect(stored.uploadTag).toBe('tills-november');
		expect(stored.event).toEqual({
			event_name: 'Purchase',
			event_time: expect.any(Number),
			event_id: expect.any(String),
			action_source: 'physical_store',
			user_data: {
				em: [sha256('anna@example.com'), sha256('berta@example.com')],
				ph: [sha256('4915123456789')],
				ge: [sha256('f')],
				zp: [sha256('10178')],
				madid: '38400000-8cf0-11bd-b23e-10b96e40000d',
				lead_id: '12345678901234567',
				external_id: ['Card-00017'],
			},
			custom_data: {
				store: 'Berlin',
				value: 99.5,
				currency: 'EUR',
				contents: [{ id: 'A', quantity: 2, price: 49.75, brand: 'Acme' }],
				order_id: 'R-1',
				item_number: '1',
			},
			data_processing_options: ['LDU'],
			data_processing_options_country: 1,
			data_processing_options_state: 1000,
		});
		expect(jsonOf(run)[0]).toMatchObject({
			status: 'sent',
			dataset_id: stores,
			action_source: 'physical_store',
		});
		expect(run.stored.slice(run.stored.indexOf('"Node"'))).not.toContain('erta@');
	});

	it('takes flat rows with an event name of the node, whatever the rows say of their source', async () => {
		const run = await runOfflineEventSet(double, {
			parameters: { ...send, eventName: 'Purchase' },
			items: [flatRow(1, { action_source: 'website' }), flatRow(2)],
		});
		expect(run.error).toBeUndefined();
		expect(double.events(stores).map(({ event }) => event)).toMatchObject([
			{
				event_name: 'Purchase',
				action_source: 'physical_store',
				custom_data: { order_id: 'R-1', value: 10 },
			},
			{ event_name: 'Purchase', action_source: 'physical_store', custom_data: { order_id: 'R-2' } },
		]);
	});

	it('splits more than a thousand rows, and keeps one tag for all of them', async () => {
		const items = Array.from({ length: 1500 }, (_, index) =>
			flatRow(index, { event_name: 'Purchase' }),
		);
		const run = await runOfflineEventSet(double, { parameters: send, items });
		expect(
			double
				.requests()
				.map(({ eventCount }) => eventCount)
				.sort(),
		).toEqual([1000, 500]);
		expect(new Set(double.events(stores).map(({ uploadTag }) => uploadTag))).toEqual(
			new Set(['tills-november']),
		);
		expect(jsonOf(run)).toHaveLength(1500);
	});

	it('gives each row its own outcome', async () => {
		const items = [
			flatRow(0, { event_name: 'Purchase' }),
			flatRow(1, { event_name: 'Purchase', event_time: minutesAgo(63 * DAY) }),
			flatRow(2, { event_name: 'Purchase', currency: 'EURO' }),
		];
		const run = await runOfflineEventSet(double, {
			parameters: send,
			items,
			onError: 'continueErrorOutput',
		});
		expect(run.outputs.map((output) => output.map(({ pairedItem }) => pairedItem))).toEqual([
			[{ item: 0 }],
			[{ item: 1 }, { item: 2 }],
		]);
		expect(errorLineOf(jsonOf(run, 1)[0])).toMatch(/62 days/);
		expect(errorLineOf(jsonOf(run, 1)[1])).toMatch(/Currency/);
	});

	it('sends the same rows again as the same events', async () => {
		const items = [legacyRow(), flatRow(1, { event_name: 'Purchase' })];
		await runOfflineEventSet(double, { parameters: send, items });
		await runOfflineEventSet(double, { parameters: send, items });
		expect(double.counters(stores)).toMatchObject({ received: 4, stored: 2, duplicates: 2 });
	});

	it('sends a namespace with rows that have the extern_id alone', async () => {
		const row = {
			match_keys: { extern_id: 'Card-1' },
			event_name: 'Lead',
			event_time: minutesAgo(5),
		};
		const run = await runOfflineEventSet(double, {
			parameters: { ...send, namespaceId: '1234567890' },
			items: [row],
		});
		expect(run.error).toBeUndefined();
		expect(double.events(stores)).toMatchObject([
			{ namespaceId: '1234567890', event: { user_data: { external_id: ['Card-1'] } } },
		]);
	});

	it.each<[what: string, namespaceId: string, row: IDataObject, words: RegExp]>([
		[
			'match keys beside a namespace',
			'1',
			legacyRow(),
			/Namespace ID may not be used together with match keys.*\[item 0\]|\[item 0\].*Namespace ID may not/s,
		],
		[
			'a namespace without an extern_id',
			'1',
			{ event_name: 'Lead', order_id: '1' },
			/no extern_id/,
		],
		[
			'several extern_ids',
			'',
			{ event_name: 'Lead', match_keys: { extern_id: ['1', '2'] } },
			/more than one extern_id/,
		],
		[
			'a namespace that is no ID',
			'shop/1',
			{ event_name: 'Lead', match_keys: { extern_id: '1' } },
			/Namespace ID is not an ID/,
		],
		[
			'a namespace that is a number which lost its last digits',
			'={{ 12345678901234567890 }}',
			{ extern_id: 'Card-1' },
			/Namespace ID is a number that lost its last digits/,
		],
	])('refuses %s before any request', async (_what, namespaceId, row, words) => {
		const { error } = await runOfflineEventSet(double, {
			parameters: { ...send, namespaceId },
			items: [row],
		});
		expect(textOf(error)).toMatch(words);
		expect(double.requests()).toEqual([]);
	});

	it('warns where a row has both an external_id and an extern_id', async () => {
		const row = legacyRow({ match_keys: { extern_id: 'Card-1', external_id: 'Customer-1' } });
		const run = await runOfflineEventSet(double, {
			parameters: { ...send, options: { simplify: false } },
			items: [row],
		});
		expect(double.events(stores)[0].event.user_data).toEqual({
			external_id: [sha256('Customer-1')],
		});
		expect(jsonOf(run)[0].warnings).toEqual(
			expect.arrayContaining([expect.objectContaining({ code: 'extern_id_not_sent' })]),
		);
	});

	it('is not done by an AI agent without leave', async () => {
		const { error } = await runOfflineEventSet(double, {
			asTool: true,
			parameters: send,
			items: [legacyRow()],
		});
		expect(textOf(error)).toMatch(/Allow AI Agents/);
		expect(double.requests()).toEqual([]);
	});

	it('says what is wrong with the token', async () => {
		const { error } = await runOfflineEventSet(double, {
			parameters: send,
			items: [legacyRow()],
			credential: { accessToken: TOKENS.noPermission.token },
		});
		expect(textOf(error)).toMatch(/permission/);
	});
});

describe('Upload, reading', () => {
	it('lists what was sent under a tag, and reads it with its progress', async () => {
		await runOfflineEventSet(double, {
			parameters: send,
			items: [legacyRow(), flatRow(1, { event_name: 'Lead' })],
		});
		const listed = await runOfflineEventSet(double, {
			parameters: {
				resource: 'upload',
				operation: 'getAll',
				datasetId: locator(stores),
				filters: {
					upload_tag: 'tills-november',
					order: 'DESCENDING',
					sort_by: 'LAST_UPLOAD_TIME',
					startTime: '2026-11-01T00:00:00Z',
				},
			},
		});
		expect(listed.error).toBeUndefined();
		expect(jsonOf(listed)).toMatchObject([{ upload_tag: 'tills-november', valid_entries: 2 }]);
		const got = await runOfflineEventSet(double, {
			parameters: { resource: 'upload', operation: 'get', uploadId: '={{ $json.id }}' },
			items: jsonOf(listed),
		});
		expect(jsonOf(got)).toEqual([{ ...jsonOf(listed)[0], progress: [{ percent_done: 100 }] }]);
		const id = String(jsonOf(listed)[0].id);
		expect(double.requests().map(shown)).toEqual([
			[`POST /${stores}/events`, expect.objectContaining({ upload_tag: 'tills-november' })],
			[
				`GET /${stores}/offline_event_uploads`,
				{
					upload_tag: 'tills-november',
					order: 'DESCENDING',
					sort_by: 'LAST_UPLOAD_TIME',
					/** 2026-11-01T00:00:00Z in Unix seconds. */
					start_time: '1793491200',
					fields: expect.stringContaining('valid_entries'),
					limit: '50',
				},
			],
			[`GET /${id}`, { fields: expect.stringContaining('valid_entries') }],
			[`GET /${id}/progress`, {}],
		]);
	});

	it('lists all uploads of an old event set by its own edge', async () => {
		const run = await runOfflineEventSet(double, {
			parameters: {
				resource: 'upload',
				operation: 'getAll',
				datasetId: locator(OLD_EVENT_SET.id),
				isOldEventSet: true,
				returnAll: true,
			},
		});
		expect(jsonOf(run)).toHaveLength(130);
		expect(double.requests().map(({ path }) => path)).toEqual([
			`/v26.0/${OLD_EVENT_SET.id}/uploads`,
			`/v26.0/${OLD_EVENT_SET.id}/uploads`,
		]);
	});
});
