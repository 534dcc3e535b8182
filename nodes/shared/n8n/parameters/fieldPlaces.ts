/**
 * Where the mapping mode in use has a field of an event. What is to be done about a refusal says it, so that nobody looks for
 * a field that the panel does not show.
 */
import {
	type ActionSource,
	ALL_FIELDS,
	DEVICE_FIELDS,
	displayName,
	fillIn,
	FIRST_FIELDS,
	FIRST_MESSAGING_FIELDS,
	type RawEvent,
	readActionSource,
	type Refusal,
} from '../../capi';
import type { ParameterSource } from './parameters';
import { SET_FIELDS_NAME, SETTABLE_FIELDS } from './setFields';

type Section = (typeof ALL_FIELDS)[number]['section'];

/** How the panel of a node is laid out, as far as it asks for fields of an event. */
export interface FieldGroups {
	/** Whether Map Automatically has the group Set or Correct Fields. */
	readonly hasSetFields: boolean;
	/** The groups of Map Each Field Below in which fields are added, by the section of the event. */
	readonly more: Readonly<Partial<Record<Section, string>>>;
	/** Whether Map Each Field Below shows the most important fields without a group. */
	readonly hasFirstFields: boolean;
	/** The field of mode JSON, where it takes events by Meta's paths. */
	readonly json?: string;
}

export const SEND_EVENT_GROUPS = {
	hasSetFields: true,
	more: {
		event: 'Additional Fields',
		user_data: 'More Customer Information',
		custom_data: 'More Custom Data',
		app_data: 'More App Data',
	},
	hasFirstFields: true,
	json: 'Event JSON',
} as const satisfies FieldGroups;

export const LEAD_STAGE_GROUPS: FieldGroups = {
	hasSetFields: false,
	more: { user_data: 'Customer Information' },
	hasFirstFields: false,
};

/** Rows are mapped automatically, and nothing of them is set in the node. */
export const ROW_GROUPS: FieldGroups = { hasSetFields: false, more: {}, hasFirstFields: false };

/** Completes what is to be done about the refusals of an event. */
export type SayPlaces = (
	refusals: readonly Refusal[],
	raw: RawEvent | undefined,
) => readonly Refusal[];

/** Takes a node's parameters and its layout; gives what says of refusals where their fields are. */
export function placesOfFields(source: ParameterSource, groups: FieldGroups): SayPlaces {
	const mode = source.raw('mappingMode');
	const placeOf = mode === 'json' ? inJson : mode === 'defineBelow' ? inPanel : inItems;
	return (refusals, raw) =>
		refusals.map((refusal) => {
			const place = placeOf(refusal, sourceOf(raw), groups);
			return place === undefined ? refusal : withPlace(refusal, place);
		});
}

/** What to do about a field that is empty, and where one is that holds something wrong; the latter may be empty. */
interface Place {
	readonly fill: string;
	readonly stands: string;
}

function withPlace({ field, cure, ...refusal }: Refusal, { fill, stands }: Place): Refusal {
	const ask = fillIn(field);
	const words = cure.includes(ask) ? cure.replace(ask, fill) : `${cure} ${stands}`.trim();
	return { ...refusal, field, cure: words };
}

type PlaceOf = (
	refusal: Refusal,
	source: ActionSource | undefined,
	groups: FieldGroups,
) => Place | undefined;

/** Map Automatically: the item's own field, before which goes what is set in the node. */
const inItems: PlaceOf = ({ field, code }, source, { hasSetFields }) => {
	if (isPerson(field, code))
		return hasSetFields
			? { fill: '', stands: `They can be set under ${SET_FIELDS_NAME}.` }
			: undefined;
	const row = rowOf(field);
	if (row === undefined || isChosen(field, code)) return undefined;
	const own = `in the items (${row.key})`;
	if (!hasSetFields || !isSettable(row.key, source))
		return { fill: `Fill in ${displayName(field)} ${own}.`, stands: '' };
	const where = `under ${SET_FIELDS_NAME}`;
	return {
		fill: `Fill in ${displayName(field)} ${where}, or ${own}.`,
		stands: `${displayName(field)} can be set ${where}.`,
	};
};

/** Map Each Field Below: what is shown at once cannot be overlooked, what is added has its group. */
const inPanel: PlaceOf = ({ field, code }, source, { more, hasFirstFields }) => {
	if (isPerson(field, code)) {
		const areShown = hasFirstFields && source !== 'business_messaging';
		return areShown ? undefined : { fill: '', stands: `They are under ${more.user_data}.` };
	}
	const row = rowOf(field);
	const group = row && more[row.section];
	if (row === undefined || group === undefined) return undefined;
	if (isChosen(field) || isShownAtOnce(row.key, source)) return undefined;
	return {
		fill: `Fill in ${displayName(field)} under ${group}.`,
		stands: `${displayName(field)} is under ${group}.`,
	};
};

/** JSON: Meta's path of the field. */
const inJson: PlaceOf = ({ field }, _source, { json }) => {
	const isSection = ALL_FIELDS.some(({ section }) => section === field);
	const row = rowOf(field);
	if (json === undefined || (row === undefined && !isSection)) return undefined;
	const path = row === undefined || row.section === 'event' ? field : `${row.section}.${row.key}`;
	return { fill: `Fill in ${path} of ${json}.`, stands: `In ${json} it is ${path}.` };
};

function sourceOf(raw: RawEvent | undefined): ActionSource | undefined {
	const source = raw?.action_source;
	return typeof source === 'string' ? readActionSource(source) : undefined;
}

/** The customer information as a whole, where too little of it is left. */
function isPerson(field: string, code: string): boolean {
	return field === 'user_data' && code !== 'wrong_type';
}

/** The row of the field that a refusal is about: the first name of its path that is one. */
function rowOf(field: string): (typeof ALL_FIELDS)[number] | undefined {
	const entry = DEVICE_FIELDS.find((_, index) => field === `app_data.extinfo[${index}]`);
	const keys = entry === undefined ? field.split('.') : [entry.key];
	return ALL_FIELDS.find(({ key }) => keys.includes(key));
}

/** What the panel asks for in every mode, where nothing else but that is to be done. */
function isChosen(field: string, code = 'required_field_missing'): boolean {
	return CHOSEN_ALWAYS.has(field) || (field === 'event_name' && code === 'required_field_missing');
}

const CHOSEN_ALWAYS: ReadonlySet<string> = new Set([
	'action_source',
	'messaging_channel',
	'data_processing_options',
	'data_processing_options_country',
	'data_processing_options_state',
]);

function isSettable(key: string, source: ActionSource | undefined): boolean {
	const field = SETTABLE_FIELDS.find((settable) => settable.key === key);
	if (field?.offeredFor === undefined) return field !== undefined;
	return source !== undefined && field.offeredFor.includes(source);
}

const ALONE: ReadonlySet<string> = new Set([
	'event_name',
	'event_time',
	'event_id',
	'event_source_url',
	'lead_event_source',
]);

function isShownAtOnce(key: string, source: ActionSource | undefined): boolean {
	if (ALONE.has(key)) return true;
	if (source === 'business_messaging' && FIRST_MESSAGING_FIELDS.some((field) => field.key === key))
		return true;
	return FIRST_FIELDS.some(
		({ path, sources }) =>
			path.endsWith(`.${key}`) && source !== undefined && sources.includes(source),
	);
}
