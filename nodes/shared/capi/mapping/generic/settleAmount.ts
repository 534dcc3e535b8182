/** What an item of no known format says of its amount in other ways than by a name for the whole. */
import { readAmount, readCurrency } from '../../events/amounts';
import type { RawValue, Warning } from '../../types';
import { isObject, readText } from '../../values';
import { fold } from '../aliases';
import type { Draft } from '../draft';
import { warnOfDoubtfulUnits, warnOfUnits } from '../amountFindings';
import { decimalsOf } from '../../fields/minorUnits';
import { inWholeUnits, smallAmountOf } from '../../fields/smallAmountNames';
import { readAmountObject } from './amountObjects';
import type { Leftovers, UnknownField } from './leftovers';
import { PRICES, QUANTITIES } from './products';

/** Fills the value of a sale where no field has the name of one; says what is doubtful of it. */
export function settleAmount(
	draft: Draft,
	leftovers: Leftovers,
	isSale: boolean,
): readonly Warning[] {
	if (draft.has('custom_data', 'value')) return warnOfPaymentService(draft, leftovers.unknown);
	const warnings = settleSmallAmount(draft, leftovers.smallAmount);
	return isSale && warnings.length === 0 && !draft.has('custom_data', 'value')
		? settlePrice(draft, leftovers.unknown)
		: warnings;
}

const NOTHING_TO_SAY: readonly Warning[] = [];

function settleSmallAmount(draft: Draft, small: Leftovers['smallAmount']): readonly Warning[] {
	if (small === undefined) return NOTHING_TO_SAY;
	const amount = readAmount(small.value);
	const currency = readCurrency(draft.parts.custom_data.currency);
	const whole =
		amount.kind === 'amount' ? inWholeUnits(amount.amount, small.unit, currency) : undefined;
	if (whole === undefined) return [warnOfUnits(small.path)];
	draft.place('custom_data', 'value', whole, 0, small.path);
	return NOTHING_TO_SAY;
}

/** The price of the only thing that was sold is what was paid; that of one of several is not. */
function settlePrice(draft: Draft, unknown: readonly UnknownField[]): readonly Warning[] {
	const price = unknown.find(({ name }) => isPrice(name));
	const quantity = unknown.find(({ name }) => QUANTITIES.has(fold(name)));
	if (price === undefined || draft.has('custom_data', 'contents')) return NOTHING_TO_SAY;
	if (Number(readText(quantity?.value ?? draft.parts.custom_data.num_items ?? 1)) !== 1)
		return NOTHING_TO_SAY;
	const small = smallAmountOf(price.name);
	if (small !== undefined) return settleSmallAmount(draft, { ...price, unit: small.unit });
	const money = isObject(price.value) ? readAmountObject(price.value) : { amount: price.value };
	draft.place('custom_data', 'value', money?.amount, 0, price.path);
	if (money !== undefined && 'currency' in money)
		draft.place('custom_data', 'currency', money.currency, 0, price.path);
	return NOTHING_TO_SAY;
}

/** `price`, `price_cents`, and Google Play's `priceAmountMicros`. */
function isPrice(name: string): boolean {
	const folded = fold(name);
	if (PRICES.has(folded)) return true;
	const small = smallAmountOf(name);
	return small !== undefined && PRICES.has(fold(small.name).replace(/amount$/, ''));
}

/** Fields of payment services, most of which count in the smallest unit; shops have none of them. */
const OF_PAYMENT_SERVICES = new Set(
	[
		...['captured', 'captured_amount', 'amount_captured', 'amount_refunded', 'refunded_amount'],
		...['capture_method', 'capture', 'livemode', 'live_mode', 'gateway_response', 'acquirer'],
		...['authorization_code', 'client_secret', 'payment_method_type', 'payment_method_types'],
		...['psp_reference', 'merchant_account', 'merchant_account_code', 'requested_amount'],
		...['fees', 'fee_amount', 'application_fee', 'failure_code', 'failure_message', 'tid', 'nsu'],
	].map(fold),
);
const ENOUGH_SIGNS = 2;
/** Below it nobody would take the amount for cents. */
const LEAST_DOUBTFUL = 100;

function warnOfPaymentService(draft: Draft, unknown: readonly UnknownField[]): readonly Warning[] {
	if (unknown.length < ENOUGH_SIGNS) return [];
	const { value, currency } = draft.parts.custom_data;
	const path = draft.pathOf('custom_data', 'value');
	if (path === undefined || !isWholeNumber(value) || Number(value) < LEAST_DOUBTFUL) return [];
	const code = readCurrency(currency);
	if (code === undefined || decimalsOf(code) === 0) return [];
	const signs = unknown.filter(({ name }) => OF_PAYMENT_SERVICES.has(fold(name)));
	return signs.length < ENOUGH_SIGNS ? [] : [warnOfDoubtfulUnits(path)];
}

function isWholeNumber(value: RawValue): boolean {
	return /^\d+$/.test(readText(value) ?? '');
}
