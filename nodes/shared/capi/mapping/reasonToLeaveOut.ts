import { skip, type Skip } from '../findings/findings';
import type { RawValue } from '../types';
import type { ItemEvent } from './itemEvent';
import { NEVER_A_CONVERSION } from './leftOut';

/**
 * Whether an event is to be left out, and why. Cancellations, refunds and the like go out under a custom name that the
 * user chose for them; what nobody did never does.
 * @param eventName the name under which the event would be sent
 * @param isStandard whether that is one of Meta's standard events
 */
export function reasonToLeaveOut(
	{ leftOut, format, isUnpaid }: ItemEvent,
	eventName: RawValue,
	isStandard: boolean,
	sendsUnpaid: boolean,
): Skip | undefined {
	if (
		leftOut !== undefined &&
		(NEVER_A_CONVERSION.has(leftOut) || isStandard || eventName === undefined)
	) {
		return skip(leftOut);
	}
	if (isUnpaid && !sendsUnpaid) return skip('not_paid');
	if (eventName === undefined && format !== undefined && format.eventNames.length > 0)
		return skip('not_a_conversion');
	return undefined;
}
