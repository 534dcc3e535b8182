import { otherEvents } from '../format';
import { envelopeOf } from './common';

/** Everything else that Paddle Billing reports: addresses, prices, payouts … */
export const paddleOther = otherEvents({
	id: 'paddleOther',
	displayName: 'Paddle (other events)',
	sources: ['Paddle Billing: Webhook events'],
	recognizedBy: [
		[...envelopeOf(/^[a-z_]+\.[a-z_]+$/), { path: 'event_id', matches: /^(?:evt|ntfsimevt)_/ }],
	],
	ignored: ['event_id', 'notification_id', 'occurred_at'],
});
