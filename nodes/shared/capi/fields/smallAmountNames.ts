/**
 * Names of amounts that say in which small unit they count: `amount_cents`, `totalInCents`, `value_minor`, `price_micros`.
 * Cents and their like are the smallest unit of the currency (ISO 4217); micros are millionths of the whole unit, whatever the
 * currency (Google Ads API, "Money and micros"; Google Play Billing Library, ProductDetails: `priceAmountMicros`).
 */
import { remembering } from './remembering';
import { toWholeUnits } from './minorUnits';

/** The smallest unit of a currency as it ends the names of amounts or stands beside them. */
export const MINOR_UNITS: readonly string[] = [
	...['cents', 'cent', 'pence', 'pennies', 'minor', 'minorunits', 'minor_units', 'minorunit'],
	...['minor_unit', 'subunits', 'centavos', 'centimos', 'centimes', 'paise', 'satang', 'satangs'],
	...['kobo', 'pesewas', 'halalas', 'halala', 'fils', 'grosze', 'groszy', 'kopecks', 'kopeks'],
];
const MICROS = 'micros';
const MICROS_OF_A_UNIT = 1_000_000;

/** An amount by its name. */
export interface SmallAmount {
	/** The name without what says the unit. */
	readonly name: string;
	readonly unit: 'minor' | 'micros';
}

const LONGEST_NAME = 60;
const NONE: SmallAmount = { name: '', unit: 'minor' };

const smallAmounts = remembering(findSmallAmount);

/** Takes the name of a field; gives the amount that counts in a small unit by that name, nothing for any other. */
export function smallAmountOf(name: string): SmallAmount | undefined {
	const found = name.length > LONGEST_NAME ? NONE : smallAmounts(name);
	return found === NONE ? undefined : found;
}

function findSmallAmount(name: string): SmallAmount {
	const lower = name.toLowerCase();
	const unit = [MICROS, ...MINOR_UNITS].find((word) => lower.endsWith(word));
	if (unit === undefined) return NONE;
	const stem = withoutMarks(withoutMarks(name.slice(0, name.length - unit.length)).replace(IN, ''));
	return stem === '' ? NONE : { name: stem, unit: unit === MICROS ? MICROS : 'minor' };
}

/** `totalInCents`, `valor_em_centavos`, `monto en centavos` */
const IN = /in$|(?<=[\s_-])(?:em|en)$/i;

function withoutMarks(stem: string): string {
	return stem.replace(/(?<![\s_-])[\s_-]+$/, '');
}

/** Takes an amount in such a unit; gives it in whole units, nothing for cents of an unknown currency. */
export function inWholeUnits(
	amount: number,
	unit: SmallAmount['unit'],
	currency: string | undefined,
): number | undefined {
	if (unit === MICROS) return Number((amount / MICROS_OF_A_UNIT).toFixed(6));
	return currency === undefined ? undefined : toWholeUnits(amount, currency);
}
