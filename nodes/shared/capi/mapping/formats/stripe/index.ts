/** The formats of Stripe, in the order in which a payload is tried with them. */
import type { Format } from '../format';
import { stripeCharge } from './charge';
import { stripeCheckoutSession } from './checkoutSession';
import { stripeCustomer } from './customer';
import { stripeInvoice } from './invoice';
import { stripeOther } from './other';
import { stripePaymentIntent } from './paymentIntent';
import { stripeRefund } from './refund';
import { stripeSubscription } from './subscription';

export const stripeFormats: readonly Format[] = [
	stripeCheckoutSession,
	stripeInvoice,
	stripePaymentIntent,
	stripeCharge,
	stripeRefund,
	stripeSubscription,
	stripeCustomer,
	stripeOther,
];
