/** International bank account numbers (ISO 13616): country, length of that country, check digits. */
import { passesMod97 } from './checkDigits';

/** How long the IBANs of each country are (SWIFT: IBAN Registry). */
const LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
	(
		'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 ' +
		'FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 ' +
		'LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 ' +
		'SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
	)
		.split(' ')
		.map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

const LONGEST = 33;
/** Two letters, two digits, then letters and digits, perhaps in groups with a space or a dash between them. */
const START = /(?<![A-Z0-9])[A-Z]{2}\d{2}(?=[ -]?[A-Z0-9]{2})/gi;
const SEPARATORS = /[ -]/g;

/** Takes a text; tells whether an IBAN stands in it, together or in groups. */
export function holdsIban(text: string): boolean {
	for (const { 0: start, index } of text.matchAll(START)) {
		const length = LENGTHS[start.slice(0, 2).toUpperCase()];
		if (length === undefined) continue;
		const after = text.slice(index, index + 2 * LONGEST);
		if (isIban(after, length)) return true;
	}
	return false;
}

/** Whether the text begins with an IBAN of that length that ends where its letters and digits end. */
function isIban(text: string, length: number): boolean {
	let end = 0;
	let count = 0;
	while (count < length && end < text.length) {
		if (!IN_IBAN.test(text[end])) return false;
		if (text[end] !== ' ' && text[end] !== '-') count++;
		end++;
	}
	const isWhole = count === length && (end === text.length || !/[A-Z0-9]/i.test(text[end]));
	return isWhole && passesMod97(text.slice(0, end).replace(SEPARATORS, '').toUpperCase());
}

const IN_IBAN = /^[A-Z0-9 -]$/i;
