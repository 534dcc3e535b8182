import { has, is, products, row, together, type Condition, type Format } from '../format';
import { below } from '../places';

/** The states of a new shop, by their numbers; a shop may add its own. */
const CANCELED = ['6'] as const;
const REFUNDED = ['7'] as const;
const FAILED = ['8'] as const;
const WAITING = ['1', '10', '12', '13', '14'] as const;

const ORDER: readonly Condition[] = [has('id_address_invoice'), has('total_paid'), has('id_cart')];

/**
 * An order of PrestaShop's webservice (output_format=JSON). It names customer, address and currency by numbers only: what the
 * workflow fetched of them is read where it stands beside the order, as `customer`, `address` and `currency`.
 */
export const prestaShopOrder: Format = {
	id: 'prestaShopOrder',
	displayName: 'PrestaShop Order',
	sources: [
		'PrestaShop Developer Documentation: Resources for Orders',
		'PrestaShop Developer Documentation: Resources for Customers, Addresses, Currencies',
	],
	unverified:
		'That times have the zone of the shop, which is read as that of the workflow, and the numbers of the states, which are those of a new shop.',
	recognizedBy: [...below(['', 'order', 'orders[0]'], ORDER)],
	recordAt: ['order', 'orders[0]'],
	eventNames: [{ when: [], event: 'Purchase' }],
	leftOut: [
		{ when: [is('current_state', ...CANCELED)], code: 'order_canceled' },
		{ when: [is('current_state', ...REFUNDED)], code: 'refund' },
		{ when: [is('current_state', ...FAILED)], code: 'payment_failed' },
	],
	unpaid: [[is('current_state', ...WAITING)]],
	rows: [
		row('event_time', 'date_add'),
		row('user_data.em', 'customer.email', '@body.customer.email', '@body.email'),
		row('user_data.ph', '@body.address.phone_mobile', '@body.address.phone', 'address.phone'),
		together(['customer', '@body.customer', '@body.address', 'address'], {
			'user_data.fn': ['firstname'],
			'user_data.ln': ['lastname'],
		}),
		row('user_data.db', '@body.customer.birthday', 'customer.birthday'),
		together(['@body.address', 'address'], {
			'user_data.ct': ['city'],
			'user_data.zp': ['postcode'],
			'user_data.country': ['country', 'country_iso', 'iso_code'],
		}),
		row('user_data.external_id', 'id_customer'),
		row('custom_data.value', 'total_paid_tax_incl', 'total_paid'),
		row(
			'custom_data.currency',
			'@body.currency.iso_code',
			'@body.currency',
			'currency.iso_code',
			'currency',
		),
		row('custom_data.order_id', 'reference', 'id'),
		row('original_event_data.order_id', 'reference', 'id'),
		products({
			list: ['associations.order_rows'],
			id: ['product_id', 'product_reference'],
			quantity: ['product_quantity'],
			price: ['unit_price_tax_incl', 'product_price'],
			title: ['product_name'],
		}),
	],
	ignored: [
		...['id', 'order', 'orders', 'module', 'invoice_date', 'delivery_date', 'date_upd', 'note'],
		...['secure_key', 'id_shop', 'id_shop_group', 'id_lang', 'id_carrier', 'payment', 'gift'],
	],
};
