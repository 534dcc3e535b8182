/**
 * The signs and words that stand next to an amount, and the ISO 4217 codes that each can mean, as the Unicode CLDR lists
 * them (currency symbols, narrow ones included) and as shops write them. Left out are signs that mean other things beside
 * a number: K and M (thousands, millions), km, kg, L.
 */
const SIGNS: ReadonlyArray<readonly [signs: string, codes: string]> = [
	[
		'$ dollar dollars peso pesos',
		'USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP UYU BBD BSD BZD BMD BND KYD DOP FJD GYD JMD LRD NAD SBD SRD TTD XCD CVE CUP ' +
			'TOP WST MOP PHP',
	],
	['US$ U$S U$ U$D', 'USD'],
	['CA$ Can$', 'CAD'],
	['C$', 'CAD NIO'],
	['A$ AU$', 'AUD'],
	['NZ$', 'NZD'],
	['S$ SG$', 'SGD'],
	['HK$', 'HKD'],
	['NT$ NTD', 'TWD'],
	['MX$ Mex$', 'MXN'],
	['AR$', 'ARS'],
	['CL$', 'CLP'],
	['CO$ COL$', 'COP'],
	['$U UY$', 'UYU'],
	['RD$', 'DOP'],
	['J$', 'JMD'],
	['TT$', 'TTD'],
	['BZ$', 'BZD'],
	['EC$', 'XCD'],
	['Bds$', 'BBD'],
	['B$', 'BSD BND'],
	['FJ$', 'FJD'],
	['N$', 'NAD'],
	['G$', 'GYD'],
	['L$', 'LRD'],
	['MOP$', 'MOP'],
	['R$ reais', 'BRL'],
	['€ euro euros', 'EUR'],
	['£', 'GBP EGP FKP GIP LBP SHP SSP SYP SDG'],
	['¥', 'JPY CNY'],
	['円', 'JPY'],
	['元 圓 圆 块', 'CNY TWD HKD MOP'],
	['RMB 人民币', 'CNY'],
	['₩ 원', 'KRW'],
	['kr', 'SEK NOK DKK ISK'],
	['Fr SFr', 'CHF'],
	['F CFA FCFA', 'XOF XAF'],
	['zł zl', 'PLN'],
	['Kč Kc', 'CZK'],
	['Ft', 'HUF'],
	['lei leu', 'RON MDL'],
	['лв', 'BGN'],
	['дин din', 'RSD'],
	['ден', 'MKD'],
	['₺ TL', 'TRY'],
	['₽', 'RUB'],
	['руб рублей р', 'RUB BYN'],
	['₴ грн', 'UAH'],
	['₸ тг', 'KZT'],
	["сум so'm", 'UZS'],
	['₾', 'GEL'],
	['₼', 'AZN'],
	['֏', 'AMD'],
	['₹', 'INR'],
	['Rs Re', 'INR PKR LKR NPR MUR SCR'],
	['रु रू', 'INR NPR'],
	['৳ Tk', 'BDT'],
	['Rp', 'IDR'],
	['RM', 'MYR'],
	['฿ บาท', 'THB'],
	['₫ đ vnđ đồng', 'VND'],
	['₱', 'PHP'],
	['៛', 'KHR'],
	['₭', 'LAK'],
	['₮', 'MNT'],
	['S/', 'PEN'],
	['Bs', 'BOB VES'],
	['B/', 'PAB'],
	['Q', 'GTQ'],
	['₡', 'CRC'],
	['₲ Gs', 'PYG'],
	['د.إ', 'AED'],
	['dh dhs درهم', 'AED MAD'],
	['ر.س SR', 'SAR'],
	['ر.ق QR', 'QAR'],
	['ر.ع', 'OMR'],
	['ر.ي', 'YER'],
	['ریال ريال', 'SAR QAR OMR YER IRR'],
	['د.ك KD', 'KWD'],
	['د.ب BD', 'BHD'],
	['د.ا د.أ JD', 'JOD'],
	['د.ع', 'IQD'],
	['ل.ل', 'LBP'],
	['ج.م E£ LE', 'EGP'],
	['د.م', 'MAD'],
	['د.ت DT', 'TND'],
	['د.ج DA', 'DZD'],
	['د.ل LD', 'LYD'],
	['₪ NIS ש"ח ש״ח', 'ILS'],
	['R', 'ZAR'],
	['₦', 'NGN'],
	['₵ GH₵', 'GHS'],
	['KSh', 'KES'],
	['TSh', 'TZS'],
	['USh', 'UGX'],
	['؋', 'AFN'],
];

