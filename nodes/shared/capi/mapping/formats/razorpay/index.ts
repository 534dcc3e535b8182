/** The formats of Razorpay, in the order in which a payload is tried with them. */
import type { Format } from '../format';
import { razorpayOther } from './other';
import { razorpayPayment } from './payment';
import { razorpayRefund } from './refund';
import { razorpaySubscription } from './subscription';

export const razorpayFormats: readonly Format[] = [
	razorpayPayment,
	razorpayRefund,
	razorpaySubscription,
	razorpayOther,
];
