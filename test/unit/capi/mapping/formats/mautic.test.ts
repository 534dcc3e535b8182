import { outcomeOf, outcomesOf, webhook } from '../support';

const value = (text: string) => ({ id: '2', value: text, normalizedValue: text });

const contact = {
	id: 52,
	isPublished: true,
	dateAdded: '2026-10-05T13:59:00+00:00',
	createdBy: 1,
	createdByUser: 'Admin User',
	points: 0,
	owner: { id: 3, username: 'rep', firstName: 'Rep', lastName: 'Boss', email: 'rep@acme.example' },
	fields: {
		core: {
			firstname: value('Mia'),
			lastname: value('Reed'),
			email: value('mia.reed@example.com'),
			mobile: value('+19125550100'),
			city: value('Savannah'),
			zipcode: value('31401'),
			country: value('United States'),
		},
		social: [],
	},
};
const identified = {
	'mautic.lead_post_save_new': [{ contact, timestamp: '2026-10-05T14:00:00+00:00' }],
};

describe('Mautic', () => {
	const lead = {
		format: 'mautic',
		eventName: 'Lead',
		event: {
			event_time: '2026-10-05T14:00:00+00:00',
			user_data: {
				em: 'mia.reed@example.com',
				ph: '+19125550100',
				fn: 'Mia',
				ln: 'Reed',
				ct: 'Savannah',
				zp: '31401',
				country: 'United States',
				external_id: 52,
			},
			custom_data: {},
		},
	};

	it.each([
		['by n8n’s trigger', identified],
		['in a webhook', webhook(identified)],
	])('a contact %s is a Lead, and its owner nobody', (_, json) => {
		expect(outcomeOf(json)).toEqual(lead);
	});

	it('all events of a queue are read, and those that are no conversion left out', () => {
		const [event] = identified['mautic.lead_post_save_new'];
		expect(
			outcomesOf({ ...identified, 'mautic.page_on_hit': [{ hit: { id: 1 } }, event] }).map(
				({ leftOut }) => leftOut,
			),
		).toEqual([undefined, 'not_a_conversion', 'not_a_conversion']);
	});

	it('a form is a Lead by its answers', () => {
		const submission = {
			id: 2,
			ipAddress: { ip: '81.2.69.160' },
			form: { id: 1, name: 'Contact' },
			lead: { id: 52 },
			dateSubmitted: '2026-10-05T14:00:00+00:00',
			referer: 'https://acme.example/contact',
			results: { email: 'mia.reed@example.com', first_name: 'Mia' },
		};
		expect(outcomeOf({ 'mautic.form_on_submit': [{ submission }] })).toEqual({
			format: 'mautic',
			eventName: 'Lead',
			event: {
				event_time: '2026-10-05T14:00:00+00:00',
				referrer_url: 'https://acme.example/contact',
				user_data: {
					em: 'mia.reed@example.com',
					fn: 'Mia',
					external_id: 52,
					client_ip_address: '81.2.69.160',
				},
				custom_data: {},
			},
		});
	});
});
