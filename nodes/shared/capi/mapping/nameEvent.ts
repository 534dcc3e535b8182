import { isAbsent } from '../absence';
import { isStandardEvent } from '../fields/standardEvents';
import type { Skip } from '../findings/findings';
import type { RawValue, Warning } from '../types';
import type { ItemEvent } from './itemEvent';
import { warnOfUnpaid } from './mappingFindings';
import { reasonToLeaveOut } from './reasonToLeaveOut';

/** What an event is called, and what follows from that. */
export interface Naming {
	/** The name that the item gives the event itself. */
	readonly own: RawValue;
	/** The name under which it would be sent: its own, else the chosen one, else that of what the vendor reports. */
	readonly name: RawValue;
	/** Why it is left out under this name. */
	readonly skip: Skip | undefined;
	readonly warnings: readonly Warning[];
}

/**
 * Takes an event as it was read, the name that the user chose (`undefined` where the input decides) and whether orders that are
 * not paid yet are sent; gives its name, or why it is left out.
 */
export function nameEvent(found: ItemEvent, chosen: RawValue, sendsUnpaid: boolean): Naming {
	const { event_name: given } = found.event;
	const own = isAbsent(given, 'event_name') ? undefined : given;
	const name = own ?? chosen ?? found.eventName;
	const isStandard = typeof name === 'string' && isStandardEvent(name);
	return {
		own,
		name,
		skip: reasonToLeaveOut(found, name, isStandard, sendsUnpaid),
		warnings: found.isUnpaid ? [...found.warnings, warnOfUnpaid()] : found.warnings,
	};
}
