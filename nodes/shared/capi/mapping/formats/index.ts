/** All formats, in the order in which a payload is tried with them. A new one is a file and its line here, or in its vendor's list. */
import type { Payload } from '../envelope';
import { appointmentFormats } from './appointments';
import type { Format } from './format';
import { formFormats } from './forms';
import { ga4DataLayer } from './ga4DataLayer';
import { ga4MeasurementProtocol } from './ga4MeasurementProtocol';
import { ga4ServerEvent } from './ga4ServerEvent';
import { goHighLevel } from './goHighLevel';
import { hotmartFormats } from './hotmart';
import { hubspotFormats } from './hubspot';
import { kiwifyFormats } from './kiwify';
import { mercadoPagoPayment } from './mercadoPagoPayment';
import { metaLead } from './metaLead';
import { pagarmeFormats } from './pagarme';
import { paypalFormats } from './paypal';
import { pipedriveFormats } from './pipedrive';
import { razorpayFormats } from './razorpay';
import { recognizerOf } from './recognize';
import { salesforceFormats } from './salesforce';
import { segment } from './segment';
import { shopifyFormats } from './shopify';
import { stripeFormats } from './stripe';
import { whatsappMessage } from './whatsappMessage';
import { woocommerceFormats } from './woocommerce';

export const FORMATS: readonly Format[] = [
	...shopifyFormats,
	...woocommerceFormats,
	...stripeFormats,
	...paypalFormats,
	...razorpayFormats,
	...pagarmeFormats,
	mercadoPagoPayment,
	...hotmartFormats,
	...kiwifyFormats,
	ga4ServerEvent,
	ga4MeasurementProtocol,
	ga4DataLayer,
	segment,
	...hubspotFormats,
	...salesforceFormats,
	...pipedriveFormats,
	goHighLevel,
	metaLead,
	whatsappMessage,
	...appointmentFormats,
	...formFormats,
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
