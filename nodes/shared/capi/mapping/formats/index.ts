/** All formats, in the order in which a payload is tried with them. A new one is a file and its line here, or in its vendor's list. */
import type { Payload } from '../envelope';
import { activeCampaignFormats } from './activeCampaign';
import { appointmentFormats } from './appointments';
import { amplitudeEvent } from './amplitudeEvent';
import { bigcommerceOrder } from './bigcommerceOrder';
import { bitrix24Formats } from './bitrix24';
import { brevo } from './brevo';
import { callRailCall } from './callRailCall';
import { chargebeeFormats } from './chargebee';
import { chatwoot } from './chatwoot';
import { closeFormats } from './close';
import { digitalGoodsFormats } from './digitalGoods';
import { courseFormats } from './courses';
import { customerIoReport } from './customerIoReport';
import { donationFormats } from './donations';
import { dynamics365Formats } from './dynamics365';
import { ecwidOrder } from './ecwidOrder';
import { exportFormats } from './exports';
import { followUpBossPerson } from './followUpBoss';
import type { Format } from './format';
import { formFormats } from './forms';
import { freshsalesFormats } from './freshsales';
import { ga4BigQueryRow } from './ga4BigQueryRow';
import { ga4DataLayer } from './ga4DataLayer';
import { ga4MeasurementProtocol } from './ga4MeasurementProtocol';
import { ga4ServerEvent } from './ga4ServerEvent';
import { goHighLevelFormats } from './goHighLevel';
import { googleAdsLead } from './googleAdsLead';
import { gumroadSale } from './gumroadSale';
import { hotmartFormats } from './hotmart';
import { hubspotFormats } from './hubspot';
import { intercom } from './intercom';
import { kiwifyFormats } from './kiwify';
import { kitFormats } from './kit';
import { klaviyoFormats } from './klaviyo';
import { kommoFormats } from './kommo';
import { leadSquared } from './leadSquared';
import { lemonSqueezyFormats } from './lemonSqueezy';
import { magentoOrder } from './magentoOrder';
import { mailchimp } from './mailchimp';
import { manychatContact } from './manychatContact';
import { mautic } from './mautic';
import { mercadoPagoPayment } from './mercadoPagoPayment';
import { metaLead } from './metaLead';
import { metaMessageFormats } from './metaMessages';
import { midtransTransaction } from './midtransTransaction';
import { mixpanelEvent } from './mixpanelEvent';
import { mollieFormats } from './mollie';
import { mondayItem } from './mondayItem';
import { namedRecordFormats } from './namedRecords';
import { notionPage } from './notionPage';
import { odooLead } from './odooLead';
import { omnisendContact } from './omnisendContact';
import { paddleFormats } from './paddle';
import { pagarmeFormats } from './pagarme';
import { paymentFormats } from './payments';
import { paypalFormats } from './paypal';
import { pipedriveFormats } from './pipedrive';
import { posthogEvent } from './posthogEvent';
import { quickBooksInvoice } from './quickBooksInvoice';
import { razorpayFormats } from './razorpay';
import { rdStation } from './rdStation';
import { recognizerOf } from './recognize';
import { salesforceFormats } from './salesforce';
import { segment } from './segment';
import { shopifyFormats } from './shopify';
import { shopFormats } from './shops';
import { squareFormats } from './square';
import { squarespaceOrder } from './squarespaceOrder';
import { stripeFormats } from './stripe';
import { sugarCrmPerson } from './sugarCrm';
import { twilioMessage } from './twilioMessage';
import { subscriptionFormats } from './subscriptions';
import { whatsappMessage } from './whatsappMessage';
import { woocommerceFormats } from './woocommerce';
import { xenditInvoice } from './xenditInvoice';
import { zohoFormats } from './zoho';

export const FORMATS: readonly Format[] = [
	...shopifyFormats,
	...woocommerceFormats,
	bigcommerceOrder,
	magentoOrder,
	ecwidOrder,
	squarespaceOrder,
	...shopFormats,
	...stripeFormats,
	...paypalFormats,
	...razorpayFormats,
	...pagarmeFormats,
	mercadoPagoPayment,
	...hotmartFormats,
	...kiwifyFormats,
	...squareFormats,
	...mollieFormats,
	...paddleFormats,
	...lemonSqueezyFormats,
	gumroadSale,
	...chargebeeFormats,
	xenditInvoice,
	midtransTransaction,
	...paymentFormats,
	quickBooksInvoice,
	...digitalGoodsFormats,
	...donationFormats,
	...courseFormats,
	...subscriptionFormats,
	ga4BigQueryRow,
	ga4ServerEvent,
	ga4MeasurementProtocol,
	ga4DataLayer,
	segment,
	posthogEvent,
	amplitudeEvent,
	mixpanelEvent,
	customerIoReport,
	...klaviyoFormats,
	omnisendContact,
	mautic,
	...hubspotFormats,
	...salesforceFormats,
	...pipedriveFormats,
	...zohoFormats,
	...dynamics365Formats,
	...goHighLevelFormats,
	...activeCampaignFormats,
	...freshsalesFormats,
	...closeFormats,
	...kommoFormats,
	...bitrix24Formats,
	followUpBossPerson,
	...namedRecordFormats,
	callRailCall,
	rdStation,
	leadSquared,
	odooLead,
	sugarCrmPerson,
	mondayItem,
	notionPage,
	intercom,
	chatwoot,
	manychatContact,
	twilioMessage,
	mailchimp,
	brevo,
	...kitFormats,
	metaLead,
	googleAdsLead,
	whatsappMessage,
	...metaMessageFormats,
	...appointmentFormats,
	...formFormats,
	...exportFormats,
];

const recognize = recognizerOf(FORMATS);
const byId = new Map(FORMATS.map((format) => [format.id, format]));

/** The format of an ID, as the option Input Format has it; nothing for `automatic`. */
export function findFormat(id: string): Format | undefined {
	return byId.get(id);
}

/** The format that a payload is of; nothing where no format knows it. */
export function recognizeFormat(payload: Payload): Format | undefined {
	return last?.payload.deref() === payload ? last.format : recognize(payload);
}

/** As `recognizeFormat`, of a payload that whoever reads it next will ask for again. */
export function recognizeForReader(payload: Payload): Format | undefined {
	const format = recognizeFormat(payload);
	last = { payload: new WeakRef(payload), format };
	return format;
}

/** What was found last, for as long as its payload is there. */
let last: { readonly payload: WeakRef<Payload>; readonly format: Format | undefined } | undefined;
