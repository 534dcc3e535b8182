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
