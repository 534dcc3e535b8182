/**
 * meta-capi-core: events for Meta's Conversions API out of whatever a shop, a CRM or a form sends. It reads foreign
 * payloads, normalizes and hashes customer information, and says what Meta would refuse. It sends nothing, reads no clock
 * and needs no n8n: the nodes of n8n-nodes-meta-conversions do their work with this very code.
 */
import {
	checkEvent as check,
	CODES,
	countryCodeOf,
	type EventOutcome,
	FORMATS as TABLE_OF_FORMATS,
	identify as identifyPerson,
	isAbsent,
	type ItemEvent,
	type MappingReport,
	MATCH_KEYS,
	nameEvent,
	type RawEvent,
	type RawObject,
	readItem,
	type Refusal,
	serializeEvent,
	type Skip,
	type Warning,
} from '../nodes/shared/capi';

export type {
	EventOutcome,
	MappingReport,
	MatchReport,
	RawEvent,
	Refusal,
	ServerEvent,
	Skip,
	UserData,
	Warning,
} from '../nodes/shared/capi';

/** What the sender knows of his events besides the payload. */
export interface Settings {
	/** Now in Unix milliseconds, such as `Date.now()`: nothing here reads a clock. */
	readonly now: number;
	/** The dataset (pixel) the events are for; it is part of event IDs that are made here. */
	readonly datasetId: string;
	/** Where the events happen, in Meta's words (`website`, `physical_store`, …); a payload may say otherwise. */
	readonly actionSource: string;
	/** Meta's name of the event. Left out, the payload decides: a vendor's event type has its standard event. */
	readonly eventName?: string;
	/** The ID of a format of `FORMATS`; left out, it is recognized. */
	readonly format?: string;
	/** The country of phone numbers and dates that name none, such as `DE`. */
	readonly defaultCountry?: string;
	/** IANA zone of times without an offset; UTC where left out. */
	readonly timezone?: string;
	/** Whether `external_id` is hashed; it is, where left out. */
	readonly hashExternalId?: boolean;
	/** Whether orders that are not paid yet are left out; they are sent with a warning otherwise. */
	readonly skipsUnpaid?: boolean;
}

/** One event of a payload; what a checked event holds is said at `checkEvent`. */
export type PayloadEvent = (
	| CheckedEvent
	| {
			readonly status: 'refused';
			/** The payload is not of the format that was chosen, or only half of it. */
			readonly refusals: readonly Refusal[];
			readonly warnings: readonly Warning[];
			readonly match?: undefined;
	  }
	| { readonly status: 'skipped'; readonly skip: Skip }
) & {
	/** The recognized format and the paths from which each field was read; never a value. */
	readonly mapping?: MappingReport;
};

export type CheckedEvent =
	| (Extract<EventOutcome, { status: 'ready' }> & {
			/** The event as it goes into the list `data` of a request, IDs beyond 2^53 with all their digits. */
			readonly json: string;
	  })
	| Extract<EventOutcome, { status: 'refused' }>;

/** The payloads that are known by the name of their vendor: ID and display name. */
export const FORMATS: ReadonlyArray<{ readonly id: string; readonly displayName: string }> =
	TABLE_OF_FORMATS.map(({ id, displayName }) => ({ id, displayName }));

/**
 * Takes a payload as it came (the body of a webhook, or `{ headers, query, body }`, a row, an event in Meta's shape); gives its
 * events, checked and ready to be sent, refused with the reasons, or skipped because they are no conversions (canceled
 * orders, tests). Never throws for a payload.
 */
export function readEvents(payload: unknown, settings: Settings): readonly PayloadEvent[] {
	const { actionSource, eventName, format } = settings;
	const readings = readItem(payload, {
		eventName,
		format,
		readsVisitor: actionSource === 'website',
		showsMapping: true,
	});
	return readings.map((reading, position) =>
		'refusal' in reading
			? { status: 'refused', refusals: [reading.refusal], warnings: [] }
			: fromReading(reading, settings, position),
	);
}

function fromReading(reading: ItemEvent, settings: Settings, position: number): PayloadEvent {
	const { event, mapping } = reading;
	const { name, skip, warnings } = nameEvent(
		reading,
		settings.eventName,
		settings.skipsUnpaid !== true,
	);
	if (skip !== undefined) return { status: 'skipped', skip, mapping };
	const checked = checkEvent({ ...event, event_name: name }, settings, position);
	return { ...checked, warnings: [...warnings, ...checked.warnings], mapping };
}

/**
 * Takes one event in Meta's shape with raw or hashed values; gives the server event and its JSON, or everything that Meta
 * would refuse, with a report of what became of each match key.
 * @param position tells apart events that have neither an ID nor a time nor anything else of their own
 */
export function checkEvent(event: RawEvent, settings: Settings, position = 0): CheckedEvent {
	const outcome = check(
		{
			itemIndex: position,
			raw: isAbsent(event.action_source, 'action_source')
				? { ...event, action_source: settings.actionSource }
				: event,
			destination: { datasetId: settings.datasetId },
			defaultCountry: settings.defaultCountry,
			hashExternalId: settings.hashExternalId !== false,
		},
		position,
		{ nowMilliseconds: settings.now, timezone: settings.timezone ?? 'UTC', run: '' },
	);
	return outcome.status === 'ready' ? { ...outcome, json: serializeEvent(outcome.event) } : outcome;
}

/** Takes customer information by Meta's keys, raw or hashed; gives what Meta takes, and what became of each key. */
export function identify(
	userData: RawObject,
	settings: Pick<Settings, 'now' | 'defaultCountry' | 'hashExternalId' | 'timezone'>,
): ReturnType<typeof identifyPerson> {
	return identifyPerson(userData, {
		nowMilliseconds: settings.now,
		eventTimeMilliseconds: settings.now,
		timezone: settings.timezone ?? 'UTC',
		defaultCountry: settings.defaultCountry,
		hashExternalId: settings.hashExternalId !== false,
	});
}

/**
 * Takes one value of one of Meta's keys; gives it in Meta's normal form, before hashing, or nothing where it is none that
 * could be sent.
 */
export function normalize(
	key: string,
	value: string | number,
	settings: Pick<Settings, 'now' | 'defaultCountry'>,
): string | undefined {
	const row = MATCH_KEYS.find((matchKey) => matchKey.key === key);
	const outcome = row?.normalize(
		String(value).trim(),
		{
			userData: { [key]: value },
			country: undefined,
			defaultCountry: countryCodeOf(settings.defaultCountry ?? ''),
			nowMilliseconds: settings.now,
			clickMilliseconds: settings.now,
		},
		typeof value === 'number',
	);
	return outcome !== undefined && 'value' in outcome ? outcome.value : undefined;
}

/** The sentence for a code of a refusal, a warning, a dropped or changed value, or a skipped event. */
export function explain(code: string): string | undefined {
	for (const table of Object.values(CODES)) {
		const row = new Map<string, string>(Object.entries(table)).get(code);
		if (row !== undefined) return row;
	}
	return undefined;
}
