/** The columns that the orders' exports of Shopify and Squarespace have alike: a row for each line of an order. */
import {
	columns,
	has,
	is,
	lacks,
	only,
	products,
	row,
	type Condition,
	type Format,
} from '../format';

export const LINES: readonly Condition[] = columns(
	'Financial Status',
	'Lineitem quantity',
	'Lineitem name',
	'Lineitem sku',
	'Billing Name',
);

/** The order's own columns stand in its first row only. */
const FURTHER_LINE: readonly Condition[] = [
	lacks('Total'),
	lacks('Subtotal'),
	has('Lineitem name'),
];

const NOT_BILLED = [lacks('Billing City'), lacks('Billing Zip'), lacks('Billing Name')];
const shipped = (heading: string) => only(heading, ...NOT_BILLED);

export const EVENT_NAMES: Format['eventNames'] = [{ when: [has('Total')], event: 'Purchase' }];

export const LEFT_OUT: Format['leftOut'] = [
	{ when: FURTHER_LINE, code: 'further_line' },
	{ when: [has('Cancelled at')], code: 'order_canceled' },
	{ when: [is('Financial Status', 'voided', 'expired')], code: 'payment_failed' },
	{ when: [is('Financial Status', 'refunded')], code: 'refund' },
];

export const UNPAID: Format['unpaid'] = [
	[is('Financial Status', 'pending', 'authorized', 'unpaid')],
];

export const ROWS: Format['rows'] = [
	row('event_time', 'Created at', 'Paid at'),
	row('user_data.em', 'Email'),
	row('user_data.ph', 'Billing Phone', 'Phone', shipped('Shipping Phone')),
	row('user_data.full_name', 'Billing Name', shipped('Shipping Name')),
	row('user_data.ct', 'Billing City', shipped('Shipping City')),
	row('user_data.st', 'Billing Province', shipped('Shipping Province')),
	row('user_data.zp', 'Billing Zip', shipped('Shipping Zip')),
	row('user_data.country', 'Billing Country', shipped('Shipping Country')),
	row('custom_data.value', 'Total'),
	row('custom_data.currency', 'Currency'),
];

export const PRODUCT = products({
	list: [],
	isRow: true,
	id: ['Lineitem sku', 'Lineitem name'],
	quantity: ['Lineitem quantity'],
	price: ['Lineitem price'],
	title: ['Lineitem name'],
});

export const IGNORED: readonly string[] = [
	...['Subtotal', 'Taxes', 'Shipping', 'Discount Amount', 'Refunded Amount', 'Amount Refunded'],
	...['Shipping Street', 'Shipping Address1', 'Shipping Method', 'Payment Reference', 'Notes'],
	...['Vendor', 'Source', 'Location', 'Employee', 'Fulfilled at', 'Receipt Number', 'Tags'],
];
