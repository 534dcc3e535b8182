import { has, is, lacks, products, row, together, type Format, type Source } from './format';

/** Mercado Pago takes area code and number only: each country has a site, and each site its currency. */
const localPhone = (path: string): Source => ({ path, as: 'local_phone', with: 'currency_id' });

/**
 * A payment of Mercado Pago, as its API gives it: the webhook only names it. `external_reference` is the shop's own number,
 * `collector_id` and the notification's `user_id` are the seller.
 */
export const mercadoPagoPayment: Format = {
	id: 'mercadoPagoPayment',
	displayName: 'Mercado Pago Payment',
	sources: [
		'Mercado Pago API: Get payment',
		'Mercado Pago: Payment creation results',
		'Mercado Pago: Webhooks, Notifications',
		'Mercado Pago API: Sites',
	],
	recognizedBy: [
		[has('transaction_amount'), has('currency_id'), has('payment_method_id')],
		[has('transaction_amount'), has('status_detail')],
		[has('transaction_amount'), has('payer'), has('currency_id')],
		[has('data.id'), { path: 'action', matches: /^payment\.(?:created|updated)$/ }],
		[
			is('type', 'payment'),
			{ path: 'data.id', matches: /^\d+$/ },
			lacks('data.status'),
			lacks('data.amount'),
		],
		[has('data.id'), has('live_mode'), has('user_id'), has('api_version')],
		[has('topic'), { path: 'resource', matches: /mercado(?:libre|pago)\.|^\d{6,}$/ }],
		[
			is('topic', 'payment', 'merchant_order', 'chargebacks'),
			has('id'),
			lacks('transaction_amount'),
		],
		[is('@query.topic', 'payment', 'merchant_order', 'chargebacks'), has('@query.id')],
	],
	incomplete: [
		{
			when: [lacks('transaction_amount')],
			what: 'The item is a notification, which names a payment by its ID and says nothing else of it',
			cure: 'Fetch the payment first (HTTP Request node: GET https://api.mercadopago.com/v1/payments/ and the ID), and pass that.',
		},
	],
	eventNames: [
		{ when: [is('status', 'approved', 'pending', 'in_process', 'authorized')], event: 'Purchase' },
	],
	leftOut: [
		{ when: [is('live_mode', 'false')], code: 'test_payload' },
		{ when: [is('status', 'refunded', 'charged_back')], code: 'refund' },
		{ when: [is('status_detail', 'partially_refunded')], code: 'refund' },
		{ when: [is('status', 'rejected', 'cancelled')], code: 'payment_failed' },
		{ when: [is('status', 'in_mediation')], code: 'not_a_conversion' },
	],
	unpaid: [[is('status', 'pending', 'in_process', 'authorized')]],
	rows: [
		row('event_time', 'date_approved', 'date_created'),
		row('event_id', 'metadata.event_id'),
		row('user_data.em', 'payer.email', 'additional_info.payer.email'),
		row('user_data.ph', localPhone('payer.phone'), localPhone('additional_info.payer.phone')),
		together(['payer', 'additional_info.payer'], {
			'user_data.fn': ['first_name'],
			'user_data.ln': ['last_name'],
		}),
		row('user_data.full_name', 'card.cardholder.name'),
		together(
			[
				'payer.address',
				'additional_info.payer.address',
				'additional_info.shipments.receiver_address',
			],
			{
				'user_data.ct': ['city_name', 'city'],
				'user_data.st': ['state_name', 'federal_unit'],
				'user_data.zp': ['zip_code'],
			},
		),
		row('user_data.external_id', 'payer.id'),
		row('user_data.client_ip_address', 'additional_info.ip_address'),
		row('custom_data.value', 'transaction_amount'),
		row('custom_data.currency', 'currency_id'),
		row('custom_data.order_id', 'external_reference', 'order.id', 'id'),
		row('original_event_data.order_id', 'external_reference', 'order.id', 'id'),
		products({
			list: ['additional_info.items'],
			id: ['id'],
			quantity: ['quantity'],
			price: ['unit_price'],
			title: ['title'],
			category: ['category_id'],
		}),
	],
	notes: [{ path: 'metadata' }],
	ignored: [
		...[
			'id',
			'collector_id',
			'collector',
			'user_id',
			'sponsor_id',
			'description',
			'status',
			'store_id',
			'pos_id',
			'card',
			'fee_details',
		],
		...[
			'operation_type',
			'date_last_updated',
			'money_release_date',
			'issuer_id',
			'type',
			'action',
			'api_version',
			'live_mode',
		],
	],
};
