/** Meta's own shape, given loosely: what is read, what is refused and what is said, in both modes that take it. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { startGraphDouble, type GraphDouble } from '../graph/server';
import { minutesAgo, runSendEvent } from '../support/sendEvent';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());

const BEYOND_2_53 = 12345678901234567890;
const EXTINFO = ['i2', '', '', '', '13.4.1', '', '', '', '', '', '', '', '', '', '', ''];

const event = (more: IDataObject = {}): IDataObject => ({
	event_name: 'Contact',
	event_time: minutesAgo(5),
	action_source: 'other',
	user_data: { em: 'a@example.com' },
	...more,
});

interface Validated {
	payload: IDataObject | undefined;
	/** Code and field. */
	warnings: string[];
	refused: string | undefined;
}

async function validate(item: IDataObject, parameters: INodeParameters): Promise<Validated> {
	const { outputs, error } = await runSendEvent(double, {
		items: [item],
		parameters: { operation: 'validate', options: { includePayload: true }, ...parameters },
	});
	expect(error).toBeUndefined();
	const { payload, warnings, refusals } = outputs[0][0].json;
	return {
		payload:
			typeof payload === 'object' && payload !== null
				? (JSON.parse(JSON.stringify(payload)) as IDataObject)
				: undefined,
		warnings: (Array.isArray(warnings) ? warnings : []).map((warning) => {
			const { code, field } = Object(warning);
			return `${code} ${field}`;
		}),
		refused: Array.isArray(refusals)
			? refusals.map((refusal) => `${Object(refusal).message} ${Object(refusal).cure}`).join(' ')
			: undefined,
	};
}

type Run = (given: IDataObject, parameters?: INodeParameters) => Promise<Validated>;

const MODES: [mode: string, run: Run][] = [
	['automatic', async (given, parameters = {}) => await validate(given, parameters)],
	[
		'JSON object',
		async (given, parameters = {}) =>
			await validate(
				{ given },
				{ mappingMode: 'json', eventJson: '={{ $json.given }}', ...parameters },
			),
	],
	[
		'JSON text',
		async (given, parameters = {}) =>
			await validate(
				{ given: JSON.stringify(given) },
				{ mappingMode: 'json', eventJson: '={{ $json.given }}', ...parameters },
			),
	],
];

describe.each(MODES)('%s', (_mode, run) => {
	const part = { value: 1, currency: 'EUR' };

	it.each([[JSON.stringify(part)], [[part]], [JSON.stringify([part])]])(
		'custom_data as %j is read',
		async (given) => {
			const { payload } = await run(event({ event_name: 'Purchase', custom_data: given }));
			expect(payload?.custom_data).toEqual(part);
		},
	);

	it.each([[JSON.stringify({ em: 'a@example.com' })], [[{ em: 'a@example.com' }]]])(
		'user_data as %j is read',
		async (given) => {
			const { payload } = await run(event({ user_data: given }));
			expect(payload?.user_data).toEqual({ em: [expect.stringMatching(/^[0-9a-f]{64}$/)] });
		},
	);

	it('app_data as text or a list of one is read', async () => {
		const appData = { advertiser_tracking_enabled: 1, extinfo: EXTINFO };
		for (const given of [JSON.stringify(appData), [appData]]) {
			const { payload } = await run(event({ action_source: 'app', app_data: given }));
			expect(payload?.app_data).toEqual({ ...appData, application_tracking_enabled: 1 });
		}
	});

	it.each([
		['custom_data', [1, 2], 'Custom Data'],
		['custom_data', '{"value":', 'Custom Data'],
		['user_data', '[{"em":', 'Customer Information'],
		['user_data', [{ em: 'a' }, { em: 'b' }], 'Customer Information'],
		['app_data', ['a', 'b'], 'App Data'],
	])('%s that cannot be read is refused with this reason alone', async (field, given, name) => {
		const source = field === 'app_data' ? 'app' : 'other';
		const { refused } = await run(
			event({
				event_name: 'Purchase',
				action_source: source,
				[field]: given,
				...(field === 'custom_data' ? {} : { value: 1, currency: 'EUR', custom_data: part }),
			}),
		);
		expect(refused).toMatch(
			`${name} is not an object with fields. Give ${name} as an object, or as its JSON text.`,
		);
		expect(refused).not.toMatch(/is empty|No customer information/);
	});

	it('an unknown field is mentioned', async () => {
		const { warnings } = await run(event({ order_colour: 'red', name: 'Mia Reed' }));
		expect(warnings).toContain('unknown_field order_colour');
	});

	it('an event name that is a yes or no is refused', async () => {
		expect((await run(event({ event_name: false }))).refused).toMatch(/Event Name is not a text/);
	});

	it('a place of Limited Data Use without options is said', async () => {
		const { payload, warnings } = await run(
			event({ data_processing_options_country: 1, data_processing_options_state: 1000 }),
		);
		expect(warnings).toEqual([
			'ldu_place_alone data_processing_options_country',
			'ldu_place_alone data_processing_options_state',
		]);
		expect(Object.keys(payload ?? {})).not.toContain('data_processing_options_state');
	});

	it('a Date is a time', async () => {
		const time = minutesAgo(7);
		const { payload } = await run({ ...event(), event_time: new Date(time * 1000) });
		expect(payload?.event_time).toBe(time);
	});

	const crm = { actionSource: 'crm', leadEventSource: 'HubSpot' };

	it.each<[what: string, more: IDataObject]>([
		['without custom data', {}],
		['with a foreign event_source', { custom_data: { event_source: 'hubspot' } }],
		['with custom data as text', { custom_data: '{"event_source":"crm"}' }],
	])('an item that says system_generated stays an event of the CRM %s', async (_what, more) => {
		const { payload } = await run(event({ action_source: 'system_generated', ...more }), crm);
		expect(payload).toMatchObject({
			action_source: 'system_generated',
			custom_data: { event_source: 'crm', lead_event_source: 'HubSpot' },
		});
	});

	it('a denied permission to track is taken over for the app only with a word of it', async () => {
		const denied = event({
			action_source: 'app',
			app_data: { advertiser_tracking_enabled: 0, extinfo: EXTINFO },
		});
		const { payload, warnings } = await run(denied);
		expect(payload?.app_data).toMatchObject({
			advertiser_tracking_enabled: 0,
			application_tracking_enabled: 0,
		});
		expect(warnings).toContain(
			'application_tracking_assumed app_data.application_tracking_enabled',
		);
		const allowed = event({
			action_source: 'app',
			app_data: {
				advertiser_tracking_enabled: 0,
				application_tracking_enabled: 1,
				extinfo: EXTINFO,
			},
		});
		expect((await run(allowed)).warnings).toEqual([]);
	});
});

