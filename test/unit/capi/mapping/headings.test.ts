/** Columns of exports whose headings say in brackets what they mean. */
import { outcomeOf } from './support';

const event = (json: Record<string, unknown>) => outcomeOf(json).event;

describe('a heading with brackets', () => {
	it('tells the customer from whom the order was sent to', () => {
		const row = {
			'First Name (Shipping)': 'Max',
			'City (Shipping)': 'Bonn',
			'First Name (Billing)': 'Jana',
			'Last Name (Billing)': 'Krüger',
			'Email (Billing)': 'jana.krueger@example.com',
			'Phone (Billing)': '0221 9950123',
			'City (Billing)': 'Köln',
			'Country Code (Billing)': 'DE',
			'Order Total Amount': '64.40',
		};
		expect(event(row)).toEqual({
			user_data: {
				em: 'jana.krueger@example.com',
				ph: '0221 9950123',
				fn: 'Jana',
				ln: 'Krüger',
				ct: 'Köln',
				country: 'DE',
			},
			custom_data: { value: '64.40' },
		});
	});

	it('splits a whole name', () => {
		expect(event({ 'Name (Billing)': 'Mia Reed' }).user_data).toEqual({ fn: 'Mia', ln: 'Reed' });
	});

	it.each(['Created (UTC)', 'Created date (UTC)', 'Date (GMT)'])('reads %s as UTC', (name) => {
		expect(event({ [name]: '2026-11-24 10:00:00' }).event_time).toBe('2026-11-24T10:00:00Z');
	});

	it.each(['Date/Time of Order', 'Date of purchase', 'Date of Sale', 'Order Date/Time'])(
		'reads %s as the time',
		(name) => {
			expect(event({ [name]: '2026-11-24T10:00:00Z' }).event_time).toBe('2026-11-24T10:00:00Z');
		},
	);

	it('keeps a time of any other zone as it is', () => {
		expect(event({ 'Created (local)': '2026-11-24 10:00:00' })).not.toHaveProperty('event_time');
	});

	it('names the currency of its amounts', () => {
		expect(event({ 'Total (EUR)': '10.00' }).custom_data).toEqual({
			value: '10.00',
			currency: 'EUR',
		});
	});
});
