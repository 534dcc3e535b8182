/**
 * Meta's best practices for events, each with its figure (docs/meta-api.md section 10.3) and what to do where it is missed.
 * Pure.
 */

import { judgeAdditionalConversions, whyNoneAreShown } from './additionalConversions';
import { GOALS, type EventFigures, type Verdict } from './eventFigures';

export interface BestPractice {
	/** Field of the output items that holds the verdict. */
	readonly name:
		| 'match_quality'
		| 'event_coverage'
		| 'deduplication'
		| 'key_coverage'
		| 'server_events'
		| 'freshness'
		| 'additional_conversions'
		| 'offline_quality';
	/** As people read it in a list. */
	readonly title: string;
	readonly channel: 'web' | 'offline';
	/** Whether it asks for more data, which a dataset that is to get little misses on purpose. */
	readonly asksForData: boolean;
	judge(figures: EventFigures): Verdict;
	/** What to do where it is missed. */
	nextStep(figures: EventFigures): string;
	/** More conversions, in percent, that Meta expects from it; 0 where Meta does not say. */
	gain(figures: EventFigures): number;
}

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
		title: 'deduplication keys',
		asksForData: false,
		channel: 'web',
		judge: ({ keyCoverage }) => atLeast(keyCoverage, GOALS.keyCoveragePercent),
		nextStep: ({ eventName }) =>
			`Send the same event_id for ${eventName} from the website and from the server, on at least ${GOALS.keyCoveragePercent} % of the events.`,
		gain: noGain,
	},
	{
		name: 'deduplication',
		title: 'deduplication',
		asksForData: false,
		channel: 'web',
		judge: ({ overlap }) => atLeast(overlap, GOALS.overlapPercent),
		nextStep: ({ eventName }) =>
			`Check that website and server use the same event_id and the same name for one ${eventName}: less than ${GOALS.overlapPercent} % of the browser events are recognized in those of the server.`,
		gain: noGain,
	},
	{
		name: 'server_events',
		title: 'server events',
		asksForData: true,
		channel: 'web',
		judge: ({ browserEvents, serverEvents }) => {
			if (browserEvents === undefined || serverEvents === undefined || browserEvents === 0)
				return 'unknown';
			return serverEvents >= browserEvents ? 'met' : 'missed';
		},
		nextStep: ({ eventName, browserEvents, serverEvents }) =>
			`Send every ${eventName} of the website from the server too: in 7 days the pixel sent ${browserEvents} and the server ${serverEvents}.`,
		gain: noGain,
	},
	{
		name: 'event_coverage',
		title: 'event coverage',
		asksForData: true,
		channel: 'web',
		judge: ({ coverage, coverageGoal }) => atLeast(coverage, coverageGoal ?? GOALS.coveragePercent),
		nextStep: ({ eventName, coverageGoal }) =>
			`Send every ${eventName} of the website from the server too, until ${coverageGoal ?? GOALS.coveragePercent} % are covered.`,
		gain: ({ gainFromCoverage }) => gainFromCoverage ?? 0,
	},
	{
		name: 'match_quality',
		title: 'match quality',
		asksForData: true,
		channel: 'web',
		judge: ({ score }) => atLeast(score, GOALS.matchQuality),
		nextStep: ({ eventName }) =>
			`Send more match keys with ${eventName}, such as email, phone, external ID, fbc and fbp, until its match quality is ${GOALS.matchQuality.toFixed(1)} or more.`,
		gain: ({ gainFromScore }) => gainFromScore ?? 0,
	},
	{
		name: 'freshness',
		title: 'freshness',
		asksForData: false,
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
		name: 'additional_conversions',
		title: 'additional conversions',
		asksForData: true,
		channel: 'web',
		judge: judgeAdditionalConversions,
		nextStep: (figures) => {
			const { eventName, additionalConversions } = figures;
			if (additionalConversions !== undefined)
				return `Meta counts ${additionalConversions} % additional conversions for ${eventName} and shows none of ${GOALS.additionalConversionsPercent} % or less: send more match keys with it, and every one of the website from the server too.`;
			const reasons = whyNoneAreShown(figures).map(({ words }) => words);
			return `Meta shows no additional conversions for ${eventName}, because ${reasons.join('; ')}. Mend this first.`;
		},
		gain: noGain,
	},
	{
		name: 'offline_quality',
		title: 'offline quality',
		asksForData: true,
		channel: 'offline',
		judge: ({ score }) => atLeast(score, GOALS.offlineScore),
		nextStep: ({ eventName, advice }) =>
			`${eventName} (offline): ${advice ?? 'send it sooner, more often and with email and phone.'}`,
		gain: noGain,
	},
];
