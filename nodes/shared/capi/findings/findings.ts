import type { RefusalCode, WarningCode } from './eventCodes';
import { displayName } from '../fields/fieldNames';
import type { Refusal, Warning } from '../types';

/** Collects everything that is wrong with one event, so that the user mends it in one go. */
export class Findings {
	readonly refusals: Refusal[] = [];

	readonly warnings: Warning[] = [];

	/** The event may not be sent. Neither text may hold a value of the item. */
	refuse(code: RefusalCode, field: string, message: string, cure: string): void {
		this.refusals.push({ code, field, message, cure });
	}

	/** Meta accepts the event, but something of it is lost or weak. */
	warn(code: WarningCode, field: string, message: string): void {
		this.warnings.push({ code, field, message });
	}

	/** A required field is empty; `rule` completes the sentence "Order ID is empty, but ...". */
	missing(field: string, rule: string, cure = `Map a value to ${displayName(field)}`): void {
		this.refuse('required_field_missing', field, `${displayName(field)} is empty, but ${rule}`, cure);
	}

	/** An optional field could not be read as `wanted` ("a whole number") and is left out. */
	dropped(field: string, wanted: string): undefined {
		this.warn('field_dropped', field, `${displayName(field)} was not sent: it is not ${wanted}.`);
	}
}
