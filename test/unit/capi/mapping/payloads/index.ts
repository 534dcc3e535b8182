/** All payloads by vendor, for what holds for every one of them. A new file of payloads is a line here. */
import { isPlainObject } from '../../../../../nodes/shared/capi/values';
import * as hotmart from './hotmart';
import * as kiwify from './kiwify';
import * as mercadoPago from './mercadoPago';
import * as pagarme from './pagarme';
import * as paypal from './paypal';
import * as razorpay from './razorpay';
import * as shopify from './shopify';
import * as stripe from './stripe';
import * as woocommerce from './woocommerce';

const VENDORS = { hotmart, kiwify, mercadoPago, pagarme, paypal, razorpay, shopify, stripe, woocommerce };

/** A notification is refused for want of details, a resource needs its event around it. */
const NOT_BY_ITSELF = new Set(['mercadoPagoNotification', 'refundResource']);

export const PAYLOADS: readonly (readonly [name: string, payload: Record<string, unknown>])[] = Object.entries(VENDORS).flatMap(
	([vendor, exported]) =>
		Object.entries(exported).flatMap(([name, payload]: [string, unknown]) =>
			isPlainObject(payload) && !NOT_BY_ITSELF.has(name) ? [[`${vendor}: ${name}`, payload] as const] : [],
		),
);
