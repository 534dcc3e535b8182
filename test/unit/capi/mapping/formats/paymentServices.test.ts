import {
	adyen,
	cashfree,
	checkoutCom,
	conekta,
	ecPay,
	fastSpring,
	flutterwave,
	klarna,
	komoju,
	newebPay,
	omise,
	paddleClassic,
	pagBank,
	payMongo,
	payU,
	paystack,
	polar,
	recurlyNotification,
	recurlyTransaction,
	wompi,
} from '../payloads/paymentServices';
import { outcomeOf, outcomesOf, refusalOf, webhook, without } from '../support';

const MIA = 'mia.reed@example.com';

describe.each([
	[
		'Adyen',
		adyen,
		{
			format: 'adyenNotification',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T16:00:00+02:00',
				event_id: 'QFQTPCQ8HXSKGK82',
				user_data: { em: MIA, external_id: 'c-42' },
				custom_data: { value: 12.99, currency: 'EUR', order_id: 'A-1001' },
			},
		},
	],
	[
		'Checkout.com',
		checkoutCom,
		{
			format: 'checkoutComPayment',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:00Z',
				event_id: 'pay_1',
				user_data: {
					em: MIA,
					fn: 'Mia',
					ln: 'Reed',
					external_id: 'cus_1',
					fbp: 'fb.1.1791000000000.1234567890',
				},
				custom_data: { value: 12.99, currency: 'EUR', order_id: 'A-1001' },
			},
		},
	],
	[
		'Paystack',
		paystack,
		{
			format: 'paystackCharge',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:00.000Z',
				user_data: {
					em: 'ada.obi@example.com',
					ph: '+2348031234567',
					fn: 'Ada',
					ln: 'Obi',
					external_id: 'CUS_qo38as2hpsgk2r0',
					client_ip_address: '41.242.49.37',
				},
				custom_data: { value: 10000.5, currency: 'NGN', order_id: 'A-1001' },
			},
		},
	],
	[
		'Flutterwave',
		flutterwave,
		{
			format: 'flutterwaveCharge',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:00.000Z',
				user_data: {
					em: 'ada.obi@example.com',
					ph: '+2348031234567',
					fn: 'Ada',
					ln: 'Obi',
					external_id: 215604089,
					client_ip_address: '197.210.64.96',
				},
				custom_data: { value: 100, currency: 'NGN', order_id: 'A-1001' },
			},
		},
	],
	[
		'Cashfree',
		cashfree,
		{
			format: 'cashfreePayment',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T19:30:00+05:30',
				user_data: {
					em: 'gaurav.kumar@example.com',
					ph: '9876543210',
					fn: 'Gaurav',
					ln: 'Kumar',
					external_id: 'c-42',
				},
				custom_data: { value: 1000.5, currency: 'INR', order_id: 'A-1001' },
			},
		},
	],
	[
		'Omise',
		omise,
		{
			format: 'omiseCharge',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:00Z',
				user_data: { em: MIA, client_ip_address: '203.0.113.5' },
				custom_data: { value: 129.9, currency: 'THB', order_id: 'A-1001' },
			},
		},
	],
	[
		'PayMongo',
		payMongo,
		{
			format: 'payMongoPayment',
			eventName: 'Purchase',
			event: {
				event_time: 1791208800,
				user_data: {
					em: MIA,
					ph: '+639171234567',
					fn: 'Mia',
					ln: 'Reed',
					ct: 'Makati',
					st: 'NCR',
					zp: '1200',
					country: 'PH',
				},
				custom_data: { value: 129.9, currency: 'PHP', order_id: 'A-1001' },
			},
		},
	],
	[
		'KOMOJU',
		komoju,
		{
			format: 'komojuPayment',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:00Z',
				user_data: { em: 'kei.tanaka@example.com' },
				custom_data: { value: 1000, currency: 'JPY', order_id: 'A-1001' },
			},
		},
	],
	[
		'PagBank',
		pagBank,
		{
			format: 'pagBankOrder',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T11:00:00-03:00',
				user_data: {
					em: 'ana.silva@example.com',
					ph: '+5511987654321',
					fn: 'Ana',
					ln: 'Silva',
				},
				custom_data: {
					value: 150.5,
					currency: 'BRL',
					order_id: 'A-1001',
					contents: [{ id: 'CAM-1', quantity: 2, item_price: 75.25, title: 'Camiseta' }],
				},
			},
		},
	],
	[
		'Conekta',
		conekta,
		{
			format: 'conektaOrder',
			eventName: 'Purchase',
			event: {
				event_time: 1791208800,
				user_data: {
					em: 'ana.suarez@example.com',
					ph: '+525512345678',
					fn: 'Ana',
					ln: 'Suárez',
					external_id: 'cus_1',
				},
				custom_data: {
					value: 450,
					currency: 'MXN',
					order_id: 'A-1001',
					contents: [{ id: 'CAM-1', quantity: 2, item_price: 225, title: 'Camisa' }],
				},
			},
		},
	],
	[
		'Wompi',
		wompi,
		{
			format: 'wompiTransaction',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:00.000Z',
				user_data: {
					em: 'ana.suarez@example.com',
					ph: '+573001234567',
					fn: 'Ana',
					ln: 'Suárez',
				},
				custom_data: { value: 44900, currency: 'COP', order_id: 'A-1001' },
			},
		},
	],
	[
		'ECPay',
		ecPay,
		{
			format: 'ecPayResult',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T22:00:00+08:00',
				user_data: { em: 'mei.lin@example.com' },
				custom_data: { value: '1250', currency: 'TWD', order_id: 'ecpay1234567' },
			},
		},
	],
	[
		'NewebPay',
		newebPay,
		{
			format: 'newebPayResult',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T22:00:00+08:00',
				user_data: { em: 'mei.lin@example.com' },
				custom_data: { value: 1250, currency: 'TWD', order_id: 'A_1001' },
			},
		},
	],
	[
		'Paddle Classic',
		paddleClassic,
		{
			format: 'paddleClassicAlert',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:00Z',
				user_data: {
					em: MIA,
					fn: 'Mia',
					ln: 'Reed',
					country: 'US',
					client_ip_address: '81.2.69.160',
				},
				custom_data: {
					value: '30.00',
					currency: 'USD',
					order_id: 'ord-9',
					content_ids: ['501'],
					content_name: 'Pro',
				},
			},
		},
	],
	[
		'FastSpring',
		fastSpring,
		{
			format: 'fastSpringEvent',
			eventName: 'Purchase',
			event: {
				event_time: 1791208800000,
				event_id: 'ev-1',
				user_data: {
					em: MIA,
					ph: '+15125550147',
					fn: 'Mia',
					ln: 'Reed',
					ct: 'Austin',
					st: 'TX',
					zp: '78701',
					country: 'US',
					external_id: 'acc-1',
					client_ip_address: '81.2.69.160',
					fbp: 'fb.1.1791000000000.1234567890',
				},
				custom_data: {
					value: 49.99,
					currency: 'USD',
					order_id: 'ACME-1001',
					contents: [{ id: 'pro', quantity: 1, item_price: 49.99, title: 'Pro' }],
				},
			},
		},
	],
	[
		'Polar',
		polar,
		{
			format: 'polarOrder',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:00Z',
				user_data: { em: MIA, fn: 'Mia', ln: 'Reed', external_id: 'u-42' },
				custom_data: { value: 12.99, currency: 'usd', order_id: 'o-1', content_ids: ['pp-1'] },
			},
		},
	],
])('%s', (_, payload, purchase) => {
	it('a payment is a Purchase in whole units', () => {
		expect(outcomeOf(webhook(payload))).toEqual(purchase);
	});
});

