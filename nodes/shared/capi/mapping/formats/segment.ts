import { isObject } from '../../values';
import {
	has,
	is,
	isNot,
	only,
	products,
	row,
	together,
	type EventRule,
	type Format,
} from './format';
import { trackingNames } from './trackingNames';

const eventNames: readonly EventRule[] = [
	...trackingNames('event'),
	{ when: [is('type', 'page')], event: 'PageView' },
];

const CALLS = ['track', 'page', 'screen', 'identify', 'group', 'alias'];

/** The traits of a group are those of a company. */
const OF_A_PERSON = isNot('type', 'group');

/**
 * A call of Segment or RudderStack: the order in `properties`, the browser in `context`, the person in `traits`. What stands in
 * the context of a batch holds for each of its calls.
 */
export const segment: Format = {
	id: 'segment',
	displayName: 'Segment or RudderStack Call',
	sources: [
		'Segment Spec: Common Fields',
		'Segment Spec: Ecommerce Events',
		'RudderStack: Event specification',
		'Segment HTTP Tracking API: Batch',
	],
	recognizedBy: [
		[is('type', ...CALLS), has('messageId')],
		[is('type', ...CALLS), has('anonymousId')],
		[is('type', ...CALLS), has('userId')],
		[is('type', 'group'), has('groupId'), has('traits')],
		[has('batch[0].type'), has('batch[0].messageId')],
		[has('batch[0].type'), has('writeKey')],
	],
	records: ({ fields }) =>
		Array.isArray(fields.batch)
			? fields.batch.flatMap((call: unknown, index) =>
					isObject(call) ? [{ fields: call, at: `batch[${index}]` }] : [],
				)
			: [{ fields, at: '' }],
	eventNames,
	leftOut: [
		{ when: [is('event', 'order refunded')], code: 'refund' },
		{ when: [is('event', 'order cancelled', 'order canceled')], code: 'order_canceled' },
		{ when: [is('type', 'group', 'alias')], code: 'not_a_conversion' },
	],
	rows: [
		// `timestamp` is corrected for a wrong clock of the device and goes to destinations, `originalTimestamp` is not.
		row('event_time', 'timestamp', 'originalTimestamp', 'sentAt', 'receivedAt'),
		row('event_id', 'properties.event_id', 'messageId'),
		row('event_source_url', 'context.page.url', 'properties.url', '@body.context.page.url'),
		row('referrer_url', 'context.page.referrer', 'properties.referrer'),
		row(
			'user_data.em',
			'context.traits.email',
			only('traits.email', OF_A_PERSON),
			'properties.email',
			'@body.context.traits.email',
		),
		row(
			'user_data.ph',
			'context.traits.phone',
			only('traits.phone', OF_A_PERSON),
			'properties.phone',
		),
		together(['context.traits', 'traits', 'properties'], {
			'user_data.fn': ['firstName', 'first_name', 'firstname'],
			'user_data.ln': ['lastName', 'last_name', 'lastname'],
		}),
		row('user_data.full_name', 'context.traits.name', only('traits.name', OF_A_PERSON)),
		row('user_data.db', 'context.traits.birthday', 'traits.birthday'),
		row('user_data.ge', 'context.traits.gender', 'traits.gender'),
		together(['context.traits.address', 'traits.address'], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['postalCode', 'postal_code', 'zip'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'userId', 'context.traits.id', 'anonymousId'),
		row(
			'user_data.client_ip_address',
			'context.ip',
			'@body.context.ip',
			only('request_ip', is('channel', 'web', 'mobile')),
		),
		row('user_data.client_user_agent', 'context.userAgent', '@body.context.userAgent'),
		row('user_data.fbp', 'properties.fbp', 'context.fbp', 'context.traits.fbp'),
		row('user_data.fbc', 'properties.fbc', 'context.fbc', 'context.traits.fbc'),
		row(
			'user_data.fbclid',
			'context.campaign.fbclid',
			'context.referrer.fbclid',
			'properties.fbclid',
		),
		row(
			'custom_data.value',
			'properties.revenue',
			'properties.total',
			'properties.value',
			'properties.price',
		),
		row('custom_data.currency', 'properties.currency'),
		row(
			'custom_data.order_id',
			'properties.order_id',
			'properties.orderId',
			'properties.checkout_id',
		),
		row('custom_data.search_string', 'properties.query'),
		row('original_event_data.order_id', 'properties.order_id'),
		products({
			list: ['properties.products'],
			id: ['product_id', 'sku', 'variant', 'id'],
			quantity: ['quantity'],
			price: ['price'],
			title: ['name'],
			category: ['category'],
			brand: ['brand'],
		}),
		row('custom_data.content_ids', 'properties.product_id', 'properties.sku'),
		row('custom_data.content_name', 'properties.name'),
		row('custom_data.content_category', 'properties.category'),
	],
	ignored: [
		'event',
		'integrations',
		'version',
		'channel',
		'name',
		'category',
		'groupId',
		'previousId',
		'rudderId',
	],
};
