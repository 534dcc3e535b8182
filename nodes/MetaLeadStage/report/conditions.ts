/** Meta's conditions for optimizing for a stage, as a table (docs/meta-api.md section 8.2), and which of them hold. */
import { ADVISED_STAGES, FEWEST_STAGES } from '../stages/funnel';
import { roundWithin, toDays, toPercent, type Bounds, share } from './figuresShown';
import type { FunnelFigures } from './funnelReport';
import type { StageFigures } from './stageCount';

const LEADS_A_MONTH = 200;
const FEWEST_DAYS = 7;
export const RATE_PERCENT: Bounds = { lowest: 1, highest: 40 };
export const DAYS_TO_CONVERSION: Bounds = { highest: 28 };
const COVERAGE_PERCENT: Bounds = { lowest: 60 };

export interface Condition {
	readonly condition: string;
	/** Null where the input does not tell. */
	readonly holds: boolean | null;
	/** What was found, rounded so that it lies on the same side of the bound as the exact figure. */
	readonly value: number | null;
	/** Whether leads or times were inferred for the verdict, rather than read from the input. */
	readonly is_inferred: boolean;
	readonly message: string;
}

type Verdict = Omit<Condition, 'condition' | 'message'>;

interface ConditionRule {
	readonly condition: string;
	/** As people read it in a table. */
	readonly title: string;
	/** What has to hold, in a sentence. */
	readonly message: string;
	/** How it is found out, for the documentation. */
	readonly definition: string;
	/** What to do where it does not hold. */
	readonly cure: string;
	/** What to give the report where the input does not tell. */
	readonly ask: string;
	readonly judge: (figures: FunnelFigures) => Verdict;
}

/** Every condition; verdicts are taken on exact figures. */
export const CONDITIONS: readonly ConditionRule[] = [
	{
		condition: 'stages',
		title: 'Stages',
		message: `Leads in at least ${FEWEST_STAGES} stages, better ${ADVISED_STAGES} or more: the sale alone is not enough`,
		definition:
			'The number of stages of the funnel, lost ones aside, in which the input shows at least one lead. Stages that leads must have passed without being shown in them do not count. Not known without leads.',
		cure: `Send every stage of the funnel, the raw lead included: leads have to be seen in at least ${FEWEST_STAGES} of them, better in ${ADVISED_STAGES} or more.`,
		ask: 'Give the report the leads of the last 30 days.',
		judge: ({ stagesSeen, leads }) => ({
			holds: leads === 0 ? null : stagesSeen >= FEWEST_STAGES,
			value: stagesSeen,
			is_inferred: false,
		}),
	},
	{
		condition: 'leads_per_month',
		title: 'Leads per Month',
		message: `At least ${LEADS_A_MONTH} leads created in the last 30 days`,
		definition:
			'Leads whose creation time lies in the last 30 days; where it is missing, the time of the first stage stands for it. Not known where leads without either could make up the number.',
		cure: `Give the report all leads of the last 30 days. If there are fewer than ${LEADS_A_MONTH}, wait with optimizing for a stage until there are as many.`,
		ask: 'Give each lead its Lead Created Time.',
		judge: judgeLastMonth,
	},
	{
		condition: 'conversion_rate',
		title: 'Conversion Rate',
		message: `A stage that ${RATE_PERCENT.lowest} to ${RATE_PERCENT.highest} % of the leads reach`,
		definition:
			'The number of stages after the first, lost ones aside, in which the input shows at least one lead and whose share of all leads lies within the bounds. A lead in a later stage has passed the ones before. Not known without leads.',
		cure: `Add a stage to the funnel that ${RATE_PERCENT.lowest} to ${RATE_PERCENT.highest} % of the leads reach, and send it.`,
		ask: 'Give the report the leads of the last 30 days.',
		judge: (figures) => {
			const candidates = figures.stages.filter(rateFits);
			return {
				holds: figures.leads === 0 ? null : candidates.length > 0,
				value: candidates.length,
				is_inferred: candidates.some(({ leadsInferred }) => leadsInferred > 0),
			};
		},
	},
	{
		condition: 'days_to_conversion',
		title: 'Days to Conversion',
		message: `Such a stage is reached within ${DAYS_TO_CONVERSION.highest} days of the lead's creation, in the median`,
		definition:
			'Of the stages that the condition before counts, the shortest median of the days from creation to stage. Where the creation time is missing, the time of the first stage stands for it. Not known where no such lead has both times.',
		cure: `Add a stage to the funnel that leads reach within ${DAYS_TO_CONVERSION.highest} days, and send it.`,
		ask: 'Give each lead its Lead Created Time and the time of each stage.',
		judge: judgeDaysToConversion,
	},
	{
		condition: 'days_of_data',
		title: 'Days of Data',
		message: `Stages reached on at least ${FEWEST_DAYS} days, not necessarily in a row`,
		definition:
			"Days, in the workflow's time zone, on which at least one lead reached a stage of the funnel. Times in the future do not count. Not known where no stage has a time.",
		cure: `Send stages every day: Meta needs at least ${FEWEST_DAYS} days with data before it can learn.`,
		ask: 'Give each stage the time at which it was reached.',
		judge: ({ daysWithData }) => ({
			holds: daysWithData === 0 ? null : daysWithData >= FEWEST_DAYS,
			value: daysWithData,
			is_inferred: false,
		}),
	},
	{
		condition: 'coverage',
		title: 'Coverage',
		message: `At least ${COVERAGE_PERCENT.lowest} % of the leads are in a stage of the funnel and can be matched by Meta`,
		definition:
			'The share of all leads that the input shows in a stage of the funnel, lost ones included, and that a lead ID or other customer information identifies. Not known without leads.',
		cure: 'Give each lead its lead ID, or email and phone, and add to the funnel the CRM Values that it lacks.',
		ask: 'Give the report the leads of the last 30 days.',
		judge: ({ leadsCovered, leads }) => ({
			...judgeWithin(toPercent(share(leadsCovered, leads)), COVERAGE_PERCENT),
			is_inferred: false,
		}),
	},
];

