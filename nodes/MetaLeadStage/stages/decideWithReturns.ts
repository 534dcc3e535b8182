/** The option "Allow Going Back": each stay in a stage is an event, also where the lead was there before. */
import type { LeadCase, PlacedStage, StageDecision } from './decisions';
import { findStays } from './stays';
import { leaveOut, placeOf, sendUnlessTooOld } from './verdicts';

/** Takes a lead and its stages with their times; gives what decides on each of them. */
export function decideWithReturns(
	lead: LeadCase,
	placed: readonly PlacedStage[],
): (placed: PlacedStage) => StageDecision {
	const stays = findStays(lead, placed);
	return (entry) => {
		const place = placeOf(entry.stated);
		const stay = stays.get(entry);
		if (stay === undefined || stay.wasSent) return leaveOut(place, 'stage_sent_before');
		const [first] = stay.placed;
		if (entry === first) return sendUnlessTooOld(lead, entry, stay.entry);
		return leaveOut(
			place,
			entry.seconds === first.seconds ? 'stage_stated_twice' : 'stage_still_there',
		);
	};
}
