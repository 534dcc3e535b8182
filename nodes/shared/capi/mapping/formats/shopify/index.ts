/** The formats of Shopify, in the order in which a payload is tried with them. */
import type { Format } from '../format';
import { shopifyCheckout } from './checkout';
import { shopifyCustomer } from './customer';
import { shopifyGraphqlOrder } from './graphqlOrder';
import { shopifyOrder } from './order';
import { shopifyOther } from './other';
import { shopifyRefund } from './refund';
import { shopifyWebPixel } from './webPixel';

export const shopifyFormats: readonly Format[] = [
	shopifyOrder,
	shopifyCheckout,
	shopifyCustomer,
	shopifyRefund,
	shopifyGraphqlOrder,
	shopifyWebPixel,
	shopifyOther,
];
