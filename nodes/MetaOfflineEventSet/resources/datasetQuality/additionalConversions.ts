/**
 * Conversions that the server reports beyond those of the pixel: Meta shows them only under conditions, and does not say
 * which of them is missing (docs/meta-api.md section 10.3). Pure.
 */
import { GOALS, type EventFigures, type Verdict } from './eventFigures';

interface Reason {
	readonly words: string;
	/** Whether it is something to mend; events that come by the server alone may be meant to. */
	readonly isFault: boolean;
	readonly applies: (figures: EventFigures) => boolean;
}

const below = (figure: number | undefined, goal: number) => figure !== undefined && figure < goal;

const REASONS: readonly Reason[] = [
	{
		words: 'the pixel did not send the event within 7 days',
		isFault: false,
		applies: ({ browserEvents }) => browserEvents === 0,
	},
	{
		words: 'the server did not send the event within 7 days',
		isFault: true,
		applies: ({ serverEvents }) => serverEvents === 0,
	},
	{
		words: `less than ${GOALS.overlapPercent} % of the browser events are recognized in those of the server`,
		isFault: true,
		applies: ({ overlap }) => below(overlap, GOALS.overlapPercent),
	},
	{
		words: `less than ${GOALS.keyCoveragePercent} % of the browser or server events have a deduplication key`,
		isFault: true,
		applies: ({ keyCoverage }) => below(keyCoverage, GOALS.keyCoveragePercent),
	},
	{
		words: 'the server sent fewer events than the pixel',
		isFault: true,
		applies: ({ browserEvents, serverEvents = 0 }) =>
			serverEvents > 0 && below(serverEvents, browserEvents ?? 0),
	},
	{
		words: `match quality is below ${GOALS.matchQuality.toFixed(1)}`,
		isFault: true,
		applies: ({ score }) => below(score, GOALS.matchQuality),
	},
];

/** What Meta does not let anybody see, for an event with no figure and no other reason. */
const UNSEEN =
	'Meta does not say why: the conversion rate may be too low, or pixel and server count differently';

/** Takes the figures of an event; gives why Meta shows no additional conversions, the causes of others first; empty where it does. */
export function whyNoneAreShown(figures: EventFigures): Reason[] {
	const { additionalConversions } = figures;
	if (
		additionalConversions !== undefined &&
		additionalConversions > GOALS.additionalConversionsPercent
	)
		return [];
	return REASONS.filter(({ applies }) => applies(figures));
}

/** The same in sentences for the output: also where there is a figure that is too low, or no reason that can be seen. */
export function reasonsInWords(figures: EventFigures): string[] {
	const { additionalConversions } = figures;
	if (
		additionalConversions !== undefined &&
		additionalConversions > GOALS.additionalConversionsPercent
	)
		return [];
	const reasons = whyNoneAreShown(figures).map(({ words }) => words);
	if (additionalConversions === 0) return ['there were none within 7 days', ...reasons];
	if (additionalConversions !== undefined)
		return [`${GOALS.additionalConversionsPercent} % or less are not shown`, ...reasons];
	return reasons.length > 0 ? reasons : [UNSEEN];
}

/** None, or so few that Meta leaves them out; not known where nothing that Meta gives explains why there is no figure. */
export function judgeAdditionalConversions(figures: EventFigures): Verdict {
	const { additionalConversions } = figures;
	if (additionalConversions !== undefined)
		return additionalConversions > GOALS.additionalConversionsPercent ? 'met' : 'missed';
	return whyNoneAreShown(figures).some(({ isFault }) => isFault) ? 'missed' : 'unknown';
}
