/**
 * The names under which automatic mapping finds a lead's stage, its times and its history, first the strongest; case,
 * spaces, dashes and underscores make no difference. Everything about the person is found by the tables of
 * shared/capi/mapping. The documentation prints both.
 */
import { asUtc, fold, isAbsent, readUnixSeconds, withoutMark } from '../../shared/capi';
import {
	STAGE_NAMES_IN_OTHER_LANGUAGES,
	STATUS_NAMES_IN_OTHER_LANGUAGES,
} from './stageNamesInOtherLanguages';
import { isStageTimeName } from './stageTimeNames';

export type StageField = 'stage' | 'status' | 'stageTime' | 'createdTime' | 'history';

export const STAGE_ALIASES: Readonly<Record<StageField, readonly string[]>> = {
	/** What a CRM calls the lead's place in its funnel. `pipleline_stage` is GoHighLevel's own spelling. */
	stage: [
		...[
			'stage',
			'lead_stage',
			'event_name',
			'lifecycle_stage',
			'stage_name',
			'new_stage',
			'to_stage',
			'current_stage',
		],
		...[
			'pipeline_stage',
			'pipleline_stage',
			'pipeline_stage_name',
			'pipleline_stage_name',
			'deal_stage',
			'deal_stage_name',
		],
		...[
			'opportunity_stage',
			'opportunity_stage_name',
			'sales_stage',
			'funnel_stage',
			'contact_stage',
			'crm_stage',
		],
		...[
			'stage_title',
			'stage_label',
			'milestone',
			'stage_id',
			'pipeline_stage_id',
			'deal_stage_id',
			'opportunity_stage_id',
		],
		...[
			'lead_status',
			'hs_lead_status',
			'lead_status_name',
			'contact_status',
			'new_status',
			'to_status',
			'current_status',
		],
		...['status_name', 'status_label'],
		...STAGE_NAMES_IN_OTHER_LANGUAGES,
	],
	/** Whether a deal is open, won or lost: no stage where one stands beside it, unless it is the end. */
	status: [
		...['status', 'deal_status', 'opportunity_status', 'status_id'],
		...STATUS_NAMES_IN_OTHER_LANGUAGES,
	],
	stageTime: [
		...[
			'stage_time',
			'stage_date',
			'stage_changed_at',
			'stage_change_time',
			'stage_changed_time',
			'stage_change_date',
		],
		...[
			'stage_reached_at',
			'stage_entered_at',
			'stage_updated_at',
			'last_stage_change_date',
			'date_last_stage_update',
			'stage_modified_time',
			'moved_time',
			'last_stage_change_at',
		],
		...[
			'last_stage_change_time',
			'status_time',
			'status_date',
			'status_changed_at',
			'status_change_date',
		],
		...[
			'status_change_time',
			'status_updated_at',
			'last_status_change_at',
			'last_status_change_date',
		],
		...['last_status_change_time', 'changed_at', 'occurred_at', 'event_time', 'timestamp'],
	],
	createdTime: [
		...[
			'lead_created_time',
			'lead_created_at',
			'lead_creation_time',
			'lead_created_date',
			'lead_creation_date',
		],
		...[
			'lead_created_on',
			'created_time',
			'created_at',
			'create_date',
			'created_date',
			'created_on',
			'date_created',
		],
		...[
			'creation_date',
			'creation_time',
			'create_time',
			'created',
			'add_time',
			'date_added',
			'added_at',
			'added_on',
		],
	],
	history: ['stage_history', 'status_history', 'lead_history', 'history', 'stages'],
};

/** When a deal was closed, for a status that is its end; these names say nothing else. */
const closedTimes: ReadonlySet<string> = new Set(
	['close_time', 'closed_time', 'closed_at', 'closed_on'].map(fold),
);

/** When a record was last touched or is to be closed, which is no time of any stage. */
const RECORD_TIMES: readonly string[] = [
	...[
		'updated_at',
		'updated_on',
		'updated_time',
		'updated_date',
		'date_updated',
		'update_time',
		'update_date',
	],
	...[
		'modified_at',
		'modified_on',
		'modified_time',
		'modified_date',
		'date_modified',
		'last_modified_date',
		'close_date',
	],
];

/** Fields of Meta's shape that Lead Stage sets itself. */
const OWN_FIELDS: readonly string[] = [
	'event_id',
	'action_source',
	'event_source',
	'app_data',
	'messaging_channel',
];

const fields = new Map<string, { field: StageField; rank: number }>();
for (const [field, names] of Object.entries(STAGE_ALIASES)) {
	if (!isStageField(field)) continue;
	names.forEach((name, rank) => fields.set(fold(name), { field, rank }));
}
const ownFields = new Set(OWN_FIELDS.map(fold));
const recordTimes = new Set(
	[...RECORD_TIMES, ...STAGE_ALIASES.createdTime, ...STAGE_ALIASES.stageTime].map(fold),
);

