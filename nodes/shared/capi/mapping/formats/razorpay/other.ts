import { has, is, otherEvents } from '../format';

/** Everything else that Razorpay reports: settlements, transfers, virtual accounts … */
export const razorpayOther = otherEvents({
	id: 'razorpayOther',
	displayName: 'Razorpay (other events)',
	sources: ['Razorpay: Webhooks, list of events'],
	recognizedBy: [[is('entity', 'event'), has('event'), has('account_id'), has('payload')]],
	ignored: ['id', 'event', 'account_id', 'contains', 'created_at'],
});