const adyenItem = (fields: Record<string, unknown>) => ({
	...adyen,
	notificationItems: adyen.notificationItems.map(({ NotificationRequestItem: item }) => ({
		NotificationRequestItem: { ...item, ...fields },
	})),
});
const inData = <T extends { data: object }>(payload: T, fields: Record<string, unknown>) => ({
	...payload,
	data: { ...payload.data, ...fields },
});

describe('what is no sale', () => {
	it.each([
		[{ ...adyen, live: 'false' }, 'test_payload'],
		[adyenItem({ success: 'false' }), 'payment_failed'],
		[adyenItem({ eventCode: 'REFUND' }), 'refund'],
		[adyenItem({ eventCode: 'CAPTURE' }), 'not_a_conversion'],
		[{ ...checkoutCom, type: 'payment_refunded' }, 'refund'],
		[{ ...checkoutCom, type: 'payment_declined' }, 'payment_failed'],
		[{ ...checkoutCom, type: 'payment_capture_pending' }, 'not_a_conversion'],
		[inData(paystack, { domain: 'test' }), 'test_payload'],
		[inData(paystack, { status: 'failed' }), 'payment_failed'],
		[inData(flutterwave, { status: 'failed' }), 'payment_failed'],
		[
			inData(cashfree, { payment: { ...cashfree.data.payment, payment_status: 'USER_DROPPED' } }),
			'payment_failed',
		],
		[inData(omise, { livemode: false }), 'test_payload'],
		[inData(omise, { status: 'expired' }), 'payment_failed'],
		[inData(komoju, { status: 'expired' }), 'payment_failed'],
		[{ ...komoju, type: 'payment.refunded' }, 'refund'],
		[{ ...pagBank, charges: [{ ...pagBank.charges[0], status: 'DECLINED' }] }, 'payment_failed'],
		[{ ...wompi, environment: 'test' }, 'test_payload'],
		[{ ...ecPay, SimulatePaid: '1' }, 'test_payload'],
		[{ ...ecPay, RtnCode: '10100073' }, 'payment_failed'],
		[{ ...newebPay, Status: 'MPG03009' }, 'payment_failed'],
		[{ ...paddleClassic, alert_name: 'payment_refunded' }, 'refund'],
		[{ ...paddleClassic, alert_name: 'subscription_cancelled' }, 'order_canceled'],
		[{ ...paddleClassic, alert_name: 'new_audience_member' }, 'not_a_conversion'],
		[{ ...polar, type: 'order.refunded' }, 'refund'],
		[{ ...polar, type: 'order.created' }, 'not_a_conversion'],
	])('case %# is left out', (json, leftOut) => {
		expect(outcomeOf(json).leftOut).toBe(leftOut);
	});

	it('every event of FastSpring counts for itself', () => {
		const [sale] = fastSpring.events;
		const events = [sale, { ...sale, live: false }, { ...sale, type: 'return.created' }];
		expect(outcomesOf({ events }).map(({ leftOut }) => leftOut)).toEqual([
			undefined,
			'test_payload',
			'refund',
		]);
	});

	it('a subscription of Paddle Classic starts, with a trial or without', () => {
		const created = { ...paddleClassic, alert_name: 'subscription_created', subscription_id: '7' };
		expect(outcomeOf({ ...created, status: 'active' }).eventName).toBe('Subscribe');
		expect(outcomeOf({ ...created, status: 'trialing' }).eventName).toBe('StartTrial');
	});
});

