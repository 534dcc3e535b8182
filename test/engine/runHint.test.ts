/** The line above the output that says what a run did, in words. */
import { TOKENS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { minutesAgo, runSendEvent } from '../support/sendEvent';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());

const order = (more = {}) => ({
	order_key: 'wc_order_1',
	number: '727',
	status: 'processing',
	total: '29.35',
	currency: 'GBP',
	date_created_gmt: new Date(minutesAgo(10) * 1000).toISOString().slice(0, 19),
	billing: { email: 'owen.oshea@example.com', phone: '7911', country: 'GB' },
	line_items: [{ product_id: 93, quantity: 1, price: 3 }],
	...more,
});

it('counts what was sent, refused, skipped and left out, and names what was recognized', async () => {
	const items = [
		order(),
		order({ number: '728', status: 'cancelled' }),
		{ email: 'mia.reed@example.com', value: 'many' },
	];
	const { hints, outputs } = await runSendEvent(double, {
		items,
		onError: 'continueErrorOutput',
		parameters: { actionSource: 'other', eventName: 'Purchase', options: {} },
	});
	expect(hints).toEqual([
		expect.stringMatching(
			/^1 of 3 events sent, 1 refused, 1 skipped\. Recognized: WooCommerce Order \(1\)\. Refused once: Value is not a number\..*Skipped once: The order was canceled.*Phone left out once: no phone number of its country\. /,
		),
	]);
	expect(outputs[1]).toHaveLength(1);
	expect(hints.join()).not.toMatch(/owen|7911|mia/);
});

it('says nothing of a run in which there is nothing to say', async () => {
	const item = {
		email: 'mia.reed@example.com',
		event_time: minutesAgo(5),
		order_id: 'A',
		value: 1,
		currency: 'EUR',
	};
	const { hints } = await runSendEvent(double, {
		items: [item],
		parameters: { actionSource: 'other', eventName: 'Purchase' },
	});
	expect(hints).toEqual([]);
});

describe('the row of an event', () => {
	const parameters = { actionSource: 'other', eventName: 'Purchase', options: { simplify: true } };

	it('is flat, one line of text each, the important first', async () => {
		const seconds = minutesAgo(10);
		const { outputs } = await runSendEvent(double, {
			items: [order({ date_created_gmt: new Date(seconds * 1000).toISOString().slice(0, 19) })],
			parameters,
		});
		const [{ json }] = outputs[0];
		expect(json).toEqual({
			status: 'sent',
			event_name: 'Purchase',
			matched_by: 'email, address',
			strength: expect.any(String),
			note: expect.stringMatching(/^Phone was left out: no phone number/),
			event_time: new Date(seconds * 1000).toISOString(),
			event_id: expect.any(String),
			dataset_id: '1000000000000001',
			action_source: 'other',
			codes: 'not_a_phone',
			reason: '',
			fbtrace_id: expect.any(String),
			messages: '',
		});
		expect(Object.keys(json).slice(0, 5)).toEqual([
			'status',
			'event_name',
			'matched_by',
			'strength',
			'note',
		]);
	});

	it('of a skipped event has the same columns', async () => {
		const { outputs } = await runSendEvent(double, {
			items: [order({ status: 'cancelled' })],
			parameters,
		});
		expect(outputs[0][0].json).toMatchObject({
			status: 'skipped',
			matched_by: '',
			event_time: '',
			codes: 'order_canceled',
			note: expect.stringMatching(/canceled/),
		});
	});

	it('says in one line of text where each field stood, of refused and skipped events too', async () => {
		const { outputs } = await runSendEvent(double, {
			items: [order(), order({ total: 'many' }), order({ status: 'cancelled' })],
			parameters: { ...parameters, operation: 'validate' },
		});
		expect(outputs[0].map(({ json: { status, mapping } }) => ({ status, mapping }))).toEqual(
			['valid', 'would_be_refused', 'skipped'].map((status) => ({
				status,
				mapping: expect.stringMatching(/^WooCommerce Order: .*Email←billing\.email/),
			})),
		);
	});

	it('brings all that was found with the payload', async () => {
		const options = { simplify: true, includePayload: true };
		const { outputs } = await runSendEvent(double, {
			items: [order()],
			parameters: { ...parameters, operation: 'validate', options },
		});
		expect(outputs[0][0].json).toMatchObject({
			status: 'valid',
			matched_by: 'email, address',
			warnings: [],
			match: { sent: ['em', 'country'] },
			payload: { event_name: 'Purchase' },
		});
	});
});

describe('counts all events of the run', () => {
	const good = (id: string) => ({
		email: 'mia.reed@example.com',
		event_time: minutesAgo(5),
		order_id: id,
		value: 1,
		currency: 'EUR',
	});
	const parameters = { actionSource: 'other', eventName: 'Purchase' };

	it('so that those that were refused are not beside the number of those that were sent', async () => {
		const { hints } = await runSendEvent(double, {
			items: [good('A'), good('B'), { ...good('C'), value: 'many' }],
			onError: 'continueRegularOutput',
			parameters,
		});
		expect(hints).toEqual([
			expect.stringMatching(/^2 of 3 events sent, 1 refused\. Refused once: /),
		]);
	});

	it('and says so where Meta took none of them', async () => {
		const { hints } = await runSendEvent(double, {
			items: [good('A'), good('B')],
			onError: 'continueRegularOutput',
			parameters,
			credential: { accessToken: TOKENS.expired.token },
		});
		expect(hints).toContain('0 of 2 events sent, 2 not sent.');
	});

	it('in the error that stops it too', async () => {
		const { error } = await runSendEvent(double, {
			items: [good('A'), { ...good('B'), value: 'many' }, order({ status: 'cancelled' })],
			parameters: { ...parameters, eventName: 'fromInput' },
		});
		expect(error?.message).toMatch(/^Nothing was sent \(1 of 3 events refused\): /);
		expect(error?.description).toMatch(/1 of 3 events ready, 1 refused, 1 skipped\./);
	});
});
