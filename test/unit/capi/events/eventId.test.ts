import type { IdentifiedUser, RawEvent } from '../../../../nodes/shared/capi/events';
import {
	build,
	context,
	customer,
	eventFrom,
	HASHED_EMAIL,
	NOW,
	purchase,
	ready,
	userOf,
	visitor,
	warningsOf,
} from './support';

const idOf = (
	raw: RawEvent,
	user: IdentifiedUser = visitor,
	changes: Partial<typeof context> = {},
) => ready(build(raw, user, changes)).event_id;
const later = { nowSeconds: NOW + 3600, occurrence: 'execution-8:0:5' };

const order = (changes: Record<string, unknown> = {}) =>
	purchase({
		event_id: undefined,
		custom_data: { value: 12.5, currency: 'EUR', order_id: 1001 },
		...changes,
	});
const cart = (customData: Record<string, unknown>, changes: Record<string, unknown> = {}) =>
	eventFrom('other', {
		event_name: 'AddToCart',
		event_id: undefined,
		custom_data: customData,
		...changes,
	});

describe("an id of the user's own", () => {
	it.each([
		['order-1001', 'order-1001'],
		[1001, '1001'],
		[' a ', 'a'],
	])('%p is sent as %p', (raw, sent) => {
		expect(idOf(purchase({ event_id: raw }))).toBe(sent);
	});

	it.each(['', null, 'undefined', 'n/a', 'none', '{{ $json.id }}'])(
		'is not %p, which all events would share',
		(raw) => {
			expect(idOf(purchase({ event_id: raw }))).toMatch(/^[0-9a-f]{32}$/);
		},
	);

	it('is derived where an object stands in its place, with a warning', () => {
		const outcome = build(purchase({ event_id: { id: 1 } }));
		expect(ready(outcome).event_id).toMatch(/^[0-9a-f]{32}$/);
		expect(warningsOf(outcome)).toEqual(['field_dropped event_id']);
	});
});

describe('a derived id', () => {
	it('is the same on retry and replay', () => {
		expect(idOf(order(), visitor, later)).toBe(idOf(order()));
		expect(idOf(order({ event_time: undefined }), visitor, later)).toBe(
			idOf(order({ event_time: undefined })),
		);
		expect(idOf(cart({ content_ids: ['A'] }), visitor, later)).toBe(
			idOf(cart({ content_ids: ['A'] })),
		);
	});

	it('is the same for the same order in other spellings and with other columns first', () => {
		const reordered = { order_id: '1001', currency: 'eur', value: '12.50' };
		expect(idOf(order({ custom_data: reordered, event_time: String(NOW - 60) }))).toBe(
			idOf(order()),
		);
		expect(idOf(cart({ value: 1, content_ids: 'A,B' }))).toBe(
			idOf(cart({ content_ids: ['A', 'B'], value: 1 })),
		);
	});

	it('does not depend on IP address, user agent and the click time inside fbc', () => {
		const user = (time: number, ip: string, agent: string) =>
			userOf({
				em: [HASHED_EMAIL],
				fbc: `fb.1.${time}.AbCdEf`,
				client_ip_address: ip,
				client_user_agent: agent,
			});
		const first = idOf(order(), user(1554763741205, '203.0.113.9', 'Mozilla/5.0'));
		expect(idOf(order(), user(1554763749999, '203.0.113.77', 'Mozilla/5.0 (X11)'))).toBe(first);
	});

	const base = order();
	it.each<[string, RawEvent, IdentifiedUser, Partial<typeof context>]>([
		['dataset', base, visitor, { datasetId: '999' }],
		['event name', { ...base, event_name: 'Subscribe' }, visitor, {}],
		['time', { ...base, event_time: NOW - 61 }, visitor, {}],
		[
			'order',
			order({ custom_data: { value: 12.5, currency: 'EUR', order_id: 1002 } }),
			visitor,
			{},
		],
		[
			'item of the order',
			order({ custom_data: { value: 12.5, currency: 'EUR', order_id: 1001, item_number: 2 } }),
			visitor,
			{},
		],
		['person', base, userOf({ ...visitor.userData, em: ['a'.repeat(64)] }), {}],
		['click', base, userOf({ ...visitor.userData, fbc: 'fb.1.1554763741205.AbCdEf' }), {}],
	])('differs for another %s', (_, raw, user, changes) => {
		expect(idOf(raw, user, changes)).not.toBe(idOf(base));
	});

	it('tells two carts and two pages of one person in the same second apart', () => {
		expect(idOf(cart({ content_ids: ['A'] }))).not.toBe(idOf(cart({ content_ids: ['B'] })));
		expect(idOf(cart({ value: 1, currency: 'EUR' }))).not.toBe(
			idOf(cart({ value: 2, currency: 'EUR' })),
		);
		const page = (path: string) =>
			purchase({
				event_name: 'PageView',
				event_id: undefined,
				event_source_url: `https://a.example/${path}`,
			});
		expect(idOf(page('a'))).not.toBe(idOf(page('b')));
	});

	it('tells two orders of one person and time apart by what is left of numbers that lost their last digits', () => {
		const orderOf = (order_id: number) =>
			order({ custom_data: { value: 12.5, currency: 'EUR', order_id } });
		expect(idOf(orderOf(12345678901234567000))).not.toBe(idOf(orderOf(12345678901999999000)));
		expect(idOf(orderOf(12345678901234567000), visitor, later)).toBe(
			idOf(orderOf(12345678901234567000)),
		);
	});

	it('is the same for an order whose content was corrected: the order id names it', () => {
		const corrected = order({ custom_data: { value: 13, currency: 'EUR', order_id: 1001 } });
		expect(idOf(corrected)).toBe(idOf(order()));
	});

	it('of a vendor’s own record is the same for an order whose customer was corrected', () => {
		const corrected = userOf({ ...visitor.userData, em: ['a'.repeat(64)], external_id: ['c-1'] });
		const whole = { isWholeOrder: true };
		expect(idOf(order(), corrected, whole)).toBe(idOf(order(), visitor, whole));
		expect(idOf(order({ event_time: NOW - 61 }), visitor, whole)).not.toBe(
			idOf(order(), visitor, whole),
		);
		const withoutOrder = cart({ value: 1 });
		expect(idOf(withoutOrder, corrected, whole)).not.toBe(idOf(withoutOrder, visitor, whole));
	});

	it('takes the lead id as a key of its own', () => {
		const stage = eventFrom('crm', {
			event_id: undefined,
			event_time: undefined,
			custom_data: { lead_event_source: 'HubSpot' },
		});
		const lead = userOf({ lead_id: '12345678901234567' });
		expect(idOf(stage, lead, later)).toBe(idOf(stage, lead));
		expect(warningsOf(build(stage, lead))).toEqual(['event_time_missing event_time']);
		expect(idOf(stage, userOf({ lead_id: '12345678901234568' }))).not.toBe(idOf(stage, lead));
	});
});