it('Checkout.com: the capture is the same event as the approval, and may have a timestamp', () => {
	const { created_on: timestamp, ...event } = checkoutCom;
	expect(outcomeOf(webhook({ ...event, type: 'payment_captured', timestamp }))).toMatchObject({
		format: 'checkoutComPayment',
		eventName: 'Purchase',
		event: { event_time: '2026-10-05T14:00:00Z', event_id: 'pay_1' },
	});
});

it('Cashfree: the payment says in which currency it was made', () => {
	const payment = { ...cashfree.data.payment, payment_amount: 12.5, payment_currency: 'USD' };
	const json = { ...cashfree, data: { ...cashfree.data, payment } };
	expect(outcomeOf(json).event.custom_data).toMatchObject({ value: 12.5, currency: 'USD' });
});

it('Adyen: a notification that was split off is read as one of a request', () => {
	for (const { NotificationRequestItem: request } of adyen.notificationItems) {
		for (const json of [request, { NotificationRequestItem: request }]) {
			expect(outcomeOf(json)).toMatchObject({
				format: 'adyenNotification',
				eventName: 'Purchase',
				event: { custom_data: { value: 12.99, currency: 'EUR', order_id: 'A-1001' } },
			});
		}
		expect(outcomeOf({ ...request, success: 'false' }).leftOut).toBe('payment_failed');
	}
});

