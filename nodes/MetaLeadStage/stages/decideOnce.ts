/** Each stage once and none after a later one: what Meta learns from where leads do not come back. */
import type { LeadCase, PlacedStage, StageDecision } from './decisions';
import type { Stage } from './funnel';
import { NO_PROGRESS } from './progress';
import { leaveOut, placeOf, sendUnlessTooOld } from './verdicts';

/** Takes a lead; gives what decides on its stages, to be asked in the order of their times: it knows what came before. */
export function decideOnce(lead: LeadCase): (placed: PlacedStage) => StageDecision {
	const { progress = NO_PROGRESS } = lead;
	const met = new Map<string, number>();
	const wasFurther = furtherBefore(lead);
	let furthest = -1;
	return (placed) => {
		const { stated, seconds } = placed;
		const place = placeOf(stated);
		const order = stated.stage?.order;
		const before = met.get(stated.eventName);
		if (before === seconds) return leaveOut(place, 'stage_stated_twice');
		const wasSent = progress.countOf(stated.eventName) > 0;
		if (!wasSent && before !== undefined) return leaveOut(place, 'stage_again');
		if (
			!wasSent &&
			order !== undefined &&
			(order < furthest || wasFurther(stated.stage, seconds))
		) {
			return leaveOut(place, 'stage_went_back');
		}
		met.set(stated.eventName, seconds);
		furthest = Math.max(furthest, order ?? -1);
		return wasSent ? leaveOut(place, 'stage_sent_before') : sendUnlessTooOld(lead, placed, 0);
	};
}

/** Whether the memory has a later stage by that time. */
function furtherBefore({
	funnel,
	progress,
}: LeadCase): (stage: Stage | undefined, seconds: number) => boolean {
	if (progress === undefined) return () => false;
	const firsts = funnel.path.map(({ eventName }) =>
		earliest(progress.entriesOf(eventName).map(({ seconds }) => seconds)),
	);
	return (stage, seconds) => {
		const order = stage?.order;
		return order !== undefined && firsts.slice(order + 1).some((first) => first <= seconds);
	};
}

function earliest(times: readonly number[]): number {
	return times.reduce((one, other) => Math.min(one, other), Infinity);
}
