/** The formats of Lemon Squeezy, in the order in which a payload is tried with them. */
import type { Format } from '../format';
import { lemonSqueezyInvoice } from './invoice';
import { lemonSqueezyOrder } from './order';
import { lemonSqueezyOther } from './other';
import { lemonSqueezySubscription } from './subscription';

export const lemonSqueezyFormats: readonly Format[] = [
	lemonSqueezyOrder,
	lemonSqueezySubscription,
	lemonSqueezyInvoice,
	lemonSqueezyOther,
];
