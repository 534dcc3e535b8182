/** The messages that the look-up page lists first are those that the node gives, word for word. */
import { COMMON_MESSAGES } from '../../scripts/docs/texts/commonMessages';
import { TOKENS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { dataset, minutesAgo, runSendEvent, type SendEventRun } from '../support/sendEvent';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());

const order = (more = {}) => ({
	event_name: 'Purchase',
	event_time: minutesAgo(10),
	email: 'lena.vogel@example.com',
	value: 49.9,
	currency: 'EUR',
	page_url: 'https://shop.example.com/checkout',
	user_agent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)',
	...more,
});

const RUNS: Readonly<Record<string, Partial<SendEventRun>>> = {
	'Currency is empty, but Meta refuses a Purchase without it': { items: [order({ currency: '' })] },
	'Value is empty, but Meta refuses a Purchase without it': { items: [order({ value: '' })] },
	'Event Source URL is empty, but Website events need it': { items: [order({ page_url: '' })] },
	'Client User Agent is empty, but Website events need it': { items: [order({ user_agent: '' })] },
	'Event Name is empty, but Meta requires it': {
		items: [order({ event_name: '', value: '', currency: '', email: '', external_id: 'c-1' })],
	},
	'No customer information is left to match the event by': {
		items: [order({ email: '', user_agent: '' })],
		parameters: { actionSource: 'other' },
	},
	'which fits too many people': { items: [order({ email: '' })] },
	'Phone was left out: no country code': {
		items: [order({ email: '', phone: '0151 234567' })],
		parameters: { actionSource: 'other' },
	},
	'too old for Website events': { items: [order({ event_time: minutesAgo(60 * 24 * 9) })] },
	'is not an ISO 4217 code': { items: [order({ currency: 'EURO' })] },
	'Parameter "Dataset" is required': {
		items: [order()],
		parameters: { datasetId: dataset('', 'list') },
	},
	'The access token has expired': {
		items: [order()],
		credential: { accessToken: TOKENS.expired.token },
	},
	'Meta knows no object with this ID, or the access token has no access to it': {
		items: [order()],
		parameters: { datasetId: dataset('9999999999999999') },
	},
};

it.each(COMMON_MESSAGES)('$message', async ({ message }) => {
	const run = runSendEvent(double, { items: [order()], ...RUNS[message] });
	// What n8n itself finds missing it throws before the node runs.
	const { error } = await run.catch((thrown: Error) => ({ error: thrown }));
	expect(error?.message).toContain(message);
});
