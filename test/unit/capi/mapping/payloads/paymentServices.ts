/** Payments in the shape of services with one format each. */

export const adyen = {
	live: 'true',
	notificationItems: [
		{
			NotificationRequestItem: {
				additionalData: { shopperEmail: 'mia.reed@example.com', shopperReference: 'c-42' },
				amount: { currency: 'EUR', value: 1299 },
				pspReference: 'QFQTPCQ8HXSKGK82',
				eventCode: 'AUTHORISATION',
				eventDate: '2026-10-05T16:00:00+02:00',
				merchantAccountCode: 'YOUR_MERCHANT_ACCOUNT',
				merchantReference: 'A-1001',
				paymentMethod: 'visa',
				success: 'true',
			},
		},
	],
};

export const checkoutCom = {
	id: 'evt_1',
	type: 'payment_approved',
	version: '1.0.0',
	created_on: '2026-10-05T14:00:05Z',
	data: {
		id: 'pay_1',
		action_id: 'act_1',
		reference: 'A-1001',
		amount: 1299,
		currency: 'EUR',
		processed_on: '2026-10-05T14:00:00Z',
		customer: { id: 'cus_1', email: 'mia.reed@example.com', name: 'Mia Reed' },
		metadata: { fbp: 'fb.1.1791000000000.1234567890' },
	},
};

export const paystack = {
	event: 'charge.success',
	data: {
		id: 302961,
		domain: 'live',
		status: 'success',
		reference: 'A-1001',
		amount: 1000050,
		message: null,
		gateway_response: 'Approved by Financial Institution',
		paid_at: '2026-10-05T14:00:00.000Z',
		created_at: '2026-10-05T13:59:00.000Z',
		channel: 'card',
		currency: 'NGN',
		ip_address: '41.242.49.37',
		fees: 15000,
		customer: {
			id: 68324,
			first_name: 'Ada',
			last_name: 'Obi',
			email: 'ada.obi@example.com',
			customer_code: 'CUS_qo38as2hpsgk2r0',
			phone: '+2348031234567',
		},
	},
};

export const flutterwave = {
	event: 'charge.completed',
	data: {
		id: 285959875,
		tx_ref: 'A-1001',
		flw_ref: 'PeterEkene/FLW270177170',
		amount: 100,
		currency: 'NGN',
		charged_amount: 100,
		app_fee: 1.4,
		status: 'successful',
		ip: '197.210.64.96',
		created_at: '2026-10-05T14:00:00.000Z',
		account_id: 17321,
		customer: {
			id: 215604089,
			name: 'Ada Obi',
			phone_number: '+2348031234567',
			email: 'ada.obi@example.com',
		},
	},
};

export const cashfree = {
	type: 'PAYMENT_SUCCESS_WEBHOOK',
	event_time: '2026-10-05T19:30:05+05:30',
	data: {
		order: { order_id: 'A-1001', order_amount: 1000.5, order_currency: 'INR', order_tags: null },
		payment: {
			cf_payment_id: '1453002795',
			payment_status: 'SUCCESS',
			payment_amount: 1000.5,
			payment_currency: 'INR',
			payment_time: '2026-10-05T19:30:00+05:30',
		},
		customer_details: {
			customer_name: 'Gaurav Kumar',
			customer_id: 'c-42',
			customer_email: 'gaurav.kumar@example.com',
			customer_phone: '9876543210',
		},
	},
};

export const omise = {
	object: 'event',
	id: 'evnt_1',
	livemode: true,
	key: 'charge.complete',
	created_at: '2026-10-05T14:00:05Z',
	data: {
		object: 'charge',
		id: 'chrg_1',
		livemode: true,
		amount: 12990,
		currency: 'THB',
		status: 'successful',
		paid: true,
		paid_at: '2026-10-05T14:00:00Z',
		created_at: '2026-10-05T13:59:00Z',
		ip: '203.0.113.5',
		metadata: { order_id: 'A-1001', email: 'mia.reed@example.com' },
	},
};

export const payMongo = {
	data: {
		id: 'evt_1',
		type: 'event',
		attributes: {
			type: 'payment.paid',
			livemode: true,
			data: {
				id: 'pay_1',
				type: 'payment',
				attributes: {
					amount: 12990,
					currency: 'PHP',
					status: 'paid',
					livemode: true,
					paid_at: 1791208800,
					billing: {
						name: 'Mia Reed',
						email: 'mia.reed@example.com',
						phone: '+639171234567',
						address: { city: 'Makati', state: 'NCR', postal_code: '1200', country: 'PH' },
					},
					metadata: { order_id: 'A-1001' },
				},
			},
		},
	},
};

