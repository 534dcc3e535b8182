/** When Meta removes the versions of its Graph API (docs/meta-api.md section 1.7). */
import { DEFAULT_API_VERSION } from './endpoint';

/** The last day on which Meta is asked under a version. */
export interface VersionEnd {
	/** ISO, in UTC. */
	readonly day: string;
	/** Two years after the next version came, as Meta's policy says; Meta has announced no day. */
	readonly isComputed: boolean;
}

const ANNOUNCED: Readonly<Record<string, string>> = {
	'v16.0': '2025-05-14',
	'v17.0': '2025-09-12',
	'v18.0': '2026-01-26',
	'v19.0': '2026-05-21',
	'v20.0': '2026-09-24',
	'v21.0': '2027-01-21',
};
const COMPUTED: Readonly<Record<string, string>> = {
	'v22.0': '2027-05-29',
	'v23.0': '2027-10-08',
	'v24.0': '2028-02-18',
	'v25.0': '2028-07-29',
};

/** Takes a version such as `v26.0`; gives when Meta removes it, undefined where nothing is known. */
export function findVersionEnd(version: string): VersionEnd | undefined {
	for (const [days, isComputed] of [[ANNOUNCED, false] as const, [COMPUTED, true] as const])
		if (Object.hasOwn(days, version)) return { day: days[version], isComputed };
	return undefined;
}

/** A run says so from so many days before an end. */
export const DAYS_OF_WARNING = 30;

const DAY_MILLISECONDS = 86_400_000;

/**
 * Takes the version that a run uses and the time in Unix milliseconds; gives what the user is told where Meta has removed
 * it, or does so in the next 30 days.
 */
export function warnOfVersionEnd(version: string, now: number): string | undefined {
	const end = findVersionEnd(version);
	if (end === undefined) return undefined;
	const daysLeft = Math.ceil((Date.parse(end.day) - now) / DAY_MILLISECONDS);
	if (daysLeft > DAYS_OF_WARNING) return undefined;
	const about = end.isComputed ? 'about ' : '';
	const what =
		daysLeft > 0 ? `Meta removes ${version} on ${about}` : `Meta removed ${version} on ${about}`;
	return `${what}${end.day}. Set API Version to ${DEFAULT_API_VERSION} in the credential, under Advanced Settings.`;
}
