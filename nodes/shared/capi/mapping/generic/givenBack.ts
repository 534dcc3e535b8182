/** How much of a sale's money was given back, by its amounts alone: `{ total: 5, amount_refunded: 5 }`. */
import { readAmountIn, readCurrency } from '../../events/amounts';
import { rememberingLast } from '../../fields/remembering';
import type { RawObject, RawValue } from '../../types';
import { isObject } from '../../values';
import { inWholeUnits, type SmallAmount, smallAmountOf } from '../../fields/smallAmountNames';
import { joinPaths } from '../paths';
import { readAmountObject } from './amountObjects';
import type { Leftovers, UnknownField } from './leftovers';
import { type GivenBack, givenBackOf, isOfMoneyBack } from './saleSigns';
import type { UndoneState } from '../../statuses';

/** What an item says of its amount. */
export interface SaleAmount {
	readonly value: RawValue;
	readonly currency: RawValue;
	/** Where the value stands in the item. */
	readonly path: string | undefined;
}

/** All of the money was given back, or a part, which stands at a path. */
export type GivenBackReading = { readonly whole: UndoneState } | { readonly partAt: string };

/**
 * Takes the fields that may say how the sale stands, and its amount; gives whether all of its money was given back or a
 * part. Nothing where no amount was given back.
 */
export function readGivenBack(
	fields: readonly UnknownField[],
	{ smallAmount }: Leftovers,
	amount: SaleAmount,
): GivenBackReading | undefined {
	const given = fields.map(givenBackOf).filter((found) => found !== undefined);
	if (given.length === 0) return undefined;
	const currency = readCurrency(amount.currency);
	const paid = readAmountIn(currency, amount.value);
	if (paid === undefined) return undefined;
	const unit = smallAmount?.path === amount.path ? smallAmount?.unit : undefined;
	for (const back of given) {
		const sum = sumOf(back, currency, unit);
		if (sum <= 0) continue;
		if (sum >= paid) return { whole: back.sign };
		if (back.sign === 'refund') return { partAt: back.field.path };
	}
	return undefined;
}

const namesOfMoneyBack = rememberingLast((names) => names.filter(isOfMoneyBack));

/**
 * Takes the record of a vendor's payload, which its format has not left out, and where it stands; gives where it stands that money was
 * given back, a part of what was paid.
 */
export function partGivenBackAt(record: RawObject, at: string): string | undefined {
	for (const name of namesOfMoneyBack(Object.keys(record))) {
		const path = joinPaths(at, name);
		const given = givenBackOf({ name, value: record[name], path });
		if (given !== undefined && sumOf(given, undefined) > 0) return path;
	}
	const status = namesOfStatus(Object.keys(record)).find((name) => saysPart(record[name]));
	return status === undefined ? undefined : joinPaths(at, status);
}

const namesOfStatus = rememberingLast((names) => names.filter((name) => STATUS.test(name)));
const STATUS = /stat(?:us|e)$/i;
/** `partially_refunded`, `Partially Refunded`, `PARTIAL_REFUND` */
const PART_GIVEN_BACK = /^partial(?:ly)?[ _-]refund(?:ed)?$/i;

function saysPart(value: RawValue): boolean {
	return typeof value === 'string' && PART_GIVEN_BACK.test(value.trim());
}

/** @param unit that of the amount of the sale, which is also that of money given back whose name says none */
function sumOf(
	{ amounts, field }: GivenBack,
	currency: string | undefined,
	unit?: SmallAmount['unit'],
): number {
	const sum = amounts.reduce<number>((all, amount) => all + amountOf(amount, currency), 0);
	const small = smallAmountOf(field.name)?.unit ?? unit;
	return small === undefined ? sum : (inWholeUnits(sum, small, currency) ?? sum);
}

function amountOf(value: RawValue, currency: string | undefined): number {
	if (isObject(value)) {
		const inner = isObject(value.amount) ? value.amount : value;
		return amountOf(readAmountObject(inner)?.amount, currency);
	}
	return Math.abs(readAmountIn(currency, value) ?? 0);
}
