import { as, has, is, isNot, products, row, together, utc, type Format } from '../format';
import { below } from '../places';

/**
 * An order of Zid, as its webhook and its API give it. `created_at` is UTC: `issue_date` beside it is that of Riyadh.
 * `consignee` receives the goods, and `histories` name members of staff.
 */
export const zidOrder: Format = {
	id: 'zidOrder',
	displayName: 'Zid Order',
	sources: ['An order of Zid’s API that a developer published (order 9ORZAwkq43)'],
	unverified:
		'The statuses besides delivered and paid, and country.code, which the published order does not have.',
	recognizedBy: below(
		['', 'order', 'payload'],
		[has('order_total'), has('currency_code'), has('order_status.code'), has('customer')],
		[has('order_total'), has('store_id'), has('requires_shipping'), has('payment_status')],
	),
	recordAt: ['order', 'payload'],
	eventNames: [{ when: [], event: 'Purchase' }],
	leftOut: [
		{ when: [is('order_status.code', 'cancelled', 'canceled')], code: 'order_canceled' },
		{ when: [is('payment_status', 'refunded')], code: 'refund' },
		{ when: [is('payment_status', 'voided', 'failed')], code: 'payment_failed' },
	],
	unpaid: [[has('payment_status'), isNot('payment_status', 'paid')]],
	rows: [
		row('event_time', utc('created_at')),
		row('lead.created_time', utc('created_at')),
		row('event_source_url', as('origin', 'store_url')),
		row('user_data.em', 'customer.email'),
		row('user_data.ph', 'customer.mobile'),
		row('user_data.full_name', 'customer.name'),
		together(['shipping.address'], {
			'user_data.ct': ['city.name'],
			'user_data.country': ['country.code', 'country.name'],
		}),
		row('user_data.external_id', 'customer.id'),
		row('custom_data.value', 'order_total'),
		row('custom_data.currency', 'currency_code'),
		row('custom_data.order_id', 'id', 'code'),
		row('original_event_data.order_id', 'id', 'code'),
		products({
			list: ['products'],
			id: ['parent_id', 'id', 'sku'],
			quantity: ['quantity'],
			price: ['price'],
			title: ['name'],
		}),
	],
	ignored: [
		...[
			'store_id',
			'store_name',
			'order_url',
			'consignee',
			'histories',
			'issue_date',
			'updated_at',
		],
		...['transaction_amount', 'transaction_reference', 'payment', 'customer_note', 'gift_message'],
		...['gift_card_details', 'source', 'language', 'weight', 'currency', 'order', 'payload'],
	],
};
