import { has, otherEvents } from '../format';

/**
 * A webhook of Wise: a transfer that changed its state, or money that came in or went out, and not who sent it. `subscription_id`
 * is that of the webhook.
 */
export const wiseEvent = otherEvents({
	id: 'wiseEvent',
	displayName: 'Wise Webhook',
	sources: ['Wise API: Webhook events (Transfer state change, Balance update)'],
	recognizedBy: [
		[has('event_type'), has('schema_version'), has('subscription_id'), has('data.resource')],
	],
});
