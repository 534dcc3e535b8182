/** Webhooks of systeme.io. */
import { outcomeOf, webhook } from '../support';

const fields = { first_name: 'Mia', surname: 'Reed', phone_number: '+15125550147', city: 'Austin' };
const optIn = {
	type: 'contact.optin.completed',
	data: {
		funnel_step: {
			id: 2102831,
			name: 'Squeeze page',
			type: 'squeeze',
			funnel: { id: 614554, name: 'Spring' },
		},
		contact: {
			id: 29142804,
			email: 'mia.reed@example.com',
			fields,
			ip: '81.2.69.160',
			referred_by_contact_id: null,
			referred_by_contact_email: null,
		},
		source_url: 'https://shop.example/squeeze',
	},
	account: { id: 1, email: 'owner@agency.example' },
	created_at: '2026-10-05T11:26:03+00:00',
};
const person = {
	em: 'mia.reed@example.com',
	fn: 'Mia',
	ln: 'Reed',
	ph: '+15125550147',
	ct: 'Austin',
	external_id: 29142804,
};

describe('systeme.io Event', () => {
	it('is a lead where somebody opted in', () => {
		expect(outcomeOf(webhook(optIn))).toEqual({
			format: 'systemeIoEvent',
			eventName: 'Lead',
			event: {
				event_time: '2026-10-05T11:26:03+00:00',
				event_source_url: 'https://shop.example/squeeze',
				user_data: { ...person, client_ip_address: '81.2.69.160' },
				custom_data: {},
			},
		});
	});

	it('has no fields in a list without any', () => {
		const { contact } = optIn.data;
		const bare = { ...optIn, data: { ...optIn.data, contact: { ...contact, fields: [] } } };
		expect(outcomeOf(bare).event.user_data).toEqual({
			em: 'mia.reed@example.com',
			external_id: 29142804,
			client_ip_address: '81.2.69.160',
		});
	});

	it('is a purchase without its amount, whose unit is not documented', () => {
		const sale = {
			type: 'customer.sale.completed',
			data: {
				customer: {
					id: 616824,
					contact_id: 29142804,
					email: 'mia.reed@example.com',
					fields,
				},
				offer_price_plan: {
					id: 3,
					name: 'Course',
					type: 'one_shot',
					direct_charge_amount: 1499,
					currency: 'usd',
				},
				order: { id: 612661, created_at: '2026-10-05T10:23:17+00:00' },
			},
			created_at: '2026-10-05T10:23:33+00:00',
		};
		expect(outcomeOf(webhook(sale))).toEqual({
			format: 'systemeIoEvent',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T10:23:17+00:00',
				user_data: person,
				custom_data: { currency: 'usd', order_id: 612661 },
			},
		});
	});
});
