/** An item as automatic mapping reads it, before the stages of its lead are looked at. */
import {
	isAbsent,
	isPlainObject,
	type ItemEvent,
	type LeftOutCode,
	NEVER_A_STAGE,
	type RawEvent,
	type RawObject,
	readEventByEvent,
	type Refusal,
	skip,
	type Skip,
	type Warning,
} from '../../shared/capi';
import { isLabeledId, isMetaLead, withoutAnswers } from './metaLead';
import { takeStageFields, type StageFields } from './stageAliases';

/** The stage of an item before its history is read. */
export interface StageReading {
	readonly raw: RawEvent;
	readonly fields: Pick<StageFields, 'found' | 'closedTime'>;
	/** Where the dates of stages stand in columns of their own. */
	readonly columns: Record<string, unknown>;
	readonly isMetaLead: boolean;
	readonly warnings: readonly Warning[];
	/** Whether the names of fields decide what they are: a time among them may have been overlooked. */
	readonly isAutomatic: boolean;
	/** Of one of several leads of an item: the item as it would be with this one alone. */
	readonly item?: RawObject;
}

/**
 * Automatic mapping of an item, or of one entry of Lead JSON: one lead in most cases; of very many each is read when it is asked
 * for.
 */
export function readAutomatically(json: unknown): Generator<StageReading | NoLead> {
	return readLeadsOf(readEventByEvent(json));
}

/** Takes the events of an item as automatic mapping reads them; gives the leads, or what stands in the place of one. */
export function* readLeadsOf(
	events: ReturnType<typeof readEventByEvent>,
): Generator<StageReading | NoLead> {
	for (const found of events) {
		if ('refusal' in found) yield found;
		else if (isNoLead(found)) yield { skip: skip(found.leftOut), raw: found.event };
		else yield readFound(found);
	}
}

/** What stands in the place of a lead: why it is left out, or cannot be read. */
export type NoLead =
	{ readonly skip: Skip; readonly raw: RawEvent } | { readonly refusal: Refusal };

function isNoLead(found: ItemEvent): found is ItemEvent & { readonly leftOut: LeftOutCode } {
	return found.leftOut !== undefined && NEVER_A_STAGE.has(found.leftOut);
}

/** What a format says of the lead goes before what the names of its fields say, and behind what the user named himself. */
function readFound({
	event,
	format,
	lead,
	fields: readFields,
	warnings,
	item,
}: ItemEvent): StageReading {
	const own = withoutAnswers(readFields());
	const { found, closedTime } = takeStageFields(
		format === undefined ? own : mergeStageFields(own, namedByFormat(lead), format),
	);
	const isMetas = format?.id === 'metaLead' || isMetaLead(own);
	const leadId = isMetas || isLabeledId(own.id) ? own.id : undefined;
	const person = isPlainObject(event.user_data) ? event.user_data : {};
	return {
		raw: {
			...event,
			...SET_BY_THE_STAGE,
			user_data: leadId === undefined ? person : { ...person, lead_id: person.lead_id ?? leadId },
		},
		fields: { found, closedTime },
		columns: withoutReadTimes(own, format),
		isMetaLead: isMetas,
		warnings: [
			...warnings.filter(({ field }) => field !== 'event_time'),
			...(format === undefined && !isAbsent(event.event_id) ? [EVENT_ID_LEFT_OUT] : []),
		],
		isAutomatic: true,
		item,
	};
}

/** The ID is what Meta counts a stage once by, so that it is made of the lead and the stage. */
const EVENT_ID_LEFT_OUT: Warning = {
	code: 'field_dropped',
	field: 'event_id',
	message: 'Event ID of the item was not sent: each stage of a lead has an event ID of its own.',
};

/**
 * A field that the format has read is the vendor's, even where it has the name of one of ours; any other is the user's.
 * A deal that the format calls lost is in none of the vendor's stages any more, also where the funnel has no lost stage.
 */
function mergeStageFields(
	own: RawObject,
	given: Record<string, unknown>,
	format: NonNullable<ItemEvent['format']>,
): Record<string, unknown> {
	const read = namesRead(format);
	const isLost = given.stage === 'lost';
	const users = Object.entries(own).filter(
		([name]) => !(read.has(name) && (isLost || !isAbsent(given[name]))),
	);
	return { ...given, ...Object.fromEntries(users) };
}

/** The fields of an event that the stage decides. */
const SET_BY_THE_STAGE: RawEvent = {
	event_name: undefined,
	event_time: undefined,
	event_id: undefined,
	action_source: undefined,
	messaging_channel: undefined,
	app_data: undefined,
};

/** A time that a format has read stands for no stage under its own name: a vendor's clock may be another than ours. */
function withoutReadTimes(fields: RawObject, format: ItemEvent['format']): Record<string, unknown> {
	if (format === undefined) return { ...fields };
	const read = namesRead(format);
	return Object.fromEntries(Object.entries(fields).filter(([name]) => !read.has(name)));
}

/** The names under which a format reads the lead's stage and its times. */
function namesRead(format: NonNullable<ItemEvent['format']>): ReadonlySet<string> {
	return new Set(
		format.rows
			.flatMap((row) => ('from' in row && row.field.startsWith('lead.') ? row.from : []))
			.map(lastName),
	);
}

function lastName({ path }: { readonly path: string }): string {
	return path.split('.').at(-1) ?? '';
}

function namedByFormat({
	stage,
	stage_time,
	created_time,
	history,
}: ItemEvent['lead']): Record<string, unknown> {
	return { stage, stage_time, lead_created_time: created_time, stage_history: history };
}
