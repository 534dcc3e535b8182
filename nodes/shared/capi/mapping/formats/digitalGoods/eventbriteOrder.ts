import { has, is, lacks, row, type Format } from '../format';

/** An order of Eventbrite, as its API gives it: the webhook only names its address. `major_value` is in whole units. */
export const eventbriteOrder: Format = {
	id: 'eventbriteOrder',
	displayName: 'Eventbrite Order',
	sources: ['Eventbrite API: Order', 'Eventbrite: Webhooks'],
	recognizedBy: [
		[has('costs.gross'), has('event_id'), has('resource_uri')],
		[has('api_url'), has('config.action'), has('config.webhook_id')],
	],
	incomplete: [
		{
			when: [has('api_url'), has('config.action'), lacks('costs')],
			what: 'The item is a webhook, which names an order by its address and says nothing else of it',
			cure: 'Fetch the order first (GET the api_url of the webhook), and pass that.',
		},
	],
	eventNames: [{ when: [is('status', 'placed')], event: 'Purchase' }],
	leftOut: [
		{ when: [is('status', 'refunded')], code: 'refund' },
		{ when: [is('status', 'cancelled', 'deleted')], code: 'order_canceled' },
		{ when: [is('status', 'abandoned', 'started', 'pending', 'unpaid')], code: 'not_a_conversion' },
	],
	rows: [
		row('event_time', 'created'),
		row('user_data.em', 'email'),
		row('user_data.fn', 'first_name'),
		row('user_data.ln', 'last_name'),
		row('user_data.full_name', 'name'),
		row('custom_data.value', 'costs.gross.major_value'),
		row('custom_data.currency', 'costs.gross.currency'),
		row('custom_data.order_id', 'id'),
		row('original_event_data.order_id', 'id'),
		row('custom_data.content_ids', { path: 'event_id', as: 'list' }),
	],
	ignored: ['event_id', 'resource_uri', 'changed', 'time_remaining', 'status', 'api_url', 'config'],
};
