/** A mere name beside what describes a product, a course, a company or an event. */
import { readObject } from '../../../../nodes/shared/capi/values';
import { outcomeOf, warningsOf } from './support';

const EMAIL = 'mia.reed@example.com';

function namesOf(json: unknown): readonly unknown[] {
	const { fn, ln } = readObject(outcomeOf(json).event.user_data) ?? {};
	return [fn, ln];
}

describe('a name that may be a thing’s', () => {
	it.each([
		{ sku: 'L-1' },
		{ product_id: 17 },
		{ price: '20.00' },
		{ unit_price: 20 },
		{ barcode: '4006381333931' },
		{ variant: 'large', category: 'Lamps' },
		{ quantity: 1 },
		{ course_id: '12' },
		{ plan_id: 'gold', interval: 'month' },
		{ event_date: '2027-03-01', venue: 'Hall 4' },
		{ website: 'https://acme.example', industry: 'Tools' },
		{ Artikelnummer: 'L-1' },
		{ Preis: '20,00' },
	])('is not sent beside %j, and a warning says so', (thing) => {
		for (const name of ['name', 'Name', 'nombre', 'Nome']) {
			const item = { email: EMAIL, [name]: 'Blue Lamp', ...thing };
			expect(namesOf(item)).toEqual([undefined, undefined]);
			expect(warningsOf(item)).toContain('name_not_used user_data.fn');
		}
	});

	it.each([
		{ name: 'Spring Campaign', campaign_id: 'c9' },
		{ name: 'Contact Form', form_id: 'f1' },
		{ name: 'Yoga Course', course_id: '12' },
		{ name: 'Gold Membership', membership_id: 3 },
	])('is a thing’s by its words: %j', (thing) => {
		const item = { email: EMAIL, ...thing };
		expect(namesOf(item)).toEqual([undefined, undefined]);
		expect(warningsOf(item)).toEqual([]);
	});

	it.each([
		{ order: { name: 'Blue Lamp', total: 20 } },
		{ deal: { name: 'Blue Kitchen', amount: 20 } },
		{ name: 'Blue Lamp', sku: 'L-1' },
		{ name: 'Summer Nights', campaign_id: 'c9' },
		{ name: 'Blue Note', venue: 'Hall 4' },
	])('is the thing’s without contact data at its level: %j', (thing) => {
		expect(namesOf({ customer: { email: EMAIL }, ...thing })).toEqual([undefined, undefined]);
		expect(warningsOf({ customer: { email: EMAIL }, ...thing })).toEqual([]);
	});
});

describe('a name that is the customer’s', () => {
	it.each([
		{ name: 'Mia Reed', sku: 'L-1', price: 20 },
		{ name: 'Reed Mia', price: 20 },
		{ full_name: 'Anna Berg', sku: 'L-1' },
		{ customer_name: 'Anna Berg', name: 'Blue Lamp', sku: 'L-1' },
		{ name: 'Anna Berg', product_name: 'Blue Lamp', price: 20 },
		{ name: 'Anna Berg', Product: 'Blue Lamp', sku: 'L-1' },
		{ name: 'Anna Berg', course_id: 12, course_name: 'Yoga' },
		{ name: 'Anna Berg', form_id: 'f1', campaign_id: 'c9' },
		{ name: 'Anna Berg', website: 'https://acme.example' },
		{ name: 'Anna Berg', company: 'Acme', industry: 'Tools', employees: 12 },
		{ first_name: 'Anna', last_name: 'Berg', name: 'Blue Lamp', sku: 'L-1' },
		{ contact: { email: EMAIL, name: 'Anna Berg', quantity: 2 } },
	])('is sent: %j', (fields) => {
		const item = { email: EMAIL, ...fields };
		const [first, last] = namesOf(item);
		expect([
			['Mia', 'Reed'],
			['Reed', 'Mia'],
			['Anna', 'Berg'],
		]).toContainEqual([first, last]);
		expect(warningsOf(item)).toEqual([]);
	});
});
