import { as, has, is, products, row, together, type Format } from '../format';
import { below, recordsAt } from '../places';

/**
 * An order as Shopify's GraphQL Admin API gives it, alone or in its answer. Its IDs are addresses
 * (`gid://shopify/Order/1`), of which the number is the ID of the REST API and the pixel.
 */
export const shopifyGraphqlOrder: Format = {
	id: 'shopifyGraphqlOrder',
	displayName: 'Shopify Order (GraphQL)',
	sources: [
		'Shopify Admin GraphQL API: Order',
		'Shopify Admin GraphQL API: MailingAddress, LineItem, MoneyBag',
	],
	recognizedBy: [
		...below(
			[
				'',
				'order',
				'node',
				'data.order',
				'data.node',
				'data.orders.edges[0].node',
				'data.orders.nodes[0]',
				'orders.edges[0].node',
			],
			[has('totalPriceSet.shopMoney')],
			[has('currentTotalPriceSet.shopMoney')],
			[has('displayFinancialStatus'), has('lineItems')],
		),
	],
	records: recordsAt([
		...[
			'data.orders.edges',
			'data.orders.nodes',
			'orders.edges',
			'orders.nodes',
			'data.order',
			'data.node',
			'order',
			'node',
		],
	]),
	eventNames: [{ when: [], event: 'Purchase' }],
	leftOut: [
		{ when: [is('test', 'true')], code: 'test_payload' },
		{ when: [has('cancelledAt')], code: 'order_canceled' },
		{ when: [is('displayFinancialStatus', 'voided', 'expired')], code: 'payment_failed' },
		{ when: [is('displayFinancialStatus', 'refunded')], code: 'refund' },
	],
	unpaid: [[is('displayFinancialStatus', 'pending', 'authorized')]],
	rows: [
		row('event_time', 'processedAt', 'createdAt'),
		row('event_source_url', as('origin', 'statusPageUrl')),
		row('referrer_url', 'customerJourneySummary.firstVisit.referrerUrl'),
		row('user_data.em', 'email', 'customer.email', 'customer.defaultEmailAddress.emailAddress'),
		row(
			'user_data.ph',
			...[
				'phone',
				'billingAddress.phone',
				'customer.phone',
				'customer.defaultPhoneNumber.phoneNumber',
				'shippingAddress.phone',
			],
		),
		together(['billingAddress', 'customer', 'shippingAddress'], {
			'user_data.fn': ['firstName'],
			'user_data.ln': ['lastName'],
		}),
		together(['billingAddress', 'shippingAddress', 'customer.defaultAddress'], {
			'user_data.ct': ['city'],
			'user_data.st': ['provinceCode', 'province'],
			'user_data.zp': ['zip'],
			'user_data.country': ['countryCodeV2', 'countryCode', 'country'],
		}),
		row('user_data.external_id', 'customer.legacyResourceId', as('last_segment', 'customer.id')),
		row('user_data.client_ip_address', 'clientIp'),
		row(
			'user_data.fbclid',
			as('fbclid', 'customerJourneySummary.lastVisit.landingPage'),
			as('fbclid', 'landingPageUrl'),
		),
		row(
			'custom_data.value',
			'totalPriceSet.shopMoney.amount',
			'currentTotalPriceSet.shopMoney.amount',
		),
		row(
			'custom_data.currency',
			...[
				'totalPriceSet.shopMoney.currencyCode',
				'currentTotalPriceSet.shopMoney.currencyCode',
				'currencyCode',
			],
		),
		row('custom_data.order_id', 'legacyResourceId', as('last_segment', 'id')),
		row('original_event_data.order_id', 'legacyResourceId', as('last_segment', 'id')),
		lines('lineItems.edges', 'node.'),
		lines('lineItems.nodes', ''),
	],
	notes: [{ path: 'customAttributes', name: 'key' }],
	ignored: [
		'name',
		'note',
		'tags',
		'staffMember',
		'sourceName',
		'data',
		'extensions',
		'order',
		'orders',
		'node',
	],
};

function lines(list: string, at: string) {
	const number = (path: string) => as('last_segment', `${at}${path}`);
	return products({
		list: [list],
		id: [number('product.id'), number('variant.id'), `${at}sku`],
		quantity: [`${at}quantity`],
		price: [
			`${at}originalUnitPriceSet.shopMoney.amount`,
			`${at}discountedUnitPriceSet.shopMoney.amount`,
			`${at}variant.price`,
		],
		title: [`${at}title`, `${at}name`],
		brand: [`${at}vendor`],
	});
}
