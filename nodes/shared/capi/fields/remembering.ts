/**
 * A plain word, as columns and parameters are called: it begins with a letter and has at most four digits. Rows that are keyed by email
 * address, phone or card number exist, and no data of a person stays in memory behind its run.
 */
const PLAIN_WORD = /^[a-z][a-z_.[\]-]{0,39}(?:\d[a-z_.[\]-]{0,10}){0,4}$/i;
const LONGEST_KEY = 40;
const MOST_KEYS = 1000;

/**
 * Takes a question about a key; gives the same answers, and keeps those of the first keys that are plain words of up to 40 characters: the
 * events of a run have the same keys. Others are answered anew each time.
 * @param most how many keys are kept
 */
export function remembering<Answer extends string | number | boolean | object>(
	answer: (key: string) => Answer,
	most = MOST_KEYS,
): (key: string) => Answer {
	const known = new Map<string, Answer>();
	return (key) => {
		const remembered = known.get(key);
		if (remembered !== undefined) return remembered;
		const given = answer(key);
		if (known.size < most && isPlainWord(key)) known.set(key, given);
		return given;
	};
}

function isPlainWord(key: string): boolean {
	return key.length <= LONGEST_KEY && PLAIN_WORD.test(key);
}
