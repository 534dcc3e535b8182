import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { DATASETS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { errorLineOf } from '../support/engine';
import { locator, runOfflineEventSet } from '../support/offlineEventSet';
import { runLeadStage } from '../support/leadStage';
import { minutesAgo, runSendEvent } from '../support/sendEvent';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());
beforeEach(() => double.reset());

/** Throws for an item without the field: n8n keeps silent about most errors in expressions, but not about this one. */
const THROWS_WITHOUT = (name: string, value: unknown) =>
	`={{ $json.${name} === undefined ? $('No such node').first().json.x : ${JSON.stringify(value)} }}`;

const row = (index: number, more: IDataObject = {}): IDataObject => ({
	event_name: 'Purchase',
	event_time: minutesAgo(5),
	event_source_url: 'https://shop.example.com/thanks',
	email: `customer${index}@example.com`,
	user_agent: 'Mozilla/5.0',
	value: 10,
	currency: 'EUR',
	order_id: `order-${index}`,
	...more,
});

const errorsOf = (items: readonly { json: IDataObject }[] = []) =>
	items.map(({ json }) => errorLineOf(json) ?? json.status);

const RUN_OPTIONS = {
	eventsPerRequest: 1,
	concurrentRequests: 1,
	maximumTries: 1,
	maximumWaitMinutes: 1,
	timeoutSeconds: 30,
	output: 'perEvent',
	includePayload: false,
};

describe('an option of the whole run that cannot be evaluated for the first item', () => {
	it.each(Object.entries(RUN_OPTIONS))(
		'%s costs only that item where the run continues',
		async (name, value) => {
			const { outputs, error } = await runSendEvent(double, {
				items: [row(0), row(1, { tag: 'x' }), row(2, { tag: 'x' })],
				parameters: { options: { [name]: THROWS_WITHOUT('tag', value) } },
				onError: 'continueErrorOutput',
			});
			expect(error).toBeUndefined();
			expect(errorsOf(outputs[1])).toEqual([
				expect.stringContaining('An expression of the node cannot be evaluated'),
			]);
			expect(errorsOf(outputs[0])).toEqual(['sent', 'sent']);
			expect(double.events(DATASETS.web.id)).toHaveLength(2);
		},
	);

	it('counts as the first item has it for which it can be evaluated', async () => {
		await runSendEvent(double, {
			items: [row(0), row(1, { tag: 'x' }), row(2, { tag: 'x' })],
			parameters: { options: { eventsPerRequest: THROWS_WITHOUT('tag', 1) } },
			onError: 'continueRegularOutput',
		});
		expect(double.requests()).toHaveLength(2);
	});

	it('of rows for an event set costs only that row', async () => {
		const { outputs } = await runOfflineEventSet(double, {
			parameters: {
				resource: 'upload',
				operation: 'send',
				datasetId: locator(DATASETS.stores.id),
				options: { maximumTries: THROWS_WITHOUT('tag', 2) },
			},
			items: [row(0), row(1, { tag: 'x' })],
			onError: 'continueErrorOutput',
		});
		expect(errorsOf(outputs[1])).toEqual([expect.stringContaining('cannot be evaluated')]);
		expect(errorsOf(outputs[0])).toEqual(['sent']);
	});
});

describe('Lead Stage', () => {
	const lead = (index: number, more: IDataObject = {}): IDataObject => ({
		lead_id: `123456789012345${index}`,
		stage: 'Won',
		stage_time: minutesAgo(5 + index),
		...more,
	});
	const run = async (parameters: INodeParameters, items: IDataObject[]) =>
		await runLeadStage(double, { parameters, items, onError: 'continueErrorOutput' });

	it('loses one item where an option cannot be evaluated for it', async () => {
		const { outputs, error } = await run(
			{ options: { unknownStages: THROWS_WITHOUT('tag', 'send') } },
			[lead(0), lead(1, { tag: 'x' })],
		);
		expect(error).toBeUndefined();
		expect(errorsOf(outputs[1])).toEqual([expect.stringContaining('cannot be evaluated')]);
		expect(errorsOf(outputs[0])).toEqual(['sent']);
	});

	it('takes the funnel from the first item for which it can be evaluated', async () => {
		const stages = [
			{
				eventName: THROWS_WITHOUT('tag', 'Lead'),
				crmValues: 'New, Open',
				dateField: '',
				isLost: false,
			},
			{ eventName: 'Won', crmValues: 'Closed Won', dateField: '', isLost: false },
		];
		const { outputs, error } = await run({ funnel: { stages } }, [lead(0), lead(1, { tag: 'x' })]);
		expect(error).toBeUndefined();
		expect(errorsOf(outputs[0])).toEqual(['sent', 'sent']);
	});
});

describe('where nothing of the run can be done', () => {
	const broken = "={{ $('No such node').first().json.x }}";

	it.each([
		[
			'Lead Stage',
			async () =>
				await runLeadStage(double, {
					parameters: { funnel: broken },
					items: [{ a: 1 }, { a: 2 }],
					onError: 'continueErrorOutput',
				}),
		],
		[
			'a credential',
			async () =>
				await runSendEvent(double, {
					credential: { baseUrl: 'http://graph.facebook.com' },
					items: [row(0), row(1)],
					onError: 'continueErrorOutput',
				}),
		],
		[
			'an operation',
			async () =>
				await runOfflineEventSet(double, {
					parameters: { resource: 'eventSet', operation: broken },
					items: [{ a: 1 }, { a: 2 }],
					onError: 'continueErrorOutput',
				}),
		],
	])('%s: every item goes to the error output, none as it came to the other', async (_, run) => {
		const { outputs } = await run();
		expect(outputs[0] ?? []).toEqual([]);
		expect(outputs[1].map(({ json }) => typeof errorLineOf(json))).toEqual(['string', 'string']);
		expect(double.requests()).toEqual([]);
	});
});
