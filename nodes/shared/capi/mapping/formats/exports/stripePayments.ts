import { columns, is, row, utc, type Format } from '../format';

/**
 * The export of payments from Stripe's dashboard. `id` is the charge or the payment intent, which is the number of the order where
 * the metadata have none, as in the other formats of Stripe. Amounts are in whole units.
 */
export const stripePaymentsExport: Format = {
	id: 'stripePaymentsExport',
	displayName: 'Stripe Payments Export',
	sources: [
		'Stripe Support: Exporting payment reports',
		'Cello Docs: Stripe reports (payment export)',
	],
	isTable: true,
	recognizedBy: [
		columns('id', 'Created date (UTC)', 'Amount Refunded', 'Converted Amount'),
		columns('id', 'Created (UTC)', 'Amount Refunded', 'Converted Amount'),
		columns('id', 'Created date (UTC)', 'Amount Refunded', 'Seller Message'),
	],
	eventNames: [
		{
			when: [is('Status', 'paid', 'succeeded', 'partial refund', 'partially refunded')],
			event: 'Purchase',
		},
	],
	leftOut: [
		{ when: [is('Status', 'refunded', 'disputed')], code: 'refund' },
		{
			when: [is('Status', 'failed', 'canceled', 'cancelled', 'blocked', 'expired', 'incomplete')],
			code: 'payment_failed',
		},
	],
	unpaid: [[is('Status', 'pending', 'uncaptured')]],
	rows: [
		row('event_time', utc('Created date (UTC)'), utc('Created (UTC)')),
		row('event_id', 'event_id (metadata)'),
		row('user_data.em', 'Customer Email'),
		row('user_data.ph', 'Customer Phone'),
		row('user_data.full_name', 'Card Name'),
		row('user_data.ct', 'Card Address City'),
		row('user_data.st', 'Card Address State'),
		row('user_data.zp', 'Card Address Zip'),
		row('user_data.country', 'Card Address Country'),
		row('user_data.external_id', 'Customer ID'),
		row('custom_data.value', 'Amount'),
		row('custom_data.currency', 'Currency'),
		row('custom_data.order_id', 'order_id (metadata)', 'id'),
		row('original_event_data.order_id', 'order_id (metadata)', 'id'),
	],
	ignored: [
		'Converted Amount',
		'Converted Currency',
		'Fee',
		'Description',
		'Customer Description',
		'Card ID',
		'Invoice ID',
		'Transfer',
		'Shipping Name',
		'Converted Amount Refunded',
		'Amount Refunded',
		'Taxes On Fee',
		'Seller Message',
	],
};
