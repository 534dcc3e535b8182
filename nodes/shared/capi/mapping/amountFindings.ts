/** What automatic mapping has to say of amounts. */
import type { Warning } from '../types';
import { showablePath } from './mappingFindings';

export function warnOfUnits(path: string): Warning {
	return {
		code: 'amount_units_unknown',
		field: 'custom_data.value',
		message: `The amount at ${showablePath(path)} was not sent: it is in cents and there is no currency to convert it by. Give Currency too.`,
	};
}

export function warnOfDoubtfulUnits(path: string): Warning {
	return {
		code: 'amount_units_doubtful',
		field: 'custom_data.value',
		message: `The amount at ${showablePath(path)} is a whole number of a payment service, and most of these count in the smallest unit (cents). It was sent as it stands: if it is 100 times too high, give Value with Map Each Field Below.`,
	};
}

/** Of an amount that was mapped by hand. */
export function warnOfMappedCents(): Warning {
	return {
		code: 'amount_mapped_in_cents',
		field: 'custom_data.value',
		message:
			'Value was sent as it was mapped, but the item counts this amount in the smallest unit of the currency (cents), so it is too high, mostly 100 times. Divide it in the expression, or choose Map Automatically.',
	};
}

/**
 * @param paid where the amount stands that was taken
 * @param due where it stands what else is to be paid, or all that was asked for
 */
export function warnOfPartPayment(paid: string, due: string): Warning {
	return {
		code: 'amount_partly_paid',
		field: 'custom_data.value',
		message: `Value is what was paid so far, at ${showablePath(paid)}: more is due at ${showablePath(due)}, which may be the rest or the whole. Give Value if the whole sale counts.`,
	};
}
