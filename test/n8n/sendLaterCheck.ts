import axios from 'axios';
import { DateTime } from 'luxon';
import { expect } from 'expect';
import { check, type Check } from './check';
import type { Credential } from './credential';
import { addRows, readRows } from './dataTables';
import { callWebhook } from './callWebhook';
import { readReceived } from './received';
import { fillIn, readWorkflow, type Servers } from './workflows';

/** `workflows/<file>.json` */
export const SEND_LATER_WORKFLOW = 'send-later';
const TABLE = 'meta_send_later';
/** A dataset of the double's agency, which no other workflow sends to. */
const DATASET = '3000000000000043';
const HOURS_AWAY = 6;
const DAYS_TOO_OLD = 8;
const META_IS_AWAY = { request: 'every', kind: 'http', status: 503 };

/**
 * Meta is away for six hours, of which each begins with an order and ends with the hourly run: every order is at Meta once when
 * it is back, and an event that has become too old meanwhile is given up with the reason.
 */
export async function checkSendLater(
	folder: string,
	packageName: string,
	credential: Credential,
	{ api, doubleUrl, n8nUrl }: Servers,
): Promise<Check> {
	return await check(`Send later: Meta is away for ${HOURS_AWAY} hours`, async () => {
		const workflow = await readWorkflow(folder, SEND_LATER_WORKFLOW);
		fillIn(workflow, packageName, { datasetId: DATASET }, [credential]);
		const created = await api.createWorkflow(workflow);
		const { id } = created;
		await api.activate(created);
		let runs = 0;
		const ended = async () => {
			runs += 1;
			const { status, failure, items } = await api.executionOf(id, runs);
			expect({ status, failure }).toEqual({ status: 'success', failure: undefined });
			return items;
		};
		const come = async (order: Record<string, unknown>) => {
			await callWebhook(`${n8nUrl}/webhook/order-to-send`, order);
			return await ended();
		};
		const nextHour = async () => {
			await api.run(id, 'Every Hour');
			return await ended();
		};

		await axios.post(`${doubleUrl}/faults`, [META_IS_AWAY]);
		for (let hour = 1; hour <= HOURS_AWAY; hour++) {
			const at = await come(orderOf(hour, { hours: HOURS_AWAY + 1 - hour }));
			expect(at['Put Aside']).toHaveLength(1);
			expect((await nextHour())['Next Hour Again']).toHaveLength(hour);
		}
		expect(await readRows(api, TABLE)).toHaveLength(HOURS_AWAY);
		const refused = await come({ order_id: 'nobody' });
		expect(refused['Orders to Look At']).toHaveLength(1);
		const item = JSON.stringify({ body: orderOf(99, { days: DAYS_TOO_OLD }) });
		await addRows(api, TABLE, [{ item }]);

		await axios.post(`${doubleUrl}/faults`, []);
		const back = await nextHour();
		expect([back['Take Out'].length, back['Tell Somebody'].length]).toEqual([HOURS_AWAY, 1]);
		const { counters, events } = await readReceived(doubleUrl, DATASET);
		expect(counters).toEqual({ received: 6, stored: 6, duplicates: 0, dropped: 0 });
		expect(events.map(({ event }) => Object(event.custom_data).order_id)).toEqual([
			'L-1',
			'L-2',
			'L-3',
			'L-4',
			'L-5',
			'L-6',
		]);
		expect(await readRows(api, TABLE)).toEqual([
			expect.objectContaining({ given_up: expect.stringMatching(/more than 7 days ago/) }),
		]);
		expect((await nextHour())['Send Again']).toBeUndefined();

		await api.run(id, 'Shop Order');
		expect((await ended())['At Meta']).toEqual([expect.objectContaining({ status: 'sent' })]);
	});
}

/** What stands in the way of the rows behind it: a row that is no item, and a look without sending. */
export async function checkUnreadableRow(
	folder: string,
	packageName: string,
	credential: Credential,
	{ api, doubleUrl }: Servers,
): Promise<Check> {
	return await check('Send later: a row that cannot be read, and only looked at', async () => {
		const run = async (operation: string) => {
			const workflow = await readWorkflow(folder, SEND_LATER_WORKFLOW);
			fillIn(workflow, packageName, { datasetId: DATASET }, [credential]);
			for (const { type, parameters } of workflow.nodes)
				if (type.startsWith(packageName)) parameters.operation = operation;
			const { id } = await api.createWorkflow(workflow);
			await api.run(id, 'Every Hour');
			expect((await api.executionOf(id)).status).toBe('success');
			return await readRows(api, TABLE);
		};
		const before = (await readReceived(doubleUrl, DATASET)).counters.stored;
		const item = JSON.stringify({ body: orderOf(200, { hours: 1 }) });
		await addRows(api, TABLE, [{ item: 'no JSON' }, { item }]);
		expect(await run('validate')).toContainEqual(expect.objectContaining({ item }));
		expect((await readReceived(doubleUrl, DATASET)).counters.stored).toBe(before);

		const rows = await run('send');
		expect(rows).not.toContainEqual(expect.objectContaining({ item }));
		expect(rows).toContainEqual(
			expect.objectContaining({ item: 'no JSON', given_up: expect.stringMatching(/JSON/) }),
		);
		expect((await readReceived(doubleUrl, DATASET)).counters.stored).toBe(before + 1);
	});
}

function orderOf(number: number, age: { hours?: number; days?: number }): Record<string, unknown> {
	return {
		order_id: `L-${number}`,
		created_at: DateTime.now().minus(age).toISO(),
		email: `buyer${number}@example.de`,
		client_ip_address: '93.184.215.14',
		client_user_agent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/141.0.0.0',
		event_source_url: 'https://shop.example.com/',
		total: '49.90',
		currency: 'EUR',
	};
}
