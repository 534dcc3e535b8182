import { apart, columns, is, products, row, type Condition, type Format } from '../format';

const IS_NEGATIVE: Condition = { path: 'Gross', matches: /^\s?[-\u2212(]/ };
/** Money that moves without a sale: holds, conversions, withdrawals and what undoes them. */
const IS_NO_SALE: Condition = {
	path: 'Type',
	matches:
		/hold|withdraw|conversion|deposit|transfer|fee|adjustment|credit|cashback|reserve|release/i,
};
const IS_UNDONE: Condition = { path: 'Type', matches: /refund|reversal|chargeback|dispute/i };

/**
 * The activity of a PayPal account as CSV. `From Email Address` is who paid, `To Email Address` the account itself, and the other way
 * round where money went out. Date, time and zone stand in three columns.
 */
export const paypalActivityExport: Format = {
	id: 'paypalActivityExport',
	displayName: 'PayPal Activity Export',
	sources: ['PayPal Developer: Download Account History', 'PayPal: Activity Download report'],
	isTable: true,
	recognizedBy: [
		columns('Gross', 'From Email Address', 'To Email Address', 'Transaction ID'),
		columns('Gross', 'Fee', 'Net', 'Balance Impact', 'Transaction ID'),
	],
	eventNames: [{ when: [{ path: 'Gross', matches: /[1-9]/ }], event: 'Purchase' }],
	leftOut: [
		{ when: [IS_UNDONE], code: 'refund' },
		{ when: [IS_NEGATIVE], code: 'not_a_conversion' },
		{ when: [IS_NO_SALE], code: 'not_a_conversion' },
		{
			when: [is('Status', 'denied', 'canceled', 'cancelled', 'failed', 'expired', 'voided')],
			code: 'payment_failed',
		},
		{ when: [is('Status', 'refunded', 'reversed')], code: 'refund' },
	],
	unpaid: [[is('Status', 'pending', 'on hold', 'unclaimed')]],
	rows: [
		row(
			'event_time',
			apart('Date', 'Time', 'TimeZone'),
			apart('Date', 'Time', 'Time Zone'),
			'Date',
		),
		row('event_id', 'Transaction ID'),
		row('user_data.em', 'From Email Address'),
		row('user_data.ph', 'Contact Phone Number'),
		row('user_data.full_name', 'Name'),
		row('user_data.ct', 'Town/City', 'City'),
		row(
			'user_data.st',
			'State/Province/Region/County/Territory/Prefecture/Republic',
			'State/Province',
		),
		row('user_data.zp', 'Zip/Postal Code'),
		row('user_data.country', 'Country Code', 'Country'),
		row('custom_data.value', 'Gross'),
		row('custom_data.currency', 'Currency'),
		row('custom_data.order_id', 'Invoice Number', 'Transaction ID'),
		row('original_event_data.order_id', 'Invoice Number', 'Reference Txn ID', 'Transaction ID'),
		products({
			list: [],
			isRow: true,
			id: ['Item ID'],
			quantity: ['Quantity'],
			price: [],
			title: ['Item Title'],
		}),
	],
	ignored: [
		'To Email Address',
		'Fee',
		'Net',
		'Balance',
		'Shipping Address',
		'Address Line 1',
		'Receipt ID',
		'Custom Number',
		'Address Status',
		'Status',
		'Type',
		'Subject',
		'Note',
	],
};
