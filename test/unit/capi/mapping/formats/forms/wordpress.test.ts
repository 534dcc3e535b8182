import { outcomeOf, warningsOf, webhook, without } from '../../support';

const BROWSER = {
	client_ip_address: '81.2.69.160',
	client_user_agent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X)',
};

describe('Gravity Forms Entry', () => {
	const entry = {
		id: '114',
		form_id: '3',
		post_id: null,
		date_created: '2026-10-05 14:05:00',
		date_updated: '2026-10-05 14:05:00',
		is_starred: '0',
		is_read: '0',
		ip: BROWSER.client_ip_address,
		source_url: 'https://shop.example/contact/?fbclid=IwAR2qwertyUIOP',
		user_agent: BROWSER.client_user_agent,
		currency: 'EUR',
		payment_status: null,
		payment_date: null,
		payment_amount: null,
		payment_method: null,
		transaction_id: null,
		is_fulfilled: null,
		created_by: '1',
		transaction_type: null,
		status: 'active',
		'1.2': '',
		'1.3': 'Mia',
		'1.4': '',
		'1.6': 'Reed',
		'1.8': '',
		'2': 'mia.reed@example.com',
		'3': '(512) 555-0147',
		'4.1': 'Newsletter',
		'4.3': 'Catalog',
		'5': 'Hello',
	};
	const event = {
		event_time: '2026-10-05T14:05:00Z',
		event_id: '114',
		event_source_url: 'https://shop.example/contact/?fbclid=IwAR2qwertyUIOP',
		user_data: {
			fn: 'Mia',
			ln: 'Reed',
			em: 'mia.reed@example.com',
			fbclid: 'IwAR2qwertyUIOP',
			...BROWSER,
		},
		custom_data: {},
	};

	it.each([
		['a webhook with all fields', webhook(entry)],
		['the entry by itself', entry],
	])('%s is a Lead', (_, json) => {
		expect(outcomeOf(json)).toEqual({ format: 'gravityForms', eventName: 'Lead', event });
	});

	it('of two e-mail addresses under numbers none is taken', () => {
		expect(outcomeOf({ ...entry, 7: 'friend@example.com' }).event.user_data).not.toHaveProperty(
			'em',
		);
	});

	it('fields that the webhook names are read by their names', () => {
		const named = {
			...without(entry, '1.3', '1.6', '2', '3'),
			first_name: 'Mia',
			last_name: 'Reed',
			email: 'mia.reed@example.com',
		};
		expect(outcomeOf(named)).toEqual({ format: 'gravityForms', eventName: 'Lead', event });
	});

	it('a paid entry is a Purchase', () => {
		const paid = {
			...entry,
			payment_status: 'Paid',
			payment_date: '2026-10-05 14:06:00',
			payment_amount: '49.00',
			transaction_id: 'pi_1',
		};
		const found = outcomeOf(paid);
		expect([found.eventName, found.event.event_time, found.event.custom_data]).toEqual([
			'Purchase',
			'2026-10-05T14:06:00Z',
			{ value: '49.00', currency: 'EUR', order_id: 'pi_1' },
		]);
	});

	it.each([
		[{ status: 'spam' }, 'spam'],
		[{ status: 'trash' }, 'spam'],
		[{ partial_entry_id: 'c0ffee' }, 'form_not_sent'],
	])('%j is left out', (changes, leftOut) => {
		expect(outcomeOf({ ...entry, ...changes }).leftOut).toBe(leftOut);
	});
});

