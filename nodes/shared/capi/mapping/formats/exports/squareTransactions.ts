import { apart, columns, has, is, row, type Format } from '../format';

/**
 * Square's export of transactions as CSV. Date, time and zone stand in three columns; `Staff Name` is who rang it up. Amounts have a
 * sign of money and no code: of a dollar nobody can tell which one.
 */
export const squareTransactionsExport: Format = {
	id: 'squareTransactionsExport',
	displayName: 'Square Transactions Export',
	sources: [
		'Square Support: Export your transactions',
		'Trestle Finance: Convert Square Transactions CSV to QuickBooks Online',
	],
	isTable: true,
	recognizedBy: [
		columns('Event Type', 'Total Collected', 'Transaction ID', 'Payment ID', 'Staff Name'),
	],
	eventNames: [{ when: [is('Event Type', 'payment')], event: 'Purchase' }],
	leftOut: [
		{ when: [is('Event Type', 'refund')], code: 'refund' },
		{
			when: [has('Total Collected'), { path: 'Total Collected', matches: /^\s?[-\u2212(]/ }],
			code: 'refund',
		},
	],
	rows: [
		row('event_time', apart('Date', 'Time', 'Time Zone'), 'Date'),
		row('event_id', 'Payment ID'),
		row('user_data.full_name', 'Customer Name'),
		row('user_data.external_id', 'Customer ID'),
		row('custom_data.value', 'Total Collected'),
		row('custom_data.currency', 'Currency'),
		row('custom_data.order_id', 'Transaction ID', 'Payment ID'),
		row('original_event_data.order_id', 'Transaction ID', 'Payment ID'),
	],
	ignored: [
		'Staff Name',
		'Staff ID',
		'Details',
		'Description',
		'Location',
		'Device Name',
		'Gross Sales',
		'Net Sales',
		'Net Total',
		'Customer Reference ID',
	],
};
