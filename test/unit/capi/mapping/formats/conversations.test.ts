/** Messages and calls: who wrote is the person, what the business wrote is left out, and agents are never read. */
import { outcomeOf, webhook } from '../support';

const messaging = (object: string, message: object): unknown =>
	webhook({
		object,
		entry: [{ id: '153125381133', time: 1791209101000, messaging: [message] }],
	});

const fromPerson = {
	sender: { id: '6012345678901234' },
	recipient: { id: '153125381133' },
	timestamp: 1791209100000,
	message: { mid: 'm_1', text: 'hi', referral: { ad_id: '120', source: 'ADS' } },
};

describe('Messenger and Instagram', () => {
	it('a message to the page', () => {
		expect(outcomeOf(messaging('page', fromPerson))).toEqual({
			format: 'messengerMessage',
			eventName: undefined,
			event: {
				messaging_channel: 'messenger',
				event_time: 1791209100000,
				event_id: 'm_1',
				user_data: { page_id: '153125381133', page_scoped_user_id: '6012345678901234' },
				custom_data: {},
			},
		});
	});

	it('a message to the Instagram account', () => {
		expect(outcomeOf(messaging('instagram', fromPerson)).event).toEqual({
			messaging_channel: 'instagram',
			event_time: 1791209100000,
			event_id: 'm_1',
			user_data: { ig_account_id: '153125381133', ig_sid: '6012345678901234' },
			custom_data: {},
		});
	});

	it.each<readonly [string, object]>([
		['an echo of the page’s own message', { ...fromPerson, message: { mid: 'm', is_echo: true } }],
		['a delivery', { ...fromPerson, message: undefined, delivery: { watermark: 1 } }],
		['a reading', { ...fromPerson, message: undefined, read: { watermark: 1 } }],
	])('%s is left out', (_, message) => {
		expect(outcomeOf(messaging('page', message)).leftOut).toBe('own_message');
	});
});

describe('WhatsApp', () => {
	it('what the business wrote on its phone is left out', () => {
		const echo = webhook({
			object: 'whatsapp_business_account',
			entry: [
				{
					id: '102290129340398',
					changes: [
						{
							field: 'smb_message_echoes',
							value: {
								messaging_product: 'whatsapp',
								message_echoes: [
									{
										from: '15550001111',
										to: '15125550147',
										id: 'wamid.B',
										timestamp: '1791209100',
									},
								],
							},
						},
					],
				},
			],
		});
		expect(outcomeOf(echo).leftOut).toBe('own_message');
	});
});

describe('Twilio', () => {
	const message = {
		SmsStatus: 'received',
		MessageSid: 'SM1',
		AccountSid: 'AC1',
		From: 'whatsapp:+15125550147',
		To: 'whatsapp:+14155550199',
		WaId: '15125550147',
		ProfileName: 'Mia Reed',
		FromCity: 'AUSTIN',
		FromZip: '78701',
		ReferralCtwaClid: 'ARAkLkA8rmlFeiCktEJQ',
		Body: 'hi',
	};

	it('the sender of a message', () => {
		expect(outcomeOf(webhook(message))).toEqual({
			format: 'twilioMessage',
			eventName: 'Contact',
			event: {
				event_id: 'SM1',
				user_data: {
					ph: 'whatsapp:+15125550147',
					ctwa_clid: 'ARAkLkA8rmlFeiCktEJQ',
					fn: 'Mia',
					ln: 'Reed',
				},
				custom_data: {},
			},
		});
	});

	it.each([
		{ ...message, SmsStatus: 'delivered', MessageStatus: 'delivered' },
		{ AccountSid: 'AC1', CallSid: 'CA1', From: '+14155550199', Direction: 'outbound-api' },
	])('what the business sent is left out', (body) => {
		expect(outcomeOf(webhook(body)).leftOut).toBe('own_message');
	});
});

describe('Chatwoot', () => {
	const assignee = { id: 991, name: 'Olaf Owner', email: 'owner@agency.example', type: 'user' };
	const contact = {
		id: 5,
		name: 'Mia Reed',
		email: 'mia.reed@example.com',
		phone_number: '+15125550147',
		type: 'contact',
	};

	it('a new conversation', () => {
		const body = {
			event: 'conversation_created',
			id: 9,
			status: 'open',
			meta: { sender: contact, assignee },
			additional_attributes: { referer: 'https://shop.example/contact' },
			created_at: 1791209100,
			account: { id: 1 },
		};
		expect(outcomeOf(webhook(body))).toEqual({
			format: 'chatwoot',
			eventName: 'Contact',
			event: {
				event_time: 1791209100,
				event_source_url: 'https://shop.example/contact',
				user_data: {
					em: 'mia.reed@example.com',
					ph: '+15125550147',
					external_id: 5,
					fn: 'Mia',
					ln: 'Reed',
				},
				custom_data: {},
			},
		});
	});

	it('an agent’s message is left out, and the agent is not read', () => {
		const outcome = outcomeOf(
			webhook({
				event: 'message_created',
				id: '1',
				message_type: 'outgoing',
				created_at: '2026-10-05T14:05:00Z',
				sender: assignee,
				conversation: { id: 9, meta: { sender: contact, assignee } },
				account: { id: 1 },
			}),
		);
		expect(outcome.leftOut).toBe('own_message');
		expect(outcome.event.user_data).toEqual({
			em: 'mia.reed@example.com',
			ph: '+15125550147',
			external_id: 5,
			fn: 'Mia',
			ln: 'Reed',
		});
	});
});

describe('Manychat', () => {
	it('full contact data', () => {
		const body = {
			key: 'user:1',
			id: '6012345678901234',
			page_id: '153125381133',
			status: 'active',
			first_name: 'Mia',
			last_name: 'Reed',
			name: 'Mia Reed',
			gender: 'female',
			live_chat_url: 'https://manychat.com/fb153/chat/6',
			phone: '+15125550147',
			email: 'mia.reed@example.com',
			subscribed: '2026-09-01T09:00:00-05:00',
			last_interaction: '2026-10-05T09:05:00-05:00',
		};
		expect(outcomeOf(webhook(body)).event).toEqual({
			event_time: '2026-10-05T09:05:00-05:00',
			user_data: {
				em: 'mia.reed@example.com',
				ph: '+15125550147',
				fn: 'Mia',
				ln: 'Reed',
				ge: 'female',
				external_id: '6012345678901234',
			},
			custom_data: {},
		});
	});
});