it('Adyen: a notification is known by what a workflow keeps of it, also without its reference', () => {
	const [item] = adyen.notificationItems;
	const request = without(item?.NotificationRequestItem ?? {}, 'pspReference');
	const form = { ...without(request, 'amount'), value: '1299', currency: 'EUR', live: 'true' };
	for (const json of [request, without(request, 'merchantAccountCode'), form]) {
		expect(outcomeOf(json)).toMatchObject({
			format: 'adyenNotification',
			eventName: 'Purchase',
			event: { custom_data: { value: 12.99, currency: 'EUR', order_id: 'A-1001' } },
		});
	}
	expect(outcomeOf({ ...form, live: 'false' }).leftOut).toBe('test_payload');
});

it('Adyen: address and metadata have their whole path for a name', () => {
	const [item] = adyen.notificationItems;
	const request = {
		...item?.NotificationRequestItem,
		additionalData: {
			shopperEmail: MIA,
			shopperTelephone: '+447575666777',
			'billingAddress.city': 'Leeds',
			'billingAddress.postalCode': 'LS1 1AA',
			'metadata.event_id': 'e-1',
		},
	};
	const json = { ...adyen, notificationItems: [{ NotificationRequestItem: request }] };
	expect(outcomeOf(json).event).toMatchObject({
		event_id: 'e-1',
		user_data: { em: MIA, ph: '+447575666777', ct: 'Leeds', zp: 'LS1 1AA' },
	});
});

it('Paystack: CFA francs count in hundredths', () => {
	const json = { ...paystack, data: { ...paystack.data, amount: 500000, currency: 'XOF' } };
	expect(outcomeOf(json).event.custom_data).toMatchObject({ value: 5000, currency: 'XOF' });
});

it('Flutterwave: a charge of v4 has a reference and a time of other names', () => {
	const data = {
		id: 'chg_1',
		amount: 25000,
		currency: 'NGN',
		status: 'succeeded',
		reference: 'A-1001',
		customer: { id: 'cus_1', email: 'ada.obi@example.com' },
		created_datetime: '2026-10-05T14:00:00.001Z',
		meta: {},
	};
	const json = webhook({ type: 'charge.completed', data });
	expect(outcomeOf(json)).toEqual({
		format: 'flutterwaveCharge',
		eventName: 'Purchase',
		event: {
			event_time: '2026-10-05T14:00:00.001Z',
			user_data: { em: 'ada.obi@example.com', external_id: 'cus_1' },
			custom_data: { value: 25000, currency: 'NGN', order_id: 'A-1001' },
		},
	});
	const failed = { type: 'charge.completed', data: { ...data, status: 'failed' } };
	expect(outcomeOf(failed).leftOut).toBe('payment_failed');
});

