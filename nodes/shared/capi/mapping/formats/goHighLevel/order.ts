import { has, is, products, row, together, type Format } from '../format';

/**
 * An order of HighLevel's stores and funnels: the webhooks OrderCreate and OrderStatusUpdate. `amount` is in whole units; the contact
 * stands there as it was then. Both webhooks of an order have the time at which it was made, so that they are one event.
 */
export const goHighLevelOrder: Format = {
	id: 'goHighLevelOrder',
	displayName: 'GoHighLevel Order',
	sources: ['HighLevel API: Webhook OrderCreate', 'HighLevel API: Webhook OrderStatusUpdate'],
	unverified:
		'The words of the status besides pending and completed, and what stands in product, which the pages do not list.',
	recognizedBy: [
		[is('type', 'OrderCreate', 'OrderStatusUpdate'), has('contactSnapshot'), has('amount')],
		[has('altType'), has('contactSnapshot'), has('fulfillmentStatus'), has('amountSummary')],
	],
	eventNames: [{ when: [has('amount')], event: 'Purchase' }],
	leftOut: [
		{ when: [is('liveMode', 'false')], code: 'test_payload' },
		{ when: [is('status', 'refunded')], code: 'refund' },
		{ when: [is('status', 'failed', 'declined', 'expired')], code: 'payment_failed' },
		{ when: [is('status', 'canceled', 'cancelled', 'voided')], code: 'order_canceled' },
	],
	unpaid: [[is('status', 'pending')]],
	rows: [
		row('event_time', 'createdAt'),
		row('user_data.em', 'contactSnapshot.email'),
		row('user_data.ph', 'contactSnapshot.phone'),
		together(['contactSnapshot'], {
			'user_data.fn': ['firstName'],
			'user_data.ln': ['lastName'],
		}),
		row('user_data.full_name', 'contactSnapshot.name'),
		row('user_data.db', 'contactSnapshot.dateOfBirth'),
		together(['contactSnapshot'], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['postalCode'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'contactId', 'contactSnapshot.id'),
		row('custom_data.value', 'amount'),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', '_id'),
		row('original_event_data.order_id', '_id'),
		products({
			list: ['items'],
			id: ['product._id'],
			quantity: ['qty'],
			price: ['price.amount'],
			title: ['name'],
		}),
	],
	ignored: [
		...['type', 'locationId', 'altId', 'altType', 'status', 'fulfillmentStatus', 'liveMode'],
		...['amountSummary', 'taxSummary', 'source', 'updatedAt', 'contactSnapshot', 'items'],
	],
};
