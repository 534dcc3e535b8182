import { displayName } from '../fields/fieldNames';
import type { RawValue, Refusal, Warning } from '../types';
import { hasLostDigits } from '../values';
import type { RefusalCode, SkipCode, WarningCode } from './codes';
import { SKIPS } from './skips';

/** A refusal by a code of the table. Both texts are whole sentences; a value of the item may be in them only as `shownValue.ts` shows it. */
export function refusal(code: RefusalCode, field: string, message: string, cure: string): Refusal {
	return { code, field, message, cure };
}

/** A warning by a code of the table; the text is a whole sentence and may hold no value of the item. */
export function warning(code: WarningCode, field: string, message: string): Warning {
	return { code, field, message };
}

/** What to do where a field is empty; the node says besides where its mapping mode has the field. */
export function fillIn(field: string): string {
	return `Fill in ${displayName(field)}.`;
}

/** Why an event is left out on purpose, and the sentence that the output has for it. */
export interface Skip {
	readonly code: SkipCode;
	readonly reason: string;
}

/** A reason of the table to leave an event out. */
export function skip(code: SkipCode): Skip {
	return { code, reason: SKIPS[code] };
}

/** Collects everything that is wrong with one event, so that the user mends it in one go. */
export class Findings {
	readonly refusals: Refusal[] = [];

	readonly warnings: Warning[] = [];

	/** The event may not be sent. Both texts are whole sentences; a value of the item may be in them only as `shownValue.ts` shows it. */
	refuse(code: RefusalCode, field: string, message: string, cure: string): void {
		this.refusals.push(refusal(code, field, message, cure));
	}

	/** Meta accepts the event, but something of it is lost or weak. */
	warn(code: WarningCode, field: string, message: string): void {
		this.warnings.push(warning(code, field, message));
	}

	/** Whether a field, something in it or the part of the event in which it stands was refused: no more need be said. */
	hasRefused(field: string): boolean {
		return this.refusals.some(
			(refused) => refused.field.startsWith(field) || field.startsWith(`${refused.field}.`),
		);
	}

	/** A required field is empty; `rule` completes the sentence "Order ID is empty, but ...". */
	missing(field: string, rule: string, cure = fillIn(field)): void {
		this.refuse(
			'required_field_missing',
			field,
			`${displayName(field)} is empty, but ${rule}`,
			cure,
		);
	}

	/** An optional field could not be read as `wanted` ("a whole number") and is left out. */
	dropped(field: string, wanted: string): undefined {
		this.warn('field_dropped', field, `${displayName(field)} was not sent: it is not ${wanted}.`);
	}

	/** As `dropped`, of a text: says so where it is a number whose last digits are lost. */
	droppedText(field: string, value: RawValue, wanted = 'a text'): undefined {
		if (!hasLostDigits(value)) return this.dropped(field, wanted);
		this.warn(
			'precision_lost',
			field,
			`${displayName(field)} was not sent: it came as a number and lost its last digits. Give it as text, from the source.`,
		);
	}
}
