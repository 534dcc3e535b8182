import { has, is, row, type Format } from '../format';

/** A charge of Flutterwave: the webhook charge.completed of v3 or v4, or the transaction of the API v3. Amounts are whole units. */
export const flutterwaveCharge: Format = {
	id: 'flutterwaveCharge',
	displayName: 'Flutterwave Transaction',
	sources: [
		'Flutterwave Docs: Webhooks, Structure of a webhook payload (v3)',
		'Flutterwave API v3: Verify a transaction',
		'API Evangelist source: flutterwave, json-schema/flutterwave-charge-schema.json (v4)',
	],
	unverified: 'meta and meta_data of v3, which the payloads that could be seen do not have.',
	recognizedBy: [
		[has('data.flw_ref'), has('data.tx_ref'), has('data.amount')],
		[has('flw_ref'), has('tx_ref'), has('amount')],
		[is('type', 'charge.completed'), has('data.created_datetime'), has('data.amount')],
	],
	recordAt: ['data'],
	eventNames: [{ when: [is('status', 'successful', 'succeeded')], event: 'Purchase' }],
	leftOut: [
		{ when: [is('status', 'failed')], code: 'payment_failed' },
		{ when: [is('status', 'pending')], code: 'not_a_conversion' },
	],
	rows: [
		row('event_time', 'created_at', 'created_datetime'),
		row('event_id', 'meta.event_id'),
		row('user_data.em', 'customer.email'),
		row('user_data.ph', 'customer.phone_number'),
		row('user_data.full_name', 'customer.name'),
		row('user_data.external_id', 'meta.customer_id', 'customer.id'),
		row('user_data.client_ip_address', 'ip'),
		row('custom_data.value', 'charged_amount', 'amount'),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'tx_ref', 'reference'),
		row('original_event_data.order_id', 'tx_ref', 'reference'),
	],
	notes: [{ path: 'meta' }, { path: 'meta_data' }],
	ignored: [
		'id',
		'status',
		'event',
		'type',
		'message',
		'app_fee',
		'merchant_fee',
		'account_id',
		'narration',
	],
};
