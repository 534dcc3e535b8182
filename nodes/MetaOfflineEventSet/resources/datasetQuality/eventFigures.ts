/** What Meta says of the events of one name, and the figures it asks for (docs/meta-api.md section 10.3). */

/** The figures of one event name, as Meta gives them; undefined where it gives none. */
export interface EventFigures {
	readonly channel: 'web' | 'offline';
	readonly eventName: string;
	/** 0 to 10: event match quality on the web, the composite score of offline events. */
	readonly score?: number;
	/** Percent of browser events that the server sent too, sharing deduplication keys. */
	readonly coverage?: number;
	/** The coverage Meta asks for; 75 where it does not say. */
	readonly coverageGoal?: number;
	/** Percent of browser events that were recognized as those of the server, by all keys together. */
	readonly overlap?: number;
	/** Percent of browser or server events with the best deduplication key, whichever is less. */
	readonly keyCoverage?: number;
	/** `real_time`, `hourly`, … */
	readonly uploadFrequency?: string;
	/** More conversions, in percent, that Meta expects from better match keys and from more coverage. */
	readonly gainFromScore?: number;
	readonly gainFromCoverage?: number;
	/** Conversions, in percent, that Meta reports beyond those of the pixel alone. */
	readonly additionalConversions?: number;
	/** Events of the last 7 days by where they came from. */
	readonly browserEvents?: number;
	readonly serverEvents?: number;
	/** Meta's own advice on the weakest of the offline scores. */
	readonly advice?: string;
}

/** `accepted`: missed on purpose, by a dataset that is to get little. */
export type Verdict = 'met' | 'missed' | 'unknown' | 'accepted';

/** The only place where Meta's figures stand. */
export const GOALS = {
	matchQuality: 6,
	coveragePercent: 75,
	overlapPercent: 50,
	keyCoveragePercent: 70,
	/** Meta shows additional conversions only above it. */
	additionalConversionsPercent: 5,
	/** From here on Meta opens omnichannel ads (docs/meta-api.md section 10.1). */
	offlineScore: 8.5,
} as const;
