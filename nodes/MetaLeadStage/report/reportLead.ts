import type { Stage } from '../stages/funnel';

/** One lead with everything its items state; times in Unix seconds, none of them in the future. */
export interface ReportLead {
	readonly hasLeadId: boolean;
	/** Whether anything identifies the person, so that Meta could match the lead. */
	readonly isIdentified: boolean;
	createdSeconds: number | undefined;
	/** When each stage was first reached; undefined where no time is known. */
	readonly reached: Map<Stage, number | undefined>;
	hasUnknownValue: boolean;
	/** CRM values that are not in the funnel, but for those that are the person's own data. */
	readonly unknownValues: Set<string>;
}
