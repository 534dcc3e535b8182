/** All payloads by vendor, for what holds for every one of them. A new file of payloads is a line here. */
import { isPlainObject } from '../../../../../nodes/shared/capi/values';
import * as chargebee from './chargebee';
import * as courses from './courses';
import * as digitalGoods from './digitalGoods';
import * as exports from './exports';
import * as gumroad from './gumroad';
import * as hotmart from './hotmart';
import * as kiwify from './kiwify';
import * as lemonSqueezy from './lemonSqueezy';
import * as mercadoPago from './mercadoPago';
import * as midtrans from './midtrans';
import * as mollie from './mollie';
import * as otherShops from './otherShops';
import * as paddle from './paddle';
import * as pagarme from './pagarme';
import * as paymentServices from './paymentServices';
import * as paypal from './paypal';
import * as razorpay from './razorpay';
import * as shopify from './shopify';
import * as shops from './shops';
import * as square from './square';
import * as stripe from './stripe';
import * as subscriptionServices from './subscriptionServices';
import * as woocommerce from './woocommerce';
import * as xendit from './xendit';

const VENDORS = {
	...{ chargebee, gumroad, hotmart, kiwify, lemonSqueezy, mercadoPago, midtrans, mollie },
	...{ paddle, pagarme, paypal, razorpay, shopify, shops, square },
	...{ stripe, woocommerce, xendit },
	...{ courses, digitalGoods, exports, otherShops, paymentServices, subscriptionServices },
};

/** A notification is refused for want of details, these need their event around them. */
const NOT_BY_ITSELF = new Set([
	...[
		'mercadoPagoNotification',
		'refundResource',
		'lemonOrder',
		'lemonSubscription',
		'lemonInvoice',
		'chargebeeContent',
		'recurlyNotification',
	],
]);

export const PAYLOADS: readonly (readonly [name: string, payload: Record<string, unknown>])[] =
	Object.entries(VENDORS).flatMap(([vendor, exported]) =>
		Object.entries(exported).flatMap(([name, payload]: [string, unknown]) =>
			isPlainObject(payload) && !NOT_BY_ITSELF.has(name)
				? [[`${vendor}: ${name}`, payload] as const]
				: [],
		),
	);
