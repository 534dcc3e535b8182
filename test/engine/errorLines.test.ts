/** Errors as users see them: one line of what happened and to which item, the cures below it, nothing twice. */
import type { IDataObject } from 'n8n-workflow';

import { startGraphDouble, type GraphDouble } from '../graph/server';
import { minutesAgo, runSendEvent } from '../support/sendEvent';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());

const sale = (more: IDataObject = {}): IDataObject => ({
	event_name: 'Purchase',
	event_time: minutesAgo(5),
	action_source: 'other',
	email: 'owen.oshea@example.com',
	order_id: 'A-1',
	value: 12.5,
	currency: 'EUR',
	...more,
});

const FOUR = [
	sale(),
	sale({ currency: 'EURO' }),
	sale({ value: '' }),
	sale({ currency: 'Euros' }),
	sale({ email: '', phone: '0171 2345678' }),
];
const parameters = { actionSource: 'other', options: { simplify: true } };

describe('the error that stops a run', () => {
	it('is one line of the first problem, its items, and how many more there are', async () => {
		const { error } = await runSendEvent(double, { items: FOUR, parameters });
		expect(error?.message).toBe(
			'Nothing was sent (4 of 5 events refused): Currency “EURO” is not an ISO 4217 code [item 1, 3] and 2 more',
		);
	});

	it('has the cures below it, one line each, without repeating the first problem, and what else the run found', async () => {
		const { error } = await runSendEvent(double, { items: FOUR, parameters });
		const lines = error?.description?.split('<br>\n');
		expect(lines).toEqual([
			'[item 1, 3] Set Currency to three letters such as EUR or USD. Currency can be set under Set or Correct Fields.',
			'[item 2] Value is empty, but Meta refuses a Purchase without it. Fill in Value under Set or Correct Fields, or in the items (value).',
			expect.stringMatching(
				/^\[item 4\] Phone was left out: no country code\. No other customer information is left\. Set the…$/,
			),
			'To send the other events all the same, set Settings > On Error to Continue.',
		]);
		expect(error?.description).not.toMatch(/owen|2345678/);
	});

	it('fits into the tooltip of the canvas, however many problems there are', async () => {
		const fields = [
			{ currency: 'EURO' },
			{ value: '1,234' },
			{ event_time: '03/04/2026' },
			{ email: '' },
			{ value: '' },
			{ action_source: 'instore' },
			{ action_source: 'website', url: 'shop.example/thanks' },
		];
		const { error } = await runSendEvent(double, { items: fields.map(sale), parameters });
		expect(error?.message.length).toBeLessThanOrEqual(150);
		expect(error?.description?.length).toBeLessThanOrEqual(420);
		expect(error?.description).toMatch(
			/And \d+ more\. Validate shows the reasons of every item\.$/,
		);
	});

	it('of a single event has no counts', async () => {
		const { error } = await runSendEvent(double, {
			items: [sale({ value: '1,234', currency: 'EUR' })],
			parameters,
		});
		expect(error?.message).toBe(
			'Nothing was sent: Value “1,234” can be read as two amounts: with thousands or with decimals [item 0]',
		);
	});
});

describe('an event with several problems', () => {
	const items = [sale({ currency: 'EURO', value: 'x', event_time: '03/04/2026' })];

	it('names the fields of the others in its line, and tells of each below', async () => {
		const { outputs } = await runSendEvent(double, {
			items,
			parameters,
			onError: 'continueErrorOutput',
		});
		expect(outputs[1][0].json).toMatchObject({
			error: {
				message:
					'Day and month of Event Time “03/04/2026” cannot be told apart: both are 12 or less [item 0] and 2 more: Currency, Value',
				description: expect.stringMatching(
					/^Write the year first .*\nCurrency “EURO” is not .*\nValue is not a number\..*$/,
				),
				status: 'refused',
				event_name: 'Purchase',
				action_source: 'other',
				codes: ['event_time_ambiguous', 'currency_invalid', 'amount_invalid'],
			},
		});
	});

	it('is a row like the others where errors stay in the output', async () => {
		const { outputs } = await runSendEvent(double, {
			items: [sale(), ...items],
			parameters,
			onError: 'continueRegularOutput',
		});
		const [sent, refused] = outputs[0].map(({ json }) => json);
		expect(Object.keys(refused)).toEqual(expect.arrayContaining(Object.keys(sent)));
		expect(refused).toMatchObject({
			status: 'refused',
			event_name: 'Purchase',
			dataset_id: '1000000000000001',
			codes: 'event_time_ambiguous, currency_invalid, amount_invalid',
			note: expect.stringMatching(/^Day and month of Event Time .* And 2 more\.$/),
			reason: expect.stringMatching(/Set Currency to three letters/),
		});
	});
});