function isStageField(name: string): name is StageField {
	return Object.hasOwn(STAGE_ALIASES, name);
}

/** Whether a field says something of the whole record, so that it is no date of a stage whatever the stage is called. */
export function isRecordTime(foldedName: string): boolean {
	return recordTimes.has(foldedName);
}

/** Whether Stage: Send reads this name for the lead's stage, its times or its history, or sets it itself. */
export function isStageName(name: string): boolean {
	const folded = fold(name);
	return (
		fields.has(folded) || ownFields.has(folded) || closedTimes.has(folded) || isStageTimeName(name)
	);
}

/** A value with the name under which it stands, without case, spaces and the like. */
export interface NamedValue {
	readonly name: string;
	readonly value: unknown;
}

export interface StageFields {
	/** Of each kind the fields with a value, the strongest first. */
	readonly found: Readonly<Record<StageField, readonly NamedValue[]>>;
	/** When the deal was closed. */
	readonly closedTime: unknown;
}

/** Takes an item's fields; gives those about the stage under our names. */
export function takeStageFields(item: Record<string, unknown>): StageFields {
	const found: Record<StageField, Array<NamedValue & { rank: number }>> = {
		stage: [],
		status: [],
		stageTime: [],
		createdTime: [],
		history: [],
	};
	let closedTime: unknown;
	for (const key of Object.keys(item)) {
		const name = foldKnown(key);
		const target = fields.get(name) ?? fieldOfTheUsersOwn(key) ?? timeByItsWords(key, item[key]);
		const utcTarget = target === undefined ? fieldOfUtcTime(key) : undefined;
		if (target !== undefined)
			add(found[target.field], { name, value: item[key], rank: target.rank });
		else if (utcTarget !== undefined)
			add(found[utcTarget.field], { name, value: asUtc(item[key]), rank: utcTarget.rank });
		else if (closedTimes.has(name) && !isAbsent(item[key])) closedTime ??= item[key];
	}
	return { found, closedTime };
}

const NAMES_UTC = /[\s_(](?:gmt|utc)\)?$/i;
const LONGEST_NAME = 60;
const TIMES: ReadonlySet<StageField> = new Set<StageField>(['stageTime', 'createdTime']);

/** `date_created_gmt`, `Created at (UTC)`: stronger than the same in the clock of whoever wrote it. */
function fieldOfUtcTime(key: string): { field: StageField; rank: number } | undefined {
	if (key.length > LONGEST_NAME || !NAMES_UTC.test(key)) return undefined;
	const found = fields.get(foldKnown(key.replace(NAMES_UTC, '')));
	return found && TIMES.has(found.field)
		? { field: found.field, rank: found.rank - 0.5 }
		: undefined;
}

/** `Stage__c`, `property_stage`, `mx_lead_stage`: weaker than a field that has no mark of the user's own. */
function fieldOfTheUsersOwn(key: string): { field: StageField; rank: number } | undefined {
	const plain = withoutMark(key.replace(OF_NOTION, ''));
	const found = plain === key ? undefined : fields.get(foldKnown(plain));
	return found && { field: found.field, rank: found.rank + RANK_OF_THE_USERS_OWN };
}

/** `Stage updated` may hold a yes, too. */
function timeByItsWords(
	key: string,
	value: unknown,
): { field: StageField; rank: number } | undefined {
	if (!isStageTimeName(key) || readUnixSeconds(value, 'utc') === undefined) return undefined;
	return { field: 'stageTime', rank: RANK_BY_WORDS };
}

const RANK_BY_WORDS = 500;

/** n8n's Notion node puts it before the name of each property; of a person's fields it says that they are a building's. */
const OF_NOTION = /^property_/i;
const RANK_OF_THE_USERS_OWN = 1000;

/** Keeps the strongest first; most items have one field of a kind. */
function add(
	list: Array<NamedValue & { rank: number }>,
	entry: NamedValue & { rank: number },
): void {
	if (isAbsent(entry.value)) return;
	const place = list.findIndex(({ rank }) => rank > entry.rank);
	list.splice(place < 0 ? list.length : place, 0, entry);
}

const known = new Map<string, string>();
const MOST_KNOWN_NAMES = 5000;

/** The columns of a table have the same names in every row. */
export function foldKnown(name: string): string {
	const folded = known.get(name) ?? fold(name);
	if (known.size < MOST_KNOWN_NAMES) known.set(name, folded);
	return folded;
}
