/** What holds for the payload of every vendor, whatever else stands in it. */
import fc from 'fast-check';

import { findFormat } from '../../../../nodes/shared/capi/mapping/formats';
import type { Format, Names } from '../../../../nodes/shared/capi/mapping/formats/format';
import { readItem } from '../../../../nodes/shared/capi/mapping/readItem';
import { isPlainObject } from '../../../../nodes/shared/capi/values';
import { PAYLOADS } from './payloads';
import { outcomeOf, webhook } from './support';

type Fields = Record<string, unknown>;

/** What the shop itself notes beside a payment: a `user_id` there is its customer's. */
const NOTES = new Set([
	'metadata',
	'meta_data',
	'notes',
	'note_attributes',
	'customAttributes',
	'custom_data',
	'TrackingParameters',
]);

/** A copy in which every object, at any depth, is what `change` makes of it. */
function deeply(
	value: unknown,
	change: (fields: Fields) => Fields,
	kept: ReadonlySet<string> = new Set(),
): unknown {
	if (Array.isArray(value)) return value.map((entry) => deeply(entry, change, kept));
	if (!isPlainObject(value)) return value;
	const entries = Object.entries(value).map(([name, entry]) => [
		name,
		kept.has(name) ? entry : deeply(entry, change, kept),
	]);
	return change(Object.fromEntries(entries));
}

describe.each(PAYLOADS)('%s', (_, payload) => {
	it('is of a format', () => {
		expect(outcomeOf(payload).format).toBeDefined();
	});

	it('reads the same from a webhook', () => {
		expect(outcomeOf(webhook(payload))).toEqual(outcomeOf(payload));
		expect(outcomeOf(webhook([payload]))).toEqual(outcomeOf(payload));
	});

	it.each([
		['data', { data: payload }],
		['the body of an answer', { statusCode: 200, statusMessage: 'OK', headers: {}, body: payload }],
		['a list of one', { success: true, result: [payload] }],
		['JSON text in a column', { id: 5, received: 'queue', payload: JSON.stringify(payload) }],
		['a webhook and an envelope', webhook({ source: 'proxy', payload: { data: payload } })],
	])('reads the same from %s', (_name, wrapped) => {
		const { format, ...plain } = outcomeOf(payload);
		expect(outcomeOf(wrapped)).toEqual({ format, ...plain });
	});

	it('reads the same from the text of its numbers and answers', () => {
		const asText = deeply(payload, (fields) =>
			Object.fromEntries(
				Object.entries(fields).map(([name, value]) => [
					name,
					isScalar(value) ? String(value) : value,
				]),
			),
		);
		const plain = outcomeOf(payload);
		expect(textOf(outcomeOf(asText))).toEqual(textOf(plain));
	});

	it('does not depend on the order of the keys', () => {
		const expected = outcomeOf(payload);
		fc.assert(
			fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (random) => {
				const order = () => random.next().value ?? 0;
				const shuffled = deeply(payload, (fields) =>
					Object.fromEntries(
						Object.entries(fields)
							.map((entry) => ({ entry, place: order() }))
							.sort((one, other) => one.place - other.place)
							.map(({ entry }) => entry),
					),
				);
				expect(outcomeOf(shuffled)).toEqual(expected);
			}),
			{ numRuns: 20 },
		);
	});

	it.each(['n/a', '', null, 'null', 'undefined', '{{ email }}'])(
		'loses no value to fillers (%j) under every name it has not',
		(filler) => {
			const names = [...PERSONS, ...namesOf(findFormat(outcomeOf(payload).format ?? ''))];
			const filled = deeply(payload, (fields) => ({
				...Object.fromEntries(names.map((name) => [name, filler])),
				...fields,
			}));
			const { event, ...others } = outcomeOf(filled);
			const person = Object.entries(event.user_data ?? {}).filter(([, value]) => value !== filler);
			expect({ ...others, event: { ...event, user_data: Object.fromEntries(person) } }).toEqual(
				outcomeOf(payload),
			);
		},
	);

	it('is read without an error whatever stands in the place of anything', () => {
		const places = placesOf(payload, []);
		const anything = fc.oneof(
			fc.constantFrom<unknown>(null, '', 'x', 7, true, [], {}, [{}], [null], { id: 1 }, [[1]]),
			fc.jsonValue({ maxDepth: 2 }),
		);
		fc.assert(
			fc.property(fc.constantFrom(...places), anything, (place, value) => {
				const broken = replaced(payload, place, value);
				expect(() => [...readItem(broken), ...readItem(webhook(broken))]).not.toThrow();
			}),
			{ numRuns: 60 },
		);
	});

	it('is read without an error where an object that cannot be made a text stands', () => {
		for (const place of placesOf(payload, [])) {
			for (const value of [
				{ toString: null },
				[{ toString: null, valueOf: null }],
				{ toJSON: 1 },
			]) {
				expect(() => readItem(replaced(payload, place, value))).not.toThrow();
			}
		}
	});

	it('takes nobody of the staff and no seller for the customer', () => {
		const crowded = deeply(payload, (fields) => ({ ...OTHERS, ...fields }), NOTES);
		const userData = JSON.stringify(outcomeOf(crowded).event.user_data);
		expect(userData).not.toMatch(/marker|990099/i);
	});
});

