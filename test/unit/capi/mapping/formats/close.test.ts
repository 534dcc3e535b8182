import { leadOf, outcomeOf, webhook } from '../support';

function event(object_type: string, action: string, data: object, previous_data: object = {}) {
	return webhook({
		event: {
			id: 'ev_1',
			date_created: '2026-10-05T14:05:00.000000',
			date_updated: '2026-10-05T14:05:00.000000',
			action,
			object_type,
			object_id: 'x',
			lead_id: 'lead_1',
			organization_id: 'orga_1',
			user_id: 'user_1',
			data,
			previous_data,
			changed_fields: Object.keys(previous_data),
		},
		subscription_id: 'whsub_1',
	});
}

const lead = {
	id: 'lead_1',
	display_name: 'Client Inc.',
	name: 'Client Inc.',
	status_id: 'stat_1',
	status_label: 'Qualified',
	contacts: [
		{
			id: 'cont_1',
			name: 'Mia Reed',
			title: 'CEO',
			emails: [{ type: 'office', email: 'mia.reed@client.example' }],
			phones: [{ type: 'mobile', phone: '+15125550147' }],
		},
	],
	addresses: [{ label: 'business', city: 'Austin', state: 'TX', zipcode: '78701', country: 'US' }],
	date_created: '2026-10-01T14:05:00.954000+00:00',
	created_by: 'user_1',
	created_by_name: 'Sam Staff',
};

describe('Close', () => {
	it('a new lead is a Lead of its first contact', () => {
		const expected = {
			format: 'closeLead',
			eventName: 'Lead',
			event: {
				event_time: '2026-10-01T14:05:00.954000+00:00',
				user_data: {
					em: ['mia.reed@client.example'],
					ph: ['+15125550147'],
					fn: 'Mia',
					ln: 'Reed',
					ct: 'Austin',
					st: 'TX',
					zp: '78701',
					country: 'US',
					external_id: 'lead_1',
				},
				custom_data: {},
			},
		};
		expect(outcomeOf(event('lead', 'created', lead))).toEqual(expected);
		expect(outcomeOf(lead)).toEqual(expected);
	});

	it('a lead in a new status says since when it is', () => {
		const moved = event('lead', 'updated', lead, {
			status_id: 'stat_0',
			status_label: 'Potential',
		});
		expect(outcomeOf(moved).eventName).toBeUndefined();
		expect(leadOf(moved)).toEqual({
			stage: 'Qualified',
			stage_time: '2026-10-05T14:05:00.000000',
			created_time: '2026-10-01T14:05:00.954000+00:00',
		});
		expect(leadOf(event('lead', 'updated', lead, { name: 'Client' }))).toEqual({
			stage: 'Qualified',
			created_time: '2026-10-01T14:05:00.954000+00:00',
		});
	});

	const opportunity = {
		id: 'oppo_1',
		lead_id: 'lead_1',
		lead_name: 'Client Inc.',
		contact_id: 'cont_1',
		contact_name: 'Mia Reed',
		user_id: 'user_1',
		user_name: 'Sam Staff',
		status_id: 'stat_9',
		status_label: 'Won',
		status_type: 'won',
		value: 500050,
		value_formatted: '$5,000.50',
		value_currency: 'USD',
		value_period: 'one_time',
		date_won: '2026-10-05',
		date_created: '2026-09-05T14:05:00.000000+00:00',
	};

	it('a won opportunity is a Purchase, counted in cents', () => {
		expect(
			outcomeOf(
				event('opportunity', 'updated', opportunity, {
					status_id: 'stat_8',
					status_type: 'active',
				}),
			),
		).toEqual({
			format: 'closeOpportunity',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:05:00.000000',
				user_data: { fn: 'Mia', ln: 'Reed', external_id: 'lead_1' },
				custom_data: { value: 5000.5, currency: 'USD', order_id: 'oppo_1' },
			},
		});
	});

	it('a later change of it is left out', () => {
		expect(outcomeOf(event('opportunity', 'updated', opportunity, { note: 'x' })).leftOut).toBe(
			'not_a_conversion',
		);
	});

	it('an activity is nobody', () => {
		const call = {
			id: 'acti_1',
			phone: '+12145550100',
			user_name: 'Sam Staff',
			direction: 'outbound',
		};
		expect(outcomeOf(event('activity.call', 'created', call))).toEqual({
			format: 'closeOther',
			eventName: undefined,
			event: { user_data: {}, custom_data: {} },
			leftOut: 'not_a_conversion',
		});
	});
});
