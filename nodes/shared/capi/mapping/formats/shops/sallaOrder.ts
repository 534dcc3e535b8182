import { as, has, is, products, row, type Condition, type Format } from '../format';

const IS_ORDER: Condition = { path: '@body.event', matches: /^order\./ };

/**
 * An order of Salla, in the event of a webhook or as its API gives it. The phone number stands in two fields. Of the
 * webhooks the one of a new order is the sale; the others tell of changes.
 */
export const sallaOrder: Format = {
	id: 'sallaOrder',
	displayName: 'Salla Order',
	sources: ['Salla Docs: Webhooks, Store Events', 'Salla Docs: Order Details'],
	recognizedBy: [
		[{ path: 'event', matches: /^order\./ }, has('merchant'), has('data.amounts')],
		[has('reference_id'), has('amounts'), has('customer')],
		[has('data.reference_id'), has('data.amounts'), has('data.customer')],
	],
	recordAt: ['data'],
	eventNames: [
		{ when: [is('@body.event', 'order.created')], event: 'Purchase' },
		{ when: [{ path: '@body.event', present: false }], event: 'Purchase' },
	],
	leftOut: [
		{ when: [is('@body.event', 'order.cancelled', 'order.deleted')], code: 'order_canceled' },
		{ when: [is('@body.event', 'order.refunded')], code: 'refund' },
		{ when: [is('status.slug', 'canceled', 'cancelled')], code: 'order_canceled' },
		{ when: [is('status.slug', 'restored', 'restoring')], code: 'refund' },
		{
			when: [IS_ORDER, { path: '@body.event', isNot: ['order.created'] }],
			code: 'not_a_conversion',
		},
	],
	unpaid: [[is('is_pending_payment', 'true')], [is('status.slug', 'payment_pending')]],
	rows: [
		row('event_time', '@body.created_at', as('time_with_zone', 'date')),
		row('user_data.em', 'customer.email'),
		row('user_data.ph', {
			path: 'customer.mobile',
			as: 'with_calling_code',
			with: 'customer.mobile_code',
		}),
		row('user_data.fn', 'customer.first_name'),
		row('user_data.ln', 'customer.last_name'),
		row('user_data.ct', 'customer.city'),
		row('user_data.country', 'customer.country_code'),
		row('user_data.external_id', 'customer.id'),
		row('custom_data.value', 'amounts.total.amount'),
		row('custom_data.currency', 'amounts.total.currency', 'currency'),
		row('custom_data.order_id', 'reference_id', 'id'),
		row('original_event_data.order_id', 'reference_id', 'id'),
		products({
			list: ['items'],
			id: ['product.id', 'product_id', 'sku'],
			quantity: ['quantity'],
			price: [],
			title: ['name'],
		}),
	],
	ignored: ['merchant', 'created_at', 'event', 'urls', 'store', 'status', 'id', 'source'],
};
