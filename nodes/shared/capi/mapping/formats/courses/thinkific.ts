import { as, has, is, minor, row, type Condition, type Format } from '../format';

const isEvent = (resource: string, ...actions: readonly string[]): readonly Condition[] => [
	is('@body.resource', resource),
	is('@body.action', ...actions),
];

/** A webhook of Thinkific. No order names its currency, which is that of the site: it stays to be mapped. */
export const thinkific: Format = {
	id: 'thinkific',
	displayName: 'Thinkific',
	sources: ['Thinkific Developers: Webhooks Documentation, Example Payloads'],
	unverified: 'The fields of a transaction of Thinkific Payments.',
	recognizedBy: [[has('tenant_id'), has('resource'), has('action'), has('payload')]],
	recordAt: ['payload'],
	eventNames: [
		{ when: isEvent('order', 'created'), event: 'Purchase' },
		{ when: isEvent('user', 'signup'), event: 'CompleteRegistration' },
		{ when: isEvent('lead', 'created'), event: 'Lead' },
		{ when: isEvent('enrollment', 'trial'), event: 'StartTrial' },
	],
	leftOut: [
		{ when: isEvent('order_transaction', 'refunded'), code: 'refund' },
		{ when: isEvent('order_transaction', 'failed'), code: 'payment_failed' },
		{ when: isEvent('subscription', 'cancelled'), code: 'order_canceled' },
	],
	rows: [
		row('event_time', 'created_at', '@body.created_at'),
		row('user_data.em', 'user.email', 'email'),
		row('user_data.fn', 'user.first_name', 'first_name'),
		row('user_data.ln', 'user.last_name', 'last_name'),
		row('user_data.full_name', 'billing_name'),
		row('user_data.external_id', 'user.id', { path: 'id', when: [is('@body.resource', 'user')] }),
		row('custom_data.value', minor('amount_cents', 'currency'), 'amount_dollars'),
		row('custom_data.currency', 'currency', '@body.currency'),
		row('custom_data.order_id', 'order_number', {
			path: 'id',
			when: [is('@body.resource', 'order')],
		}),
		row('original_event_data.order_id', 'order_id', 'order_number', 'id'),
		row('custom_data.content_ids', as('list', 'product_id'), as('list', 'course.id')),
		row('custom_data.content_name', 'product_name', 'course.name'),
	],
	ignored: [
		...['id', 'resource', 'action', 'tenant_id', 'created_at', 'payload', 'timestamp'],
		'tenant_global_id',
	],
};