type Place = readonly (string | number)[];

/** The paths of all values of a payload, at whatever depth. */
function placesOf(value: unknown, at: Place): Place[] {
	const entries: [string | number, unknown][] = Array.isArray(value)
		? [...value.entries()]
		: Object.entries(isPlainObject(value) ? value : {});
	return entries.flatMap(([name, entry]) => [[...at, name], ...placesOf(entry, [...at, name])]);
}

function replaced(value: unknown, [name, ...below]: Place, by: unknown): unknown {
	if (name === undefined) return by;
	if (Array.isArray(value))
		return value.map((entry: unknown, index) =>
			index === name ? replaced(entry, below, by) : entry,
		);
	return isPlainObject(value) ? { ...value, [name]: replaced(value[name], below, by) } : value;
}

function isScalar(value: unknown): boolean {
	return typeof value === 'number' || typeof value === 'boolean';
}

/** An outcome whose figures are texts, for a comparison in which 4999 and "4999" are the same. */
function textOf(outcome: unknown): unknown {
	if (Array.isArray(outcome)) return outcome.map(textOf);
	if (isPlainObject(outcome))
		return Object.fromEntries(
			Object.entries(outcome).map(([name, value]) => [name, textOf(value)]),
		);
	return isScalar(outcome) ? String(outcome) : outcome;
}

const PERSONS = [
	'email',
	'phone',
	'name',
	'first_name',
	'last_name',
	'city',
	'country',
	'external_id',
	'order_id',
	'value',
	'currency',
];

/** Every name by which a format reads something, at whatever depth it stands. */
function namesOf(format: Format | undefined): readonly string[] {
	if (format === undefined) return [];
	const nameOf = (name: Names[number]) => (typeof name === 'string' ? name : name.path);
	const paths = format.rows.flatMap((row) => {
		if ('list' in row)
			return [
				...row.list,
				...row.id.map(nameOf),
				...row.price.map(nameOf),
				...(row.title ?? []).map(nameOf),
			];
		if ('places' in row) return [...row.places, ...Object.values(row.fields).flat().map(nameOf)];
		return row.from.map(nameOf);
	});
	const conditions = [...format.eventNames, ...(format.leftOut ?? [])].flatMap(({ when }) => when);
	const all = [
		...paths,
		...conditions.map(({ path }) => path),
		...(format.unpaid ?? []).flat().map(({ path }) => path),
	];
	return [
		...new Set(
			all.flatMap((path) => path.split(/[.[\]=]+/)).filter((name) => /^[a-z]\w*$/i.test(name)),
		),
	];
}

const SOMEBODY = {
	id: 990099,
	email: 'marker@staff.example',
	email_address: 'marker@staff.example',
	phone: '+1990099',
	name: 'Marker Person',
	first_name: 'Marker',
	last_name: 'Marker',
	city: 'Markerville',
};

/** Objects and fields of people who work for the shop or sell through it. */
const OTHERS: Fields = {
	...Object.fromEntries(
		[
			...[
				'staff',
				'staff_member',
				'seller',
				'merchant',
				'payee',
				'producer',
				'affiliate',
				'owner',
				'assignee',
				'assigned_to',
			],
			...[
				'agent',
				'cashier',
				'sales_rep',
				'author',
				'employee',
				'created_by',
				'collector',
				'account',
				'vendor',
				'operator',
			],
			...[
				'store',
				'company',
				'receiver',
				'recipient_merchant',
				'partner',
				'manager',
				'co_producer',
				'sponsor',
				'user',
			],
		].map((name) => [name, SOMEBODY]),
	),
	affiliates: [SOMEBODY],
	producers: [SOMEBODY],
	commissioned_stores: [SOMEBODY],
	...Object.fromEntries(
		[
			'user_id',
			'owner_id',
			'staff_id',
			'seller_id',
			'merchant_id',
			'collector_id',
			'agent_id',
			'cashier_id',
			'store_id',
		].map((name) => [name, 990099]),
	),
	...Object.fromEntries(
		[
			'receiver_email',
			'seller_email',
			'merchant_email',
			'affiliate_email',
			'producer_email',
			'owner_email',
			'business',
			'agent_email',
			'support_email',
		].map((name) => [name, 'marker@staff.example']),
	),
};
