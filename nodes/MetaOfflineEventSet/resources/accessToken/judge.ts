/** What is said of a job and of the ends of token and version. Pure. */
import type { IDataObject } from 'n8n-workflow';

import { DAYS_OF_WARNING, findVersionEnd, type GraphFailure } from '../../../shared/graph';
import type { Job } from './jobs';

/** What came of a job's read: nothing where there was none to make. */
export type Probed = { readonly failure?: GraphFailure } | undefined;

export interface JobVerdict {
	/** Null where nobody can tell without doing it. */
	readonly allowed: boolean | null;
	/** Permissions that are missing, alternatives with `or` between them. */
	readonly missing: readonly string[];
	readonly note: string;
}

const REFUSALS: ReadonlySet<string> = new Set(['permission', 'unavailable_object', 'refused']);

/**
 * Takes a job, the token's permissions (undefined where Meta does not tell) and what came of the job's read; says whether
 * the token can do it. A read that Meta answered proves it, except where a token may read what it may not do.
 */
export function judgeJob(
	{ permissions, also = '', mayDoWithout, probe }: Job,
	granted: readonly string[] | undefined,
	probed: Probed,
): JobVerdict {
	const missing =
		granted === undefined
			? []
			: permissions
					.filter((alternatives) => !alternatives.some((one) => granted.includes(one)))
					.map((alternatives) => alternatives.join(' or '));
	const { failure } = probed ?? {};
	if (mayDoWithout === true) {
		const isGranted = granted !== undefined && missing.length === 0;
		if (!isGranted || failure !== undefined)
			return { allowed: null, missing, note: noteOf(failure, also) };
		return probed === undefined
			? { allowed: null, missing, note: NEEDS_DATASET }
			: { allowed: true, missing, note: '' };
	}
	if (failure !== undefined) {
		const allowed = REFUSALS.has(failure.kind) ? false : null;
		return { allowed, missing, note: noteOf(failure, also) };
	}
	if (probed !== undefined) return { allowed: true, missing: [], note: '' };
	if (granted === undefined) return { allowed: null, missing, note: UNKNOWN };
	if (missing.length > 0) return { allowed: false, missing, note: also };
	return probe === undefined
		? { allowed: true, missing, note: also }
		: { allowed: null, missing, note: NEEDS_DATASET };
}

const NEEDS_DATASET = 'Choose a Dataset to look at this too.';
const UNKNOWN = 'Meta does not let this token be inspected, so its permissions are not known.';

function noteOf(failure: GraphFailure | undefined, also: string): string {
	return [failure?.message ?? '', also].filter(Boolean).join(' ');
}

/** Takes the verdicts of all jobs; gives that of the whole: false where one is refused, null where one is not known. */
export function judgeAll(verdicts: readonly JobVerdict[]): boolean | null {
	if (verdicts.some(({ allowed }) => allowed === false)) return false;
	return verdicts.every(({ allowed }) => allowed === true) ? true : null;
}

export interface Ends {
	readonly fields: IDataObject;
	/** What ends within 30 days, or has ended, as sentences. */
	readonly warnings: readonly string[];
}

const DAY_SECONDS = 86_400;

/**
 * Takes when the token ends and when Meta's leave to read its user's data does (Unix seconds; 0 for never, undefined where
 * Meta does not tell), the API version and the time in Unix seconds.
 */
export function describeEnds(
	facts: {
		readonly tokenEnds?: number;
		readonly dataAccessEnds?: number;
		readonly apiVersion: string;
	},
	now: number,
): Ends {
	const versionEnd = findVersionEnd(facts.apiVersion);
	const versionSeconds = versionEnd && Date.parse(versionEnd.day) / 1000;
	return {
		fields: {
			token_ends: shownTime(facts.tokenEnds),
			data_access_ends: shownTime(facts.dataAccessEnds),
			api_version: facts.apiVersion,
			api_version_ends: versionEnd?.day ?? null,
			api_version_end_is_computed: versionEnd?.isComputed ?? null,
		},
		warnings: [
			endWarning('The access token', facts.tokenEnds, now),
			endWarning('Access to the user’s data', facts.dataAccessEnds, now),
			endWarning(`API version ${facts.apiVersion}`, versionSeconds, now),
		].filter((warning) => warning !== undefined),
	};
}

/** ISO in UTC, `never`, or null where Meta does not tell. */
function shownTime(seconds: number | undefined): string | null {
	if (seconds === undefined) return null;
	return seconds === 0 ? 'never' : new Date(seconds * 1000).toISOString();
}

function endWarning(what: string, end: number | undefined, now: number): string | undefined {
	if (end === undefined || end === 0) return undefined;
	const daysLeft = Math.ceil((end - now) / DAY_SECONDS);
	if (daysLeft > DAYS_OF_WARNING) return undefined;
	const day = new Date(end * 1000).toISOString().slice(0, 10);
	return daysLeft > 0 ? `${what} ends on ${day}.` : `${what} ended on ${day}.`;
}
