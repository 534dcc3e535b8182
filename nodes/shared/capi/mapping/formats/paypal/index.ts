/** The formats of PayPal, in the order in which a payload is tried with them. */
import type { Format } from '../format';
import { paypalIpn } from './ipn';
import { paypalOrder } from './order';
import { paypalOther } from './other';
import { paypalPayment } from './payment';
import { paypalSubscription } from './subscription';

export const paypalFormats: readonly Format[] = [
	paypalPayment,
	paypalOrder,
	paypalSubscription,
	paypalOther,
	paypalIpn,
];
