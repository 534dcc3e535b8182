/** The formats of Close, in the order in which a payload is tried with them. */
import type { Format } from '../format';
import { closeLead } from './lead';
import { closeOpportunity } from './opportunity';

/** Calls, e-mails, tasks and other activities, which name members of staff. */
const closeOther: Format = {
	id: 'closeOther',
	displayName: 'Close (other events)',
	sources: ['Close API: Webhook Subscriptions'],
	recognizedBy: [
		[
			{ path: 'event.object_type', present: true },
			{ path: 'event.organization_id', present: true },
		],
	],
	eventNames: [],
	leftOut: [{ when: [], code: 'not_a_conversion' }],
	rows: [],
	ignored: ['event', 'subscription_id'],
};

export const closeFormats: readonly Format[] = [closeOpportunity, closeLead, closeOther];
