import { has, lacks, row, type Format } from '../format';
import { envelopeOf, hasEvent, PADDLE_RECORD, PADDLE_TEST } from './common';

/** A customer of Paddle Billing: the webhook customer.created, or the customer of its API. */
export const paddleCustomer: Format = {
	id: 'paddleCustomer',
	displayName: 'Paddle Customer',
	sources: [
		'Paddle Billing: customer.created',
		'Paddle API: Customers',
		'Paddle: Simulate webhooks',
	],
	recognizedBy: [envelopeOf(/^customer\./), [{ path: 'id', matches: /^ctm_/ }, has('email')]],
	recordAt: PADDLE_RECORD,
	eventNames: [
		{ when: [hasEvent('customer.created')], event: 'CompleteRegistration' },
		{ when: [lacks('@body.event_type')], event: 'CompleteRegistration' },
	],
	leftOut: [PADDLE_TEST],
	rows: [
		row('event_time', 'created_at', '@body.occurred_at'),
		row('user_data.em', 'email'),
		row('user_data.full_name', 'name'),
		row('user_data.external_id', 'custom_data.user_id', 'id'),
	],
	notes: [{ path: 'custom_data' }],
	ignored: ['event_id', 'notification_id', 'occurred_at', 'status', 'custom_data', 'locale'],
};
