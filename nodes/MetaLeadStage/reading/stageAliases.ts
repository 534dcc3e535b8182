/**
 * The names under which automatic mapping finds a lead's stage, its times and its history, first the strongest; case,
 * spaces, dashes and underscores make no difference. Everything about the person is found by the table of
 * shared/mapping/aliases.ts. The README prints both.
 */
import { fold, isAbsent } from '../../shared/capi';

export type StageField = 'stage' | 'stageTime' | 'createdTime' | 'history';

export const STAGE_ALIASES: Readonly<Record<StageField, readonly string[]>> = {
	stage: [
		'stage',
		'lead_stage',
		'event_name',
		'lifecycle_stage',
		'stage_name',
		'new_stage',
		'pipeline_stage',
		'deal_stage',
		'stage_id',
		'lead_status',
		'hs_lead_status',
		'new_status',
		'status',
	],
	stageTime: [
		'stage_time',
		'stage_date',
		'stage_changed_at',
		'stage_change_time',
		'stage_changed_time',
		'stage_reached_at',
		'stage_entered_at',
		'last_stage_change_date',
		'status_time',
		'status_date',
		'status_changed_at',
		'status_change_date',
		'changed_at',
		'occurred_at',
		'event_time',
		'timestamp',
	],
	createdTime: [
		'lead_created_time',
		'lead_created_at',
		'lead_creation_time',
		'created_time',
		'created_at',
		'create_date',
		'created_date',
		'created',
		'add_time',
	],
	history: ['stage_history', 'status_history', 'lead_history', 'history', 'stages'],
};

/** Fields of Meta's shape that Lead Stage sets itself. */
const OWN_FIELDS: readonly string[] = ['event_id', 'action_source', 'event_source', 'app_data', 'messaging_channel'];

const fields = new Map<string, { field: StageField; rank: number }>();
for (const [field, names] of Object.entries(STAGE_ALIASES)) {
	if (!isStageField(field)) continue;
	names.forEach((name, rank) => fields.set(fold(name), { field, rank }));
}
const ownFields = new Set(OWN_FIELDS.map(fold));

function isStageField(name: string): name is StageField {
	return Object.hasOwn(STAGE_ALIASES, name);
}

export interface StageFields {
	readonly found: Readonly<Partial<Record<StageField, unknown>>>;
	/** The fields that are not about the stage. */
	readonly rest: Record<string, unknown>;
}

/** Takes an item's fields; gives those about the stage under our names, the strongest with a value, and all others. */
export function takeStageFields(item: Record<string, unknown>): StageFields {
	const found: Partial<Record<StageField, unknown>> = {};
	const ranks = new Map<StageField, number>();
	const rest: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(item)) {
		const folded = fold(name);
		const target = fields.get(folded);
		if (!target) {
			if (!ownFields.has(folded)) rest[name] = value;
			continue;
		}
		const held = ranks.get(target.field);
		if (isAbsent(value) || (held !== undefined && held <= target.rank)) continue;
		ranks.set(target.field, target.rank);
		found[target.field] = value;
	}
	return { found, rest };
}
