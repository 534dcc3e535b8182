/** As many letters and digits as a click ID has without a sign between them. */
const LONG_WORD = /[A-Za-z\d]{16}/;
/** Names and columns have few groups of digits, if any. */
const FEWEST_GROUPS_OF_DIGITS = 3;

/** Takes a text; true where it looks like letters and digits by chance, as click IDs are (docs/meta-api.md section 3.4). */
export function looksLikeClick(text: string): boolean {
	return LONG_WORD.test(text) && (text.match(/\d+/g)?.length ?? 0) >= FEWEST_GROUPS_OF_DIGITS;
}
