/**
 * All codes under which the nodes report, by kind. Saved workflows branch on them, so a code is never renamed or given
 * another meaning. The documentation's tables are written from here, and the types let nothing else be reported.
 */
import { CHANGE_NOTES, DROP_REASONS } from './matchNotes';
import {
	APP_EVENT_REFUSALS,
	EVENT_REFUSALS,
	GUARD_REFUSALS,
	LEAD_STAGE_REFUSALS,
	NODE_REFUSALS,
	UPLOAD_REFUSALS,
} from './refusals';
import { SKIPS } from './skips';
import {
	APP_EVENT_WARNINGS,
	EVENT_WARNINGS,
	GUARD_WARNINGS,
	IDENTITY_WARNINGS,
	LEAD_STAGE_WARNINGS,
	MAPPING_WARNINGS,
	UPLOAD_WARNINGS,
} from './warnings';

export const REFUSALS = {
	...EVENT_REFUSALS,
	...GUARD_REFUSALS,
	...APP_EVENT_REFUSALS,
	...NODE_REFUSALS,
	...LEAD_STAGE_REFUSALS,
	...UPLOAD_REFUSALS,
};
export const WARNINGS = {
	...EVENT_WARNINGS,
	...GUARD_WARNINGS,
	...IDENTITY_WARNINGS,
	...MAPPING_WARNINGS,
	...APP_EVENT_WARNINGS,
	...LEAD_STAGE_WARNINGS,
	...UPLOAD_WARNINGS,
};

export type RefusalCode = keyof typeof REFUSALS;
export type WarningCode = keyof typeof WARNINGS;
export type DropReason = keyof typeof DROP_REASONS;
export type ChangeNote = keyof typeof CHANGE_NOTES;
export type SkipCode = keyof typeof SKIPS;

/** The tables by the kind of report, each code with the sentence that the documentation prints. */
export const CODES = {
	refusals: REFUSALS,
	warnings: WARNINGS,
	drops: DROP_REASONS,
	changes: CHANGE_NOTES,
	skips: SKIPS,
} as const;