/** Takes the figures; gives every condition with what was found. */
export function judgeConditions(figures: FunnelFigures): Condition[] {
	return CONDITIONS.map(({ condition, message, judge }) => ({
		condition,
		...judge(figures),
		message,
	}));
}

/** A stage whose rate and time Meta can optimize for. The raw lead itself is none: every lead reaches it. */
export function isSuitable(stage: StageFigures): boolean {
	return rateFits(stage) && isWithin(toDays(stage.secondsFromLead) ?? 0, DAYS_TO_CONVERSION);
}

/** Of a stage in which no lead was ever seen Meta would get no event, whatever rate can be inferred for it. */
function rateFits({
	isLost,
	leads,
	leadsInferred,
	rateFromPrevious,
	rateFromLead,
}: StageFigures): boolean {
	const rate = toPercent(rateFromLead);
	const isSeen = leads > leadsInferred;
	return (
		!isLost &&
		isSeen &&
		rateFromPrevious !== undefined &&
		rate !== undefined &&
		isWithin(rate, RATE_PERCENT)
	);
}

function isWithin(value: number, { lowest = -Infinity, highest = Infinity }: Bounds): boolean {
	return value >= lowest && value <= highest;
}

function judgeWithin(value: number | undefined, bounds: Bounds): Pick<Verdict, 'holds' | 'value'> {
	if (value === undefined) return { holds: null, value: null };
	return { holds: isWithin(value, bounds), value: roundWithin(value, bounds) };
}

function judgeLastMonth({
	lastMonth: { stated, inferred, missing },
	creations,
}: FunnelFigures): Verdict {
	const isKnown = creations.stated + creations.inferred > 0;
	const created = stated + inferred;
	const is_inferred = inferred > 0;
	if (!isKnown) return { holds: null, value: null, is_inferred };
	const couldHold = created + missing >= LEADS_A_MONTH;
	const holds = created >= LEADS_A_MONTH || (couldHold ? null : false);
	return { holds, value: created, is_inferred };
}

function judgeDaysToConversion({ stages }: FunnelFigures): Verdict {
	const timed = stages
		.filter(rateFits)
		.filter(({ secondsFromLead }) => secondsFromLead !== undefined);
	const days = timed.map(({ secondsFromLead }) => toDays(secondsFromLead) ?? Infinity);
	const shortest = days.length === 0 ? undefined : Math.min(...days);
	const is_inferred = timed.some(
		({ startsInferred }, index) => days[index] === shortest && startsInferred > 0,
	);
	return { ...judgeWithin(shortest, DAYS_TO_CONVERSION), is_inferred };
}
