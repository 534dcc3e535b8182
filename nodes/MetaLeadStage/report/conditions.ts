/** Meta's conditions for optimising for a stage, as a table (docs/meta-api.md section 8.2), and which of them hold. */
import { ADVISED_STAGES, FEWEST_STAGES } from '../stages/funnel';
import { percent, type FunnelFigures, type StageFigures } from './funnelReport';

export const LEADS_A_MONTH = 200;
export const LOWEST_RATE_PERCENT = 1;
export const HIGHEST_RATE_PERCENT = 40;
export const LONGEST_DAYS = 28;
export const FEWEST_DAYS = 7;
export const LOWEST_COVERAGE_PERCENT = 60;

export interface Condition {
	readonly condition: string;
	/** Null where the input does not tell. */
	readonly holds: boolean | null;
	readonly value: number | null;
	readonly message: string;
}

/** A stage whose rate and time Meta can optimise for. The raw lead itself is none: every lead reaches it. */
export function isSuitable(stage: StageFigures): boolean {
	return rateFits(stage) && timeFits(stage) !== false;
}

function rateFits({ is_lost, rate_from_previous_percent, rate_from_lead_percent: rate }: StageFigures): boolean {
	if (is_lost || rate_from_previous_percent === null || rate === null) return false;
	return rate >= LOWEST_RATE_PERCENT && rate <= HIGHEST_RATE_PERCENT;
}

function timeFits({ days_from_lead: days }: StageFigures): boolean | undefined {
	return days === null ? undefined : days <= LONGEST_DAYS;
}

/** Takes the figures; gives every condition with what was found. */
export function judgeConditions(figures: FunnelFigures): Condition[] {
	const { stages, leads, leadsOfLastMonth, daysWithData } = figures;
	const path = stages.filter(({ is_lost }) => !is_lost);
	const candidates = path.filter(rateFits);
	const timed = candidates.filter((stage) => timeFits(stage) !== undefined);
	const coverage = percent(figures.leadsCovered, leads);
	return [
		{
			condition: 'stages',
			holds: path.length >= FEWEST_STAGES,
			value: path.length,
			message: `At least ${FEWEST_STAGES} stages, better ${ADVISED_STAGES} or more`,
		},
		{
			condition: 'leads_per_month',
			holds: leadsOfLastMonth === undefined ? null : leadsOfLastMonth >= LEADS_A_MONTH,
			value: leadsOfLastMonth ?? null,
			message: `At least ${LEADS_A_MONTH} leads created in the last 30 days`,
		},
		{
			condition: 'conversion_rate',
			holds: leads === 0 ? null : candidates.length > 0,
			value: candidates.length,
			message: `A stage that ${LOWEST_RATE_PERCENT} to ${HIGHEST_RATE_PERCENT} % of the leads reach`,
		},
		{
			condition: 'days_to_conversion',
			holds: timed.length === 0 ? null : timed.some((stage) => timeFits(stage) === true),
			value: timed.length === 0 ? null : Math.min(...timed.flatMap(({ days_from_lead: days }) => days ?? [])),
			message: `Such a stage is reached within ${LONGEST_DAYS} days of the lead's creation, in the median`,
		},
		{
			condition: 'days_of_data',
			holds: daysWithData === 0 ? null : daysWithData >= FEWEST_DAYS,
			value: daysWithData,
			message: `Stages reached on at least ${FEWEST_DAYS} days, not necessarily in a row`,
		},
		{
			condition: 'coverage',
			holds: coverage === null ? null : coverage >= LOWEST_COVERAGE_PERCENT,
			value: coverage,
			message: `At least ${LOWEST_COVERAGE_PERCENT} % of the leads are in a stage of the funnel and can be matched by Meta`,
		},
	];
}
