import { has, is, row, type Format } from './format';
import { googleEventNames, googlePerson, googleProducts } from './ga4';

/** What a page pushes into the data layer of Google Tag Manager: the event's name, and the order in `ecommerce`. */
export const ga4DataLayer: Format = {
	id: 'ga4DataLayer',
	displayName: 'Google Tag Manager Data Layer',
	sources: ['Google Analytics 4: Measure ecommerce', 'Google Analytics 4: Recommended events'],
	recognizedBy: [
		[has('event'), has('ecommerce.items')],
		[has('event'), has('gtm.uniqueEventId')],
		[has('event'), has('ecommerce.purchase')],
	],
	eventNames: googleEventNames('event'),
	leftOut: [{ when: [is('event', 'refund')], code: 'refund' }],
	rows: [
		row('event_time', 'event_timestamp', 'timestamp'),
		row('event_id', 'event_id', 'eventID'),
		row('event_source_url', 'page_location', 'page.url', 'gtm.element_url'),
		row('referrer_url', 'page_referrer', 'page.referrer'),
		...googlePerson('user_data'),
		row('custom_data.value', 'ecommerce.value', 'ecommerce.purchase.actionField.revenue', 'value'),
		row('custom_data.currency', 'ecommerce.currency', 'ecommerce.currencyCode', 'currency'),
		row(
			'custom_data.order_id',
			'ecommerce.transaction_id',
			'ecommerce.purchase.actionField.id',
			'transaction_id',
		),
		row('original_event_data.order_id', 'ecommerce.transaction_id'),
		googleProducts('ecommerce.items', 'ecommerce.purchase.products', 'items'),
	],
	ignored: ['user_data', 'ecommerce'],
};
