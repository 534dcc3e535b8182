import { has, is, lacks, products, row, together, utc, type Format } from './format';
import { below, recordsAt } from './places';

const SHIPPING = 'extension_attributes.shipping_assignments[0].shipping.address';

/**
 * An order of Magento or Adobe Commerce, as its REST API gives it. Times are UTC without saying so; a configurable product
 * stands twice in the list, once as the choice that was made.
 */
export const magentoOrder: Format = {
	id: 'magentoOrder',
	displayName: 'Magento Order',
	sources: ['Adobe Commerce REST API: Orders', 'Adobe Commerce: Order states and statuses'],
	recognizedBy: [
		...below(
			['', 'order'],
			[has('increment_id'), has('grand_total')],
			[has('increment_id'), has('order_currency_code')],
		),
		[has('search_criteria'), has('items[0].increment_id')],
	],
	// A search gives a list of orders under the name that an order has for its products.
	records: (payload) =>
		recordsAt('search_criteria' in payload.fields ? ['items'] : ['order'])(payload),
	eventNames: [{ when: [], event: 'Purchase' }],
	leftOut: [
		{ when: [is('state', 'canceled')], code: 'order_canceled' },
		{ when: [is('status', 'fraud')], code: 'payment_failed' },
		{ when: [is('state', 'closed')], code: 'refund' },
	],
	unpaid: [[is('state', 'new', 'pending_payment', 'payment_review', 'holded')]],
	rows: [
		row('event_time', utc('created_at')),
		row('lead.created_time', utc('created_at')),
		row('user_data.em', 'customer_email', 'billing_address.email'),
		row('user_data.ph', 'billing_address.telephone', `${SHIPPING}.telephone`),
		together(['billing_address', '', SHIPPING], {
			'user_data.fn': ['firstname', 'customer_firstname'],
			'user_data.ln': ['lastname', 'customer_lastname'],
		}),
		row('user_data.db', 'customer_dob'),
		together(['billing_address', SHIPPING], {
			'user_data.ct': ['city'],
			'user_data.st': ['region_code', 'region'],
			'user_data.zp': ['postcode'],
			'user_data.country': ['country_id'],
		}),
		row('user_data.external_id', 'customer_id'),
		row('user_data.client_ip_address', 'remote_ip', 'x_forwarded_for'),
		row('custom_data.value', 'grand_total'),
		row('custom_data.currency', 'order_currency_code'),
		row('custom_data.order_id', 'increment_id'),
		row('original_event_data.order_id', 'increment_id'),
		products({
			list: ['items'],
			id: ['sku', 'product_id'],
			quantity: ['qty_ordered'],
			price: ['price_incl_tax', 'price'],
			title: ['name'],
			when: [lacks('parent_item_id'), lacks('parent_item')],
		}),
	],
	ignored: [
		'entity_id',
		'store_name',
		'store_id',
		'state',
		'status',
		'customer_gender',
		'customer_group_id',
		'updated_at',
		'protect_code',
	],
};