describe('what Meta refuses', () => {
	it('is a short line with the item; Meta’s words and numbers stand below', async () => {
		double.fail([{ request: 'every', kind: 'error', code: 190, subcode: 463 }]);
		const { error } = await runSendEvent(double, { items: [sale()], parameters });
		double.fail([]);
		expect(error?.message).toBe('Nothing was sent: The access token has expired [item 0]');
		expect(error?.description).toMatch(/^Generate a new access token.* Meta says: .*code 190/);
		expect(error?.description).not.toContain('has expired.');
	});
});

describe('Validate', () => {
	it.each(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const)(
		'gives one item per event and throws for none, with On Error %s',
		async (onError) => {
			const { outputs, error, hints } = await runSendEvent(double, {
				items: FOUR,
				parameters: { ...parameters, operation: 'validate' },
				onError,
			});
			expect(error).toBeUndefined();
			expect(outputs[0].map(({ json, pairedItem }) => [json.status, pairedItem])).toEqual([
				['valid', { item: 0 }],
				['would_be_refused', { item: 1 }],
				['would_be_refused', { item: 2 }],
				['would_be_refused', { item: 3 }],
				['would_be_refused', { item: 4 }],
			]);
			expect(outputs[1] ?? []).toEqual([]);
			expect(outputs[0][1].json).toMatchObject({
				note: 'Currency “EURO” is not an ISO 4217 code.',
				codes: 'currency_invalid',
				reason:
					'Currency “EURO” is not an ISO 4217 code. Set Currency to three letters such as EUR or USD. Currency can be set under Set or Correct Fields.',
				error: 'Currency “EURO” is not an ISO 4217 code [item 1]',
			});
			expect(hints[0]).toMatch(/^1 of 5 events valid, 4 refused\. Refused 2 times: Currency/);
		},
	);

	it('has the same columns in every flat row', async () => {
		const { outputs } = await runSendEvent(double, {
			items: FOUR,
			parameters: {
				...parameters,
				mappingMode: 'json',
				eventJson: '={{ $json.event }}',
				operation: 'validate',
			},
		});
		expect(outputs[0].map(({ json }) => json.status)).toEqual(Array(5).fill('would_be_refused'));
		expect(outputs[0][0].json).toMatchObject({ event_name: null, codes: 'not_an_event' });
	});

	it('lists the refusals with their codes where Simplify is off', async () => {
		const { outputs } = await runSendEvent(double, {
			items: [sale({ currency: 'EURO' })],
			parameters: { ...parameters, operation: 'validate', options: { simplify: false } },
		});
		expect(outputs[0][0].json).toMatchObject({
			status: 'would_be_refused',
			refusals: [{ code: 'currency_invalid', field: 'custom_data.currency' }],
			codes: ['currency_invalid'],
		});
	});
});

describe('a Test Event Code that was left on', () => {
	const options = { simplify: true, testEventCode: 'TEST123' };

	it.each(['trigger', 'webhook'] as const)('is said in a run of mode %s', async (mode) => {
		const { hints } = await runSendEvent(double, {
			items: [sale()],
			parameters: { ...parameters, options },
			mode,
		});
		expect(hints).toEqual([expect.stringMatching(/^Test Event Code is still set: 1 event /)]);
	});

	it('is not said where a person started the run, nor in a validation', async () => {
		const run = { items: [sale()], parameters: { ...parameters, options } };
		expect((await runSendEvent(double, run)).hints).toEqual([]);
		const validation = { ...run, parameters: { ...run.parameters, operation: 'validate' } };
		expect((await runSendEvent(double, { ...validation, mode: 'trigger' })).hints).toEqual([]);
	});
});

describe('the Pixel Call of a validation', () => {
	const page = { url: 'https://shop.example/thanks', user_agent: 'Mozilla/5.0 (X11)' };

	it('has the event ID that the server sends, and is empty beside a refused event', async () => {
		const items = [sale({ ...page, action_source: 'website' }), sale({ currency: 'EURO' })];
		const { outputs } = await runSendEvent(double, {
			items,
			parameters: { operation: 'validate', options: { simplify: true, pixelCall: true } },
		});
		const [valid, refused] = outputs[0].map(({ json }) => json);
		expect(valid.pixel_call).toBe(
			`fbq('track', 'Purchase', {"value":12.5,"currency":"EUR","order_id":"A-1"}, {"eventID":"${String(valid.event_id)}"});`,
		);
		expect(refused.pixel_call).toBe('');
	});
});
