/** The result of work that may be interrupted after each step. */
export function atOnce<Result>(work: Iterator<void, Result>): Result {
	for (;;) {
		const step = work.next();
		if (step.done === true) return step.value;
	}
}