it.each(MODES.slice(0, 2))(
	'%s: an ID beyond 2^53 is never sent with wrong digits',
	async (_mode, run) => {
		const given = event({
			custom_data: {
				order_id: BEYOND_2_53,
				item_number: BEYOND_2_53,
				content_ids: [BEYOND_2_53, 'A'],
				contents: [{ id: BEYOND_2_53, quantity: 1 }],
			},
			original_event_data: { order_id: BEYOND_2_53 },
			attribution_data: { ad_id: BEYOND_2_53, scope: 'click' },
		});
		const { payload, warnings } = await run(given);
		expect(JSON.stringify(payload)).not.toContain('1234567890');
		expect(payload?.custom_data).toEqual({ content_ids: ['A'] });
		expect(
			warnings
				.filter((warning) => warning.startsWith('precision_lost'))
				.map((warning) => warning.split(' ')[1])
				.sort(),
		).toEqual([
			'attribution_data.ad_id',
			'custom_data.content_ids',
			'custom_data.contents[0]',
			'custom_data.item_number',
			'custom_data.order_id',
			'original_event_data.order_id',
		]);
		expect((await run(event({ event_id: BEYOND_2_53 }))).refused).toMatch(
			/Event ID is a number that has lost its last digits/,
		);
	},
);

it('JSON text keeps all digits of an ID beyond 2^53', async () => {
	const id = '12345678901234567890';
	const text = `{
		"event_name": "Contact", "event_time": ${minutesAgo(5)}, "action_source": "other", "event_id": ${id}, "user_data": {"em": "a@example.com"},
		"custom_data": {"order_id": ${id}, "item_number": ${id}, "content_ids": [${id}, "A"], "contents": [{"id": ${id}, "quantity": 1}]},
		"original_event_data": {"order_id": ${id}}, "attribution_data": {"ad_id": ${id}}
	}`;
	const { payload } = await validate(
		{ text },
		{ mappingMode: 'json', eventJson: '={{ $json.text }}' },
	);
	expect(payload).toMatchObject({
		event_id: id,
		custom_data: {
			order_id: id,
			item_number: id,
			content_ids: [id, 'A'],
			contents: [{ id, quantity: 1 }],
		},
		original_event_data: { order_id: id },
		attribution_data: { ad_id: id },
	});
});

it('JSON mode says what of a whole request it does not send', async () => {
	const request = { data: [event()], test_event_code: 'TEST123', partner_agent: 'shop' };
	const { warnings } = await validate(
		{ request },
		{ mappingMode: 'json', eventJson: '={{ $json.request }}' },
	);
	expect(warnings).toEqual(['request_field_left_out test_event_code']);
});
