import { otherEvents } from '../format';
import { CHARGEBEE_ENVELOPE, CHARGEBEE_IGNORED } from './common';

/** Everything else that Chargebee reports: invoices, customers, cards, plans … */
export const chargebeeOther = otherEvents({
	id: 'chargebeeOther',
	displayName: 'Chargebee (other events)',
	sources: ['Chargebee API: Events'],
	recognizedBy: [[...CHARGEBEE_ENVELOPE, { path: 'id', matches: /^ev_/ }]],
	ignored: CHARGEBEE_IGNORED,
});
