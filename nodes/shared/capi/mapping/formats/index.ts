/** All formats, in the order in which a payload is tried with them. A new one is a file and its line here. */
import type { Payload } from '../envelope';
import { calendly } from './calendly';
import { elementorForm } from './elementorForm';
import type { Format } from './format';
import { ga4DataLayer } from './ga4DataLayer';
import { ga4MeasurementProtocol } from './ga4MeasurementProtocol';
import { ga4ServerEvent } from './ga4ServerEvent';
import { goHighLevel } from './goHighLevel';
import { hubspotContact, hubspotDeal, hubspotPropertyChange } from './hubspot';
import { metaLead } from './metaLead';
import { pipedriveDeal, pipedrivePerson } from './pipedrive';
import { recognizerOf } from './recognize';
import { salesforceLead, salesforceOpportunity } from './salesforce';
import { segment } from './segment';
import { shopifyOrder } from './shopifyOrder';
import { stripeCharge } from './stripeCharge';
import { stripeCheckoutSession } from './stripeCheckoutSession';
import { stripeInvoice } from './stripeInvoice';
import { whatsappMessage } from './whatsappMessage';
import { woocommerceOrder } from './woocommerceOrder';

export const FORMATS: readonly Format[] = [
	shopifyOrder,
	woocommerceOrder,
	stripeCheckoutSession,
	stripeInvoice,
	stripeCharge,
	ga4ServerEvent,
	ga4MeasurementProtocol,
	ga4DataLayer,
	segment,
	hubspotPropertyChange,
	hubspotDeal,
	hubspotContact,
	salesforceOpportunity,
	salesforceLead,
	pipedriveDeal,
	pipedrivePerson,
	goHighLevel,
	metaLead,
	whatsappMessage,
	calendly,
	elementorForm,
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
