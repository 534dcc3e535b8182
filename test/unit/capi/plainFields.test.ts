/** Objects of a run share their shapes, also in a process that has used up those of `{}`. */
import { setFlagsFromString } from 'node:v8';
import { runInThisContext } from 'node:vm';

import { autoMap, checkEvent } from '../../../nodes/shared/capi';
import { copyOf, fieldsFrom } from '../../../nodes/shared/capi/plainFields';

setFlagsFromString('--allow-natives-syntax');
const haveSameShape: (one: unknown, other: unknown) => boolean = runInThisContext(
	'(one, other) => %HaveSameMap(one, other)',
);

const NOW = Date.UTC(2026, 10, 22, 12);
const FIRST_NAMES_OF_V8 = 1536;
const used: unknown[] = [];

beforeAll(() => {
	for (let index = 0; index < 2 * FIRST_NAMES_OF_V8; index++) {
		const object: Record<string, unknown> = {};
		object[`name ${index}`] = index;
		used.push(object);
	}
});

function made(email: string): Record<string, unknown> {
	const object: Record<string, unknown> = {};
	object[['a', 'name', 'of', 'its', 'own'].join('_')] = email;
	return object;
}

function check(email: string) {
	const raw = autoMap(
		{
			event_name: 'Purchase',
			event_time: NOW / 1000,
			action_source: 'physical_store',
			email,
			first_name: 'Mia',
			city: 'Berlin',
			order_id: email,
			total: 5,
			currency: 'EUR',
		},
		false,
	);
	const outcome = checkEvent(
		{
			itemIndex: 0,
			raw,
			destination: { datasetId: '1' },
			defaultCountry: undefined,
			hashExternalId: true,
		},
		0,
		{ nowMilliseconds: NOW, timezone: 'UTC', run: '1:0' },
	);
	if (outcome.status === 'refused') throw new Error(outcome.refusals[0].message);
	return { raw, event: outcome.event };
}

test('objects that begin as {} have used theirs up', () => {
	expect(haveSameShape(made('a'), made('b'))).toBe(false);
});

test('the parts of an event do not need them', () => {
	for (let index = 0; index < 50; index++) check(`warm${index}@shop.example`);
	const one = check('mia@shop.example');
	const other = check('tom@shop.example');
	expect(haveSameShape(one.raw, other.raw)).toBe(true);
	expect(haveSameShape(one.raw.user_data, other.raw.user_data)).toBe(true);
	expect(haveSameShape(one.raw.custom_data, other.raw.custom_data)).toBe(true);
	expect(haveSameShape(one.event, other.event)).toBe(true);
	expect(haveSameShape(one.event.user_data, other.event.user_data)).toBe(true);
	expect(haveSameShape(one.event.custom_data, other.event.custom_data)).toBe(true);
});

test('of entries come all fields but the name that changes an object', () => {
	const fields = fieldsFrom<unknown>([
		['a', 1],
		['__proto__', { polluted: true }],
	]);
	expect({ ...fields }).toEqual({ a: 1 });
	expect(fields).not.toHaveProperty('polluted');
});

test('nor is it in a copy', () => {
	const copy = copyOf(JSON.parse('{"a": 1, "__proto__": {"polluted": true}}'));
	expect({ ...copy }).toEqual({ a: 1 });
	expect(copy).not.toHaveProperty('polluted');
});
