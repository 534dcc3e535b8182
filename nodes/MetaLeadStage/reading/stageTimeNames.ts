/** Names for the time at which a stage was reached that no table can list: `Status changed`, `Date entered stage`. */
const SUBJECTS: ReadonlySet<string> = new Set(['stage', 'status', 'phase']);
const WHEN: ReadonlySet<string> = new Set([
	...['date', 'time', 'datetime', 'timestamp', 'at', 'on', 'since'],
	...['changed', 'change', 'updated', 'update', 'modified', 'entered', 'reached', 'moved', 'set'],
]);
const SMALL_WORDS: ReadonlySet<string> = new Set([
	...['last', 'latest', 'current', 'new', 'lead', 'deal', 'opportunity', 'pipeline', 'contact'],
	...['of', 'in', 'to', 'the', 'was'],
]);
const LONGEST_NAME = 60;
const SUBJECT = /stage|status|phase/i;

/** Whether every word of a name speaks of the stage or status and of when it became that. */
export function isStageTimeName(name: string): boolean {
	if (name.length > LONGEST_NAME || !SUBJECT.test(name)) return false;
	const words = name
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.toLowerCase()
		.split(/[^a-z]+/)
		.filter(Boolean);
	return (
		words.some((word) => SUBJECTS.has(word)) &&
		words.some((word) => WHEN.has(word)) &&
		words.every((word) => SUBJECTS.has(word) || WHEN.has(word) || SMALL_WORDS.has(word))
	);
}
