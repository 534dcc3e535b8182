import { MESSAGING_EVENTS } from '../../../../nodes/shared/capi/fields/messaging';
import {
	build,
	eventFrom,
	HASHED_EMAIL,
	purchase,
	ready,
	refusalsOf,
	userOf,
	warningsOf,
} from './support';

const messenger = { page_id: '111', page_scoped_user_id: '222' };
const whatsapp = { whatsapp_business_account_id: '333', ctwa_clid: 'ARAkLk' };
const instagram = { ig_account_id: '444', ig_sid: '555' };

const message = (channel: unknown, changes: Record<string, unknown> = {}) =>
	eventFrom('business_messaging', {
		event_name: 'LeadSubmitted',
		messaging_channel: channel,
		...changes,
	});

describe('channels', () => {
	it.each([
		['messenger', messenger],
		['whatsapp', whatsapp],
		['WhatsApp', whatsapp],
		['instagram', instagram],
	])('%s takes its pair of ids', (channel, ids) => {
		const event = ready(build(message(channel), userOf(ids)));
		expect(event.messaging_channel).toBe(channel.toLowerCase());
		expect(event.user_data).toEqual(ids);
	});

	it.each([
		['messenger', { page_id: '111' }, ['user_data.page_scoped_user_id']],
		['whatsapp', { ctwa_clid: 'ARAkLk' }, ['user_data.whatsapp_business_account_id']],
		['instagram', { ig_sid: '555' }, ['user_data.ig_account_id']],
		['whatsapp', messenger, ['user_data.whatsapp_business_account_id', 'user_data.ctwa_clid']],
	])('%s with %p is refused', (channel, ids, fields) => {
		expect(refusalsOf(build(message(channel), userOf({ em: [HASHED_EMAIL], ...ids })))).toEqual(
			fields.map((field) => `required_field_missing ${field}`),
		);
	});

	it('is required and closed', () => {
		expect(refusalsOf(build(message(''), userOf(messenger)))).toEqual([
			'required_field_missing messaging_channel',
		]);
		expect(refusalsOf(build(message('telegram'), userOf(messenger)))).toEqual([
			'value_not_allowed messaging_channel',
		]);
	});

	it("sends the Instagram account under the name that Meta's live API asks for", () => {
		const outcome = build(
			message('instagram'),
			userOf({ instagram_business_account_id: '444', ig_sid: '555' }),
		);
		expect(ready(outcome).user_data).toEqual(instagram);
		expect(outcome.match.sent.sort()).toEqual(['ig_account_id', 'ig_sid']);
		expect(outcome.match.changed).toEqual([
			{ key: 'instagram_business_account_id', what: 'sent_as_ig_account_id' },
		]);
	});
});

describe('event names', () => {
	const allowed = [
		'Purchase',
		'LeadSubmitted',
		'InitiateCheckout',
		'AddToCart',
		'ViewContent',
		'OrderCreated',
		'OrderShipped',
		'OrderDelivered',
		'OrderCanceled',
		'OrderReturned',
		'CartAbandoned',
		'QualifiedLead',
		'RatingProvided',
		'ReviewProvided',
	];
	it.each(allowed)('%s is allowed', (name) => {
		const raw = message('messenger', {
			event_name: name,
			custom_data: { value: 1, currency: 'EUR' },
		});
		expect(ready(build(raw, userOf(messenger))).event_name).toBe(name);
	});

	it.each([
		'Lead',
		'Contact',
		'Schedule',
		'Subscribe',
		'StartTrial',
		'Search',
		'MyEvent',
		'purchase',
	])('%s is refused', (name) => {
		expect(
			refusalsOf(build(message('messenger', { event_name: name }), userOf(messenger))),
		).toEqual(['value_not_allowed event_name']);
	});

	it('are a list of 14', () => {
		expect(MESSAGING_EVENTS.map(({ name }) => name).sort()).toEqual([...allowed].sort());
	});
});

describe('web identifiers', () => {
	const web = {
		fbc: 'fb.1.1554763741205.AbCdEf',
		fbp: 'fb.1.1596403881668.1116446470',
		client_ip_address: '203.0.113.9',
		client_user_agent: 'Mozilla',
	};

	it('are left out, warned of, and moved to the dropped keys of the report', () => {
		const user = userOf({ ...messenger, ...web });
		const outcome = build(message('messenger', { event_source_url: 'https://a.example' }), user);
		const event = ready(outcome);
		expect(event.user_data).toEqual(messenger);
		expect(event).not.toHaveProperty('event_source_url');
		expect(warningsOf(outcome).sort()).toEqual([
			'not_allowed_in_messaging event_source_url',
			'not_allowed_in_messaging user_data.client_ip_address',
			'not_allowed_in_messaging user_data.client_user_agent',
			'not_allowed_in_messaging user_data.fbc',
			'not_allowed_in_messaging user_data.fbp',
		]);
		expect(outcome.match.sent).toEqual(['page_id', 'page_scoped_user_id']);
		expect(outcome.match.dropped).toHaveLength(4);
		expect(outcome.match.dropped).toContainEqual({
			key: 'fbc',
			reason: 'not_allowed_in_messaging',
		});
		expect(user.match.sent).toContain('fbc');
	});

	it('stay in events of other sources', () => {
		expect(
			ready(build(purchase(), userOf({ em: [HASHED_EMAIL], ...web }))).user_data,
		).toMatchObject(web);
	});
});
