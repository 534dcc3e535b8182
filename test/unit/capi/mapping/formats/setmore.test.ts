import { outcomeOf } from '../support';

const appointment = {
	key: '94eb4230-40d5-4651-b59a-0cccb7d9ab4d',
	duration: 15,
	customer: {
		key: 'c291f522b55b2e4a4a579300cdd57455a4316873d',
		address: '',
		city: 'Austin',
		state: 'TX',
		comment: 'test',
		company_key: 'c5247961',
		contact_type: 'Customer',
		first_name: 'Mia',
		last_name: 'Reed',
		email_id: 'mia@example.com',
		postal_code: '78701',
		image_url: '',
	},
	cost: 50,
	currency: 'USD',
	start_time: '2026-10-08T12:00Z',
	end_time: '2026-10-08T12:15Z',
	staff_key: 'r91e68f3',
	service_key: 's8353404',
	customer_key: 'c291f522b55b2e4a4a579300cdd57455a4316873d',
	label: 'No Label',
};

describe('Setmore', () => {
	it.each([
		['by itself', appointment],
		['in the list of the API', { response: true, data: { appointments: [appointment] } }],
	])(
		'an appointment %s is a Schedule of its customer, not at the time it takes place',
		(_, json) => {
			expect(outcomeOf(json)).toEqual({
				format: 'setmore',
				eventName: 'Schedule',
				event: {
					event_id: '94eb4230-40d5-4651-b59a-0cccb7d9ab4d',
					user_data: {
						em: 'mia@example.com',
						fn: 'Mia',
						ln: 'Reed',
						ct: 'Austin',
						st: 'TX',
						zp: '78701',
						external_id: 'c291f522b55b2e4a4a579300cdd57455a4316873d',
					},
					custom_data: { value: 50, currency: 'USD' },
				},
			});
		},
	);

	it('one that is free has no value', () => {
		expect(outcomeOf({ ...appointment, cost: 0 }).event.custom_data).toEqual({});
	});
});
