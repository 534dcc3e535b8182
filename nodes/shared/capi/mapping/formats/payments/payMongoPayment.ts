import { has, is, minor, row, together, type Format } from '../format';

/** A payment of PayMongo: the webhook payment.paid and its like, around the payment of the API. Amounts count in centavos. */
export const payMongoPayment: Format = {
	id: 'payMongoPayment',
	displayName: 'PayMongo Payment',
	sources: ['PayMongo Docs: Developer tools, Webhooks, Events'],
	unverified:
		'billing, paid_at and external_reference_number, which the short examples of the page leave out.',
	recognizedBy: [
		[is('data.type', 'event'), has('data.attributes.data.attributes.amount')],
		[is('data.type', 'payment'), has('data.attributes.amount')],
	],
	recordAt: ['data.attributes.data', 'data'],
	eventNames: [{ when: [is('attributes.status', 'paid')], event: 'Purchase' }],
	leftOut: [
		{ when: [is('attributes.livemode', 'false')], code: 'test_payload' },
		{ when: [is('@body.data.attributes.livemode', 'false')], code: 'test_payload' },
		{ when: [is('attributes.status', 'failed')], code: 'payment_failed' },
		{ when: [{ path: '@body.data.attributes.type', matches: /refund/ }], code: 'refund' },
		{ when: [{ path: 'attributes.status', isNot: ['paid'] }], code: 'not_a_conversion' },
	],
	rows: [
		row('event_time', 'attributes.paid_at', 'attributes.created_at'),
		row('event_id', 'attributes.metadata.event_id'),
		row('user_data.em', 'attributes.billing.email'),
		row('user_data.ph', 'attributes.billing.phone'),
		row('user_data.full_name', 'attributes.billing.name'),
		together(['attributes.billing.address'], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['postal_code'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'attributes.metadata.customer_id'),
		row('custom_data.value', minor('attributes.amount', 'attributes.currency')),
		row('custom_data.currency', 'attributes.currency'),
		row(
			'custom_data.order_id',
			...['attributes.metadata.order_id', 'attributes.external_reference_number', 'id'],
		),
	],
	notes: [{ path: 'attributes.metadata' }],
};
