/** The fields of custom_data that Meta knows (docs/meta-api.md section 4.1), one row each; all others are custom properties. */
import {
	type Choices,
	CONTENT_TYPES,
	CUSTOMER_SEGMENTATIONS,
	DELIVERY_CATEGORIES,
} from './choices';
import { type FieldRow, fieldsOf } from './field';

/** What custom_data holds; `money` and `products` are read with the rest of the event in view. */
export type CustomDataKind =
	| 'text'
	| 'integer'
	| 'amount'
	| 'money'
	| 'yesNo'
	| 'textOrYesNo'
	| 'textList'
	| 'products'
	| 'store'
	| Choices;

export interface CustomDataRow extends FieldRow<CustomDataKind> {
	/** Set where what is not on the list of choices is sent too, with a warning. */
	readonly takesOthers?: true;
}

const ROW = { kind: 'text', aliases: [], appAliases: [] } as const;

/** A parameter of app events, whose name is a custom property elsewhere. */
const APP_ROW = { ...ROW, onlyInSection: true, offeredFor: [] } as const;

export const CUSTOM_DATA_TABLE = {
	value: {
		...ROW,
		displayName: 'Value',
		kind: 'money',
		aliases: [
			'grand_total',
			'total_price',
			'order_total',
			'order_value',
			'total',
			'total_amount',
			'amount_total',
			'total_inc_tax',
			'total_incl_tax',
			'amount',
			'revenue',
			'total_paid',
			'total_paid_tax_incl',
			'amount_paid',
			'paid_amount',
			'payment_amount',
			'current_total_price',
			'order_amount',
			'purchase_amount',
			'purchase_value',
			'sale_amount',
			'sale_value',
			'transaction_amount',
			'conversion_value',
			'gross_amount',
			'amount_gross',
			'final_amount',
			'total_money',
			'gross_total',
			'total_gross',
			'total_value',
			'cart_total',
			'basket_total',
			'invoice_total',
			'lead_value',
			'deal_value',
			'deal_amount',
			'opportunity_value',
			'opportunity_amount',
			'order_total_amount',
			'total_order_amount',
			'price_total',
			'total_cost',
			'amount_charged',
			'charged_amount',
			'purchase_total',
			'purchase_price',
			'sale_total',
			'sale_price',
			'booking_total',
			'payment_total',
			'transaction_total',
			'transaction_value',
			'donation_amount',
			'price_paid',
			'paid_price',
			'amount_money',
			'monetary_value',
		],
		appAliases: ['event_revenue', 'revenue_float', 'price_local'],
		hint: 'The amount as a number, without a currency sign',
		placeholder: 'e.g. 49.90',
	},
	currency: {
		...ROW,
		displayName: 'Currency',
		kind: 'money',
		aliases: [
			'currency_code',
			'currency_iso_code',
			'order_currency',
			'order_currency_code',
			'payment_currency',
			'deal_currency',
			'iso_currency',
		],
		appAliases: ['event_revenue_currency', 'revenue_currency'],
		hint: 'The three-letter ISO 4217 code',
		placeholder: 'e.g. EUR',
	},
	order_id: {
		...ROW,
		displayName: 'Order ID',
		aliases: [
			'order_number',
			'transaction_id',
			'receipt_id',
			'order_no',
			'order_ref',
			'order_reference',
			'order_code',
			'increment_id',
			'amazon_order_id',
			'invoice_number',
			'invoice_id',
			'invoice_no',
			'receipt_number',
			'receipt_no',
			'reference_number',
			'purchase_id',
			'sale_id',
			'booking_id',
			'booking_number',
			'reservation_id',
			'payment_id',
		],
		appAliases: ['purchase_order_id'],
		hint: 'The order or receipt number',
	},
	item_number: {
		...ROW,
		displayName: 'Item Number',
		aliases: ['line_number'],
		offeredFor: ['physical_store'],
		hint: 'Tells the events of one store order apart',
	},
	contents: {
		...ROW,
		displayName: 'Contents',
		kind: 'products',
		aliases: [
			'line_items',
			'order_items',
			'cart_items',
			'order_lines',
			'products',
			'items',
			'basket_items',
		],
		hint: 'The products as a list of objects with ID, quantity and item_price. The line items of a shop order can be dragged here.',
		initial: '[]',
	},
	content_ids: {
		...ROW,
		displayName: 'Content IDs',
		kind: 'textList',
		aliases: ['product_ids', 'product_id', 'product_sku', 'skus', 'sku', 'item_id'],
		appAliases: ['vendor_product_id'],
		hint: 'The product IDs as in your catalog: a list, or text separated by commas',
		placeholder: 'e.g. SKU-1, SKU-2',
	},
	content_type: {
		...ROW,
		displayName: 'Content Type',
		kind: CONTENT_TYPES,
		takesOthers: true,
		initial: 'product',
	},
	content_name: {
		...ROW,
		displayName: 'Content Name',
		aliases: ['product_name', 'item_name', 'product_title'],
	},
	content_category: { ...ROW, displayName: 'Content Category', aliases: ['product_category'] },
	num_items: {
		...ROW,
		displayName: 'Number of Items',
		kind: 'integer',
		aliases: ['item_count', 'items_count', 'total_items', 'total_quantity'],
		placeholder: 'e.g. 2',
	},
	delivery_category: {
		...ROW,
		displayName: 'Delivery Category',
		kind: DELIVERY_CATEGORIES,
		initial: 'home_delivery',
	},
	predicted_ltv: {
		...ROW,
		displayName: 'Predicted Lifetime Value',
		kind: 'amount',
		aliases: ['ltv'],
		placeholder: 'e.g. 250',
	},
	net_revenue: { ...ROW, displayName: 'Net Revenue', kind: 'amount', placeholder: 'e.g. 12.50' },
	search_string: {
		...ROW,
		displayName: 'Search String',
		aliases: ['search_query'],
		hint: 'What the person searched for',
	},
	status: {
		...ROW,
		displayName: 'Status',
		kind: 'textOrYesNo',
		hint: 'The status of a registration',
	},
	store_data: {
		...ROW,
		displayName: 'Store Data',
		kind: 'store',
		offeredFor: ['physical_store'],
		hint: 'The store, as an object with store_code, store_page_id or brand_page_id',
		placeholder: '{ "store_code": "BERLIN1" }',
		initial: '{}',
	},
	customer_segmentation: {
		...ROW,
		displayName: 'Customer Segmentation',
		kind: CUSTOMER_SEGMENTATIONS,
		alsoAtEventLevel: true,
		initial: 'new_customer_to_business',
	},
	lead_event_source: {
		...ROW,
		displayName: 'Lead Event Source',
		aliases: ['crm', 'crm_name'],
		offeredFor: ['crm'],
		hint: 'The name of your CRM',
		placeholder: 'e.g. HubSpot',
	},
	event_source: { ...ROW, displayName: 'Event Source', offeredFor: [] },
	description: { ...APP_ROW, displayName: 'Description' },
	level: { ...APP_ROW, displayName: 'Level' },
	max_rating_value: { ...APP_ROW, displayName: 'Maximum Rating Value', kind: 'integer' },
	success: { ...APP_ROW, displayName: 'Success', kind: 'yesNo' },
} satisfies Readonly<Record<string, CustomDataRow>>;

export type CustomDataKey = keyof typeof CUSTOM_DATA_TABLE;

export const CUSTOM_DATA_FIELDS = fieldsOf<CustomDataKey, CustomDataRow>(CUSTOM_DATA_TABLE);
