/** Platforms for donations: Raisely and Givebutter. */
import { outcomeOf, webhook } from '../support';

const raisely = {
	uuid: '13540340-0fcf-11e8-bfb9-e1688dd03f70',
	type: 'ONLINE',
	method: 'CREDIT_CARD',
	currency: 'AUD',
	message: 'My message here',
	anonymous: false,
	amount: 3000,
	createdAt: '2026-10-05T08:31:09.470Z',
	mode: 'LIVE',
	public: {},
	private: {},
	status: 'OK',
	firstName: 'Mia',
	lastName: 'Reed',
	email: 'mia.reed@example.com',
};

const raiselyHook = (type: string, donation: object = raisely) =>
	webhook({
		secret: 'shared',
		data: {
			type,
			uuid: '79d37040-c333-11e7-8f3c-c766ac08c846',
			createdAt: '2026-10-05T08:31:20.142Z',
			source: 'campaign:916fdb80-c82d-11e7-8f3c-c766ac08c846',
			context: {
				referrer: 'google.com',
				userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36',
				pathname: '/my-example-page',
				utmSource: 'example',
			},
			data: donation,
		},
	});

describe('Raisely Donation', () => {
	const event = {
		event_time: '2026-10-05T08:31:09.470Z',
		user_data: { em: 'mia.reed@example.com', fn: 'Mia', ln: 'Reed' },
		custom_data: { value: 30, currency: 'AUD', order_id: '13540340-0fcf-11e8-bfb9-e1688dd03f70' },
	};

	it('counts in cents in a webhook', () => {
		expect(outcomeOf(raiselyHook('donation.succeeded'))).toEqual({
			format: 'raiselyDonation',
			eventName: 'Donate',
			event: {
				...event,
				user_data: {
					...event.user_data,
					client_user_agent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36',
				},
			},
		});
	});

	it('counts in yen where it is yen, and the same in the answer of the API', () => {
		expect(outcomeOf({ ...raisely, currency: 'JPY' }).event.custom_data).toMatchObject({
			value: 3000,
			currency: 'JPY',
		});
		expect(outcomeOf(raisely)).toEqual({ format: 'raiselyDonation', eventName: 'Donate', event });
	});

	it.each([
		['donation.refunded', {}, 'refund'],
		['donation.deleted', {}, 'deleted'],
		['donation.updated', {}, 'not_a_conversion'],
		['donation.created', {}, 'not_a_conversion'],
		['donation.created', { type: 'OFFLINE' }, undefined],
		['donation.succeeded', { mode: 'TEST' }, 'test_payload'],
	])('of a webhook %s with %j', (type, fields, code) => {
		expect(outcomeOf(raiselyHook(type, { ...raisely, ...fields })).leftOut).toBe(code);
	});
});

const line = {
	type: 'donation',
	subtype: 'donation',
	description: 'One-time',
	quantity: 1,
	price: 250,
	discount: 0,
	total: 250,
};
const ticket = { ...line, type: 'item', subtype: 'ticket', description: 'General Admission' };
const fee = { ...line, subtype: 'fee', description: 'Covered fees', price: 7.78, total: 7.78 };

const part = (...line_items: object[]) => ({
	id: '7535510393',
	amount: 250,
	fee: 7.78,
	fee_covered: 7.78,
	donated: 250,
	payout: 250,
	captured: true,
	captured_at: '2026-10-05T12:15:21+00:00',
	refunded: false,
	line_items,
});

const givebutter = {
	id: '459oGBTylHk8laDF',
	campaign_id: 39,
	campaign_code: 'ABCDEF',
	plan_id: null,
	team_id: null,
	member_id: null,
	first_name: 'Mia',
	last_name: 'Reed',
	company: null,
	email: 'mia.reed@example.com',
	phone: '+12674325019',
	address: {
		address_1: 'N 15th Ave',
		address_2: '123',
		city: 'Melrose Park',
		state: 'IL',
		country: 'USA',
		zipcode: '60160',
	},
	status: 'succeeded',
	payment_method: 'card',
	method: 'card',
	amount: 250,
	fee: 7.78,
	fee_covered: 7.78,
	donated: 250,
	payout: 250,
	currency: 'USD',
	transacted_at: '2026-10-05T12:15:20+00:00',
	created_at: '2026-10-05T12:15:20+00:00',
	giving_space: { id: 15, name: 'Mia Reed', amount: 250, message: null },
	dedication: null,
	transactions: [part(line, fee)],
};

describe('Givebutter Transaction', () => {
	it('is a donation', () => {
		const expected = {
			format: 'givebutterTransaction',
			eventName: 'Donate',
			event: {
				event_time: '2026-10-05T12:15:20+00:00',
				user_data: {
					em: 'mia.reed@example.com',
					ph: '+12674325019',
					fn: 'Mia',
					ln: 'Reed',
					ct: 'Melrose Park',
					st: 'IL',
					zp: '60160',
					country: 'USA',
				},
				custom_data: { value: 250, currency: 'USD', order_id: '459oGBTylHk8laDF' },
			},
		};
		expect(outcomeOf(webhook({ event: 'transaction.succeeded', data: givebutter }))).toEqual(
			expected,
		);
		expect(outcomeOf(givebutter)).toEqual(expected);
	});

	it('is a purchase where a ticket was bought, whatever was added for the fees', () => {
		const bought = { ...givebutter, transactions: [part(ticket, fee)] };
		expect(outcomeOf(bought).eventName).toBe('Purchase');
	});

	it.each([
		[{ transactions: [{ ...part(line), refunded: true }] }, 'refund'],
		[{ status: 'failed' }, 'payment_failed'],
		[{ status: 'cancelled' }, 'order_canceled'],
	])('is left out with %j', (fields, code) => {
		expect(outcomeOf({ ...givebutter, ...fields }).leftOut).toBe(code);
	});
});
