import { has, is, products, row, together, type Format } from '../format';

/** What the standard events of Shopify's pixels are at Meta; other names are none of a conversion. */
const EVENTS: ReadonlyArray<readonly [shopify: string, meta: string]> = [
	['checkout_completed', 'Purchase'],
	['checkout_started', 'InitiateCheckout'],
	['payment_info_submitted', 'AddPaymentInfo'],
	['product_added_to_cart', 'AddToCart'],
	['product_viewed', 'ViewContent'],
	['search_submitted', 'Search'],
	['page_viewed', 'PageView'],
];

/** An event of Shopify's Web Pixels API, as a custom pixel passes it on: the browser in `context`, the checkout in `data`. */
export const shopifyWebPixel: Format = {
	id: 'shopifyWebPixel',
	displayName: 'Shopify Web Pixel Event',
	sources: [
		'Shopify Web Pixels API: Standard events',
		'Shopify Web Pixels API: checkout_completed',
		'Shopify Web Pixels API: product_added_to_cart',
	],
	recognizedBy: [[has('clientId'), has('name'), has('context.document.location.href')]],
	eventNames: EVENTS.map(([name, event]) => ({ when: [is('name', name)], event })),
	leftOut: [{ when: [is('name', 'product_removed_from_cart')], code: 'not_a_conversion' }],
	rows: [
		row('event_time', 'timestamp'),
		row('event_id', 'id'),
		row('event_source_url', 'context.document.location.href'),
		row('referrer_url', 'context.document.referrer'),
		row('user_data.em', 'data.checkout.email'),
		row(
			'user_data.ph',
			'data.checkout.phone',
			'data.checkout.billingAddress.phone',
			'data.checkout.shippingAddress.phone',
		),
		together(['data.checkout.billingAddress', 'data.checkout.shippingAddress'], {
			'user_data.fn': ['firstName'],
			'user_data.ln': ['lastName'],
			'user_data.ct': ['city'],
			'user_data.st': ['provinceCode', 'province'],
			'user_data.zp': ['zip'],
			'user_data.country': ['countryCode', 'country'],
		}),
		row('user_data.external_id', 'data.checkout.order.customer.id'),
		row('user_data.client_user_agent', 'context.navigator.userAgent'),
		row(
			'custom_data.value',
			'data.checkout.totalPrice.amount',
			'data.cartLine.cost.totalAmount.amount',
			'data.productVariant.price.amount',
		),
		row(
			'custom_data.currency',
			'data.checkout.totalPrice.currencyCode',
			'data.checkout.currencyCode',
			'data.cartLine.cost.totalAmount.currencyCode',
			'data.productVariant.price.currencyCode',
		),
		row('custom_data.order_id', 'data.checkout.order.id'),
		row('custom_data.search_string', 'data.searchResult.query'),
		variants('data.checkout.lineItems', 'variant.'),
		variants('data.cartLine', 'merchandise.'),
		variants('data.productVariant', ''),
	],
	ignored: ['seq', 'type', 'data', 'customData', 'init'],
};

function variants(list: string, at: string) {
	return products({
		list: [list],
		id: [`${at}product.id`, `${at}id`, `${at}sku`],
		quantity: ['quantity'],
		price: [`${at}price.amount`],
		title: [`${at}product.title`, 'title'],
		brand: [`${at}product.vendor`],
	});
}