export const komoju = {
	id: 'evt1',
	type: 'payment.captured',
	resource: 'event',
	created_at: '2026-10-05T14:00:05Z',
	data: {
		id: '7e8c55a54256ce23e387f2838c',
		resource: 'payment',
		status: 'captured',
		amount: 1000,
		tax: 0,
		total: 1000,
		currency: 'JPY',
		payment_details: { type: 'konbini', store: 'lawson', email: 'kei.tanaka@example.com' },
		captured_at: '2026-10-05T14:00:00Z',
		created_at: '2026-10-05T13:00:00Z',
		external_order_num: 'A-1001',
		metadata: {},
	},
};

export const pagBank = {
	id: 'ORDE_F87334AC',
	reference_id: 'A-1001',
	created_at: '2026-10-05T10:59:00-03:00',
	customer: {
		name: 'Ana Silva',
		email: 'ana.silva@example.com',
		tax_id: '11047867702',
		phones: [{ country: '55', area: '11', number: '987654321', type: 'MOBILE' }],
	},
	items: [{ reference_id: 'CAM-1', name: 'Camiseta', quantity: 2, unit_amount: 7525 }],
	charges: [
		{
			id: 'CHAR_1',
			status: 'PAID',
			paid_at: '2026-10-05T11:00:00-03:00',
			amount: { value: 15050, currency: 'BRL' },
		},
	],
};

export const conekta = {
	type: 'order.paid',
	livemode: true,
	created_at: 1791208805,
	data: {
		object: {
			object: 'order',
			id: 'ord_1',
			livemode: true,
			amount: 45000,
			currency: 'MXN',
			payment_status: 'paid',
			created_at: 1791208800,
			customer_info: {
				customer_id: 'cus_1',
				name: 'Ana Suárez',
				email: 'ana.suarez@example.com',
				phone: '+525512345678',
			},
			line_items: {
				object: 'list',
				data: [{ id: 'line_1', sku: 'CAM-1', name: 'Camisa', unit_price: 22500, quantity: 2 }],
			},
			metadata: { order_id: 'A-1001' },
		},
	},
};

export const wompi = {
	event: 'transaction.updated',
	environment: 'prod',
	sent_at: '2026-10-05T14:00:05.000Z',
	timestamp: 1791208805,
	data: {
		transaction: {
			id: '01-1532941443-49201',
			amount_in_cents: 4490000,
			reference: 'A-1001',
			customer_email: 'ana.suarez@example.com',
			currency: 'COP',
			payment_method_type: 'NEQUI',
			status: 'APPROVED',
			created_at: '2026-10-05T13:59:00.000Z',
			finalized_at: '2026-10-05T14:00:00.000Z',
			customer_data: { full_name: 'Ana Suárez', phone_number: '+573001234567' },
		},
	},
};

export const ecPay = {
	MerchantID: '2000132',
	MerchantTradeNo: 'ecpay1234567',
	CustomField1: 'mei.lin@example.com',
	CustomField2: '',
	PaymentDate: '2026/10/05 22:00:00',
	PaymentType: 'Credit_CreditCard',
	RtnCode: '1',
	RtnMsg: 'Succeeded',
	SimulatePaid: '0',
	TradeAmt: '1250',
	TradeDate: '2026/10/05 21:59:00',
	TradeNo: '2012051614110812',
	CheckMacValue: 'A',
};

export const newebPay = {
	Status: 'SUCCESS',
	Message: '授權成功',
	Result: {
		MerchantID: 'MS15434',
		Amt: 1250,
		TradeNo: '23092714215835071',
		MerchantOrderNo: 'A_1001',
		IP: '123.51.237.115',
		PaymentType: 'CREDIT',
		PayTime: '2026-10-05 22:00:00',
		Email: 'mei.lin@example.com',
	},
};

export const paddleClassic = {
	alert_id: '1',
	alert_name: 'payment_succeeded',
	balance_currency: 'USD',
	balance_gross: '30.00',
	checkout_id: 'chk1',
	country: 'US',
	currency: 'USD',
	customer_name: 'Mia Reed',
	earnings: '27.00',
	email: 'mia.reed@example.com',
	event_time: '2026-10-05 14:00:00',
	fee: '3.00',
	ip: '81.2.69.160',
	marketing_consent: '1',
	order_id: 'ord-9',
	payment_method: 'card',
	product_id: '501',
	product_name: 'Pro',
	quantity: '1',
	sale_gross: '30.00',
	p_signature: 'x',
};

