import { withoutContact } from '../../../../nodes/shared/capi';

it.each([
	'mia.reed@example.com',
	'order-of-mia.reed@example.com-1',
	'mia.reed%40example.com',
	'+49 151 23456789',
	'call (650) 555-1212',
	'mia(at)shop.example',
	'mia [at] shop [dot] example',
	'mia (at) shop dot de',
	'mia at shop dot de',
	'mia-at-shop-dot-com',
	'mia at shop [dot] it',
	'mia＠shop.example',
	'mia%40shop.example',
	'mia%2540shop.example',
	'mia&#64;shop.example',
	'mia&#x40;shop&#46;example',
	'mia&commat;shop.example',
	'mia arroba tienda punto es',
	'mailto:mia@shop.example',
	'tel:+4915123456789',
	'tel:0151-23456789',
	'tel:0151%2023456789',
	'%2B4915123456789',
])('%s is not shown', (text) => {
	expect(withoutContact(text)).toBe('(hidden: holds contact data)');
});

it.each([
	'Purchase',
	'O-1000123456',
	'4006381333931',
	'a@b',
	'Meet me at the polka dot shop',
	'Kids at Play Polka Dot Dress',
	'Sale at shop.example',
	'Dinner (at) home',
	'AT&T',
	'created_at_dot_com_list',
	'50%20off%204006381333931',
	'2026-11-26T08:00:00+01:00',
	7,
	undefined,
])('%s is shown', (value) => {
	expect(withoutContact(value)).toBe(value);
});
