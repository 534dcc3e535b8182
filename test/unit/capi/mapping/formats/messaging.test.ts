import { outcomeOf, outcomesOf, warningsOf, webhook } from '../support';

describe('Intercom', () => {
	const contact = {
		type: 'contact',
		id: '5ba682d23d7cf92bef87bfd4',
		workspace_id: 'ecahpwf5',
		external_id: 'f3b87a2e09d514c6c2e79b9a',
		role: 'user',
		email: 'mia.reed@example.com',
		phone: '+15125550147',
		name: 'Mia Reed',
		owner_id: 127,
		created_at: 1791209000,
		signed_up_at: 1791209000,
		location: {
			type: 'location',
			country: 'United States',
			region: 'Texas',
			city: 'Austin',
			country_code: 'USA',
		},
		custom_attributes: { fbclid: 'IwAR2qwertyUIOP' },
	};

	function notification(topic: string, item: object) {
		return webhook({
			type: 'notification_event',
			app_id: 'a86dr8yl',
			data: { type: 'notification_event_data', item },
			links: {},
			id: 'notif_1',
			topic,
			delivery_attempts: 1,
			created_at: 1791209100,
		});
	}

	const user_data = {
		em: 'mia.reed@example.com',
		ph: '+15125550147',
		fn: 'Mia',
		ln: 'Reed',
		ct: 'Austin',
		st: 'Texas',
		country: 'USA',
		external_id: 'f3b87a2e09d514c6c2e79b9a',
		fbclid: 'IwAR2qwertyUIOP',
	};

	it.each([
		['contact.user.created', 'CompleteRegistration'],
		['contact.lead.created', 'Lead'],
		['contact.email.updated', undefined],
	])('%s is %s', (topic, eventName) => {
		expect(outcomeOf(notification(topic, contact))).toEqual({
			format: 'intercom',
			eventName,
			event: { event_time: 1791209100, event_id: 'notif_1', user_data, custom_data: {} },
		});
	});

	it('a contact by itself is a Lead', () => {
		expect(outcomeOf(contact)).toEqual({
			format: 'intercom',
			eventName: 'Lead',
			event: { event_time: 1791209000, user_data, custom_data: {} },
		});
	});

	const conversation = {
		type: 'conversation',
		id: '1',
		created_at: 1791209090,
		admin_assignee_id: 5,
		contacts: {
			type: 'contact.list',
			contacts: [{ type: 'contact', id: '5ba6', external_id: 'f3b8' }],
		},
		source: {
			type: 'conversation',
			url: 'https://shop.example/pricing',
			author: { type: 'user', id: '5ba6', name: 'Mia Reed', email: 'mia.reed@example.com' },
		},
	};

	it('a conversation that a customer began is a Contact', () => {
		expect(outcomeOf(notification('conversation.user.created', conversation))).toEqual({
			format: 'intercom',
			eventName: 'Contact',
			event: {
				event_time: 1791209100,
				event_id: 'notif_1',
				event_source_url: 'https://shop.example/pricing',
				user_data: { em: 'mia.reed@example.com', fn: 'Mia', ln: 'Reed', external_id: 'f3b8' },
				custom_data: {},
			},
		});
	});

	it('the member of staff who began one is nobody', () => {
		const source = {
			author: { type: 'admin', id: '5', name: 'Sam Staff', email: 'sam@agency.example' },
		};
		const { eventName, event } = outcomeOf({ ...conversation, source });
		expect([eventName, event.user_data]).toEqual([undefined, { external_id: 'f3b8' }]);
	});

	it('the test of a webhook is left out', () => {
		expect(
			outcomeOf(notification('ping', { type: 'ping', message: 'something something interzen' }))
				.leftOut,
		).toBe('test_payload');
	});
});