describe('Recurly, by its webhook in XML', () => {
	const typed = (text: string, type: string) => ({ _: text, type });
	const account = {
		account_code: '1',
		username: { nil: 'true' },
		email: 'verena@example.com',
		first_name: 'Verena',
		last_name: 'Example',
		company_name: 'Company, Inc.',
	};
	const transaction = {
		id: 'a5143c1d3a6f4a8287d0e2cc1d4c0427',
		invoice_id: '1974a09kj90s0789dsf099798326881c',
		invoice_number: typed('2059', 'integer'),
		subscription_id: '1974a098jhlkjasdfljkha898326881c',
		action: 'purchase',
		date: typed('2026-10-05T13:10:38Z', 'datetime'),
		amount_in_cents: typed('1000', 'integer'),
		status: 'success',
		message: 'Bogus Gateway: Forced success',
		reference: '',
		source: 'subscription',
		test: typed('false', 'boolean'),
		voidable: typed('true', 'boolean'),
		refundable: typed('true', 'boolean'),
	};
	const hook = { successful_payment_notification: { account, transaction } };
	const expected = {
		format: 'recurlyNotification',
		eventName: 'Purchase',
		event: {
			event_time: '2026-10-05T13:10:38Z',
			user_data: {
				em: 'verena@example.com',
				fn: 'Verena',
				ln: 'Example',
				external_id: '1',
				subscription_id: '1974a098jhlkjasdfljkha898326881c',
			},
			custom_data: { value: 10, currency: 'USD', order_id: '2059' },
		},
	};

	it('counts in cents of the currency beside it, or its own', () => {
		expect(outcomeOf({ ...hook, currency: 'USD' })).toEqual(expected);
		const own = { account, transaction: { ...transaction, currency: 'USD' } };
		expect(outcomeOf({ successful_payment_notification: own })).toEqual(expected);
	});

	it('is read without attributes, too, and counts in yen where it is yen', () => {
		const plain = Object.fromEntries(
			Object.entries(transaction).map(([name, value]) => [
				name,
				typeof value === 'string' ? value : value._,
			]),
		);
		const json = { successful_payment_notification: { account, transaction: plain } };
		expect(outcomeOf({ ...json, currency: 'USD' })).toEqual(expected);
		expect(outcomeOf({ ...json, currency: 'JPY' }).event.custom_data).toMatchObject({
			value: 1000,
		});
	});

	it('is refused without any currency, with what to do', () => {
		const says = { code: 'payload_incomplete', cure: expect.stringContaining('field currency') };
		expect(refusalOf(hook)).toMatchObject(says);
	});

	it.each([
		['successful_refund_notification', 'refund'],
		['failed_payment_notification', 'payment_failed'],
		['void_payment_notification', 'order_canceled'],
		['processing_payment_notification', 'not_a_conversion'],
	])('is left out as %s', (root, code) => {
		expect(outcomeOf({ [root]: { account, transaction } }).leftOut).toBe(code);
	});

	it('is left out as a test', () => {
		const test = { account, transaction: { ...transaction, test: typed('true', 'boolean') } };
		const json = { successful_payment_notification: test, currency: 'USD' };
		expect(outcomeOf(json).leftOut).toBe('test_payload');
	});
});

describe('Recurly', () => {
	it('a transaction of the API is a Purchase of whole units', () => {
		expect(outcomeOf(recurlyTransaction)).toEqual({
			format: 'recurlyTransaction',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:02Z',
				user_data: {
					em: 'vera.lang@example.com',
					ph: '+14155550100',
					fn: 'Vera',
					ln: 'Lang',
					ct: 'San Francisco',
					st: 'CA',
					zp: '94105',
					country: 'US',
					external_id: 'acc-1',
					client_ip_address: '81.2.69.160',
				},
				custom_data: { value: 10.5, currency: 'USD', order_id: '1010' },
			},
		});
	});

	it.each([
		[{ type: 'refund' }, 'refund'],
		[{ refunded: true }, 'refund'],
		[{ voided_at: '2026-10-05T15:00:00Z' }, 'order_canceled'],
		[{ status: 'declined' }, 'payment_failed'],
		[{ type: 'verify' }, 'not_a_conversion'],
	])('%j is left out as %s', (changes, leftOut) => {
		expect(outcomeOf({ ...recurlyTransaction, ...changes }).leftOut).toBe(leftOut);
	});

	it('is not paid while a bank has not answered', () => {
		expect(outcomeOf({ ...recurlyTransaction, status: 'pending' }).unpaid).toBe(true);
	});

	it('the webhook names the payment only, and is refused with what to fetch', () => {
		expect(refusalOf(webhook(recurlyNotification))).toMatchObject({
			code: 'payload_incomplete',
			cure: 'Fetch the transaction first (GET /transactions/ and uuid- with the uuid of the webhook), and pass that.',
		});
	});
});

