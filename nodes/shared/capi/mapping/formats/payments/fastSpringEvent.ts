import { has, is, products, row, together, type Format } from '../format';
import { recordsAt } from '../places';

/** The events of FastSpring's webhook. Amounts are whole units; the customer stands in the order, the account beside it. */
export const fastSpringEvent: Format = {
	id: 'fastSpringEvent',
	displayName: 'FastSpring Event',
	sources: ['FastSpring Developers: order.completed', 'FastSpring Developers: Webhooks'],
	unverified: 'Events besides order.completed, and the fields of its address and of its items.',
	recognizedBy: [
		[has('events[0].type'), has('events[0].live'), has('events[0].data')],
		[has('type'), has('live'), has('processed'), has('data')],
	],
	records: recordsAt(['events']),
	eventNames: [
		{ when: [is('type', 'order.completed', 'subscription.charge.completed')], event: 'Purchase' },
	],
	leftOut: [
		{ when: [is('live', 'false')], code: 'test_payload' },
		{ when: [is('type', 'return.created')], code: 'refund' },
		{ when: [is('type', 'order.canceled', 'subscription.canceled')], code: 'order_canceled' },
		{ when: [is('type', 'order.failed', 'subscription.charge.failed')], code: 'payment_failed' },
		{
			when: [{ path: 'type', isNot: ['order.completed', 'subscription.charge.completed'] }],
			code: 'not_a_conversion',
		},
	],
	rows: [
		row('event_time', 'data.changed', 'created'),
		row('event_id', 'data.tags.event_id', 'id'),
		row('user_data.em', 'data.customer.email', 'data.account.contact.email'),
		row('user_data.ph', 'data.customer.phone', 'data.account.contact.phone'),
		together(['data.customer', 'data.account.contact'], {
			'user_data.fn': ['first'],
			'user_data.ln': ['last'],
		}),
		together(['data.address'], {
			'user_data.ct': ['city'],
			'user_data.st': ['regionCode', 'region'],
			'user_data.zp': ['postalCode'],
			'user_data.country': ['country'],
		}),
		row('user_data.country', 'data.address.country', 'data.account.country'),
		row('user_data.external_id', 'data.account.id', 'data.account'),
		row('user_data.client_ip_address', 'data.ipAddress'),
		row('custom_data.value', 'data.total'),
		row('custom_data.currency', 'data.currency'),
		row('custom_data.order_id', 'data.reference', 'data.order', 'data.id'),
		row('original_event_data.order_id', 'data.original.reference', 'data.reference'),
		products({
			list: ['data.items'],
			id: ['product', 'sku'],
			quantity: ['quantity'],
			price: [],
			total: ['subtotal'],
			title: ['display'],
		}),
	],
	notes: [{ path: 'data.tags' }],
};