const CODES_OF_SIGN: ReadonlyMap<string, readonly string[]> = new Map(
	SIGNS.flatMap(([signs, codes]) =>
		signs.split(' ').map((sign) => [sign.toLowerCase(), codes.split(' ')] as const),
	),
);

/** ISO 4217 codes. `Intl` of some runtimes lags behind the standard by a year or two. */
export const CURRENCIES: ReadonlySet<string> = new Set([
	...Intl.supportedValuesOf('currency'),
	'VED',
	'XCG',
	'ZWG',
]);

const CODE_AT_AN_END = /^([a-z]{3})(?![a-z])|(?<![a-z])([a-z]{3})$/;
const ANY_SIGN = /^\p{Sc}$/u;

/**
 * The currencies that the text beside a figure can mean: a code (`usd`), a sign (`R$`, `kr.`), or both (`USD $`). An
 * empty list for a sign that is not in the table, `undefined` for what is no sign.
 */
export function currenciesOfSign(text: string): readonly string[] | undefined {
	const sign = text
		.toLowerCase()
		.replace(/\s/g, '')
		.replace(/(?<!\.)\.+$/, '');
	const code = sign.toUpperCase();
	if (CURRENCIES.has(code)) return [code];
	const codes = CODES_OF_SIGN.get(sign);
	if (codes !== undefined) return codes;
	if (ANY_SIGN.test(sign)) return [];
	return currencyOfCodeAndSign(sign);
}

function currencyOfCodeAndSign(text: string): readonly string[] | undefined {
	const end = CODE_AT_AN_END.exec(text);
	if (end === null) return undefined;
	const code = (end[1] ?? end[2]).toUpperCase();
	const sign = end[1] === undefined ? text.slice(0, -3) : text.slice(3);
	return CURRENCIES.has(code) && CODES_OF_SIGN.get(sign)?.includes(code) === true
		? [code]
		: undefined;
}

/** Their ISO 4217 exponent is 0, or their smaller unit is out of use: nobody writes decimals. */
const WITHOUT_DECIMALS: ReadonlySet<string> = new Set(
	'BIF CLP COP DJF GNF HUF IDR IQD IRR ISK JPY KHR KMF KRW LAK MGA MMK PYG RWF UGX UZS VND VUV XAF XOF XPF'.split(
		' ',
	),
);
/** Of exponent 3, and with a dot before the decimals wherever their figures are Latin. */
const WITH_THREE_DECIMALS: ReadonlySet<string> = new Set(['BHD', 'JOD', 'KWD', 'OMR']);

/**
 * Of two decimals at most, and with a comma between the thousands wherever it is used, as the Unicode CLDR has it. Not
 * CAD and ZAR, since French Canada and South Africa write a comma before the decimals; not EUR.
 */
const WITH_COMMA_GROUPS: ReadonlySet<string> = new Set(
	'AED AUD BDT CNY EGP GBP GHS GTQ HKD HNL ILS INR JPY KES KRW LKR MOP MXN MYR NGN NPR NZD PHP PKR SAR SGD THB TWD TZS UGX USD'.split(
		' ',
	),
);

/** What three digits behind the only separator are in each of the currencies; `undefined` where they may be either. */
export function meaningOfThreeDigits(
	currencies: readonly string[],
	separator: string,
): 'thousands' | 'decimals' | undefined {
	const [first, ...others] = currencies.map((currency) => inOneCurrency(currency, separator));
	return others.every((meaning) => meaning === first) ? first : undefined;
}

function inOneCurrency(currency: string, separator: string): 'thousands' | 'decimals' | undefined {
	if (WITHOUT_DECIMALS.has(currency)) return 'thousands';
	if (separator === ',' && WITH_COMMA_GROUPS.has(currency)) return 'thousands';
	return separator === '.' && WITH_THREE_DECIMALS.has(currency) ? 'decimals' : undefined;
}
