/**
 * How many elements of lists and characters of texts a piece of work looks at: a measure of its time that is the same on
 * every machine, however busy. Counts the calls of functions given to lists, what is searched without one, what is copied,
 * and the characters that regular expressions pass over; how often one goes back and forth inside a match is the business
 * of `scripts/regexps/lint.ts`.
 */
const WITH_FUNCTION = [
	...(['filter', 'find', 'findIndex', 'findLast', 'findLastIndex', 'some', 'every'] as const),
	...(['map', 'flatMap', 'forEach', 'reduce', 'sort'] as const),
];
const OF_THE_WHOLE_LIST = [
	'includes',
	'indexOf',
	'lastIndexOf',
	'slice',
	'splice',
	'concat',
] as const;

export function countOperations(work: () => unknown): number {
	let count = 0;
	const plain = new Map<string, unknown>();
	const replace = (name: string, replaced: (list: unknown[], given: unknown[]) => unknown[]) => {
		const method: (...given: unknown[]) => unknown = Reflect.get(Array.prototype, name);
		plain.set(name, method);
		Reflect.set(Array.prototype, name, function (this: unknown[], ...given: unknown[]) {
			return Reflect.apply(method, this, replaced(this, given));
		});
	};
	for (const name of WITH_FUNCTION)
		replace(name, (_, [given, ...rest]) =>
			typeof given === 'function'
				? [
						(...values: unknown[]) => {
							count += 1;
							return Reflect.apply(given, undefined, values);
						},
						...rest,
					]
				: [given, ...rest],
		);
	for (const name of OF_THE_WHOLE_LIST)
		replace(name, (list, given) => {
			count += list.length;
			return given;
		});
	const exec: (text: string) => RegExpExecArray | null = Reflect.get(RegExp.prototype, 'exec');
	Reflect.set(RegExp.prototype, 'exec', function (this: RegExp, text: string) {
		const begin = this.global || this.sticky ? this.lastIndex : 0;
		const match = Reflect.apply(exec, this, [text]);
		count += 1 + (match === null ? String(text).length : match.index + match[0].length) - begin;
		return match;
	});
	try {
		work();
		return count;
	} finally {
		for (const [name, method] of plain) Reflect.set(Array.prototype, name, method);
		Reflect.set(RegExp.prototype, 'exec', exec);
	}
}

/**
 * How many times as many operations twice the length takes: about 2 where the work is linear, 1 where it is bounded, and 4
 * where it grows with the square. What the first call remembers is no part of it.
 */
export function growthForTwice(length: number, workOf: (length: number) => unknown): number {
	workOf(length);
	const once = countOperations(() => workOf(length));
	return countOperations(() => workOf(2 * length)) / Math.max(once, 1);
}

/** Twice as much, and a little for the sorting; the square would be four times as much. */
export const MOST_GROWTH_WHERE_LINEAR = 2.5;
