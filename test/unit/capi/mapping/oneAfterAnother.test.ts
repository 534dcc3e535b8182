/**
 * What is remembered of one item, so that the next one costs less, changes nothing of it: items of the same columns with
 * other values, and of other columns with the same values, are read as if each were the first.
 */
import fc from 'fast-check';

import { readItem } from '../../../../nodes/shared/capi/mapping/readItem';
import type { RawObject } from '../../../../nodes/shared/capi/types';

type Room = typeof import('../../../../nodes/shared/capi/mapping/readItem');

/** Reads an item with nothing remembered. */
function readFirst(item: RawObject): unknown {
	let reading: unknown;
	jest.isolateModules(() => {
		const fresh = jest.requireActual<Room>('../../../../nodes/shared/capi/mapping/readItem');
		reading = plain(fresh.readItem(item));
	});
	return reading;
}

/** What a reading says, without the functions in it; a format by its ID. */
function plain(readings: ReturnType<typeof readItem>): unknown {
	const shown = readings.map((reading) =>
		'refusal' in reading ? reading : { ...reading, format: reading.format?.id },
	);
	return JSON.parse(JSON.stringify(shown));
}

const NAMES = [
	...[
		'email',
		'phone',
		'first_name',
		'name',
		'city',
		'state',
		'country',
		'country_code',
		'user_id',
	],
	...['value', 'value_decimal', 'currency', 'order_id', 'event_time', 'created_at', 'status', 'id'],
	...['customer', 'email_hash', 'Your name?', 'contact[email]', 'mobile_code', 'owner', 'event'],
	...['amount_cents', 'order_key', 'billing', 'date_created_gmt', 'hs_object_id', 'add_time'],
];

const value = fc.constantFrom<unknown>(
	...['mia@shop.example', 'lee@shop.example', '0151 2345678', 'n/a', '', 'Mia Reed', 'Mia', 'TX'],
	...[
		'completed',
		'refunded',
		'12.50',
		'1.234',
		'EUR',
		'2026-11-20 10:00',
		'purchase',
		'+49',
		'DE',
	],
	...[12.5, 0, 1299, 1_795_000_000, null, true, ['a@shop.example', 'b@shop.example'], []],
	...[
		{ email: 'ann@shop.example', id: 7 },
		{ value: 'ann@shop.example' },
		'{"email":"x@shop.example"}',
	],
);

/** Rows of the same columns. */
const rows = fc
	.uniqueArray(fc.constantFrom(...NAMES), { minLength: 2, maxLength: 8 })
	.chain((names) =>
		fc.array(fc.record(Object.fromEntries(names.map((name) => [name, value]))), {
			minLength: 2,
			maxLength: 3,
		}),
	);

it('reads each row as if it were the first', () => {
	fc.assert(
		fc.property(rows, rows, (some, others) => {
			const items: RawObject[] = some.flatMap((row, index) => [row, others[index] ?? row]);
			const inSequence = items.map((item) => plain(readItem(item)));
			expect(inSequence).toEqual(items.map(readFirst));
		}),
		{ numRuns: 5 },
	);
});

it('knows a format by its own columns and their values, whatever the row before had', () => {
	const columns = { email: '', event_name: '', event_id: '', order_id: '' };
	const formatOf = (item: RawObject) => {
		const [reading] = readItem(item);
		return 'refusal' in reading ? reading : reading.format?.id;
	};
	expect(formatOf({ ...columns, amount: 12 })).toBeUndefined();
	expect(formatOf({ ...columns, value: 12 })).toBeUndefined();
	expect(
		formatOf({ ...columns, value: [{ leadid: 'a1', createdon: '2026-11-20T10:00:00Z' }] }),
	).toBe('dynamics365Lead');
	expect(formatOf({ ...columns, value: 12 })).toBeUndefined();
});
