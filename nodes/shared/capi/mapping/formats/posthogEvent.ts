import { has, is, row, type Format } from './format';
import { trackingNames } from './trackingNames';

/**
 * An event of PostHog as its webhook destinations send it: the event with its properties, the person beside it or in it.
 * Where the address of the visitor lies (`$geoip_…`) is a guess, and is not read.
 */
export const posthogEvent: Format = {
	id: 'posthogEvent',
	displayName: 'PostHog Event',
	sources: [
		'PostHog Docs: Capture and batch API endpoints',
		'PostHog Docs: Person properties',
		'PostHog Docs: Webhook destinations',
	],
	unverified:
		'The body of a webhook destination, which its author may word, and the names of a visitor’s IP address and user agent.',
	recognizedBy: [
		[has('data.distinct_id'), has('data.event')],
		[has('event.distinct_id'), has('event.event')],
		[has('event'), has('distinct_id'), has('person.properties')],
		[has('event'), has('distinct_id'), has('properties.$lib')],
	],
	recordAt: ['data', 'event'],
	eventNames: [...trackingNames('event'), { when: [is('event', '$pageview')], event: 'PageView' }],
	leftOut: [
		{
			when: [is('event', '$identify', '$set', '$groupidentify', '$pageleave')],
			code: 'not_a_conversion',
		},
	],
	rows: [
		row('event_time', 'timestamp'),
		row('event_id', 'properties.event_id', 'uuid'),
		row('event_source_url', 'properties.$current_url'),
		row('referrer_url', 'properties.$referrer'),
		row(
			'user_data.em',
			'person.properties.email',
			'@body.person.properties.email',
			'properties.$set.email',
			'properties.email',
		),
		row(
			'user_data.ph',
			'person.properties.phone',
			'@body.person.properties.phone',
			'properties.$set.phone',
			'properties.phone',
		),
		row('user_data.full_name', 'person.properties.name', '@body.person.properties.name'),
		row('user_data.external_id', 'distinct_id'),
		row('user_data.client_ip_address', 'properties.$ip'),
		row('user_data.client_user_agent', 'properties.$raw_user_agent', 'properties.$user_agent'),
		row('user_data.fbclid', 'properties.fbclid', 'properties.$fbclid'),
		row('custom_data.value', 'properties.revenue', 'properties.value', 'properties.total'),
		row('custom_data.currency', 'properties.currency'),
		row('custom_data.order_id', 'properties.order_id'),
	],
	ignored: ['hook', 'data', 'event', 'person', 'project', 'source', 'groups', 'properties'],
};
