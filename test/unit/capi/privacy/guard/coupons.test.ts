/** A code for a discount is handed to many people: one name in it tells nobody. */
import { guard } from './support';

const person = { fn: 'Rose', ln: 'Brown', em: 'rose@example.com' };
const coupon = (field: string, code: string) =>
	guard({ custom_data: { [field]: code } }, {}, person).found;

it.each([
	['coupon', 'BROWN10'],
	['coupon_code', 'brown-25'],
	['promo_code', 'ROSE20'],
	['discountCodes', 'Brown 5'],
	['gutschein', 'ROSE5'],
])('stays with one name and more: %s %s', (field, code) => {
	expect(coupon(field, code)).toEqual([]);
});

it.each([
	['coupon', 'Brown'],
	['voucher_code', ' ROSE '],
	['coupon', 'ROSE-BROWN-10'],
	['promo', 'rose@example.com'],
	['coupon', '4111 1111 1111 1111'],
])('goes where it is the name, or tells more: %s %s', (field, code) => {
	expect(coupon(field, code)).toEqual([`personal_data_removed custom_data.${field}`]);
});

it('stays in the address of a page too', () => {
	const event_source_url = 'https://a.example/cart?coupon=BROWN10';
	expect(guard({ event_source_url }, {}, person).event?.event_source_url).toBe(event_source_url);
});

it('is told from an order number, which is the person’s alone', () => {
	expect(coupon('order_ref', 'BROWN-1001')).toEqual([
		'personal_data_removed custom_data.order_ref',
	]);
});
