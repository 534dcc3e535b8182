/** What outputs and errors show of people, in n8n's engine against the Graph double. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { DATASETS, TOKENS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { runLeadStage } from '../support/leadStage';
import { locator, runOfflineEventSet } from '../support/offlineEventSet';
import { minutesAgo, runSendEvent } from '../support/sendEvent';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());
beforeEach(() => double.reset());

const person: IDataObject = {
	fn: 'Wilhelmina',
	ln: 'Quisp',
	em: 'mia.reed@example.com',
	external_id: 'CUST-X7',
	client_ip_address: '2001:4860:4860::8844',
	client_user_agent: 'Browser of Mia',
	fbc: 'fb.1.1700000000000.IwAR0abcDEFghi',
	madid: '3a4f0e1c-8cf0-41bd-b23e-a0b96e4c0fed',
};
const event = (more: IDataObject = {}): IDataObject => ({
	event_name: 'Purchase',
	event_time: minutesAgo(5),
	event_id: 'E-1',
	action_source: 'website',
	event_source_url: 'https://shop.example/thanks?fbclid=IwZXh0bgNhZW0',
	user_data: person,
	custom_data: { value: 10, currency: 'EUR' },
	...more,
});
const parameters = { mappingMode: 'json', eventJson: '={{ $json }}' } as const;
const once = { ...parameters, options: { maximumTries: 1 } };
const MODES = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const;

describe('what Meta repeats of an event', () => {
	it.each<[what: string, repeated: string]>([
		['a first name', 'Wilhelmina'],
		['a last name', 'quisp'],
		['an external ID', 'CUST-X7'],
		['an IPv6 address', '2001:4860:4860::8844'],
		['a user agent', 'Browser of Mia'],
		['a click', 'IwAR0abcDEFghi'],
		['the click of a page', 'IwZXh0bgNhZW0'],
		['half an advertising ID', 'b23e-a0b96e4c0fed'],
		['a token of no known form', 'zz-secret-zz'],
	])('is not shown: %s', async (_, repeated) => {
		for (const onError of MODES) {
			double.reset();
			double.fail([
				{ request: 'every', kind: 'error', code: 2, message: `Bad: ${repeated} is wrong` },
			]);
			const { outputs, error, hints } = await runSendEvent(double, {
				items: [event()],
				parameters: { ...once, options: { ...once.options, errorsWithoutInput: true } },
				onError,
				credential:
					repeated === 'zz-secret-zz'
						? { accessToken: TOKENS.good.token, appSecret: repeated }
						: {},
			});
			const shown = JSON.stringify([outputs, error?.message, error?.description, hints]);
			expect(shown).toMatch(/Bad: \[.*\] is wrong/);
			expect(shown.toLowerCase()).not.toContain(repeated.toLowerCase());
		}
	});
});

describe('Errors Without Input', () => {
	const items = [event(), event({ custom_data: { value: 10 }, user_data: {} })];

	it('leaves the item that came in out of the error output, and keeps the pairing', async () => {
		const { outputs } = await runSendEvent(double, {
			items,
			parameters: { ...parameters, options: { errorsWithoutInput: true } },
			onError: 'continueErrorOutput',
		});
		const [failed] = outputs[1];
		expect(Object.keys(failed.json)).toEqual(['error']);
		expect(failed.pairedItem).toBe(1);
	});

	it('is off by default: n8n adds the fields of the item', async () => {
		const { outputs } = await runSendEvent(double, {
			items,
			parameters,
			onError: 'continueErrorOutput',
		});
		expect(outputs[1][0].json).toMatchObject({ event_id: 'E-1', error: { status: 'refused' } });
		expect(outputs[1][0].pairedItem).toEqual({ item: 1 });
	});

	it('holds too where the whole run fails', async () => {
		const { outputs } = await runSendEvent(double, {
			items,
			parameters: { ...parameters, options: { errorsWithoutInput: true } },
			onError: 'continueErrorOutput',
			credential: { baseUrl: 'http://elsewhere.example' },
		});
		expect(outputs[1]).toHaveLength(2);
		for (const { json } of outputs[1]) expect(json).not.toHaveProperty('user_data');
	});
});

it('shows neither a key that is an address nor a name or an ID that holds one', async () => {
	const { outputs } = await runSendEvent(double, {
		items: [
			event({
				event_id: 'mia.reed@example.com-1',
				user_data: { ...person, john_doe: 'x', email: 'y' },
			}),
			event({ event_name: 'Order of mia.reed@example.com', event_id: 'E-2' }),
			event({ event_name: 'Order of mia.reed@example.com', user_data: {} }),
		],
		parameters: { ...parameters, privacyGuard: { inIds: 'send', inEventNames: 'send' } },
		onError: 'continueRegularOutput',
	});
	const [first, second, third] = outputs[0].map(({ json }) => json);
	expect(first).toMatchObject({ status: 'sent', event_id: '(hidden: holds contact data)' });
	expect(JSON.stringify(first.match)).toContain('{"key":"email","reason":"unknown_key"}');
	expect(JSON.stringify(first.match)).toContain('{"key":"(unnamed)","reason":"unknown_key"}');
	expect(second).toMatchObject({ status: 'sent', event_name: '(hidden: holds contact data)' });
	expect(third).toMatchObject({ status: 'refused', event_name: '(hidden: holds contact data)' });
	expect(JSON.stringify(outputs)).not.toMatch(/mia\.reed|john_doe/);
	expect(double.events(DATASETS.web.id)).toHaveLength(2);
});

describe('the person of an event', () => {
	const NAME = 'Signup Wilhelmina Quisp';
	const HIDDEN = '(hidden: holds contact data)';
	const run = async (more: IDataObject, other: INodeParameters = {}) =>
		await runSendEvent(double, {
			items: [event(more)],
			parameters: { ...parameters, ...other },
			onError: 'continueRegularOutput',
		});

	it('is not shown in the name or source of an event that is refused for something else', async () => {
		const bad = { custom_data: { value: 10, currency: 'Wilhelmina' } };
		const { outputs } = await run({ ...bad, event_name: NAME });
		expect(outputs[0][0].json).toMatchObject({ status: 'refused', event_name: HIDDEN });
		expect(JSON.stringify(outputs)).not.toMatch(/wilhelmina|quisp/i);
		const other = await run({ action_source: 'mia.reed@example.com' });
		expect(other.outputs[0][0].json).toMatchObject({ status: 'refused', action_source: HIDDEN });
	});

	it.each(['Zürich', '2001:4860:4860::8844', 'fb.1.1700000000000.IwAR0abcDEFghi', 'CUST-X7'])(
		'is not shown where another value of it stands as name or source: %s',
		async (value) => {
			const at = { user_data: { ...person, ct: 'Zürich' } };
			const sent = await run({ ...at, event_name: value });
			expect(sent.outputs[0][0].json).toMatchObject({ status: 'sent', event_name: HIDDEN });
			const refused = await run({ ...at, event_name: value, action_source: value });
			expect(refused.outputs[0][0].json).toMatchObject({
				status: 'refused',
				event_name: HIDDEN,
				action_source: HIDDEN,
			});
			const summary = await run({ ...at, event_name: value }, { options: { output: 'summary' } });
			for (const shown of [sent, refused, summary])
				expect(JSON.stringify(shown.outputs)).not.toContain(value);
		},
	);

	it.each([
		['an advertising ID', '9e71241d-87fd-da68-66c5-89c452807bb6'],
		['a number of a lead', '5817003684542434'],
		['a browser', 'Mozilla/5.0 (Linux; Android 14)'],
		['a click', 'ARATMVLZ0CFFMHVK30RKEXAGQG1475'],
	])('is not shown where a value that is not mapped stands as a name: %s', async (_, value) => {
		const { outputs } = await run({ event_name: value });
		expect(outputs[0][0].json).toMatchObject({ status: 'sent', event_name: HIDDEN });
	});

	it('is not shown in an Event ID that is one of its values; one that is put together of them is', async () => {
		const own = await run({ event_id: 'cust-x7' });
		expect(own.outputs[0][0].json).toMatchObject({ status: 'sent', event_id: HIDDEN });
		const { outputs } = await run({ event_id: 'CUST-X7-order-12' });
		expect(outputs[0][0].json).toMatchObject({ status: 'sent', event_id: 'CUST-X7-order-12' });
	});

	it.each(['CUST-X7', 'Wilhelmina', 'JLCPT4115G'])(
		'is not quoted where it stands as a stage that the funnel does not have: %s',
		async (stage) => {
			const item = {
				email: 'mia.reed@example.com',
				first_name: 'Wilhelmina',
				customer_id: 'CUST-X7',
			};
			for (const onError of MODES) {
				const { outputs, error, hints } = await runLeadStage(double, {
					items: [{ ...item, stage, stage_time: minutesAgo(5) }],
					onError,
					parameters: { options: { errorsWithoutInput: true } },
				});
				const shown = JSON.stringify([outputs, error?.message, error?.description, hints]);
				expect(shown).toContain('Stage is not in the funnel');
				expect(shown).not.toContain(stage);
			}
		},
	);

	it('is not quoted where the birth date stands as the time of a lead', async () => {
		const item = { email: 'mia.reed@example.com', date_of_birth: '31.02.1990', stage: 'Won' };
		const { outputs } = await runLeadStage(double, {
			items: [{ ...item, created_time: '31.02.1990', stage_time: minutesAgo(5) }],
			onError: 'continueRegularOutput',
		});
		expect(outputs[0][0].json).toMatchObject({ status: 'refused' });
		expect(JSON.stringify(outputs)).not.toContain('31.02.1990');
	});

	it.each(['9e71241d-87fd-da68-66c5-89c452807bb6', 'IwAR2F4-dbP0l7Mn1IawQQGCINEz7PYX', 'CUST-X7'])(
		'is not named as a field that is not known: %s',
		async (key) => {
			const { outputs } = await run({ [key]: 'x' });
			const shown = JSON.stringify(outputs[0][0].json);
			expect(shown).toContain('(unnamed) is no field of an event');
			expect(shown).not.toContain(key);
		},
	);

	it('is not quoted where a name stands in the place of a code', async () => {
		const { outputs } = await run({
			user_data: { ...person, fn: 'Anna' },
			custom_data: { value: 10, currency: 'Anna' },
		});
		expect(outputs[0][0].json.error).toMatch(/^Currency is not/);
		expect(JSON.stringify(outputs)).not.toMatch(/anna/i);
	});

	it.each(['perEvent', 'summary'])(
		'is not shown in a name that may be sent so: Output %s',
		async (output) => {
			const { outputs } = await run(
				{ event_name: NAME },
				{ privacyGuard: { inEventNames: 'send' }, options: { output } },
			);
			expect(double.events(DATASETS.web.id)).toMatchObject([{ event: { event_name: NAME } }]);
			expect(JSON.stringify(outputs)).toContain(HIDDEN);
			expect(JSON.stringify(outputs)).not.toMatch(/wilhelmina|quisp/i);
		},
	);

	it('is not shown where a column is named as the person', async () => {
		const { outputs } = await runSendEvent(double, {
			items: [
				{
					event_name: 'Lead',
					event_time: minutesAgo(5),
					event_source_url: 'https://shop.example/',
					user_agent: 'Browser of a visitor',
					email: 'mia.reed@example.com',
					first_name: 'Mia',
					last_name: 'Reed',
					phone: '+49 151 23456789',
					custom_data: {
						'mia.reed@example.com': 'yes',
						'Reed, Mia': 'yes',
						'015123456789': 'yes',
						gift_wrap: 'yes',
					},
				},
			],
			parameters: {
				mappingMode: 'autoMapInputData',
				options: { showMapping: true, sendOtherFields: true },
			},
			onError: 'continueRegularOutput',
		});
		const shown = JSON.stringify(outputs);
		expect(shown).toContain('gift_wrap');
		expect(shown).not.toMatch(/mia\.reed|Reed|15123456789/);
	});
});

describe('Only These Identifiers', () => {
	it.each<[string, object]>([
		['JSON', parameters],
		['automatic mapping', { mappingMode: 'autoMapInputData' }],
	])('in %s: nothing else leaves, not even hashed', async (_, mode) => {
		const { outputs } = await runSendEvent(double, {
			items: [event()],
			parameters: {
				...mode,
				options: { onlyIdentifiers: ['em', 'client_user_agent'] },
			},
		});
		const { match, status } = outputs[0][0].json;
		expect(status).toBe('sent');
		expect(match).toMatchObject({ sent: ['em', 'client_user_agent'] });
		for (const key of ['fn', 'ln', 'external_id', 'client_ip_address', 'fbc'])
			expect(JSON.stringify(match)).toContain(`{"key":"${key}","reason":"not_allowed"}`);
		const [request] = double.requests();
		expect(Object.keys(JSON.parse(request.body).data[0].user_data).sort()).toEqual([
			'client_user_agent',
			'em',
		]);
	});

	it('in stages and uploads too', async () => {
		const options = { onlyIdentifiers: ['em'] };
		const stage = await runLeadStage(double, {
			items: [
				{
					email: 'mia.reed@example.com',
					phone: '+49 151 23456789',
					stage: 'Won',
					stage_time: minutesAgo(5),
				},
			],
			parameters: { options },
		});
		const upload = await runOfflineEventSet(double, {
			items: [
				{
					email: 'mia.reed@example.com',
					phone: '+49 151 23456789',
					event_time: minutesAgo(5),
					event_name: 'Lead',
				},
			],
			parameters: {
				resource: 'upload',
				operation: 'send',
				datasetId: locator(DATASETS.stores.id),
				uploadTag: 'tills',
				options: { ...options, simplify: false },
			},
		});
		for (const { outputs } of [stage, upload])
			expect(outputs[0][0].json.match).toMatchObject({
				sent: ['em'],
				dropped: [{ key: 'ph', reason: 'not_allowed' }],
			});
	});
});
