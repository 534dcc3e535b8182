/** What leaves beside the events of a request: its labels. */
import { DATASETS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { locator, runOfflineEventSet } from '../support/offlineEventSet';
import { minutesAgo, runSendEvent } from '../support/sendEvent';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());
beforeEach(() => double.reset());

const item = {
	event_name: 'Lead',
	event_time: minutesAgo(5),
	action_source: 'email',
	email: 'mia.reed@example.com',
	first_name: 'Mia',
	last_name: 'Reed',
};
const run = async (options: object, inFields?: string) =>
	await runSendEvent(double, {
		items: [item],
		onError: 'continueRegularOutput',
		parameters: { options: { ...options }, ...(inFields ? { privacyGuard: { inFields } } : {}) },
	});

describe.each([
	['uploadTag', 'upload_tag', 'Upload Tag'],
	['partnerAgent', 'partner_agent', 'Partner Agent'],
])('%s', (option, label, name) => {
	it.each(['mia@example.com', 'Mia Reed'])('is left out with a warning: %s', async (value) => {
		for (const inFields of [undefined, 'hash']) {
			double.reset();
			const { outputs } = await run({ [option]: value }, inFields);
			expect(outputs[0][0].json).toMatchObject({ status: 'sent' });
			expect(JSON.stringify(outputs[0][0].json.warnings)).toContain(`${name} was not sent`);
			expect(JSON.parse(double.requests()[0].body)).not.toHaveProperty(label);
		}
	});

	it('is refused, or sent, where the guard is set so', async () => {
		const refused = await run({ [option]: 'mia@example.com' }, 'refuse');
		expect(refused.outputs[0][0].json).toMatchObject({ status: 'refused' });
		expect(double.requests()).toEqual([]);
		await run({ [option]: 'mia@example.com' }, 'send');
		expect(JSON.parse(double.requests()[0].body)[label]).toBe('mia@example.com');
	});

	it('stays where it holds none, also beside a first name alone', async () => {
		for (const value of ['tills-2026-11', 'Mia Store']) {
			double.reset();
			await run({ [option]: value });
			expect(JSON.parse(double.requests()[0].body)[label]).toBe(value);
		}
	});
});

describe('testEventCode', () => {
	it.each(['mia@example.com', 'Mia Reed', '+49 151 23456789'])(
		'is no reason to count a test: %s',
		async (testEventCode) => {
			for (const inFields of [undefined, 'hash', 'refuse']) {
				const { outputs } = await run({ testEventCode }, inFields);
				expect(outputs[0][0].json).toMatchObject({ status: 'refused' });
				expect(JSON.stringify(outputs)).toContain('Test Event Code seems to hold');
			}
			expect(double.requests()).toEqual([]);
		},
	);

	it('stays where it is one', async () => {
		await run({ testEventCode: 'TEST12345' });
		expect(JSON.parse(double.requests()[0].body).test_event_code).toBe('TEST12345');
	});
});

it('is left out of an upload too', async () => {
	const { outputs } = await runOfflineEventSet(double, {
		items: [{ ...item, event_name: 'Purchase', value: 5, currency: 'EUR', order_id: 'O-1' }],
		parameters: {
			...{ resource: 'upload', operation: 'send', datasetId: locator(DATASETS.stores.id) },
			uploadTag: 'Rows of Mia Reed',
		},
	});
	expect(outputs[0][0].json).toMatchObject({ status: 'sent' });
	expect(JSON.parse(double.requests()[0].body)).not.toHaveProperty('upload_tag');
});
