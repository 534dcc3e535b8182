/** Amounts that count in cents, pence, sen, fils … (ISO 4217 minor units). */

/** Where a vendor counts a currency in another way than ISO 4217: the number of decimals by currency code. */
export type MinorUnits = Readonly<Record<string, number>>;

const decimalsByCurrency = new Map<string, number>();

/** Takes an amount in the smallest unit and its ISO 4217 code; gives the amount in whole units: 4999 USD gives 49.99. */
export function toWholeUnits(amount: number, currency: string, units: MinorUnits = {}): number {
	const decimals = units[currency] ?? decimalsOf(currency);
	return Number((amount / 10 ** decimals).toFixed(decimals));
}

/** The minor units of ISO 4217, which `Intl` holds: 0 for JPY, 3 for KWD. */
function decimalsOf(currency: string): number {
	const known = decimalsByCurrency.get(currency);
	if (known !== undefined) return known;
	const format = new Intl.NumberFormat('en', { style: 'currency', currency });
	const decimals = format.resolvedOptions().maximumFractionDigits ?? 2;
	decimalsByCurrency.set(currency, decimals);
	return decimals;
}
