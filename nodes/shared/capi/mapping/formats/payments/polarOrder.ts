import { has, is, minor, row, together, type Format } from '../format';

/** An order of Polar, in the event of a webhook. Amounts count in cents. */
export const polarOrder: Format = {
	id: 'polarOrder',
	displayName: 'Polar Order',
	sources: [
		'Polar source: server/polar/order/schemas.py',
		'Polar source: server/polar/customer_portal/schemas/order.py (amounts)',
	],
	unverified: 'billing_name and the event around the order, which these files do not describe.',
	recognizedBy: [
		[{ path: 'type', matches: /^order\./ }, has('data.billing_reason'), has('data.customer')],
	],
	recordAt: ['data'],
	eventNames: [{ when: [is('@body.type', 'order.paid')], event: 'Purchase' }],
	leftOut: [
		{ when: [is('@body.type', 'order.refunded')], code: 'refund' },
		{ when: [{ path: '@body.type', isNot: ['order.paid'] }], code: 'not_a_conversion' },
	],
	rows: [
		row('event_time', 'created_at', '@body.timestamp'),
		row('event_id', 'metadata.event_id'),
		row('user_data.em', 'customer.email'),
		row('user_data.full_name', 'billing_name', 'customer.name'),
		together(['billing_address', 'customer.billing_address'], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['postal_code'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'customer.external_id', 'customer_id'),
		row('user_data.subscription_id', 'subscription_id'),
		row('custom_data.value', minor('total_amount', 'currency'), minor('net_amount', 'currency')),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'id'),
		row('original_event_data.order_id', 'id'),
		row('custom_data.content_ids', { path: 'product_id', as: 'list' }),
	],
	notes: [{ path: 'metadata' }, { path: 'custom_field_data' }],
	ignored: ['type', 'timestamp'],
};
