/**
 * The shapes that travel from a raw event to the server event Meta receives.
 * Facts: docs/meta-api.md sections 1.1, 2, 3 and 4.
 */
import type { ChangeNote, DropReason, RefusalCode, WarningCode } from './findings/codes';

/** Any value as it comes out of an n8n item or parameter; nothing is known of it yet. */
export type RawValue = unknown;

export type RawObject = Readonly<Record<string, RawValue>>;

/**
 * One event in Meta's shape with raw values: what every mapping mode produces and the only thing the checks read.
 * `action_source` may also be `crm` (Conversion Leads, docs/meta-api.md section 8).
 * `user_data` holds raw or hashed identifiers by Meta's keys (docs/meta-api.md section 3.1).
 */
export interface RawEvent {
	readonly event_name?: RawValue;
	readonly event_time?: RawValue;
	readonly event_id?: RawValue;
	readonly action_source?: RawValue;
	readonly event_source_url?: RawValue;
	readonly referrer_url?: RawValue;
	readonly opt_out?: RawValue;
	readonly messaging_channel?: RawValue;
	readonly customer_segmentation?: RawValue;
	readonly advanced_measurement_table?: RawValue;
	readonly data_processing_options?: RawValue;
	readonly data_processing_options_country?: RawValue;
	readonly data_processing_options_state?: RawValue;
	readonly user_data?: RawValue;
	readonly custom_data?: RawValue;
	readonly app_data?: RawValue;
	readonly original_event_data?: RawValue;
	readonly attribution_data?: RawValue;
	/** A label of the request, which some of Meta's pages put into the event (docs/meta-api.md section 1.5). */
	readonly partner_agent?: RawValue;
}

export type JsonScalar = string | number | boolean | null;
export type JsonValue = JsonScalar | JsonValue[] | JsonObject;
export interface JsonObject {
	[key: string]: JsonValue;
}

/**
 * Customer information as Meta wants it: hashed keys as lists of 64 lower-case hex digits, all others as plain text.
 * `lead_id` and `fb_login_id` stay text here, because they exceed 2^53; they become numbers in the JSON that is sent.
 */
export type UserData = Readonly<Record<string, string | readonly string[]>>;

export type ActionSource =
	| 'website'
	| 'app'
	| 'physical_store'
	| 'crm'
	| 'business_messaging'
	| 'email'
	| 'phone_call'
	| 'chat'
	| 'system_generated'
	| 'other';

/** Meta's own values: `crm` is sent as `system_generated` (docs/meta-api.md section 8.1). */
export type SentActionSource = Exclude<ActionSource, 'crm'>;

/** What an edge asks of events where edges differ. The Conversions API asks for all of it. */
export interface EdgeRules {
	/** Whether an app event needs its device information (extinfo), the OS version in it included. */
	readonly needsExtinfo: boolean;
	/** Whether the identifiers have to fulfill the Conversions API's rules; an edge with rules of its own checks them itself. */
	readonly checksIdentifiers: boolean;
}

/** A server event ready to be serialized (docs/meta-api.md section 2). `event_time` is in Unix seconds. */
export interface ServerEvent {
	event_name: string;
	event_time: number;
	event_id: string;
	action_source: SentActionSource;
	user_data: UserData;
	event_source_url?: string;
	referrer_url?: string;
	opt_out?: boolean;
	messaging_channel?: string;
	advanced_measurement_table?: string;
	data_processing_options?: string[];
	data_processing_options_country?: number;
	data_processing_options_state?: number;
	custom_data?: JsonObject;
	app_data?: JsonObject;
	original_event_data?: JsonObject;
	attribution_data?: JsonObject;
}

/** Something Meta accepts but that hurts matching or measuring. `field` is Meta's path, such as `custom_data.value`. */
export interface Warning {
	code: WarningCode;
	message: string;
	field: string;
}

/**
 * A reason why an event may not be sent. `message` says what is wrong with the field (its display name and the rule),
 * `cure` what to do; both are whole sentences. A value of the item is in them only as
 * `findings/shownValue.ts` shows it: values may be personal data.
 */
export interface Refusal {
	code: RefusalCode;
	field: string;
	message: string;
	cure: string;
}

/** How well Meta can match the event to a person, by its stated priorities; what each word means is said at `strengthOf`. */
export type MatchStrength = 'none' | 'weak' | 'fair' | 'good' | 'strong';

/** What happened to each match key; never a raw value. */
export interface MatchNotes {
	sent: string[];
	dropped: Array<{ key: string; reason: DropReason }>;
	changed: Array<{ key: string; what: ChangeNote }>;
}

/** The account of an event, with how strong the match is and the one key that would help most. */
export interface MatchReport extends MatchNotes {
	strength: MatchStrength;
	/** Left out where none of priority is missing. */
	improve?: string;
}

/** Customer information after normalizing and hashing, with the account of what was done. */
export interface IdentifiedUser {
	userData: UserData;
	match: MatchNotes;
	warnings: Warning[];
}

/** The time of an event as it was read; `refused` where it is none that can be sent. */
export type EventTimeReading =
	/** `seconds` is what to send; `statedSeconds` the time as the item says it, before it is held back to now. */
	| { readonly status: 'read'; readonly seconds: number; readonly statedSeconds: number }
	| { readonly status: 'absent' }
	| { readonly status: 'refused'; readonly refusal: Refusal };

/** What a check needs to know besides the event itself; time is passed in, nothing here reads a clock. */
export interface EventContext {
	/** Now, in Unix seconds. */
	nowSeconds: number;
	/** The time of the event, which the identity room has been given too. */
	time: EventTimeReading;
	/** IANA zone in which other times without an offset are meant, such as `Europe/Berlin`. */
	timezone: string;
	datasetId: string;
	/** Execution id, run index and item index: tells events apart that have no key and no time of their own. */
	occurrence: string;
	/** Left out where the edge asks for everything, as the Conversions API does. */
	edgeRules?: EdgeRules;
	/** Whether a website event goes out without the fields that Meta is seen to do without; left out, it is refused. */
	sendsIncompleteWebsiteEvents?: boolean;
	/** Whether it is the whole record of a vendor, in which an order ID stands for one order. */
	isWholeOrder?: boolean;
	/** All that the item holds, without what is of the request that brought it. */
	itemContent?: () => RawValue;
	/** Looks where the event happened by signs that only its item shows. */
	findLikelySource?: () => LikelySource | undefined;
	/** Looks for money in the item that was not taken as Value; gives where it stands, as it may be shown. */
	findAmount?: () => string | undefined;
}

/** Another action source than the one that is stated, by what the event or its item holds. */
export interface LikelySource {
	readonly source: ActionSource;
	/** The sign as it may be shown: the name of a field, never a value. */
	readonly sign: string;
}

/**
 * `warnings` and `match` are those of the user with what the event adds to them: business messaging drops web
 * identifiers, and the account of that belongs to the same report.
 */
export type EventOutcome =
	| { status: 'ready'; event: ServerEvent; warnings: Warning[]; match: MatchReport }
	| { status: 'refused'; refusals: Refusal[]; warnings: Warning[]; match: MatchReport };
