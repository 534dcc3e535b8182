import { has, otherEvents } from '../format';

/** Everything else that Square reports: orders by their state, invoices, shifts of the staff … */
export const squareOther = otherEvents({
	id: 'squareOther',
	displayName: 'Square (other events)',
	sources: ['Square: Webhook events'],
	recognizedBy: [[has('merchant_id'), has('event_id'), has('data.object')]],
	ignored: ['merchant_id', 'event_id', 'type', 'created_at', 'location_id'],
});
