/**
 * Meta's best practices for events, each with its figure (docs/meta-api.md section 10.3) and what to do where it is missed.
 * The only place where the figures stand. Pure.
 */

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
	/** Meta's own advice on the weakest of the offline scores. */
	readonly advice?: string;
}

export type Verdict = 'met' | 'missed' | 'unknown';

export interface BestPractice {
	/** Field of the output items that holds the verdict. */
	readonly name:
		| 'match_quality'
		| 'event_coverage'
		| 'deduplication'
		| 'key_coverage'
		| 'freshness'
		| 'offline_quality';
	readonly channel: 'web' | 'offline';
	judge(figures: EventFigures): Verdict;
	/** What to do where it is missed. */
	nextStep(figures: EventFigures): string;
	/** More conversions, in percent, that Meta expects from it; 0 where Meta does not say. */
	gain(figures: EventFigures): number;
}

export const GOALS = {
	matchQuality: 6,
	coveragePercent: 75,
	overlapPercent: 50,
	keyCoveragePercent: 70,
	/** From here on Meta opens omnichannel ads (docs/meta-api.md section 10.1). */
	offlineScore: 8.5,
} as const;

/** Meta recommends real time, at most an hour (docs/meta-api.md section 1.6). */
const FRESH_ENOUGH: ReadonlySet<string> = new Set(['real_time', 'hourly']);

function atLeast(figure: number | undefined, goal: number): Verdict {
	if (figure === undefined) return 'unknown';
	return figure >= goal ? 'met' : 'missed';
}

const noGain = () => 0;

/** In the order of use: wrong counting first, then missing events, then weak matching, then delay. */
export const BEST_PRACTICES: readonly BestPractice[] = [
	{
		name: 'key_coverage',
		channel: 'web',
		judge: ({ keyCoverage }) => atLeast(keyCoverage, GOALS.keyCoveragePercent),
		nextStep: ({ eventName }) =>
			`Send the same event_id for ${eventName} from the website and from the server, on at least ${GOALS.keyCoveragePercent} % of the events.`,
		gain: noGain,
	},
	{
		name: 'deduplication',
		channel: 'web',
		judge: ({ overlap }) => atLeast(overlap, GOALS.overlapPercent),
		nextStep: ({ eventName }) =>
			`Check that website and server use the same event_id and the same name for one ${eventName}: less than ${GOALS.overlapPercent} % of the browser events are recognized in those of the server.`,
		gain: noGain,
	},
	{
		name: 'event_coverage',
		channel: 'web',
		judge: ({ coverage, coverageGoal }) => atLeast(coverage, coverageGoal ?? GOALS.coveragePercent),
		nextStep: ({ eventName, coverageGoal }) =>
			`Send every ${eventName} of the website from the server too, until ${coverageGoal ?? GOALS.coveragePercent} % are covered.`,
		gain: ({ gainFromCoverage }) => gainFromCoverage ?? 0,
	},
	{
		name: 'match_quality',
		channel: 'web',
		judge: ({ score }) => atLeast(score, GOALS.matchQuality),
		nextStep: ({ eventName }) =>
			`Send more match keys with ${eventName}, such as email, phone, external ID, fbc and fbp, until its match quality is ${GOALS.matchQuality.toFixed(1)} or more.`,
		gain: ({ gainFromScore }) => gainFromScore ?? 0,
	},
	{
		name: 'freshness',
		channel: 'web',
		judge: ({ uploadFrequency }) => {
			if (uploadFrequency === undefined) return 'unknown';
			return FRESH_ENOUGH.has(uploadFrequency) ? 'met' : 'missed';
		},
		nextStep: ({ eventName }) =>
			`Send ${eventName} in real time, at the latest one hour after it happened.`,
		gain: noGain,
	},
	{
		name: 'offline_quality',
		channel: 'offline',
		judge: ({ score }) => atLeast(score, GOALS.offlineScore),
		nextStep: ({ eventName, advice }) =>
			`${eventName} (offline): ${advice ?? 'send it sooner, more often and with email and phone.'}`,
		gain: noGain,
	},
];
