import { has, is, minor, products, row, type Format } from '../format';

/** An order of Conekta, in the event of a webhook or by itself. Amounts count in centavos. */
export const conektaOrder: Format = {
	id: 'conektaOrder',
	displayName: 'Conekta Order',
	sources: ['Conekta OpenAPI: schemas/orders/order_response.yml'],
	unverified:
		'The event around the order, and the values of payment_status other than paid: the description of the API lists none.',
	recognizedBy: [
		[is('data.object.object', 'order'), has('data.object.customer_info')],
		[is('object', 'order'), has('customer_info'), has('amount')],
	],
	recordAt: ['data.object'],
	eventNames: [
		{
			when: [is('payment_status', 'paid', 'pending_payment', 'pre_authorized')],
			event: 'Purchase',
		},
	],
	leftOut: [
		{ when: [is('livemode', 'false')], code: 'test_payload' },
		{ when: [is('payment_status', 'refunded', 'charged_back')], code: 'refund' },
		{ when: [is('payment_status', 'expired', 'declined', 'voided')], code: 'payment_failed' },
		{ when: [is('payment_status', 'canceled')], code: 'order_canceled' },
	],
	unpaid: [[is('payment_status', 'pending_payment', 'pre_authorized')]],
	rows: [
		row('event_time', 'charges.data[0].paid_at', 'created_at'),
		row('event_id', 'metadata.event_id'),
		row('user_data.em', 'customer_info.email'),
		row('user_data.ph', 'customer_info.phone'),
		row('user_data.full_name', 'customer_info.name'),
		row('user_data.external_id', 'customer_info.customer_id'),
		row('custom_data.value', minor('amount', 'currency')),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'metadata.order_id', 'id'),
		row('original_event_data.order_id', 'metadata.order_id', 'id'),
		products({
			list: ['line_items.data'],
			id: ['sku', 'id'],
			quantity: ['quantity'],
			price: ['unit_price'],
			title: ['name'],
			minorUnitsOf: 'currency',
		}),
	],
	notes: [{ path: 'metadata' }],
	ignored: ['id', 'object', 'type', 'data', 'created_at', 'livemode', 'webhook_status'],
};
