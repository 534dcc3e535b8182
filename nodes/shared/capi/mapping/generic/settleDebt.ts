/**
 * What was paid of a sale, and what is still due: an order with 0 paid and 50 due is worth 50, and not paid yet. An amount due
 * may be what is left, or all that was asked for (Stripe, The Invoice object: `amount_due` stays when it is paid).
 */
import { readAmountIn, readCurrency } from '../../events/amounts';
import { remembering } from '../../fields/remembering';
import { inWholeUnits, smallAmountOf } from '../../fields/smallAmountNames';
import type { RawObject, RawValue, Warning } from '../../types';
import { isObject } from '../../values';
import { fold } from '../aliases';
import { warnOfPartPayment } from '../amountFindings';
import type { Draft } from '../draft';
import type { Payload } from '../envelope';
import { readPath } from '../paths';
import type { Leftovers, UnknownField } from './leftovers';

/** What is left to pay, by its name. */
export const REMAINING: readonly string[] = [
	...['balance_due', 'amount_outstanding', 'outstanding_amount', 'outstanding_balance'],
	...['outstanding', 'amount_remaining', 'remaining_amount', 'remaining_balance', 'amount_unpaid'],
	...['balance_remaining', 'unpaid_amount', 'open_amount', 'amount_open', 'still_due'],
];
/** What is left to pay, or all that was asked for. */
export const DUE: readonly string[] = [
	...['amount_due', 'due_amount', 'total_due', 'amount_owed', 'amount_owing', 'due'],
];
const PAID = [
	...['amount_paid', 'paid_amount', 'total_paid', 'paid', 'paid_total', 'price_paid', 'paid_price'],
	...['total_paid_amount', 'amount_received', 'total_received', 'received_amount', 'paid_to_date'],
];
const foldedNames = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(fold));
const [remaining, due, paid] = [foldedNames(REMAINING), foldedNames(DUE), foldedNames(PAID)];
/** Beside what was paid it is what is left; elsewhere as often that of an account. */
const BALANCE = 'balance';

/** The name of an amount without its unit, folded. */
const plainName = remembering((name) => fold(smallAmountOf(name)?.name ?? name));

/**
 * Takes the draft of a sale whose amount was read, what is left of its item and the payload; puts what the whole sale is worth in
 * the place of what was paid of it, and notes where it stands that something is due, or that nothing is any more. Says where it is not
 * known what the whole is.
 */
export function settleDebt(
	draft: Draft,
	leftovers: Leftovers,
	{ fields, at }: Payload,
): readonly Warning[] {
	const debt = leftovers.unknown.find(({ name, value }) => isDebt(name) && isMoney(value));
	if (debt === undefined) return NOTHING_TO_SAY;
	const currency = readCurrency(draft.parts.custom_data.currency);
	const amount = wholeOf(debt.name, debt.value, currency);
	if (amount === undefined || amount <= 0) return NOTHING_TO_SAY;
	const name = plainName(debt.name);
	const already = paidBeside(debt, fields, at, currency);
	if (name === BALANCE && already === undefined) return NOTHING_TO_SAY;
	if (due.has(name) && already !== undefined && already >= amount) {
		leftovers.paidDebt = debt;
		return NOTHING_TO_SAY;
	}
	if (name === BALANCE) leftovers.balance = debt;
	const isOpen = !draft.has('custom_data', 'value');
	if (!isOpen && !paid.has(nameOfValue(draft))) return NOTHING_TO_SAY;
	if (isOpen && already === undefined && !due.has(name)) return NOTHING_TO_SAY;
	if (due.has(name) && (already ?? 0) > 0) {
		const taken = draft.pathOf('custom_data', 'value');
		return taken === undefined ? NOTHING_TO_SAY : [warnOfPartPayment(taken, debt.path)];
	}
	const isAsWritten = (already ?? 0) === 0 && smallAmountOf(debt.name) === undefined;
	const total = isAsWritten ? debt.value : Number(((already ?? 0) + amount).toFixed(4));
	draft.place('custom_data', 'value', total, BEFORE_ALL, debt.path);
	return NOTHING_TO_SAY;
}

const NOTHING_TO_SAY: readonly Warning[] = [];
const BEFORE_ALL = -0.5;

function isDebt(name: string): boolean {
	const plain = plainName(name);
	return remaining.has(plain) || due.has(plain) || plain === BALANCE;
}

function isMoney(value: RawValue): boolean {
	return typeof value === 'number' || typeof value === 'string';
}

function nameOfValue(draft: Draft): string {
	const path = draft.pathOf('custom_data', 'value') ?? '';
	return plainName(path.slice(path.lastIndexOf('.') + 1));
}

/** What was paid, by the fields beside that of the debt. */
function paidBeside(
	{ name, path }: UnknownField,
	fields: RawObject,
	at: string,
	currency: string | undefined,
): number | undefined {
	const above = path.slice(at === '' ? 0 : at.length + 1, -(name.length + 1));
	const siblings: RawValue = above === '' ? fields : readPath(fields, above);
	if (!isObject(siblings)) return undefined;
	const key = Object.keys(siblings).find(
		(sibling) => paid.has(plainName(sibling)) && isMoney(siblings[sibling]),
	);
	return key === undefined ? undefined : wholeOf(key, siblings[key], currency);
}

function wholeOf(name: string, value: RawValue, currency: string | undefined): number | undefined {
	const amount = readAmountIn(currency, value);
	const unit = smallAmountOf(name)?.unit;
	return amount === undefined || unit === undefined ? amount : inWholeUnits(amount, unit, currency);
}
