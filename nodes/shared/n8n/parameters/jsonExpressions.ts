/** Which expressions have the same value wherever the JSON of their item is handed in. */

/** n8n's variables and functions that are the same for all items of a run. */
const SAME_FOR_ALL_ITEMS: ReadonlySet<string> = new Set([
	'$json',
	'$if',
	'$ifEmpty',
	'$max',
	'$min',
	'$now',
	'$today',
	'$jmespath',
	'$workflow',
	'$execution',
	'$runIndex',
	'$vars',
]);

const NAME_WITH_DOLLAR = /\$[\w$]*/g;

/** The function around the expressions would be theirs, or they would change the JSON that they share. */
const WORDS =
	/\b(?:this|arguments|await|yield|super|eval|delete|sort|reverse|push|pop|shift|unshift|splice|fill|copyWithin|assign|define\w+|setPrototypeOf)\b/;

const COMPARISONS_AND_ARROWS = /[!=]==?|[<>]=|=>/g;
const SHIFT_ASSIGNMENTS = /(?:<<|>>)=/;

/**
 * Takes the code of an expression; says whether it asks for nothing but its item's JSON and what is the same for all items,
 * and changes nothing. Text inside strings counts as code: rather one too few than one too many.
 */
export function dependsOnJsonAlone(code: string): boolean {
	if (WORDS.test(code) || /\+\+|--/.test(code) || SHIFT_ASSIGNMENTS.test(code)) return false;
	if (code.replace(COMPARISONS_AND_ARROWS, '').includes('=')) return false;
	return [...code.matchAll(NAME_WITH_DOLLAR)].every(
		([name], index, all) =>
			SAME_FOR_ALL_ITEMS.has(name) || (name === '$' && code[all[index].index + 1] === '{'),
	);
}
