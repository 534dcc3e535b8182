/** The time of day within a written time. */
import { halfOfDay } from './timeWords';

interface Clock {
	readonly hour: number;
	readonly minute: number;
	readonly second: number;
}

const MIDNIGHT: Clock = { hour: 0, minute: 0, second: 0 };

/** Hours, minutes and seconds in the first form that a text has; fractions of a second are not read. */
const FORMS: readonly RegExp[] = [
	/(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?!\d)/,
	/(?<!\d)(\d{1,2})\s?[hH時时点點시]\.?\s?(\d{1,2})(?:\s?(?:min|[m分분])(?:\s?(\d{1,2})\s?[s秒초])?)?(?![\p{L}\d])/u,
	/(?<=[\s,])(\d{1,2})\.(\d{2})(?:\.(\d{2})(?:\.\d{1,9})?)?(?=$|\s)/,
	/(?<![\d.:/-])(\d{1,2})\s?(?=[ap]\.?\s?m\b)/i,
	/(?<=^\d{8}\s?)(\d{2})(\d{2})(\d{2})?$/,
];

/** `am`, `p.m.`, `a. m.`, or a letter alone behind the figures. */
const ENGLISH_HALF = /^(?:\s?([ap])\.?\s?m\.?|([ap]))(?!\p{L})/iu;
const FIRST_WORD = /^\s?([\p{L}\p{M}][\p{L}\p{M}.]*)/u;
const LAST_WORD = /([\p{L}\p{M}][\p{L}\p{M}.]{0,30})\s?$/u;
const OFFSET = /^\s?([+-]\d{1,2}(?::?\d{2})?)(?=$|\s)/;
/** `10:00-12:00` is a span of time. */
const END_OF_SPAN = /^\s?-\d{1,2}:/;

interface WithoutClock {
	/** Midnight where the text has no time of day, `undefined` where it has one that cannot be. */
	readonly clock: Clock | undefined;
	/** The offset behind the time of day. */
	readonly offset: readonly string[];
	/** The text around them. */
	readonly words: string;
}

/** Takes the time of day and the offset behind it out of a text. */
export function takeClock(text: string): WithoutClock {
	const found = firstForm(text);
	if (found === null) return { clock: MIDNIGHT, offset: [], words: text };
	const [figures, hour, minute = '0', second] = found;
	const half = takeHalf(text.slice(0, found.index), text.slice(found.index + figures.length));
	const offset =
		second === undefined && END_OF_SPAN.test(half.after) ? null : OFFSET.exec(half.after);
	const behind = half.after.slice(offset?.[0].length ?? 0);
	return {
		clock: clockOf(Number(hour), Number(minute), Number(second ?? 0), half.half),
		offset: offset === null ? [] : [offset[1]],
		words: `${half.before} ${behind}`,
	};
}

function firstForm(text: string): RegExpExecArray | null {
	for (const form of FORMS) {
		const found = form.exec(text);
		if (found !== null) return found;
	}
	return null;
}

/** The word for the half of the day stands next to the figures, behind them in most languages. */
function takeHalf(
	before: string,
	after: string,
): { half: 'am' | 'pm' | undefined; before: string; after: string } {
	const english = ENGLISH_HALF.exec(after);
	if (english !== null) {
		const half = (english[1] ?? english[2]).toLowerCase() === 'a' ? 'am' : 'pm';
		return { half, before, after: after.slice(english[0].length) };
	}
	const next = FIRST_WORD.exec(after);
	const behind = next === null ? undefined : halfOfDay(next[1]);
	if (next !== null && behind !== undefined)
		return { half: behind, before, after: after.slice(next[0].length) };
	const last = LAST_WORD.exec(before);
	const ahead = last === null ? undefined : halfOfDay(last[1]);
	return last !== null && ahead !== undefined
		? { half: ahead, before: before.slice(0, last.index), after }
		: { half: undefined, before, after };
}

function clockOf(
	hour: number,
	minute: number,
	second: number,
	half: 'am' | 'pm' | undefined,
): Clock | undefined {
	if (half === 'am' && hour > 12) return undefined;
	const isNextHalf = half === 'pm' && hour < 12;
	const isMidnight = half === 'am' && hour === 12;
	return { hour: isMidnight ? 0 : isNextHalf ? hour + 12 : hour, minute, second };
}
