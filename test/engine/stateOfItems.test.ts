/** Orders that were undone, in the two modes in which the user maps the fields; nothing is sent. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { startGraphDouble, type GraphDouble } from '../graph/server';
import { minutesAgo, runSendEvent } from '../support/sendEvent';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());

const MAPPED: INodeParameters = {
	mappingMode: 'defineBelow',
	eventTime: '={{ $json.time }}',
	customerInformation: { em: '={{ $json.email }}' },
	customData: { value: '={{ $json.total }}', currency: 'EUR' },
};
const JSON_MODE: INodeParameters = {
	mappingMode: 'json',
	eventJson:
		'={{ { event_time: $json.time, user_data: { em: $json.email }, custom_data: { value: $json.total, currency: "EUR" } } }}',
};

const ORDER: IDataObject = { time: minutesAgo(5), email: 'mia.reed@example.com', total: 20 };

async function warningsOf(items: IDataObject[], parameters: INodeParameters) {
	const { outputs, error } = await runSendEvent(double, {
		items,
		parameters: {
			operation: 'validate',
			actionSource: 'physical_store',
			eventName: 'Purchase',
			...parameters,
		},
	});
	expect(error).toBeUndefined();
	return outputs[0].map(({ json: { status, warnings } }) => ({ status, warnings }));
}

it.each([
	['mapped', MAPPED],
	['JSON', JSON_MODE],
])('%s: what the item says of the order is told, and the event stays', async (_, parameters) => {
	const [undone, test, sale] = await warningsOf(
		[{ ...ORDER, status: 'refunded' }, { ...ORDER, livemode: false }, ORDER],
		parameters,
	);
	const told = (words: string) => ({
		status: 'valid',
		warnings: expect.arrayContaining([
			expect.objectContaining({
				code: 'sent_despite_state',
				message: expect.stringContaining(words),
			}),
		]),
	});
	expect(undone).toEqual(told('at status that money was given back'));
	expect(test).toEqual(told('at livemode that it is a test'));
	expect(sale.status).toBe('valid');
	expect(JSON.stringify(sale.warnings ?? [])).not.toContain('sent_despite_state');
});

it('a list of events of one item is about several orders', async () => {
	const eventJson =
		'={{ [1, 2].map((n) => ({ event_time: $json.time, user_data: { em: $json.email }, custom_data: { value: n, currency: "EUR" } })) }}';
	const rows = await warningsOf([{ ...ORDER, status: 'refunded' }], { ...JSON_MODE, eventJson });
	expect(rows).toHaveLength(2);
	expect(JSON.stringify(rows)).not.toContain('sent_despite_state');
});

it.each([
	['mapped', MAPPED],
	['JSON', JSON_MODE],
])('%s: a time without a zone is read in that of the item', async (_, parameters) => {
	const time = new Date(Date.now() - 4 * 3_600_000).toISOString().slice(0, 19);
	const order = {
		...{ id: 7, status: 'processing', total: '20', currency: 'EUR', order_key: 'wc_order_x', time },
		...{ date_created_gmt: time, billing: { email: 'mia.reed@example.com' } },
		line_items: [{ product_id: 93, quantity: 1, price: 20 }],
	};
	const { outputs } = await runSendEvent(double, {
		items: [{ ...order, email: 'mia.reed@example.com' }],
		parameters: {
			operation: 'validate',
			actionSource: 'physical_store',
			eventName: 'Purchase',
			...parameters,
		},
		timezone: 'America/New_York',
	});
	expect(outputs[0][0].json).toMatchObject({
		status: 'valid',
		event_time: Date.parse(`${time}Z`) / 1000,
	});
});
