import type { Evidence, GraphErrorKind } from '../errors';
import { GRAPH_ERRORS } from '../errors';
import type { JsonObject } from '../json';
import type { GraphDataset, GraphLead } from '../world';

export interface RuleContext {
	/** Unix seconds. */
	readonly now: number;
	readonly dataset: GraphDataset;
	readonly leads: ReadonlyMap<string, GraphLead>;
	readonly inventedClicks: ReadonlySet<string>;
}

/** Why an event is refused: Meta's error, and for the person at the double the field and the reason. */
export interface Refusal {
	readonly error: GraphErrorKind;
	readonly field: string;
	readonly reason: string;
}

/** One rule of Meta's: undefined when the event keeps it. */
export type EventRule = (event: JsonObject, context: RuleContext) => Refusal | undefined;

const refusal = {
	type: 'OAuthException',
	status: 400,
	code: 100,
	message: 'Invalid parameter',
} as const;

function kind(subcode: number, evidence: Evidence, title: string, advice: string): GraphErrorKind {
	return { ...refusal, subcode, evidence, title, advice };
}

const THIRD_PARTY = 'third party, unverified';

/** The subcodes of code 100 for which a meaning is known (docs/meta-api.md sections 9.3 and 11.3), and no others. */
export const REFUSALS = {
	timestampTooOld: kind(
		2804003,
		'captured',
		'Event Timestamp Too Old',
		'The timestamp for this event is too far in the past. Events must be sent within seven days of when they ' +
			'occurred (62 days for physical_store).',
	),
	purchaseWithoutValue: kind(
		2804009,
		'captured',
		'Missing Value for Purchase Event',
		'Purchase events need a value.',
	),
	purchaseWithoutCurrency: kind(
		2804010,
		'captured',
		'Missing Currency for Purchase Event',
		'Purchase events need a currency.',
	),
	limitedDataUseIncomplete: kind(
		2804030,
		'old',
		'Limited Data Use Information Required',
		'With LDU send a country and a state, or 0 for both together with the IP address of the customer.',
	),
	leadIdInvalid: kind(
		2804036,
		'captured',
		'Invalid Lead ID',
		'The lead id is invalid or the lead was deleted. Lead ids have 15 to 16 digits.',
	),
	osVersionMissing: kind(
		2804043,
		THIRD_PARTY,
		'Missing OS Version',
		'app_data.extinfo needs the OS version.',
	),
	customerInformationTooBroad: kind(
		2804050,
		'captured',
		'Insufficient Customer Information',
		'The event has too little customer information to match it to an account. Add more parameters.',
	),
	messagingChannelMissing: kind(
		2804063,
		THIRD_PARTY,
		'Missing Messaging Channel',
		'Messaging events need a channel.',
	),
	argumentNotAllowed: kind(
		2804064,
		THIRD_PARTY,
		'Argument Not Allowed',
		'Messaging events carry no event_source_url, fbc, fbp, client_ip_address or client_user_agent.',
	),
	pageMismatch: kind(
		2804065,
		THIRD_PARTY,
		'Page Does Not Match',
		'The page id or page-scoped user id does not belong to the Page that is linked to the dataset.',
	),
	messagingEventNameNotAllowed: kind(
		2804066,
		THIRD_PARTY,
		'Event Name Not Allowed',
		'This event name is not supported for messaging events.',
	),
	instagramUserMissing: kind(
		2804075,
		THIRD_PARTY,
		'Missing ig_sid',
		'Instagram events need user_data.ig_sid.',
	),
	instagramAccountMissing: kind(
		2804079,
		THIRD_PARTY,
		'Missing ig_account_id',
		'Instagram events need user_data.ig_account_id.',
	),
	clickNotReal: kind(
		2804087,
		THIRD_PARTY,
		'Invalid ctwa_clid',
		'The ctwa_clid does not belong to a click.',
	),
	pageAndAccountMissing: kind(
		2804116,
		THIRD_PARTY,
		'Missing Page or WhatsApp Business Account',
		'Send user_data.page_id or user_data.whatsapp_business_account_id.',
	),
	noPageLinked: kind(
		2804131,
		THIRD_PARTY,
		'No Page Linked',
		'The dataset is not linked to a Page.',
	),
	noWhatsAppLinked: kind(
		2804132,
		THIRD_PARTY,
		'No WhatsApp Business Account Linked',
		'The dataset is not linked to a WhatsApp Business account.',
	),
	noInstagramLinked: kind(
		2804133,
		THIRD_PARTY,
		'No Instagram Account Linked',
		'The dataset is not linked to an Instagram account of the same business.',
	),
} as const satisfies Record<string, GraphErrorKind>;

export function refuse(error: GraphErrorKind, field: string, reason: string): Refusal {
	return { error, field, reason };
}

/** A refusal for which Meta's subcode is not known: the bare code 100. */
export function refuseGenerally(field: string, reason: string): Refusal {
	return refuse(GRAPH_ERRORS.invalidParameter, field, reason);
}
