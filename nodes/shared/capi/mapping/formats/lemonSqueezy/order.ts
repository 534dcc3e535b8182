import { is, products, row, type Format } from '../format';
import {
	hasEvent,
	LEMON_BUYER,
	LEMON_RECORD,
	LEMON_TEST,
	lemonAmount,
	lemonObject,
} from './common';

/** An order of Lemon Squeezy: the webhooks order_created and order_refunded, or the order of its API. */
export const lemonSqueezyOrder: Format = {
	id: 'lemonSqueezyOrder',
	displayName: 'Lemon Squeezy Order',
	sources: ['Lemon Squeezy API: The order object', 'Lemon Squeezy: Event types'],
	unverified: 'How a currency without decimals counts: the pages say cents of every currency.',
	recognizedBy: lemonObject('orders'),
	recordAt: LEMON_RECORD,
	eventNames: [{ when: [is('status', 'paid', 'pending')], event: 'Purchase' }],
	leftOut: [
		LEMON_TEST,
		{ when: [hasEvent('order_refunded')], code: 'refund' },
		{ when: [is('status', 'refunded', 'partial_refund')], code: 'refund' },
		{ when: [is('refunded', 'true')], code: 'refund' },
		{ when: [is('status', 'failed', 'fraudulent')], code: 'payment_failed' },
	],
	unpaid: [[is('status', 'pending')]],
	rows: [
		row('event_time', 'created_at'),
		...LEMON_BUYER,
		row('custom_data.value', lemonAmount('total')),
		row('custom_data.currency', 'currency'),
		row(
			'custom_data.order_id',
			'@body.meta.custom_data.order_id',
			'order_number',
			'identifier',
			'@body.data.id',
		),
		row(
			'original_event_data.order_id',
			'@body.meta.custom_data.order_id',
			'order_number',
			'identifier',
			'@body.data.id',
		),
		products({
			list: ['first_order_item'],
			id: ['product_id', 'variant_id'],
			quantity: ['quantity'],
			price: ['price'],
			title: ['product_name'],
			minorUnitsOf: 'currency',
		}),
	],
	notes: [{ path: '@body.meta.custom_data' }],
	ignored: ['id', 'type', 'links', 'relationships', 'jsonapi'],
};
