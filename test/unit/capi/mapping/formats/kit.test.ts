import { outcomeOf, webhook } from '../support';

const subscriber = {
	id: 1,
	first_name: 'Mia',
	email_address: 'mia.reed@example.com',
	state: 'active',
	created_at: '2026-10-05T14:00:00.913Z',
	fields: { 'My Custom Field': 'Value', fbp: 'fb.1.1791000000000.1234567890' },
};

const purchase = {
	id: 8,
	transaction_id: '123-abcd-456-efgh',
	status: 'paid',
	email_address: 'mia.reed@example.com',
	currency: 'JPY',
	transaction_time: '2026-10-05T14:00:00Z',
	subtotal: 20.0,
	shipping: 2.0,
	discount: 3.0,
	tax: 2.0,
	total: 21.0,
	products: [{ unit_price: 5.0, quantity: 2, sku: '7890-ijkl', name: 'Floppy Disk (512k)' }],
};

describe('Kit', () => {
	it('an active subscriber has registered', () => {
		expect(outcomeOf(webhook({ subscriber }))).toEqual({
			format: 'kitSubscriber',
			eventName: 'CompleteRegistration',
			event: {
				event_time: '2026-10-05T14:00:00.913Z',
				user_data: {
					em: 'mia.reed@example.com',
					fn: 'Mia',
					external_id: 1,
					fbp: 'fb.1.1791000000000.1234567890',
				},
				custom_data: {},
			},
		});
	});

	it('their own fields are read by their names', () => {
		const fields = { last_name: 'Reed', phone_number: '+15125550147', favorite_color: 'blue' };
		expect(outcomeOf({ subscriber: { ...subscriber, fields } }).event.user_data).toEqual({
			em: 'mia.reed@example.com',
			fn: 'Mia',
			ln: 'Reed',
			ph: '+15125550147',
			external_id: 1,
		});
	});

	it.each(['cancelled', 'bounced', 'complained', 'inactive'])('%s is left out', (state) => {
		expect(outcomeOf({ subscriber: { ...subscriber, state } }).leftOut).toBe('not_a_conversion');
	});

	it('a purchase counts in whole units, in yen as well', () => {
		expect(outcomeOf(webhook(purchase))).toEqual({
			format: 'kitPurchase',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:00Z',
				user_data: { em: 'mia.reed@example.com' },
				custom_data: {
					value: 21,
					currency: 'JPY',
					order_id: '123-abcd-456-efgh',
					contents: [{ id: '7890-ijkl', quantity: 2, item_price: 5, title: 'Floppy Disk (512k)' }],
				},
			},
		});
	});

	it('one that is not paid is left out', () => {
		expect(outcomeOf({ ...purchase, status: 'refunded' }).leftOut).toBe('not_a_conversion');
	});
});
