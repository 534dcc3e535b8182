import { GRAPH_ERRORS, GraphError } from './errors';

/** When a version stops answering: Graph edges (`/events`) and Marketing API edges have schedules of their own. */
interface VersionLife {
	readonly graphEnds: string;
	readonly marketingEnds: string;
}

const NOT_ANNOUNCED = '9999-12-31';

/** docs/meta-api.md section 1.7; versions older than these are gone for every edge. */
const VERSIONS: Readonly<Record<string, VersionLife>> = {
	'v26.0': { graphEnds: NOT_ANNOUNCED, marketingEnds: NOT_ANNOUNCED },
	'v25.0': { graphEnds: '2028-07-29', marketingEnds: NOT_ANNOUNCED },
	'v24.0': { graphEnds: '2028-02-18', marketingEnds: '2026-10-06' },
	'v23.0': { graphEnds: '2027-10-08', marketingEnds: '2026-06-09' },
	'v22.0': { graphEnds: '2027-05-29', marketingEnds: '2026-02-19' },
	'v21.0': { graphEnds: '2027-01-21', marketingEnds: '2026-02-19' },
	'v20.0': { graphEnds: '2026-09-24', marketingEnds: '2026-02-19' },
	'v19.0': { graphEnds: '2026-05-21', marketingEnds: '2026-02-19' },
	'v18.0': { graphEnds: '2026-01-26', marketingEnds: '2026-01-26' },
	'v17.0': { graphEnds: '2025-09-12', marketingEnds: '2025-09-12' },
	'v16.0': { graphEnds: '2025-05-14', marketingEnds: '2025-05-14' },
};

const OLDEST_LISTED = 16;
const VERSION_FORM = /^v(\d+)\.\d+$/;

export type EdgeSchedule = 'graph' | 'marketing';

/**
 * Throws 2635 for a version that is gone at `now` (milliseconds) on this kind of edge, and 2500 for a path that does
 * not begin with a version that exists.
 */
export function checkVersion(version: string, schedule: EdgeSchedule, now: number): void {
	const number = VERSION_FORM.exec(version)?.[1];
	const life = VERSIONS[version];
	if (number === undefined || (life === undefined && Number(number) >= OLDEST_LISTED)) {
		throw new GraphError(GRAPH_ERRORS.queryNotParsed);
	}
	const ends = schedule === 'graph' ? life?.graphEnds : life?.marketingEnds;
	if (ends === undefined || now >= Date.parse(ends)) throw new GraphError(GRAPH_ERRORS.versionGone);
}