export const fastSpring = {
	events: [
		{
			id: 'ev-1',
			live: true,
			processed: false,
			type: 'order.completed',
			created: 1791208805000,
			data: {
				order: 'o1',
				id: 'o1',
				reference: 'ACME-1001',
				ipAddress: '81.2.69.160',
				completed: true,
				changed: 1791208800000,
				live: true,
				currency: 'USD',
				account: 'acc-1',
				total: 49.99,
				customer: {
					first: 'Mia',
					last: 'Reed',
					email: 'mia.reed@example.com',
					phone: '+15125550147',
				},
				address: { city: 'Austin', regionCode: 'TX', postalCode: '78701', country: 'US' },
				items: [{ product: 'pro', quantity: 1, display: 'Pro', subtotal: 49.99 }],
				tags: { fbp: 'fb.1.1791000000000.1234567890' },
			},
		},
	],
};

export const polar = {
	type: 'order.paid',
	timestamp: '2026-10-05T14:00:05Z',
	data: {
		id: 'o-1',
		created_at: '2026-10-05T14:00:00Z',
		status: 'paid',
		paid: true,
		total_amount: 1299,
		net_amount: 1000,
		currency: 'usd',
		billing_reason: 'purchase',
		customer_id: 'pc-1',
		product_id: 'pp-1',
		customer: { id: 'pc-1', email: 'mia.reed@example.com', name: 'Mia Reed', external_id: 'u-42' },
		metadata: {},
	},
};

export const recurlyTransaction = {
	id: 'oiqijlqlvkzk',
	object: 'transaction',
	uuid: '62a',
	account: {
		id: 'k1',
		object: 'account',
		code: 'acc-1',
		email: 'vera.lang@example.com',
		first_name: 'Vera',
		last_name: 'Lang',
	},
	invoice: { id: 'q1', object: 'invoice', number: '1010', type: 'charge', state: 'paid' },
	type: 'purchase',
	amount: 10.5,
	currency: 'USD',
	status: 'success',
	success: true,
	refunded: false,
	voided_at: null,
	billing_address: {
		first_name: 'Vera',
		last_name: 'Lang',
		phone: '+14155550100',
		street1: '1 St',
		city: 'San Francisco',
		region: 'CA',
		postal_code: '94105',
		country: 'US',
	},
	ip_address_v4: '81.2.69.160',
	created_at: '2026-10-05T14:00:00Z',
	collected_at: '2026-10-05T14:00:02Z',
};

export const recurlyNotification = {
	id: 'rafhdbbf41mc',
	object_type: 'payment',
	site_id: 'qc326l1hl8k9',
	event_type: 'succeeded',
	event_time: '2026-10-05T14:00:00Z',
	uuid: '63b068f7d409d4b4478dea4e6aba58ae',
};

export const payU = {
	order: {
		orderId: 'LDLW5N7MF4140324GUEST000P01',
		extOrderId: 'A-1001',
		orderCreateDate: '2026-10-05T16:00:00.521+02:00',
		notifyUrl: 'https://n8n.example/webhook/x',
		customerIp: '81.2.69.160',
		merchantPosId: '300746',
		description: 'Order',
		currencyCode: 'PLN',
		totalAmount: '20000',
		buyer: {
			customerId: 'guest',
			email: 'jan.kowal@example.com',
			phone: '+48511111111',
			firstName: 'Jan',
			lastName: 'Kowal',
			language: 'pl',
		},
		payMethod: { type: 'PBL' },
		products: [
			{ name: 'Mouse', unitPrice: '15000', quantity: '1' },
			{ name: 'Pad', unitPrice: '2500', quantity: '2' },
		],
		status: 'COMPLETED',
	},
	localReceiptDateTime: '2026-10-05T16:00:36.265+02:00',
	properties: [{ name: 'PAYMENT_ID', value: '5003707594' }],
};

export const klarna = {
	order_id: 'f3392f8b-6116-4073-ab96-e330819e2c07',
	status: 'AUTHORIZED',
	fraud_status: 'ACCEPTED',
	order_amount: 11900,
	original_order_amount: 11900,
	captured_amount: 0,
	refunded_amount: 0,
	purchase_currency: 'EUR',
	purchase_country: 'DE',
	locale: 'de-DE',
	klarna_reference: 'K4MADNY',
	merchant_reference1: 'A-1001',
	created_at: '2026-10-05T14:00:00Z',
	customer: { date_of_birth: '1980-01-02', national_identification_number: null },
	billing_address: {
		given_name: 'Anna',
		family_name: 'Berg',
		email: 'anna.berg@example.com',
		phone: '+4930123456',
		street_address: 'Ring 1',
		postal_code: '10115',
		city: 'Berlin',
		country: 'DE',
	},
	order_lines: [
		{ reference: 'S1', type: 'physical', name: 'Lamp', quantity: 2, unit_price: 5700 },
		{ reference: 'ship', type: 'shipping_fee', name: 'DHL', quantity: 1, unit_price: 500 },
	],
};
