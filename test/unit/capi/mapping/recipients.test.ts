/** Who receives a gift is not who bought it. */
import { autoMap } from '../../../../nodes/shared/capi/mapping/readItem';

const SHIPPING = {
	first_name: 'Ida',
	last_name: 'Lund',
	phone: '+390669812345',
	city: 'Rom',
	country: 'IT',
};

const personOf = (item: Record<string, unknown>) => autoMap(item, false).user_data;

describe('an order that is shipped to somebody else', () => {
	it.each([
		[{ customer: { email: 'ben@example.com', first_name: 'Ben', last_name: 'Voss' } }],
		[{ email: 'ben@example.com', first_name: 'Ben', last_name: 'Lund' }],
		[{ billing: { email: 'ben@example.com', name: 'Ben Voss' } }],
		[{ billing: { email: 'ben@example.com', first_name: 'Ben' } }],
		[{ billing: { email: 'ben@example.com' }, is_gift: true }],
	])('has nothing of the recipient in it: %j', (buyer) => {
		const person = JSON.stringify(personOf({ ...buyer, shipping: SHIPPING }));
		expect(person).toContain('ben@example.com');
		expect(person).not.toMatch(/Ida|3906|Rom/);
	});

	it('is one whose email address is another', () => {
		expect(
			personOf({
				billing: { email: 'ben@example.com' },
				shipping_address: { ...SHIPPING, email: 'ida@example.com' },
			}),
		).toEqual({ em: 'ben@example.com' });
	});
});

describe('an order that is shipped to its buyer', () => {
	it.each([
		[{ billing: { email: 'ida@example.com', first_name: 'IDA', last_name: 'Lund' } }],
		[{ billing: { email: 'ida@example.com', first_name: 'Ida M.' } }],
		[{ customer: { email: 'ida@example.com', name: 'Ida Lund' } }],
		[{ customer: { email: 'ida@example.com' } }],
		[{ email: 'ida@example.com', is_gift: false }],
		[{}],
	])('has the address in it: %j', (buyer) => {
		expect(personOf({ ...buyer, shipping: SHIPPING })).toMatchObject({
			ph: '+390669812345',
			ct: 'Rom',
			country: 'IT',
		});
	});
});

describe('an order of a known shop', () => {
	const shopify = {
		id: 450789469,
		admin_graphql_api_id: 'gid://shopify/Order/450789469',
		email: 'ben@example.com',
		created_at: '2026-01-31T14:05:00Z',
		currency: 'EUR',
		total_price: '98.00',
		financial_status: 'paid',
		name: '#1001',
		order_number: 1001,
		customer: { id: 207, email: 'ben@example.com', first_name: 'Ben', last_name: 'Voss' },
		line_items: [{ id: 6, product_id: 63, quantity: 1, price: '98.00' }],
	};

	it('has nothing of a recipient with another name in it', () => {
		expect(personOf({ ...shopify, shipping_address: SHIPPING })).toEqual({
			em: 'ben@example.com',
			external_id: 207,
			fn: 'Ben',
			ln: 'Voss',
		});
	});

	it('has the address of the buyer in it', () => {
		const address = { ...SHIPPING, first_name: 'BEN', last_name: 'Voss' };
		expect(personOf({ ...shopify, shipping_address: address })).toMatchObject({
			ph: '+390669812345',
			ct: 'Rom',
		});
	});
});
