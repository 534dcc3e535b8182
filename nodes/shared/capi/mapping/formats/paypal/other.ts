import { has, otherEvents } from '../format';

/** Everything else that PayPal reports: plans, payouts, disputes, authorizations that wait for their capture … */
export const paypalOther = otherEvents({
	id: 'paypalOther',
	displayName: 'PayPal (other events)',
	sources: ['PayPal REST APIs: Webhook event names'],
	recognizedBy: [[has('event_type'), has('resource_type'), has('resource')]],
	ignored: ['id', 'create_time', 'summary', 'event_version', 'links'],
});
