import { leadOf, outcomeOf, webhook } from '../support';

const person = { em: 'mia.reed@example.com', ph: '+15125550147', fn: 'Mia', ln: 'Reed' };

it('a contact of Freshsales is a Lead', () => {
	const contact = {
		id: 1,
		first_name: 'Mia',
		last_name: 'Reed',
		display_name: 'Mia Reed',
		email: null,
		emails: [
			{ id: 1, value: 'old@example.com', is_primary: false, label: 'Work' },
			{ id: 2, value: 'mia.reed@example.com', is_primary: true, label: null },
		],
		mobile_number: '+15125550147',
		work_number: '+15125550199',
		city: 'Austin',
		state: 'TX',
		zipcode: '78701',
		country: 'USA',
		lead_score: 0,
		owner_id: 2,
		contact_status_id: 7,
		lifecycle_stage_id: 70,
		created_at: '2026-10-05T14:05:00+05:30',
		updated_at: '2026-10-06T14:05:00+05:30',
		custom_field: { cf_color: 'blue', fbclid: 'IwAR2qwertyUIOP' },
	};
	const expected = {
		format: 'freshsalesContact',
		eventName: 'Lead',
		event: {
			event_time: '2026-10-05T14:05:00+05:30',
			user_data: {
				...person,
				em: ['mia.reed@example.com', 'old@example.com'],
				ct: 'Austin',
				st: 'TX',
				zp: '78701',
				country: 'USA',
				external_id: 1,
				fbclid: 'IwAR2qwertyUIOP',
			},
			custom_data: {},
		},
	};
	expect(outcomeOf({ contact })).toEqual(expected);
	expect(outcomeOf(contact)).toEqual(expected);
	expect(leadOf(contact)).toEqual({ stage: 7, created_time: '2026-10-05T14:05:00+05:30' });
});

it('a won deal of Freshsales is a Purchase, and its users are members of staff', () => {
	const deal = {
		id: 4,
		name: 'Big deal',
		amount: '5000.5',
		base_currency_amount: '5500.0',
		expected_close: '2026-12-31',
		closed_date: '2026-10-05',
		deal_stage_id: 9,
		deal_pipeline_id: 1,
		owner_id: 2,
		created_at: '2026-09-05T14:05:00Z',
		updated_at: '2026-10-06T14:05:00Z',
		stage_updated_time: '2026-10-05T14:05:00Z',
		contact_ids: [1],
	};
	const reply = {
		deal,
		users: [{ id: 2, display_name: 'Sam Staff', email: 'sam@agency.example' }],
		contacts: [
			{
				id: 1,
				first_name: 'Mia',
				last_name: 'Reed',
				email: 'mia.reed@example.com',
				mobile_number: '+15125550147',
			},
		],
		deal_stages: [{ id: 9, name: 'Won', forecast_type: 'Closed Won' }],
		currencies: [{ id: 1, currency_code: 'EUR' }],
	};
	expect(outcomeOf(webhook(reply))).toEqual({
		format: 'freshsalesDeal',
		eventName: 'Purchase',
		event: {
			event_time: '2026-10-05T14:05:00Z',
			user_data: { ...person, external_id: 1 },
			custom_data: { value: '5000.5', currency: 'EUR', order_id: 4 },
		},
	});
	expect(leadOf(reply)).toEqual({
		stage: 'Won',
		stage_time: '2026-10-05T14:05:00Z',
		created_time: '2026-09-05T14:05:00Z',
	});
	expect(outcomeOf(deal).eventName).toBeUndefined();
});
