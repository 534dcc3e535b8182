/** The words that stand in written times beside numbers and the names of months. */
import { LANGUAGES } from '../identity/monthNames';

/** Articles, prepositions, ordinal endings and units. */
const FILLERS: ReadonlySet<string> = new Set(
	(
		't at on of the st nd rd th um am den der uhr à a alle ore às as las los les la de del di du le el dne kl klo kello kell ' +
		'om o ob u v w в о г году ч р gada m d lúc ngày tháng năm thg στις pukul pada saat jam h hs hrs को बजे في бр'
	).split(' '),
);

export function isFiller(word: string): boolean {
	return FILLERS.has(wordKey(word));
}

/** A word as the tables have it: small letters, without the dots of abbreviations. */
function wordKey(word: string): string {
	return word.toLowerCase().normalize('NFC').replace(/[.\s]/g, '');
}

/** `Intl` writes the months of these with digits; monthNames.ts has no use for them. */
const MORE_LANGUAGES = ['ja', 'zh', 'ko', 'vi'];

let weekdays: ReadonlySet<string> | undefined;

/** True for the name of a weekday, long or short, in any language that months are known in. */
export function isWeekday(word: string): boolean {
	weekdays ??= new Set(allLanguages().flatMap(weekdaysIn));
	return weekdays.has(wordKey(word));
}

function weekdaysIn(language: string): string[] {
	const styles = ['long', 'short'] as const;
	return styles.flatMap((weekday) => {
		const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
		const names = [1, 2, 3, 4, 5, 6, 7].flatMap((day) =>
			format.format(Date.UTC(2001, 0, day)).split(/[ -]/),
		);
		return names.map(wordKey).filter((name) => !ONE_LETTER.test(name));
	});
}

/** `P` is Friday in Hungarian, and the afternoon in English. */
const ONE_LETTER = /^[^\p{Script=Han}\p{Script=Hangul}]$/u;

let halves: ReadonlyMap<string, 'am' | 'pm'> | undefined;

/** The half of the day that a word such as `p.m.`, `下午` or `오후` names. */
export function halfOfDay(word: string): 'am' | 'pm' | undefined {
	halves ??= new Map([
		...WRITTEN_HALVES,
		...allLanguages().flatMap((language) => [
			halfIn(language, 9, 'am'),
			halfIn(language, 21, 'pm'),
		]),
	]);
	return halves.get(wordKey(word));
}

/** Korean in full: some builds of ICU write AM and PM there. */
const WRITTEN_HALVES: ReadonlyArray<readonly [string, 'am' | 'pm']> = [
	['오전', 'am'],
	['오후', 'pm'],
];

function halfIn(language: string, hour: number, half: 'am' | 'pm'): readonly [string, 'am' | 'pm'] {
	const format = new Intl.DateTimeFormat(language, {
		hour: 'numeric',
		hour12: true,
		timeZone: 'UTC',
	});
	const part = format
		.formatToParts(Date.UTC(2001, 0, 1, hour))
		.find(({ type }) => type === 'dayPeriod');
	return [wordKey(part?.value ?? half), half];
}

function allLanguages(): string[] {
	return [...LANGUAGES, ...MORE_LANGUAGES];
}
