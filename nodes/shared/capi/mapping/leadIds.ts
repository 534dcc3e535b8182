/**
 * The ID that Meta gave a lead of an instant form, in a CRM's record: CRMs keep it in a field of the user's own, below
 * whatever marks such fields have there, and have IDs of leads of their own.
 */
import type { RawObject, RawValue } from '../types';
import { isPlainObject } from '../values';
import { findTarget } from './aliases';
import { RANKS, type Draft } from './draft';
import type { Format } from './formats/format';
import { readLabeledValues } from './labeledValues';
import { joinPaths } from './paths';

/** Behind what a format reads by a row of its own. */
const RANK = RANKS.format + 1;

const ofLeads = new Map<Format, boolean>();

/** Whether the records of a format are those of leads or deals, which may come from an instant form; orders of shops do not. */
export function speaksOfLeads(format: Format): boolean {
	const known = ofLeads.get(format);
	if (known !== undefined) return known;
	const fields = format.rows.flatMap((row) => ('from' in row ? row.field : []));
	const isOrder = format.rows.some((row) => 'list' in row) && !fields.includes('lead.stage');
	const speaks = !isOrder && fields.some((field) => field.startsWith('lead.'));
	ofLeads.set(format, speaks);
	return speaks;
}

/** Places Meta's lead ID that stands among the fields of a record, or in an object or a list of custom fields in it. */
export function placeLeadIdOf(fields: RawObject, at: string, draft: Draft): void {
	for (const name in fields) {
		const value = fields[name];
		const path = joinPaths(at, name);
		if (isLeadId(name)) draft.place('user_data', 'lead_id', plain(value), RANK, path);
		else if (typeof value === 'object') placeBelow(value, path, draft);
	}
}

function placeBelow(fields: RawValue, at: string, draft: Draft): void {
	placeLabeled(fields, at, draft);
	if (!isPlainObject(fields)) return;
	for (const name in fields) {
		if (isLeadId(name))
			draft.place('user_data', 'lead_id', plain(fields[name]), RANK, joinPaths(at, name));
	}
}

function placeLabeled(list: RawValue, at: string, draft: Draft): void {
	for (const { labels, value, path } of readLabeledValues(list)) {
		if (labels.some(isLeadId))
			draft.place('user_data', 'lead_id', plain(value), RANK, joinPaths(at, path));
	}
}

/** `lead_id` alone is the CRM's own in a record of a CRM. */
function isLeadId(name: string): boolean {
	const target = findTarget(name);
	return target?.field === 'lead_id' && target.rank > 0;
}

function plain(value: RawValue): RawValue {
	return isPlainObject(value) ? value.value : value;
}
