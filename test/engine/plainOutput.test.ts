/** Items hold lists and objects of no class alone, as those of n8n's own nodes do: some of them tell objects apart by their class. */
import type { INodeParameters } from 'n8n-workflow';

import { startGraphDouble, type GraphDouble } from '../graph/server';
import { minutesAgo, runSendEvent } from '../support/sendEvent';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());

function classesIn(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	const own: unknown = Object.getPrototypeOf(value);
	const isPlain = own === Object.prototype || own === Array.prototype || own === null;
	const inside = Object.values(value).flatMap(classesIn);
	return isPlain ? inside : [String(value.constructor.name), ...inside];
}

const ITEM = {
	email: 'mia.reed@shop.example',
	first_name: 'Mia',
	order_id: 'A-1',
	event_time: minutesAgo(5),
	value: 19.9,
	currency: 'EUR',
	shelf: { row: 4, places: ['a'] },
	loyalty: 'gold',
};

const MODES: readonly (readonly [string, INodeParameters])[] = [
	['as a row', { options: { simplify: true, showMapping: true } }],
	['in detail, with payload', { options: { includePayload: true, showMapping: true } }],
	['with other fields', { options: { sendOtherFields: true, includePayload: true } }],
	['as a request', { options: { output: 'perRequest' } }],
	['as a summary', { options: { output: 'summary' } }],
	[
		'set by hand',
		{ setFields: { ct: '={{ $json.first_name }}' }, options: { includePayload: true } },
	],
	[
		'mapped by hand',
		{
			mappingMode: 'defineBelow',
			em: '={{ $json.email }}',
			customProperties: {
				assignments: [{ id: '1', name: 'loyalty', type: 'string', value: '={{ $json.loyalty }}' }],
			},
			value: '={{ $json.value }}',
			currency: 'EUR',
			options: { includePayload: true },
		},
	],
];

test.each(MODES)('an event %s', async (_, parameters) => {
	for (const operation of ['send', 'validate']) {
		const { outputs } = await runSendEvent(double, {
			items: [ITEM, { ...ITEM, event_time: 'never' }],
			parameters: { operation, actionSource: 'other', eventName: 'Purchase', ...parameters },
			onError: 'continueRegularOutput',
		});
		const items = outputs.flat();
		expect(items.length).toBeGreaterThan(0);
		expect(items.flatMap(({ json }) => classesIn(json))).toEqual([]);
	}
});
