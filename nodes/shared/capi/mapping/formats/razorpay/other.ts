import { has, is, type Format } from '../format';

/** Everything else that Razorpay reports: settlements, transfers, virtual accounts … */
export const razorpayOther: Format = {
	id: 'razorpayOther',
	displayName: 'Razorpay (other events)',
	sources: ['Razorpay: Webhooks, list of events'],
	recognizedBy: [[is('entity', 'event'), has('event'), has('account_id'), has('payload')]],
	eventNames: [],
	leftOut: [{ when: [], code: 'not_a_conversion' }],
	rows: [],
	ignored: ['id', 'event', 'account_id', 'contains', 'created_at'],
};
