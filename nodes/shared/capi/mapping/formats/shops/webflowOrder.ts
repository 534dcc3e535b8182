import { has, is, minor, products, row, together, type Format } from '../format';
import { below } from '../places';

/**
 * An order of a Webflow site, in the webhooks of version 1 and 2 of its API and by itself. Amounts count in the smallest unit; the
 * text beside them is written for people. A webhook of a changed order tells of a sale that was reported when it was made.
 */
export const webflowOrder: Format = {
	id: 'webflowOrder',
	displayName: 'Webflow Order',
	sources: [
		'Webflow Data API: Get Order',
		'Webflow Data API: New eComm Order, Updated eComm Order (webhooks)',
		'Webflow API v1: New eComm Order',
	],
	recognizedBy: below(
		['payload', ''],
		[has('orderId'), has('customerPaid'), has('purchasedItems')],
	),
	recordAt: ['payload'],
	eventNames: [{ when: [has('customerPaid')], event: 'Purchase' }],
	leftOut: [
		{ when: [is('status', 'refunded', 'dispute-lost')], code: 'refund' },
		{
			when: [is('@body.triggerType', 'ecomm_order_changed'), is('status', 'fulfilled', 'disputed')],
			code: 'not_a_conversion',
		},
	],
	unpaid: [[is('status', 'pending')]],
	rows: [
		row('event_time', 'acceptedOn'),
		row('user_data.em', 'customerInfo.email'),
		row('user_data.full_name', 'customerInfo.fullName', 'billingAddress.addressee'),
		together(['billingAddress', 'shippingAddress'], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['postalCode'],
			'user_data.country': ['country'],
		}),
		row('custom_data.value', minor('customerPaid.value', 'customerPaid.unit')),
		row('custom_data.currency', 'customerPaid.unit'),
		row('custom_data.order_id', 'orderId'),
		row('original_event_data.order_id', 'orderId'),
		products({
			list: ['purchasedItems'],
			id: ['variantSKU', 'variantId', 'productId'],
			quantity: ['count'],
			price: ['variantPrice.value'],
			minorUnitsOf: 'customerPaid.unit',
			title: ['productName'],
		}),
	],
	ignored: [
		...['triggerType', 'status', 'fulfilledOn', 'refundedOn', 'disputedOn', 'netAmount', 'totals'],
		...['applicationFee', 'stripeCard', 'stripeDetails', 'paypalDetails', 'shippingProvider'],
		...['allAddresses', 'metadata', 'comment', 'orderComment', 'disputeUpdatedOn'],
	],
};
