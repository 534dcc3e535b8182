/** All formats, in the order in which a payload is tried with them. A new one is a file and its line here. */
import type { Payload } from '../envelope';
import type { Format } from './format';
import { recognizerOf } from './recognize';
import { shopifyOrder } from './shopifyOrder';
import { stripeCharge } from './stripeCharge';
import { stripeCheckoutSession } from './stripeCheckoutSession';
import { stripeInvoice } from './stripeInvoice';
import { woocommerceOrder } from './woocommerceOrder';

export const FORMATS: readonly Format[] = [
	shopifyOrder,
	woocommerceOrder,
	stripeCheckoutSession,
	stripeInvoice,
	stripeCharge,
];

const recognize = recognizerOf(FORMATS);
const byId = new Map(FORMATS.map((format) => [format.id, format]));

/** The format of an ID, as the option Input Format has it; nothing for `automatic`. */
export function findFormat(id: string): Format | undefined {
	return byId.get(id);
}

/** The format that a payload is of; nothing where no format knows it. */
export function recognizeFormat(payload: Payload): Format | undefined {
	return recognize(payload);
}