describe('an event without time and key of its own', () => {
	const raw = cart({ content_ids: ['A'] }, { event_time: undefined });

	it('gets an id of its place in the run, and a warning', () => {
		expect(warningsOf(build(raw, customer))).toEqual(['event_id_unstable event_id']);
		expect(idOf(raw, customer)).toBe(idOf(raw, customer, { nowSeconds: NOW + 5 }));
		expect(idOf(raw, customer, { occurrence: 'execution-7:0:1' })).not.toBe(idOf(raw, customer));
	});

	it('needs no warning with an id of its own', () => {
		expect(warningsOf(build({ ...raw, event_id: 'mine' }, customer))).toEqual([]);
	});
});

describe('sales of the same second and amount, without an order or a person’s ID', () => {
	const sale = (changes: Record<string, unknown> = {}) =>
		eventFrom('physical_store', {
			event_name: 'Purchase',
			event_id: undefined,
			custom_data: { value: 12.5, currency: 'EUR' },
			...changes,
		});
	const item = (content: unknown) => ({ itemContent: () => content });
	const named = userOf({ fn: 'mia', ln: 'reed', zp: '10115' });
	const row = { name: 'Mia Reed', card: 17, total: 12.5, when: { day: 1, hour: 2 } };

	it('are told apart by what else their items hold', () => {
		expect(idOf(sale(), named, item(row))).not.toBe(
			idOf(sale(), named, item({ ...row, card: 18 })),
		);
	});

	it('are told apart by address and browser', () => {
		const at = (client_ip_address: string) =>
			userOf({ fn: 'mia', ln: 'reed', client_ip_address, client_user_agent: 'Mozilla/5.0 (X)' });
		expect(idOf(sale(), at('8.8.8.8'))).not.toBe(idOf(sale(), at('9.9.9.9')));
	});

	it('keep their ID in another run, and with the fields in another order', () => {
		const reordered = { when: { hour: 2, day: 1 }, total: 12.5, card: 17, name: 'Mia Reed' };
		expect(idOf(sale(), named, { ...later, ...item(reordered) })).toBe(
			idOf(sale(), named, item(row)),
		);
	});

	it('with an email address, an order ID or an event ID the rest of the item says nothing', () => {
		const other = item({ ...row, card: 18 });
		expect(idOf(sale(), customer, item(row))).toBe(idOf(sale(), customer, other));
		const known = sale({ custom_data: { value: 12.5, currency: 'EUR', order_id: 'A1' } });
		expect(idOf(known, named, item(row))).toBe(idOf(known, named, other));
		expect(idOf(sale({ event_id: 'a' }), named, other)).toBe('a');
	});
});
