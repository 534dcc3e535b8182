/** A longer key is the name of nothing, and one is not kept. */
const LONGEST_KEY = 60;
const MOST_KEYS = 1000;

/**
 * Takes a question about a key; gives the same answers, and keeps those of the first thousand keys of up to 60 characters: the events of a run
 * have the same keys.
 */
export function remembering<Answer extends string | boolean | object>(
	answer: (key: string) => Answer,
): (key: string) => Answer {
	const known = new Map<string, Answer>();
	return (key) => {
		const remembered = known.get(key);
		if (remembered !== undefined) return remembered;
		const given = answer(key);
		if (known.size < MOST_KEYS && key.length <= LONGEST_KEY) known.set(key, given);
		return given;
	};
}
