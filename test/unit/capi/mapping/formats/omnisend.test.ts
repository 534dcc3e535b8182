import { outcomeOf } from '../support';

const contact = {
	contactID: '5f3c',
	firstName: 'Mia',
	lastName: 'Reed',
	createdAt: '2026-10-05T14:00:00Z',
	country: 'United States',
	countryCode: 'US',
	state: 'Georgia',
	city: 'Savannah',
	postalCode: '31401',
	gender: 'f',
	birthdate: '1990-05-05',
	identifiers: [
		{ type: 'email', id: 'mia.reed@example.com', channels: { email: { status: 'subscribed' } } },
		{ type: 'phone', id: '+19125550100', channels: { sms: { status: 'nonSubscribed' } } },
		{ type: 'email', id: 'old@example.com' },
	],
	tags: [],
};

describe('Omnisend', () => {
	it('a contact is a Lead with the first address and number of its identifiers', () => {
		expect(outcomeOf(contact)).toEqual({
			format: 'omnisendContact',
			eventName: 'Lead',
			event: {
				event_time: '2026-10-05T14:00:00Z',
				user_data: {
					em: 'mia.reed@example.com',
					ph: '+19125550100',
					fn: 'Mia',
					ln: 'Reed',
					db: '1990-05-05',
					ge: 'f',
					ct: 'Savannah',
					st: 'Georgia',
					zp: '31401',
					country: 'US',
					external_id: '5f3c',
				},
				custom_data: {},
			},
		});
	});
});
