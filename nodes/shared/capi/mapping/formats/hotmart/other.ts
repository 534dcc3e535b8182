import { is, otherEvents, row } from '../format';
import { HOTMART_ENVELOPE, HOTMART_RECORD } from './common';

/** Everything else that Hotmart reports: canceled subscriptions, changes of plan, visits of the members' area … */
export const hotmartOther = otherEvents({
	id: 'hotmartOther',
	displayName: 'Hotmart (other events)',
	sources: ['Hotmart Developers: Webhook 2.0.0, Subscription, Club and Order fulfillment events'],
	recognizedBy: HOTMART_ENVELOPE.map((conditions) => [
		...conditions,
		{ path: 'event', matches: /^(?:PURCHASE|SUBSCRIPTION|SWITCH|UPDATE|CLUB|ORDER)_/ },
	]),
	recordAt: HOTMART_RECORD,
	leftOut: [
		{ when: [is('@body.event', 'subscription_cancellation')], code: 'order_canceled' },
		{ when: [], code: 'not_a_conversion' },
	],
	rows: [
		row('event_time', 'cancellation_date', '@body.creation_date'),
		row('user_data.em', 'subscriber.email', 'buyer.email', 'user.email'),
		row('user_data.full_name', 'subscriber.name', 'buyer.name', 'user.name'),
	],
	ignored: ['id', 'event', 'version', 'hottok', 'creation_date'],
});
