import { withoutContact } from '../../../../nodes/shared/capi';

it.each([
	'mia.reed@example.com',
	'order-of-mia.reed@example.com-1',
	'mia.reed%40example.com',
	'+49 151 23456789',
	'call (650) 555-1212',
])('%s is not shown', (text) => {
	expect(withoutContact(text)).toBe('(hidden: holds contact data)');
});

it.each([
	'Purchase',
	'O-1000123456',
	'4006381333931',
	'a@b',
	'2026-11-26T08:00:00+01:00',
	7,
	undefined,
])('%s is shown', (value) => {
	expect(withoutContact(value)).toBe(value);
});
