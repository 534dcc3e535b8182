/**
 * How many elements of lists a piece of work looks at: a measure of its time that is the same on every machine. Counts the
 * calls of functions given to lists, what is searched without one, and what is copied.
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
	try {
		work();
		return count;
	} finally {
		for (const [name, method] of plain) Reflect.set(Array.prototype, name, method);
	}
}
