/** Takes a text to the user; gives it with a full stop at its end, unless a mark of some script ends it already. */
export function sentence(text: string): string {
	return /[.!?。！？…]$/u.test(text) ? text : `${text}.`;
}
