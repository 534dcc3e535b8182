import { as, has, is, isNot, minor, only, row, type Condition, type Format } from '../format';

const hasType = (...types: readonly string[]): Condition => is('@body.type', ...types);

const PAID = ['transaction.created'] as const;

/** The object of a webhook about a user is the user; any other has one. */
const IS_USER = hasType('user.created');
const IS_NO_USER = isNot('@body.type', 'user.created');

/**
 * A webhook of Teachable. A sale tells of every enrollment, free ones too, and each payment is a transaction of its own, so
 * that transactions are the purchases. `final_price` counts in the smallest unit of `currency`, `charge` and `revenue` in
 * cents of the dollar.
 */
export const teachable: Format = {
	id: 'teachable',
	displayName: 'Teachable',
	sources: [
		'Teachable Developer Docs: Webhook events and data',
		'Teachable API: List all transactions',
	],
	unverified:
		'Where user and sale stand in the object: the page lists the events, and the fields of a transaction are those of the API.',
	recognizedBy: [
		[has('hook_event_id'), has('type'), has('object')],
		[has('object.final_price'), has('object.user'), has('type')],
		[
			{
				path: 'type',
				matches: /^(?:Sale|Transaction|User|Enrollment|EmailLead|AbandonedOrder)\.[a-z_]+$/,
			},
			has('object'),
		],
		[
			{
				path: 'type',
				matches: /^(?:Admission|Comment|LectureProgress|Response|UserTag)\.[a-z_]+$/,
			},
			has('object'),
		],
	],
	recordAt: ['object'],
	eventNames: [
		{ when: [hasType(...PAID)], event: 'Purchase' },
		{ when: [IS_USER], event: 'CompleteRegistration' },
		{ when: [hasType('emaillead.created')], event: 'Lead' },
		{ when: [hasType('abandonedorder.created')], event: 'InitiateCheckout' },
	],
	leftOut: [
		{ when: [is('@body.livemode', 'false')], code: 'test_payload' },
		{ when: [hasType('transaction.refunded')], code: 'refund' },
		{ when: [hasType('sale.subscription_canceled')], code: 'order_canceled' },
		{ when: [is('has_chargeback', 'true')], code: 'refund' },
		{
			when: [
				isNot('@body.type', ...PAID, 'user.created', 'emaillead.created', 'abandonedorder.created'),
			],
			code: 'not_a_conversion',
		},
	],
	rows: [
		row('event_time', 'purchased_at', 'created_at', '@body.created'),
		row('user_data.em', only('user.email', IS_NO_USER), 'email', 'sale.user.email'),
		row('user_data.full_name', only('user.name', IS_NO_USER), 'name', 'sale.user.name'),
		row('user_data.external_id', only('id', IS_USER), 'user_id', only('user.id', IS_NO_USER)),
		row('custom_data.value', minor('final_price', 'currency'), minor('charge', 'currency')),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', only('id', hasType(...PAID, 'transaction.refunded'))),
		row('original_event_data.order_id', 'id'),
		row('custom_data.content_ids', as('list', 'sale.product.id'), as('list', 'pricing_plan_id')),
		row('custom_data.content_name', 'sale.course.name', 'sale.product.name'),
	],
	ignored: [
		...['type', 'id', 'livemode', 'created', 'hook_event_id', 'object', 'affiliate', 'author'],
	],
};