describe('Mailchimp Subscriber', () => {
	const data = {
		id: '8a25ff1d98',
		list_id: 'a6b5da1054',
		email: 'mia.reed@example.com',
		email_type: 'html',
		merges: {
			EMAIL: 'mia.reed@example.com',
			FNAME: 'Mia',
			LNAME: 'Reed',
			PHONE: '+15125550147',
			ADDRESS: { addr1: '1 Elm', city: 'Austin', state: 'TX', zip: '78701', country: 'US' },
			INTERESTS: 'Group1',
		},
		ip_opt: '81.2.69.160',
		ip_signup: '81.2.69.160',
	};
	const person = {
		em: 'mia.reed@example.com',
		ph: '+15125550147',
		fn: 'Mia',
		ln: 'Reed',
		ct: 'Austin',
		st: 'TX',
		zp: '78701',
		country: 'US',
		client_ip_address: '81.2.69.160',
	};

	/** The names in brackets in which the webhook comes. */
	const form = {
		type: 'subscribe',
		fired_at: '2026-10-05 14:05:00',
		'data[id]': data.id,
		'data[list_id]': data.list_id,
		'data[email]': data.email,
		'data[merges][FNAME]': 'Mia',
		'data[merges][LNAME]': 'Reed',
		'data[merges][PHONE]': '+15125550147',
		'data[merges][ADDRESS][city]': 'Austin',
		'data[merges][ADDRESS][state]': 'TX',
		'data[merges][ADDRESS][zip]': '78701',
		'data[merges][ADDRESS][country]': 'US',
		'data[ip_opt]': '81.2.69.160',
	};

	it.each([
		['a webhook', webhook(form)],
		["n8n's trigger", form],
		['a webhook with objects', { type: 'subscribe', fired_at: '2026-10-05 14:05:00', data }],
	])('%s is a CompleteRegistration, and its time without a zone is not read', (_, json) => {
		expect(outcomeOf(json)).toEqual({
			format: 'mailchimp',
			eventName: 'CompleteRegistration',
			event: { user_data: person, custom_data: {} },
		});
		expect(warningsOf(json)).toEqual(['event_time_not_used event_time']);
	});

	it('the member of the API', () => {
		const member = {
			id: '62eeb292278cc15f5817cb78f7790b08',
			email_address: 'mia.reed@example.com',
			unique_email_id: '882e9bec19',
			full_name: 'Mia Reed',
			status: 'subscribed',
			merge_fields: {
				FNAME: 'Mia',
				LNAME: 'Reed',
				PHONE: '+15125550147',
				ADDRESS: data.merges.ADDRESS,
			},
			ip_signup: '',
			timestamp_signup: '',
			ip_opt: '81.2.69.160',
			timestamp_opt: '2026-10-05T14:05:00+00:00',
			list_id: 'a6b5da1054',
			location: { latitude: 0, longitude: 0, country_code: 'DE', timezone: '' },
		};
		expect(outcomeOf(member)).toEqual({
			format: 'mailchimp',
			eventName: 'CompleteRegistration',
			event: {
				event_time: '2026-10-05T14:05:00+00:00',
				user_data: { ...person, external_id: '882e9bec19' },
				custom_data: {},
			},
		});
		expect(outcomeOf({ ...member, status: 'pending' }).leftOut).toBe('form_not_sent');
	});

	it.each(['unsubscribe', 'profile', 'cleaned', 'campaign'])('%s is left out', (type) => {
		expect(outcomeOf({ ...form, type }).leftOut).toBe('not_a_conversion');
	});
});

describe('Brevo Contact', () => {
	it('each of those who came to a list is a CompleteRegistration', () => {
		const addition = {
			id: 1,
			event: 'list_addition',
			key: 'k',
			list_id: [3],
			date: '2026-10-05 16:05:00',
			ts: 1791209100,
			email: ['mia.reed@example.com', 'owen@example.com'],
		};
		expect(outcomesOf(webhook(addition))).toEqual([
			{
				format: 'brevo',
				eventName: 'CompleteRegistration',
				event: {
					event_time: 1791209100,
					user_data: { em: 'mia.reed@example.com' },
					custom_data: {},
				},
			},
			{
				format: 'brevo',
				eventName: 'CompleteRegistration',
				event: { event_time: 1791209100, user_data: { em: 'owen@example.com' }, custom_data: {} },
			},
		]);
	});

	it.each(['delivered', 'opened', 'unsubscribe', 'contact_deleted'])('%s is left out', (event) => {
		expect(
			outcomeOf({
				event,
				email: 'mia.reed@example.com',
				id: 1,
				date: '2026-10-05 16:05:00',
				ts: 1791209100,
			}).leftOut,
		).toBe('not_a_conversion');
	});

	it('the contact of the API is a Lead', () => {
		const contact = {
			id: 42,
			email: 'mia.reed@example.com',
			emailBlacklisted: false,
			smsBlacklisted: false,
			createdAt: '2026-10-05T16:05:00.000+02:00',
			modifiedAt: '2026-10-06T16:05:00.000+02:00',
			listIds: [3],
			attributes: { PRENOM: 'Mia', NOM: 'Reed', SMS: '15125550147', EXT_ID: '' },
		};
		expect(outcomeOf(contact)).toEqual({
			format: 'brevo',
			eventName: 'Lead',
			event: {
				event_time: '2026-10-05T16:05:00.000+02:00',
				user_data: {
					em: 'mia.reed@example.com',
					ph: '15125550147',
					fn: 'Mia',
					ln: 'Reed',
					external_id: 42,
				},
				custom_data: {},
			},
		});
	});
});

it('a message of 360dialog is WhatsApp’s without its frame; its account may stand beside it', () => {
	const message = {
		contacts: [{ profile: { name: 'Mia' }, wa_id: '15125550147' }],
		messages: [
			{
				from: '15125550147',
				id: 'wamid.A',
				timestamp: '1791209100',
				type: 'text',
				text: { body: 'hi' },
				referral: { source_type: 'ad', ctwa_clid: 'ARAkLkA8rmlFeiCktEJQ' },
			},
		],
		waba_id: '102290129340398',
	};
	expect(outcomeOf(message)).toEqual({
		format: 'whatsappMessage',
		eventName: undefined,
		event: {
			event_time: '1791209100',
			event_id: 'wamid.A',
			messaging_channel: 'whatsapp',
			user_data: {
				ph: '15125550147',
				ctwa_clid: 'ARAkLkA8rmlFeiCktEJQ',
				whatsapp_business_account_id: '102290129340398',
			},
			custom_data: {},
		},
	});
});

it('WhatsApp’s ID of a person is their phone number', () => {
	const wati = {
		eventType: 'newContactMessageReceived',
		created: '2026-10-05T14:05:00Z',
		waId: '15125550147',
		senderName: 'Mia Reed',
		operatorEmail: 'sam.staff@agency.example',
	};
	expect(outcomeOf(wati).event.user_data).toEqual({ ph: '15125550147' });
});
