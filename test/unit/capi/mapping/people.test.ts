/** Whom the objects and IDs of an item of no known format describe. */
import { outcomeOf } from './support';

const person = (json: Record<string, unknown>) => outcomeOf(json).event.user_data;

describe('user_id', () => {
	it('beside the object of a customer is that of a member of staff', () => {
		const customer = { id: 'c-9', email: 'mia.reed@example.com' };
		expect(person({ user_id: 'cashier1', customer })).toEqual({
			em: 'mia.reed@example.com',
			external_id: 'c-9',
		});
		expect(person({ user_id: 'cashier1', customer: { email: 'mia.reed@example.com' } })).toEqual({
			em: 'mia.reed@example.com',
		});
	});

	it('alone, or beside the address alone, is the customer', () => {
		expect(person({ user_id: 'u-1', email: 'mia.reed@example.com' })).toMatchObject({
			external_id: 'u-1',
		});
		expect(person({ user_id: 'u-1', billing_address: { city: 'Austin' } })).toMatchObject({
			external_id: 'u-1',
		});
	});
});

it('a visitor of a chat is the person', () => {
	expect(person({ visitor: { email: 'mia.reed@example.com' } })).toEqual({
		em: 'mia.reed@example.com',
	});
});

describe('parts of a person', () => {
	it('email address and name in an object, as Microsoft has them', () => {
		expect(person({ email: { name: 'Mia Reed', address: 'mia.reed@example.com' } })).toEqual({
			em: 'mia.reed@example.com',
		});
	});

	it('stand in objects of their own', () => {
		const json = {
			buyer: {
				name: { first_name: 'Mia', last_name: 'Reed' },
				contact: { email: 'mia.reed@example.com' },
				address: { city: 'Austin' },
			},
		};
		expect(person(json)).toEqual({
			em: 'mia.reed@example.com',
			fn: 'Mia',
			ln: 'Reed',
			ct: 'Austin',
		});
	});

	it.each([
		[{ country_code: '55', area_code: '11', number: '987654321' }, '+5511987654321'],
		[{ countryCode: '+49', nationalNumber: '15123456789' }, '+4915123456789'],
		[{ dialCode: '44', national: '7911123456' }, '+447911123456'],
		[{ ddi: '+55', ddd: '11', number: '987654321' }, '+5511987654321'],
		[{ full_number: '11987654321', number: '987654321' }, '11987654321'],
		[{ area_code: '11', number: '987654321' }, '11987654321'],
		[{ value: '+15125550147' }, '+15125550147'],
	])('joins the phone number %j', (phone, ph) => {
		expect(person({ customer: { phone } })).toEqual({ ph });
	});

	it.each([
		[{ mobile: 501806978, mobile_code: '+966' }, '+966501806978'],
		[{ phone: '5125550147', phone_code: 1 }, '+15125550147'],
		[{ phone: '+15125550147', phone_code: 1 }, '+15125550147'],
		[{ phone: '966501806978', phone_code: '966' }, '966501806978'],
		[{ phone: '5125550147', phone_code: 'US' }, '5125550147'],
		[{ phone: '5125550147', country_code: '44' }, '5125550147'],
	])('takes the calling code beside the number of %j', (customer, ph) => {
		expect(person({ customer })).toMatchObject({ ph });
	});
});

it.each([
	['contato', 'vendedor'],
	['contacto', 'asesor'],
	['Kontakt', 'Mitarbeiter'],
	['kontakt', 'verkaeufer'],
	['kaeufer', 'Verkäufer'],
	['連絡先', '担当者'],
	['покупатель', 'менеджер'],
	['müşteri', 'temsilci'],
])('%s is the customer, and %s is not', (customer, staff) => {
	expect(
		person({
			[staff]: { id: 's-1', email: 'sam@shop.example.com' },
			[customer]: { id: 'c-9', email: 'mia.reed@example.com' },
		}),
	).toEqual({ em: 'mia.reed@example.com', external_id: 'c-9' });
});

it('the main address may be marked in words, as forms and sheets write it', () => {
	const emails = [
		{ value: 'work@example.com', primary: 'false' },
		{ value: 'home@example.com', primary: 'true' },
	];
	expect(outcomeOf({ contact: { emails } }).event.user_data).toMatchObject({
		em: ['home@example.com', 'work@example.com'],
	});
});
