import { columns, is, row, type Format } from '../format';

/**
 * The grid of orders of Magento and Adobe Commerce as CSV. `Grand Total (Purchased)` is in the buyer's currency, `Grand Total
 * (Base)` in that of the shop; the currency stands as a sign next to the amount.
 */
export const magentoOrdersExport: Format = {
	id: 'magentoOrdersExport',
	displayName: 'Magento Orders Export',
	sources: ['Magento User Guide: Orders Workspace (column descriptions)'],
	unverified:
		'Purchase Date is in the default time zone of the shop, which the export does not name: it is read in that of the workflow.',
	isTable: true,
	recognizedBy: [
		columns('Purchase Point', 'Purchase Date', 'Grand Total (Purchased)', 'Bill-to Name'),
	],
	eventNames: [{ when: [], event: 'Purchase' }],
	leftOut: [
		{ when: [is('Status', 'canceled', 'cancelled')], code: 'order_canceled' },
		{ when: [is('Status', 'closed')], code: 'refund' },
		{ when: [is('Status', 'suspected fraud', 'payment review')], code: 'payment_failed' },
	],
	unpaid: [[is('Status', 'pending', 'pending payment', 'on hold')]],
	rows: [
		row('event_time', 'Purchase Date'),
		row('user_data.em', 'Customer Email'),
		row('user_data.full_name', 'Bill-to Name', 'Customer Name'),
		row('custom_data.value', 'Grand Total (Purchased)'),
		row('custom_data.currency', 'Order Currency', 'Currency'),
		row('custom_data.order_id', 'ID', 'Order #'),
		row('original_event_data.order_id', 'ID', 'Order #'),
	],
	ignored: [
		'Ship-to Name',
		'Grand Total (Base)',
		'Billing Address',
		'Shipping Address',
		'Subtotal',
		'Status',
	],
};
