/** `Intl` knows the month names in these languages; English is asked first and wins. */
export const LANGUAGES: readonly string[] =
	'en de fr es it pt nl sv da nb fi pl cs sk hu ro bg el tr ru uk hr sl sr et lv lt ar he hi id ms th fa ca'.split(
		' ',
	);

const HAS_DIGIT = /\p{N}/u;
const LAST_DOTS = /(?<![.׳॰])[.׳॰]+$/;

let englishTable: ReadonlyMap<string, number> | undefined;
let allLanguagesTable: ReadonlyMap<string, number> | undefined;

/** The month (1 to 12) of a name or abbreviation in any of the languages, or `undefined` when it is not known. */
export function monthOfName(name: string): number | undefined {
	englishTable ??= monthsIn(['en']);
	const key = monthKey(name);
	const english = englishTable.get(key);
	if (english !== undefined) return english;
	allLanguagesTable ??= monthsIn(LANGUAGES);
	return allLanguagesTable.get(key);
}

function monthKey(name: string): string {
	return name.toLowerCase().normalize('NFC').replace(LAST_DOTS, '');
}

/** Names of two different months (`listopad` is October in Croatian, November in Polish) are left out. */
function monthsIn(languages: readonly string[]): ReadonlyMap<string, number> {
	const months = new Map<string, number>([['sept', 9]]);
	const ambiguous = new Set<string>();
	for (const [key, month] of languages.flatMap(monthsInLanguage)) {
		const known = months.get(key);
		if (known !== undefined && known !== month) ambiguous.add(key);
		months.set(key, month);
	}
	for (const key of ambiguous) months.delete(key);
	return months;
}

/** Long and short names, alone and as they stand beside a day (Slavic languages bend them). */
function monthsInLanguage(language: string): Array<[string, number]> {
	const entries: Array<[string, number]> = [];
	for (const month of ['long', 'short'] as const) {
		for (const day of [undefined, 'numeric'] as const) {
			const locale = `${language}-u-ca-gregory-nu-latn`;
			const format = new Intl.DateTimeFormat(locale, {
				month,
				timeZone: 'UTC',
				...(day && { day }),
			});
			for (let index = 0; index < 12; index += 1) {
				const part = format
					.formatToParts(Date.UTC(2001, index, 15))
					.find(({ type }) => type === 'month');
				const key = monthKey(part?.value ?? '');
				if (key !== '' && !HAS_DIGIT.test(key)) entries.push([key, index + 1]);
			}
		}
	}
	return entries;
}
