/** A donation is Meta's standard event Donate where the input names the event, and no Purchase. */
import { nameEvent } from '../../../../nodes/shared/capi/mapping/nameEvent';
import { readItem } from '../../../../nodes/shared/capi/mapping/readItem';
import { webhook } from './support';

const GIFT = { amount: '20.00', currency: 'USD', created_at: '2026-11-26T11:18:29Z' };
const ANN = { first_name: 'Ann', last_name: 'Lee', email: 'ann@example.com' };

function naming(item: Record<string, unknown>, chosen?: string) {
	const [found] = readItem(item, { eventName: chosen });
	if (!('event' in found)) throw new Error('no event');
	return { ...nameEvent(found, chosen, true), event: found.event };
}

it.each([
	{ ...GIFT, donor: ANN },
	{ ...ANN, ...GIFT, amount: undefined, donation_amount: 20 },
	{ ...ANN, donation: { id: 'd1', ...GIFT } },
	{ ...ANN, ...GIFT, type: 'donation' },
	{ ...ANN, ...GIFT, event: 'donation.created' },
	{ ...ANN, ...GIFT, donation_id: 'd1' },
	{ ...ANN, ...GIFT, created_at: undefined, donationDate: '2026-11-26T11:18:29Z' },
	{ ...GIFT, donor_email: 'ann@example.com' },
	{ ...ANN, ...GIFT, type: 'Spende' },
	{ ...ANN, ...GIFT, donorId: 12, formTitle: 'Winter' },
])('is what the input tells of: %j', (item) => {
	expect(naming(item).name).toBe('Donate');
	expect(naming(webhook(item)).name).toBe('Donate');
	expect(naming(item, 'Purchase').name).toBe('Purchase');
	expect(naming({ ...item, event_name: 'Lead' }).name).toBe('Lead');
});

it.each([
	{ ...ANN, ...GIFT, amount: undefined, total: 50, donation_amount: 5, order_id: 'A-1' },
	{ ...ANN, ...GIFT, line_items: [{ sku: 'A', quantity: 1 }], donation_id: 'd1' },
	{ ...ANN, ...GIFT, type: 'donation.form_viewed' },
	{ ...ANN, type: 'donation' },
	{ ...ANN, ...GIFT, type: 'order' },
])('is not what the input tells of: %j', (item) => {
	expect(naming(item).name).toBeUndefined();
});

it.each([
	[{ ...ANN, ...GIFT, type: 'donation.refunded' }, 'refund'],
	[{ ...GIFT, donor: ANN, status: 'failed' }, 'payment_failed'],
])('is left out where it was undone: %j', (item, code) => {
	expect(naming(item).skip?.code).toBe(code);
});

it('is read from the JSON text in a form, as Ko-fi sends it', () => {
	const data = {
		message_id: '8a1c',
		timestamp: '2026-11-26T11:18:29Z',
		type: 'Donation',
		from_name: 'Ann Lee',
		amount: '3.00',
		email: 'ann@example.com',
		currency: 'USD',
		is_subscription_payment: false,
		shop_items: null,
	};
	expect(naming(webhook({ data: JSON.stringify(data) }))).toMatchObject({
		name: 'Donate',
		event: {
			user_data: { em: 'ann@example.com' },
			custom_data: { value: '3.00', currency: 'USD' },
		},
	});
});

it('is read behind the name of a vocabulary, as Action Network sends it', () => {
	const donation = {
		created_date: '2026-11-26T11:18:29Z',
		amount: '15.00',
		currency: 'USD',
		person: {
			given_name: 'Ann',
			family_name: 'Lee',
			email_addresses: [{ primary: true, address: 'ann@example.com' }],
			postal_addresses: [{ locality: 'Austin', region: 'TX', postal_code: '73301', country: 'US' }],
		},
	};
	expect(naming(webhook([{ 'osdi:donation': donation, idempotency_key: 'k' }]))).toMatchObject({
		name: 'Donate',
		event: {
			event_time: '2026-11-26T11:18:29Z',
			user_data: {
				em: ['ann@example.com'],
				fn: 'Ann',
				ln: 'Lee',
				ct: 'Austin',
				st: 'TX',
				zp: '73301',
				country: 'US',
			},
			custom_data: { value: '15.00', currency: 'USD' },
		},
	});
});
