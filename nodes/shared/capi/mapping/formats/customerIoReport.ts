import { has, otherEvents, type Format } from './format';

/** What became of a message of Customer.io's, or of a subscription: nobody did anything of it on the website. */
export const customerIoReport: Format = otherEvents({
	id: 'customerIoReport',
	displayName: 'Customer.io Report',
	sources: ['Customer.io Docs: Reporting webhooks'],
	recognizedBy: [
		[has('metric'), has('object_type'), has('event_id')],
		[has('metric'), has('data.delivery_id'), has('timestamp')],
	],
	ignored: ['data', 'metric', 'object_type', 'event_id', 'timestamp'],
});
