/** Amounts that count in cents, pence, sen, fils … (ISO 4217 minor units). */

/** Where a vendor counts a currency in another way than ISO 4217: the number of decimals by currency code. */
export type MinorUnits = Readonly<Record<string, number>>;

/**
 * The currencies whose smallest unit is not the hundredth part (ISO 4217, list one, "minor unit"). `Intl` is no source
 * for it: it has the decimals that people write, which are none for the forint, the Colombian peso and others.
 */
const NOT_TWO_DECIMALS: ReadonlyArray<readonly [decimals: number, codes: string]> = [
	[0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
	[3, 'BHD IQD JOD KWD LYD OMR TND'],
	[4, 'CLF UYW'],
];

const decimalsByCurrency = new Map(
	NOT_TWO_DECIMALS.flatMap(([decimals, codes]) =>
		codes.split(' ').map((code) => [code, decimals] as const),
	),
);

/**
 * Stripe counts in the smallest unit, and where that differs from ISO 4217 its own list holds: the ariary without
 * decimals, the Icelandic króna and the Ugandan shilling with two (Stripe: Supported currencies, Zero-decimal currencies
 * and Special cases).
 */
export const STRIPE_UNITS: MinorUnits = { MGA: 0, ISK: 2, UGX: 2 };

/** Takes an amount in the smallest unit and its ISO 4217 code; gives the amount in whole units: 4999 USD gives 49.99. */
export function toWholeUnits(amount: number, currency: string, units: MinorUnits = {}): number {
	const decimals = units[currency] ?? decimalsOf(currency);
	return Number((amount / 10 ** decimals).toFixed(decimals));
}

/** How many decimals a currency has. */
export function decimalsOf(currency: string): number {
	return decimalsByCurrency.get(currency) ?? 2;
}