describe('PayU', () => {
	it('a notification is a Purchase of whole units', () => {
		expect(outcomeOf(webhook(payU))).toEqual({
			format: 'payUOrder',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T16:00:00.521+02:00',
				user_data: {
					em: 'jan.kowal@example.com',
					ph: '+48511111111',
					fn: 'Jan',
					ln: 'Kowal',
					client_ip_address: '81.2.69.160',
				},
				custom_data: {
					value: 200,
					currency: 'PLN',
					order_id: 'A-1001',
					contents: [
						{ id: 'Mouse', quantity: '1', item_price: 150, title: 'Mouse' },
						{ id: 'Pad', quantity: '2', item_price: 25, title: 'Pad' },
					],
				},
			},
		});
	});

	it('is left out where it was canceled or given back, and unpaid while it is pending', () => {
		const withStatus = (status: string) => outcomeOf({ ...payU, order: { ...payU.order, status } });
		expect(withStatus('CANCELED').leftOut).toBe('order_canceled');
		expect(withStatus('PENDING').unpaid).toBe(true);
		const refund = { refundId: '912128', amount: '15516', currencyCode: 'PLN' };
		expect(outcomeOf({ orderId: 'L', extOrderId: 'A-1001', refund }).leftOut).toBe('refund');
	});
});

describe('Klarna', () => {
	it('an order is a Purchase of whole units, and its shipping no product', () => {
		expect(outcomeOf(klarna)).toEqual({
			format: 'klarnaOrder',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:00Z',
				user_data: {
					em: 'anna.berg@example.com',
					ph: '+4930123456',
					fn: 'Anna',
					ln: 'Berg',
					db: '1980-01-02',
					ct: 'Berlin',
					zp: '10115',
					country: 'DE',
				},
				custom_data: {
					value: 119,
					currency: 'EUR',
					order_id: 'A-1001',
					contents: [{ id: 'S1', quantity: 2, item_price: 57, title: 'Lamp' }],
				},
			},
		});
	});

	it.each([
		[{ status: 'CANCELLED' }, 'order_canceled'],
		[{ status: 'EXPIRED' }, 'payment_failed'],
		[{ fraud_status: 'REJECTED' }, 'payment_failed'],
		[{ refunded_amount: 11900 }, 'refund'],
		[{ status: 'checkout_incomplete' }, 'not_a_conversion'],
	])('%j is left out as %s', (changes, leftOut) => {
		expect(outcomeOf({ ...klarna, ...changes }).leftOut).toBe(leftOut);
	});
});

describe('Wise', () => {
	it('tells of money without its sender, which is no conversion; the subscription is that of the webhook', () => {
		const received = webhook({
			data: {
				resource: { id: 111, profile_id: 222, type: 'balance-account' },
				amount: 1.23,
				currency: 'EUR',
				transaction_type: 'credit',
				occurred_at: '2026-11-26T12:34:56Z',
			},
			subscription_id: '01234567-89ab-cdef-0123-456789abcdef',
			event_type: 'balances#update',
			schema_version: '3.0.0',
			sent_at: '2026-11-26T12:34:56Z',
		});
		expect(outcomeOf(received)).toMatchObject({
			format: 'wiseEvent',
			leftOut: 'not_a_conversion',
			event: { user_data: {} },
		});
	});
});
