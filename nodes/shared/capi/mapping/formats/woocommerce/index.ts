/** The formats of WooCommerce, in the order in which a payload is tried with them. */
import type { Format } from '../format';
import { woocommerceCustomer } from './customer';
import { woocommerceOrder } from './order';
import { woocommerceOther } from './other';
import { woocommerceRefund } from './refund';
import { woocommerceSubscription } from './subscription';

export const woocommerceFormats: readonly Format[] = [
	woocommerceSubscription,
	woocommerceOrder,
	woocommerceRefund,
	woocommerceCustomer,
	woocommerceOther,
];
