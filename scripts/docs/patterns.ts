/** Regular expressions of the tables in words, for readers who do not write code. */
import { code } from './markdown';

/** Takes a pattern; gives what a text that matches it is like: ``begins with `order.` ``. */
export function describePattern(pattern: RegExp): string {
	const texts = [...new Set(alternativesOf(pattern.source))].map(readText);
	const read = texts.filter((text) => text !== undefined);
	if (read.length < texts.length) return `matches the pattern ${code(String(pattern))}`;
	const said = PLACES.flatMap(({ says, isHere }) => {
		const here = read.filter(isHere).map(({ text }) => code(text));
		return here.length === 0 ? [] : [`${says} ${here.join(' or ')}`];
	});
	return said.join(' or ');
}

interface Text {
	readonly text: string;
	readonly isStart: boolean;
	readonly isEnd: boolean;
}

const PLACES: readonly { readonly says: string; isHere(text: Text): boolean }[] = [
	{ says: 'is', isHere: ({ isStart, isEnd }) => isStart && isEnd },
	{ says: 'begins with', isHere: ({ isStart, isEnd }) => isStart && !isEnd },
	{ says: 'ends with', isHere: ({ isStart, isEnd }) => !isStart && isEnd },
	{ says: 'contains', isHere: ({ isStart, isEnd }) => !isStart && !isEnd },
];

const GROUP = /\(\?:([^()]*)\)(\?)?/;
const OPTIONAL = /(\w)\?/;

/** Each text that a pattern stands for, with its anchors: groups and optional letters are written out. */
function alternativesOf(source: string): readonly string[] {
	const group = GROUP.exec(source);
	if (group !== null) {
		const [whole, inside, isOptional] = group;
		const choices = [...(isOptional === undefined ? [] : ['']), ...inside.split('|')];
		return choices.flatMap((choice) =>
			alternativesOf(replaceAt(source, group.index, whole.length, choice)),
		);
	}
	const optional = OPTIONAL.exec(source);
	if (optional !== null) {
		const [whole, letter] = optional;
		return ['', letter].flatMap((choice) =>
			alternativesOf(replaceAt(source, optional.index, whole.length, choice)),
		);
	}
	return source.split('|');
}

function replaceAt(text: string, index: number, length: number, by: string): string {
	return text.slice(0, index) + by + text.slice(index + length);
}

/** A text between its anchors; nothing for what is no plain text. */
function readText(alternative: string): Text | undefined {
	const isStart = alternative.startsWith('^');
	const isEnd = /(?<!\\)\$$/.test(alternative);
	const inside = alternative.slice(isStart ? 1 : 0, isEnd ? -1 : undefined);
	if (/\\[a-z\d]|(?<!\\)[.*+?()[\]{}^$]/i.test(inside)) return undefined;
	return { text: inside.replace(/\\(.)/g, '$1'), isStart, isEnd };
}
