/** Leads of lead forms in ads: Meta's own, and Google's, whose IDs are no IDs of Meta's. */
import { outcomeOf, warningsOf, webhook } from '../support';

const google = {
	lead_id: '1234567890123456',
	user_column_data: [
		{ column_name: 'Full Name', string_value: 'Mia Reed', column_id: 'FULL_NAME' },
		{ column_name: 'User Email', string_value: 'mia.reed@example.com', column_id: 'EMAIL' },
		{ column_name: 'User Phone', string_value: '+15125550147', column_id: 'PHONE_NUMBER' },
		{ column_name: 'Postal Code', string_value: '78701', column_id: 'POSTAL_CODE' },
		{ column_name: 'Your budget?', string_value: '5000', column_id: 'budget' },
	],
	api_version: '1.0',
	form_id: 40000000000,
	campaign_id: 2000,
	google_key: 'secret',
	is_test: false,
	gcl_id: 'EAIaIQobChMI',
	adgroup_id: 1,
	creative_id: 2,
	lead_submit_time: '2026-10-05T14:00:00Z',
};

describe('Google Ads', () => {
	it('reads the answers and the time, and takes no ID of Google’s for one of Meta’s', () => {
		expect(outcomeOf(webhook(google))).toEqual({
			format: 'googleAdsLead',
			eventName: 'Lead',
			event: {
				event_time: '2026-10-05T14:00:00Z',
				event_id: '1234567890123456',
				user_data: {
					em: 'mia.reed@example.com',
					ph: '+15125550147',
					fn: 'Mia',
					ln: 'Reed',
					zp: '78701',
				},
				custom_data: {},
			},
		});
		expect(warningsOf(webhook(google))).toEqual([]);
	});

	it('leaves out its test', () => {
		expect(outcomeOf({ ...google, is_test: true }).leftOut).toBe('test_payload');
	});
});

describe('Meta’s downloaded file', () => {
	const row = {
		id: 'l:1234567890123456',
		created_time: '2026-10-05T09:00:00-05:00',
		form_id: 'f:55',
		platform: 'ig',
		email: 'mia.reed@example.com',
		'full name': 'Mia Reed',
		phone_number: 'p:+15125550147',
	};
	const person = outcomeOf(row).event.user_data;

	it.each(['created_by', 'assignee', 'agent', 'lastEditor', 'helper'])(
		'takes nobody for the lead who stands beside it as %s',
		(name) => {
			const staff = { first_name: 'Sam', last_name: 'Staff', city: 'Dallas', state: 'TX' };
			expect(outcomeOf({ [name]: staff, ...row }).event.user_data).toEqual(person);
		},
	);
});
