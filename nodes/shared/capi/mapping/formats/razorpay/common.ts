/** What the payloads of Razorpay have in common. */
import { is, type Condition } from '../format';

export function hasEvent(...types: readonly string[]): Condition {
	return is('@body.event', ...types);
}

export const withoutEvent: Condition = { path: '@body.event', present: false };

/** Razorpay's own address stands for that of a customer who gave none. */
export const GIVEN_EMAIL: Condition = { path: 'email', isNot: ['void@razorpay.com'] };

/** Where shops note the number of their order: Razorpay's plugin for WooCommerce, and own checkouts. */
export const NOTED_ORDER = [
	'notes.order_id',
	'notes.woocommerce_order_number',
	'notes.woocommerce_order_id',
] as const;
