/** What the figures come to: one line, and the one thing to do next. Pure. */
import {
	CONDITIONS,
	DAYS_TO_CONVERSION,
	isSuitable,
	judgeConditions,
	RATE_PERCENT,
	type Condition,
} from './conditions';
import { toPercent } from './figuresShown';
import type { FunnelFigures } from './funnelReport';
import type { StageFigures } from './stageCount';

export interface Verdict {
	/** Whether a condition is known not to hold, or there are no leads at all. */
	readonly needsAttention: boolean;
	/** Whether every condition is known. */
	readonly isKnown: boolean;
	readonly words: string;
	readonly nextStep: string;
	/** Conditions that are known not to hold. */
	readonly missed: readonly Condition[];
}

/** In the order in which things are put right: what is sent at all, then whether it can be matched, then how much of it. */
const ORDER: readonly string[] = [
	'stages',
	'coverage',
	'days_of_data',
	'conversion_rate',
	'days_to_conversion',
	'leads_per_month',
];

/** Takes the figures; gives the verdict on the whole funnel. */
export function judgeFunnel(figures: FunnelFigures): Verdict {
	const conditions = judgeConditions(figures);
	const missed = inOrder(conditions.filter(({ holds }) => holds === false));
	const unknown = inOrder(conditions.filter(({ holds }) => holds === null));
	const verdict = { isKnown: unknown.length === 0, missed };
	if (figures.leads === 0) {
		return {
			...verdict,
			needsAttention: true,
			words: 'No leads: there is nothing to judge.',
			nextStep: 'Give the report the leads of the last 30 days, one item per lead or stage.',
		};
	}
	if (missed.length > 0) {
		return {
			...verdict,
			needsAttention: true,
			words: `Not ready for Conversion Leads: ${missed.length} of ${conditions.length} conditions ${missed.length === 1 ? 'does' : 'do'} not hold (${titles(missed)}).`,
			nextStep: ruleOf(missed[0]).cure,
		};
	}
	if (unknown.length > 0) {
		return {
			...verdict,
			needsAttention: false,
			words: `Not known yet: the leads do not tell of ${unknown.length} of ${conditions.length} conditions (${titles(unknown)}).`,
			nextStep: ruleOf(unknown[0]).ask,
		};
	}
	return {
		...verdict,
		needsAttention: false,
		words: `Ready for Conversion Leads: all ${conditions.length} conditions hold.`,
		nextStep: `In Events Manager, configure the sales funnel and optimize for ${listed(figures.stages.filter(isSuitable).map(({ stage }) => stage))}.`,
	};
}

function inOrder(conditions: readonly Condition[]): Condition[] {
	return [...conditions].sort(
		(one, other) => ORDER.indexOf(one.condition) - ORDER.indexOf(other.condition),
	);
}

function titles(conditions: readonly Condition[]): string {
	return conditions.map((condition) => ruleOf(condition).title).join(', ');
}

/** The row of the table that a condition comes from. */
export function ruleOf({ condition: name }: Pick<Condition, 'condition'>): {
	readonly title: string;
	readonly cure: string;
	readonly ask: string;
} {
	const rule = CONDITIONS.find(({ condition }) => condition === name);
	return rule ?? { title: name, cure: '', ask: '' };
}

function listed(names: readonly string[]): string {
	return names.length < 2
		? names.join('')
		: `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}

/** Takes a stage; gives what it is good for, and what to do about it where the input shows no lead in it. */
export function judgeStage(stage: StageFigures): {
	readonly words: string;
	readonly nextStep: string;
} {
	const isSeen = stage.leads > stage.leadsInferred;
	const rate = toPercent(stage.rateFromLead) ?? 0;
	if (stage.isLost) return { words: 'Lost: the end of leads that do not go on.', nextStep: '' };
	if (!isSeen) {
		return {
			words: 'No lead is shown in it.',
			nextStep: `Send ${stage.stage} too. If leads are in it, add the words of your CRM to its CRM Values.`,
		};
	}
	if (stage.rateFromPrevious === undefined)
		return { words: 'The raw lead: every lead reaches it.', nextStep: '' };
	if (isSuitable(stage)) return { words: 'Suitable to optimize for.', nextStep: '' };
	if (rate < (RATE_PERCENT.lowest ?? 0))
		return {
			words: `Too rare to optimize for: less than ${RATE_PERCENT.lowest} % of the leads.`,
			nextStep: '',
		};
	if (rate > (RATE_PERCENT.highest ?? 100))
		return {
			words: `Too frequent to optimize for: more than ${RATE_PERCENT.highest} % of the leads.`,
			nextStep: '',
		};
	return {
		words: `Too late to optimize for: more than ${DAYS_TO_CONVERSION.highest} days, in the median.`,
		nextStep: '',
	};
}
