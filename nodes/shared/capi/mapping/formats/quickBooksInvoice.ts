import { has, products, row, together, type Format } from './format';
import { below } from './places';

/** An invoice or sales receipt of QuickBooks Online. `TxnDate` is a day without a time, so that it is not the event's. */
export const quickBooksInvoice: Format = {
	id: 'quickBooksInvoice',
	displayName: 'QuickBooks Invoice',
	sources: [
		'Intuit Developer: QuickBooks Online API, Invoice',
		'Intuit Developer: QuickBooks Online API, SalesReceipt',
		'n8n: QuickBooks Online node',
	],
	unverified: 'All of it: the pages could not be opened.',
	recognizedBy: below(
		['', 'Invoice', 'SalesReceipt'],
		[has('TotalAmt'), has('CustomerRef'), has('DocNumber')],
		[has('TotalAmt'), has('CustomerRef'), has('TxnDate')],
	),
	recordAt: ['Invoice', 'SalesReceipt'],
	eventNames: [{ when: [], event: 'Purchase' }],
	leftOut: [{ when: [{ path: 'PrivateNote', matches: /^voided$/i }], code: 'order_canceled' }],
	unpaid: [[{ path: 'Balance', above: 0 }]],
	rows: [
		row('event_time', 'MetaData.CreateTime'),
		row('user_data.em', 'BillEmail.Address'),
		row('user_data.ph', 'PrimaryPhone.FreeFormNumber'),
		together(['BillAddr'], {
			'user_data.ct': ['City'],
			'user_data.st': ['CountrySubDivisionCode'],
			'user_data.zp': ['PostalCode'],
			'user_data.country': ['Country'],
		}),
		row('user_data.external_id', 'CustomerRef.value'),
		row('custom_data.value', 'TotalAmt'),
		row('custom_data.currency', 'CurrencyRef.value'),
		row('custom_data.order_id', 'DocNumber', 'Id'),
		row('original_event_data.order_id', 'DocNumber', 'Id'),
		products({
			list: ['Line'],
			id: ['SalesItemLineDetail.ItemRef.value'],
			quantity: ['SalesItemLineDetail.Qty'],
			price: ['SalesItemLineDetail.UnitPrice'],
			title: ['SalesItemLineDetail.ItemRef.name'],
			when: [has('SalesItemLineDetail')],
		}),
	],
	ignored: [
		...['Id', 'SyncToken', 'TxnDate', 'DueDate', 'MetaData', 'SalesTermRef', 'ShipAddr', 'Deposit'],
		...['CustomField', 'LinkedTxn', 'PrivateNote', 'CustomerMemo', 'SalesRepRef', 'domain', 'time'],
	],
};
