import { has, is, products, row, together, type Format } from '../format';
import { below, recordsAt } from '../places';

/** In the answer of the API, in the event of the webhook, and in that by its newer shape. */
const PLACES = [
	'order',
	'data.order',
	'data.actionEvent.body.order',
	'actionEvent.body.order',
	'data.createdEvent.entity',
	'createdEvent.entity',
	'data.updatedEvent.currentEntity',
	'updatedEvent.currentEntity',
];

/**
 * An order of Wix Stores and the other shops of Wix eCommerce. Who placed it stands in `billingInfo`; the visitor's and
 * the contact's IDs are Wix's own.
 */
export const wixOrder: Format = {
	id: 'wixOrder',
	displayName: 'Wix Order',
	sources: ['Wix REST API: eCommerce, Orders, Order Object', 'Wix REST API: Order Approved'],
	recognizedBy: below(
		['', ...PLACES, 'orders[0]', 'data.orders[0]'],
		[has('priceSummary'), has('buyerInfo')],
		[has('priceSummary'), has('paymentStatus'), has('lineItems')],
	),
	records: recordsAt([...PLACES, 'orders', 'data.orders']),
	eventNames: [{ when: [has('priceSummary.total')], event: 'Purchase' }],
	leftOut: [
		{ when: [is('status', 'canceled', 'rejected')], code: 'order_canceled' },
		{ when: [is('status', 'initialized')], code: 'not_a_conversion' },
		{ when: [is('paymentStatus', 'declined', 'canceled')], code: 'payment_failed' },
		{ when: [is('paymentStatus', 'fully_refunded', 'refunded')], code: 'refund' },
		{ when: [is('@body.data.slug', 'canceled')], code: 'order_canceled' },
	],
	unpaid: [[is('paymentStatus', 'not_paid', 'unpaid', 'pending', 'authorized')]],
	rows: [
		row('event_time', 'purchasedDate', 'createdDate', '_createdDate'),
		row('user_data.em', 'buyerInfo.email'),
		row(
			'user_data.ph',
			'billingInfo.contactDetails.phone',
			'recipientInfo.contactDetails.phone',
			'shippingInfo.logistics.shippingDestination.contactDetails.phone',
		),
		together(
			[
				'billingInfo.contactDetails',
				'recipientInfo.contactDetails',
				'shippingInfo.logistics.shippingDestination.contactDetails',
			],
			{ 'user_data.fn': ['firstName'], 'user_data.ln': ['lastName'] },
		),
		together(
			[
				'billingInfo.address',
				'recipientInfo.address',
				'shippingInfo.logistics.shippingDestination.address',
			],
			{
				'user_data.ct': ['city'],
				'user_data.st': ['subdivision'],
				'user_data.zp': ['postalCode'],
				'user_data.country': ['country'],
			},
		),
		row('user_data.external_id', 'buyerInfo.memberId', 'buyerInfo.contactId'),
		row('custom_data.value', 'priceSummary.total.amount'),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'number', 'id', '_id'),
		row('original_event_data.order_id', 'number', 'id', '_id'),
		products({
			list: ['lineItems'],
			id: ['catalogReference.catalogItemId', 'physicalProperties.sku'],
			quantity: ['quantity'],
			price: ['price.amount'],
			title: ['productName.original'],
		}),
	],
	ignored: ['createdBy', 'buyerNote', 'channelInfo', 'activities', 'status', 'data', 'metadata'],
};
