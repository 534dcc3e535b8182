import { has, products, row, together, type Format } from './format';
import { below } from './places';

const IS_WEBHOOK = has('eventNotifications[0].dataChangeEvent');

/**
 * An invoice or sales receipt of QuickBooks Online: the webhook only names it. `TxnDate` is a day without a time: it is
 * the event's only where nothing says when the record was made. To void one zeroes it and puts "Voided" before its private note.
 */
export const quickBooksInvoice: Format = {
	id: 'quickBooksInvoice',
	displayName: 'QuickBooks Invoice',
	sources: [
		'Intuit Developer: QuickBooks Online API, Invoice',
		'Intuit Developer: QuickBooks Online API, SalesReceipt',
		'quickbooks-node-promise source: src/qbTypes.ts (the text of both pages)',
		'Pipedream source: components/quickbooks/sources (new-invoice-updated/test-event.mjs, common.js)',
		'n8n: QuickBooks Online node',
	],
	recognizedBy: [
		...below(
			['', 'Invoice', 'SalesReceipt'],
			[has('TotalAmt'), has('CustomerRef'), has('DocNumber')],
			[has('TotalAmt'), has('CustomerRef'), has('TxnDate')],
		),
		[IS_WEBHOOK],
	],
	incomplete: [
		{
			when: [IS_WEBHOOK],
			what: 'The item is a webhook, which names a record by its ID and says nothing else of it',
			cure: 'Fetch the invoice first (QuickBooks Online node, with the id in entities), and pass that.',
		},
	],
	recordAt: ['Invoice', 'SalesReceipt'],
	eventNames: [{ when: [], event: 'Purchase' }],
	leftOut: [{ when: [{ path: 'PrivateNote', matches: /^voided\b/i }], code: 'order_canceled' }],
	unpaid: [[{ path: 'Balance', above: 0 }]],
	rows: [
		row('event_time', 'MetaData.CreateTime', 'TxnDate'),
		row('user_data.em', 'BillEmail.Address'),
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
			total: ['Amount'],
			title: ['SalesItemLineDetail.ItemRef.name'],
			when: [has('SalesItemLineDetail')],
		}),
	],
	ignored: [
		...['Id', 'SyncToken', 'DueDate', 'MetaData', 'SalesTermRef', 'ShipAddr', 'Deposit'],
		...['CustomField', 'LinkedTxn', 'PrivateNote', 'CustomerMemo', 'SalesRepRef', 'domain', 'time'],
	],
};
