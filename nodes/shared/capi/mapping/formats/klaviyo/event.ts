import {
	has,
	is,
	products,
	row,
	together,
	type Condition,
	type EventRule,
	type Format,
} from '../format';
import { eventsOf } from './records';

/** Where the name of the metric stands: of an event that is created, that was read, and of the old Track API. */
const METRIC = [
	'attributes.metric.data.attributes.name',
	'attributes.metric.name',
	'@metric.attributes.name',
	'event',
	'metric.name',
	'metric',
] as const;

/** Klaviyo's names of what shops report, and Meta's of the same meaning. Ordered Product repeats Placed Order by line. */
const NAMES: ReadonlyArray<readonly [meta: string, ...klaviyo: string[]]> = [
	['Purchase', 'placed order'],
	['InitiateCheckout', 'started checkout', 'checkout started'],
	['AddToCart', 'added to cart'],
	['ViewContent', 'viewed product'],
	['Search', 'submitted search'],
	['Lead', 'form submitted by profile', 'filled out form'],
	[
		'CompleteRegistration',
		'subscribed to list',
		'subscribed to email marketing',
		'subscribed to sms marketing',
		'created account',
	],
];

function metricIs(...names: readonly string[]): ReadonlyArray<readonly Condition[]> {
	return METRIC.map((path) => [is(path, ...names)]);
}

const eventNames: readonly EventRule[] = NAMES.flatMap(([event, ...names]) =>
	metricIs(...names).map((when) => ({ when, event })),
);

/** Properties of the event: of one that is created, that was read, and of the old Track API. */
function property(...names: readonly string[]): readonly string[] {
	return names.flatMap((name) =>
		[
			'attributes.properties',
			'attributes.event_properties',
			'properties',
			'event_properties',
			'event',
		].map((at) => `${at}.${name}`),
	);
}

const PROFILES = [
	'attributes.profile.data.attributes',
	'@profile.attributes',
	'attributes.profile',
	'customer_properties',
	'profile',
	'person',
] as const;

function profile(...names: readonly string[]): readonly string[] {
	return PROFILES.flatMap((at) => names.map((name) => `${at}.${name}`));
}

/**
 * An event of Klaviyo: created through its API, read from it, reported by a system webhook, or as the body of a flow's
 * webhook has it where it passes on event and profile.
 */
export const klaviyoEvent: Format = {
	id: 'klaviyoEvent',
	displayName: 'Klaviyo Event',
	sources: [
		'Klaviyo API: Create Event',
		'Klaviyo API: Get Event',
		'Klaviyo: Working with system webhooks',
		'Klaviyo: Guide to integrating a platform without a pre-built Klaviyo integration',
		'Klaviyo: How to add a webhook action to a flow',
	],
	unverified:
		'The body of a flow’s webhook is worded by the author of the flow; it is recognized where it has Klaviyo’s own properties ($value, $event_id).',
	recognizedBy: [
		[is('data.type', 'event'), has('data.attributes')],
		[is('data[0].type', 'event'), has('data[0].attributes')],
		[has('data[0].topic'), has('data[0].payload'), has('meta.klaviyo_account_id')],
		[is('type', 'event'), has('attributes.event_properties')],
		[is('type', 'event'), has('attributes.metric')],
		[has('customer_properties'), has('event'), has('token')],
		[has('event_properties.$event_id'), has('profile')],
		[has('event_properties.$event_id'), has('person')],
		[has('event.$event_id'), has('person')],
		[has('event.$event_id'), has('profile')],
	],
	records: eventsOf,
	eventNames,
	leftOut: [
		...metricIs('refunded order').map((when) => ({ when, code: 'refund' as const })),
		...metricIs('cancelled order', 'canceled order').map((when) => ({
			when,
			code: 'order_canceled' as const,
		})),
	],
	rows: [
		row(
			'event_time',
			'attributes.datetime',
			'attributes.time',
			'attributes.timestamp',
			'datetime',
			'time',
			'timestamp',
		),
		row('event_id', 'attributes.unique_id', ...property('$event_id'), 'attributes.uuid', 'id'),
		row('event_source_url', ...property('URL', 'PageURL', 'page', 'CheckoutURL')),
		row('user_data.em', ...profile('email', '$email')),
		row('user_data.ph', ...profile('phone_number', '$phone_number')),
		row('user_data.fn', ...profile('first_name', '$first_name')),
		row('user_data.ln', ...profile('last_name', '$last_name')),
		together(
			PROFILES.map((at) => `${at}.location`),
			{
				'user_data.ct': ['city'],
				'user_data.st': ['region'],
				'user_data.zp': ['zip'],
				'user_data.country': ['country'],
			},
		),
		together(PROFILES, {
			'user_data.ct': ['$city'],
			'user_data.st': ['$region'],
			'user_data.zp': ['$zip'],
			'user_data.country': ['$country'],
		}),
		row(
			'user_data.external_id',
			...profile('external_id', '$id', 'id'),
			'@profile.id',
			'attributes.profile.data.id',
		),
		row('user_data.client_ip_address', ...profile('location.ip')),
		row('custom_data.value', 'attributes.value', ...property('$value', 'Value', 'value')),
		row(
			'custom_data.currency',
			'attributes.value_currency',
			...property('$currency_code', 'value_currency', 'Currency', 'currency', 'CurrencyCode'),
		),
		row('custom_data.order_id', ...property('OrderId', 'OrderID', 'order_id')),
		row('custom_data.search_string', ...property('SearchTerm', 'Search Term', 'searchTerm')),
		row('original_event_data.order_id', ...property('OrderId', 'OrderID', 'order_id')),
		products({
			list: property('Items'),
			id: ['ProductID', 'ProductId', 'SKU'],
			quantity: ['Quantity'],
			price: ['ItemPrice'],
			total: ['RowTotal'],
			title: ['ProductName'],
			brand: ['Brand'],
		}),
		row('custom_data.content_ids', ...property('AddedItemProductID', 'ProductID', 'ProductId')),
		row('custom_data.content_name', ...property('AddedItemProductName', 'ProductName')),
	],
	notes: property('$extra').map((path) => ({ path })),
	ignored: [
		'type',
		'data',
		'attributes',
		'relationships',
		'links',
		'included',
		'meta',
		'token',
		'metric',
		'event',
		'person',
		'profile',
	],
};
