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

/** Whether two records have the same fields in the same order. */
function areSame(names: readonly string[], others: readonly string[]): boolean {
	if (names.length !== others.length) return false;
	for (let index = 0; index < names.length; index += 1)
		if (names[index] !== others[index]) return false;
	return true;
}

/** An item, and the objects in it that are looked at in turns. */
const MOST_RECORDS = 4;

/**
 * Takes a question about the names of a record's fields; gives the same answers. The items of a run mostly have the same
 * fields in the same order: what follows from the names alone is found once for all of them. Only the names of the last four
 * records that differ are kept, and none of their values.
 */
export function rememberingLast<Answer>(
	find: (names: readonly string[]) => Answer,
): (names: readonly string[]) => Answer {
	const known: Array<{ readonly names: readonly string[]; readonly answer: Answer }> = [];
	let oldest = 0;
	return (names) => {
		for (const record of known) if (areSame(names, record.names)) return record.answer;
		const answer = find(names);
		known[oldest] = { names, answer };
		oldest = (oldest + 1) % MOST_RECORDS;
		return answer;
	};
}
