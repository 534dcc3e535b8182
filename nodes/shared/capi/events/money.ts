/** value and currency (docs/meta-api.md section 4.1): never guessed, since budgets are bid on them. */
import { isAbsent } from '../absence';
import { readAmount, readCurrency } from './amounts';
import { fillIn, type Findings } from '../findings/findings';
import { shownValue } from '../findings/shownValue';
import { requiredCustomData } from '../fields/standardEvents';
import { PlainFields } from '../plainFields';
import type { JsonObject, JsonValue, RawObject } from '../types';

/**
 * `value` as a number and `currency` in capitals. Refuses what cannot be read, what can be read in two ways, and an
 * empty one of a Purchase. A currency code written next to the amount, or a sign that only one currency has, counts as
 * the currency where there is no other; one that cannot mean the other is refused. `findAmount` is asked where a value is missing.
 */
export function readMoney(
	fields: RawObject,
	eventName: string | undefined,
	findings: Findings,
	findAmount?: () => string | undefined,
): JsonObject {
	const money: JsonObject = new PlainFields<JsonValue>();
	const required = eventName === undefined ? [] : requiredCustomData(eventName);
	const given = readGivenCurrency(fields, findings);
	if (isAbsent(fields.value) && required.includes('value'))
		refuseWithoutValue(eventName, findAmount?.(), findings);
	const written = readValue(fields, given, money, findings);
	if (required.includes('value') && typeof money.value === 'number' && money.value < 0) {
		findings.warn(
			'value_negative',
			'custom_data.value',
			`Value is below zero, and a ${eventName} says what was paid. Leave refunds out, or send them under a custom Event Name.`,
		);
	}
	const currency = given ?? (written.length === 1 ? written[0] : undefined);
	if (currency !== undefined) money.currency = currency;
	if (currency !== undefined && written.length > 0 && !written.includes(currency)) {
		findings.refuse(
			'currency_conflict',
			'custom_data.currency',
			`Currency “${currency}” is another than the one written next to Value (${written.slice(0, MOST_NAMED).join(', ')}).`,
			'Give Value without a currency, or the Currency that belongs to it.',
		);
	}
	if (currency === undefined && isAbsent(fields.currency)) {
		if (required.includes('currency')) {
			findings.missing(
				'custom_data.currency',
				`Meta refuses a ${eventName} without it${whatSignMeans(written)}.`,
			);
		} else if (money.value !== undefined) {
			findings.warn(
				'value_without_currency',
				'custom_data.currency',
				'Currency is empty, so Meta cannot use Value. Give a Currency such as EUR.',
			);
		}
	}
	return money;
}

const MOST_NAMED = 3;

/** People who see a sign next to their amounts would not know why there is no currency. */
function whatSignMeans(currencies: readonly string[]): string {
	if (currencies.length < 2) return '';
	const names = currencies.slice(0, MOST_NAMED).join(', ');
	return `, and the sign next to Value can mean several: ${names}${currencies.length > MOST_NAMED ? ' and others' : ''}`;
}

/** @param amountAt where the item has money that was not taken for the whole amount */
function refuseWithoutValue(
	eventName: string | undefined,
	amountAt: string | undefined,
	findings: Findings,
): void {
	const field = 'custom_data.value';
	const cure =
		amountAt === undefined
			? fillIn(field)
			: `${fillIn(field)} The money at ${amountAt} was not taken for the amount of the whole: give it if it is.`;
	findings.missing(field, `Meta refuses a ${eventName} without it.`, cure);
}

/** Puts the amount into `money` and gives the currencies that the code or sign written next to it can mean. */
function readValue(
	fields: RawObject,
	currency: string | undefined,
	money: JsonObject,
	findings: Findings,
): readonly string[] {
	if (isAbsent(fields.value)) return [];
	const reading = readAmount(fields.value, currency);
	if (reading.kind === 'amount') {
		money.value = reading.amount;
		return reading.currencies ?? [];
	}
	if (reading.kind === 'ambiguous') {
		findings.refuse(
			'amount_ambiguous',
			'custom_data.value',
			`Value${shownValue(fields.value, 'amount')} can be read as two amounts: with thousands or with decimals.`,
			'Give Value as a number, or with two decimals.',
		);
		return reading.currencies ?? [];
	}
	findings.refuse(
		'amount_invalid',
		'custom_data.value',
		`Value${shownValue(fields.value, 'amount')} is not a number.`,
		'Give Value the amount alone, such as 12.50.',
	);
	return [];
}

function readGivenCurrency(fields: RawObject, findings: Findings): string | undefined {
	if (isAbsent(fields.currency)) return undefined;
	const currency = readCurrency(fields.currency);
	if (currency === undefined) {
		findings.refuse(
			'currency_invalid',
			'custom_data.currency',
			`Currency${shownValue(fields.currency, 'currency')} is not an ISO 4217 code.`,
			'Set Currency to three letters such as EUR or USD.',
		);
	}
	return currency;
}