describe('Contact Form 7 Submission', () => {
	it.each([
		[
			'the form as it is made',
			{
				'your-name': 'Mia Reed',
				'your-email': 'mia.reed@example.com',
				'your-subject': 'Hi',
				'your-message': 'Hello',
				'tel-652': '512-555-0147',
			},
		],
		[
			'tags with names of the editor',
			{
				_wpcf7: '77',
				_wpcf7_version: '5.9.3',
				_wpcf7_unit_tag: 'wpcf7-f77-p2-o1',
				'your-name': 'Mia Reed',
				'email-12': 'mia.reed@example.com',
				'tel-652': '512-555-0147',
			},
		],
	])('%s is a Lead', (_, form) => {
		expect(outcomeOf(webhook(form))).toEqual({
			format: 'contactForm7',
			eventName: 'Lead',
			event: {
				user_data: { em: 'mia.reed@example.com', ph: '512-555-0147', fn: 'Mia', ln: 'Reed' },
				custom_data: {},
			},
		});
	});

	it('special mail tags tell of the visitor, and their date is not read', () => {
		const form = {
			'your-name': 'Mia Reed',
			'your-email': 'mia.reed@example.com',
			_remote_ip: BROWSER.client_ip_address,
			_user_agent: BROWSER.client_user_agent,
			_url: 'https://shop.example/contact/',
			_date: 'October 5, 2026',
			_time: '4:05 pm',
			_user_email: 'editor@shop.example',
		};
		const { event } = outcomeOf(form);
		expect(event).toEqual({
			event_source_url: 'https://shop.example/contact/',
			user_data: { em: 'mia.reed@example.com', fn: 'Mia', ln: 'Reed', ...BROWSER },
			custom_data: {},
		});
		expect(warningsOf(form)).toEqual(['event_time_not_used event_time']);
	});
});

describe('WPForms Entry', () => {
	it('fields by number are read by kind and wording', () => {
		const entry = {
			form_id: '12',
			entry_id: '99',
			fields: {
				1: {
					name: 'Ihr Name',
					value: 'Mia von Reed',
					id: 1,
					type: 'name',
					first: 'Mia',
					middle: '',
					last: 'von Reed',
				},
				2: { name: 'Wohin?', value: 'mia.reed@example.com', id: 2, type: 'email' },
				3: { name: 'Rückruf', value: '+15125550147', id: 3, type: 'phone' },
				4: {
					name: 'Anschrift',
					value: '1 Elm\nAustin, TX 78701',
					id: 4,
					type: 'address',
					address1: '1 Elm',
					city: 'Austin',
					state: 'TX',
					postal: '78701',
					country: 'US',
				},
				5: { name: 'Nachricht', value: 'Hallo', id: 5, type: 'textarea' },
			},
		};
		expect(outcomeOf(webhook(entry))).toEqual({
			format: 'wpForms',
			eventName: 'Lead',
			event: {
				event_id: '99',
				user_data: {
					fn: 'Mia',
					ln: 'von Reed',
					em: 'mia.reed@example.com',
					ph: '+15125550147',
					ct: 'Austin',
					st: 'TX',
					zp: '78701',
					country: 'US',
				},
				custom_data: {},
			},
		});
	});
});

describe('Elementor Form', () => {
	const user_data = {
		em: 'mia.reed@example.com',
		ph: '512-555-0147',
		fn: 'Mia',
		ln: 'Reed',
		...BROWSER,
	};
	const event = { event_source_url: 'https://shop.example/contact/', user_data, custom_data: {} };

	it('each field by its label', () => {
		const form = {
			'Your Name': 'Mia Reed',
			'Email*': 'mia.reed@example.com',
			'Phone number': '512-555-0147',
			Message: 'Hello',
			Date: 'October 5, 2026',
			Time: '4:05 pm',
			'Page URL': 'https://shop.example/contact/',
			'User Agent': BROWSER.client_user_agent,
			'Remote IP': BROWSER.client_ip_address,
			'Powered by': 'Elementor',
			form_id: 'f1',
			form_name: 'Contact',
		};
		expect(outcomeOf(webhook(form))).toEqual({ format: 'elementorForm', eventName: 'Lead', event });
	});

	it('advanced data', () => {
		const form = {
			'form[id]': 'f1',
			'form[name]': 'Contact',
			'fields[name][id]': 'name',
			'fields[name][type]': 'text',
			'fields[name][title]': 'Your Name',
			'fields[name][value]': 'Mia Reed',
			'fields[field_a][id]': 'field_a',
			'fields[field_a][type]': 'email',
			'fields[field_a][title]': 'Wohin?',
			'fields[field_a][value]': 'mia.reed@example.com',
			'fields[field_b][id]': 'field_b',
			'fields[field_b][type]': 'tel',
			'fields[field_b][title]': 'Rückruf',
			'fields[field_b][value]': '512-555-0147',
			'meta[page_url][title]': 'Page URL',
			'meta[page_url][value]': 'https://shop.example/contact/',
			'meta[user_agent][value]': BROWSER.client_user_agent,
			'meta[remote_ip][value]': BROWSER.client_ip_address,
		};
		expect(outcomeOf(webhook(form))).toEqual({ format: 'elementorForm', eventName: 'Lead', event });
	});
});
