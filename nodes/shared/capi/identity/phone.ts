import { type CountryCode, planCountry } from './numberingPlans';
import type { Dropped, ItemContext, Kept, Outcome } from './outcome';
import { readDigits } from './phoneDigits';
import { readWithWords } from './phoneWords';
import { asciiDigits, plainDigits } from './value';

/** Characters of a cell with one or several numbers. */
export const LONGEST_PHONE = 120;

/** `tel:`, `Mobile:`, and the `p:` of Meta's lead export; quotes and the apostrophe with which Excel keeps a text. */
const LABEL = /^[\s'"`]*(?:[\p{L}. ]{1,20}:)?\s*/u;

/** International numbers without a plus: WhatsApp's address and link, and the local form of a telephone link. */
const FORMS_WITH_PLUS: ReadonlyArray<readonly [RegExp, string]> = [
	[/^(\d{7,15})@(?:c\.us|s\.whatsapp\.net)$/i, '+$1'],
	[/^(?:https?:\/\/)?wa\.me\/\+?(\d{7,15})$/i, '+$1'],
	[/^tel:([\d().-]+);phone-context=(\+\d+)$/i, '$2$1'],
];

/**
 * Any way of writing a phone number -> digits with country code, without `+`, symbols and leading zeros
 * (docs/meta-api.md section 3.1), by the numbering plans of libphonenumber.
 *
 * - A country code is there with a plus or zeros before it, where the digits are a valid number as they stand, or where
 *   they are longer than national numbers are. It is added only from the item's country, else the default country, and
 *   only to a number that exists there; to one of a range not in use only where it is written in full.
 * - A number in an old form that people are still stored by (Mexico's 1, Brazil without the ninth digit: the table of
 *   phoneForms.ts, which says how each was decided) gives both forms, today's first.
 * - Extensions and words around the number are taken off; a number without its area code is dropped.
 */
export function normalizePhone(text: string, item: ItemContext): Outcome {
	const digits = plainDigits(text);
	if (digits === undefined) return { dropped: 'precision_lost' };
	const country = planCountry(item.country ?? item.defaultCountry);
	const given = withoutLabel(withPlus(asciiDigits(digits)));
	const whole = readWhole(given, country);
	if (whole !== undefined && 'value' in whole) return whole;
	return readBeforeExtension(given, country) ?? whole ?? readWithWords(given, country);
}

const LETTER = /\p{L}/u;

function withPlus(text: string): string {
	if (!LETTER.test(text)) return text;
	const form = FORMS_WITH_PLUS.find(([pattern]) => pattern.test(text));
	return form === undefined ? text : text.replace(form[0], form[1]);
}

/** Before which there is no label. */
const STARTS_AS_NUMBER = /^[\d+(]/;

function withoutLabel(text: string): string {
	return STARTS_AS_NUMBER.test(text) ? text : text.replace(LABEL, '');
}

const SYMBOLS = /[^\d+]+/g;
const PLUS_AND_DIGITS = /^(\+*)(\d+)$/;
const OPTIONAL_ZERO = /\(\s*0\s*\)/;

/** The number of a text without letters, whatever stands between the digits; `+34 (0)612 345 678` without the zero. */
function readWhole(text: string, country: CountryCode | undefined): Kept | Dropped | undefined {
	const parts = PLUS_AND_DIGITS.exec(text.replace(SYMBOLS, ''));
	if (parts === null || LETTER.test(text)) return undefined;
	const [, plus, digits] = parts;
	const outcome = readDigits(digits, plus !== '', country);
	if ('value' in outcome || !OPTIONAL_ZERO.test(text)) return outcome;
	return readWhole(text.replace(OPTIONAL_ZERO, ''), country);
}

const EXTENSION =
	/(?:;ext=|(?<![\s,;.(])[\s,;.(]*(?:ext(?:ension)?|extn|x)[\s.:]*|(?<!\s)\s*[,;#]\s*)\d{1,7}\)?\s*$/i;

/** `+1 650-555-1212 ext. 34`, `x34`, `;ext=34`, `,34`, `#34`. */
function readBeforeExtension(text: string, country: CountryCode | undefined): Kept | undefined {
	const number = text.replace(EXTENSION, '');
	const outcome = number === text ? undefined : readWhole(number, country);
	if (outcome === undefined || !('value' in outcome)) return undefined;
	return { ...outcome, changed: [...(outcome.changed ?? []), 'extension_removed'] };
}

const SEVERAL_NUMBERS = [/[;,|&\r\n]+|\s(?:or|and|oder|und|ou|et|y|e|o)\s/iu, /\//];
const SHORTEST_PAIR = 14;

/** The numbers of one field that holds several (`+49... / +49...`), when each part is a number by itself. */
export function separatePhones(text: string, item: ItemContext): readonly string[] {
	if (text.length < SHORTEST_PAIR) return [text];
	for (const separator of SEVERAL_NUMBERS) {
		if (!separator.test(text)) continue;
		const parts = text
			.split(separator)
			.map((part) => part.trim())
			.filter((part) => part !== '');
		if (parts.length > 1 && parts.every((part) => isPhone(part, item))) return parts;
	}
	return [text];
}

function isPhone(text: string, item: ItemContext): boolean {
	const outcome = normalizePhone(text, item);
	return outcome !== undefined && 'value' in outcome;
}
