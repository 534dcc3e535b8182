import { only, type Condition } from '../format';

/** Takes the heading of a close date, and when a deal is closed; gives the date where it is closed: of an open deal it is a plan. */
export function closedBy(heading: string, ...closed: readonly Condition[]) {
	return closed.map((condition) => only(heading, condition));
}
