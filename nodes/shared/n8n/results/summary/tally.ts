/** Counts by name, of which there are at most so many: names come from items, and there may be a million. */
const MOST_NAMES = 200;

/** Stands for all names that came after the last one there was room for. */
export const OTHERS = '(others)';

export class Tally {
	private readonly counts = new Map<string, number>();

	/** Gives the name under which it was counted. */
	note(name: string): string {
		const kept = this.counts.has(name) || this.counts.size < MOST_NAMES ? name : OTHERS;
		this.counts.set(kept, (this.counts.get(kept) ?? 0) + 1);
		return kept;
	}

	/** The most frequent first. */
	get entries(): ReadonlyArray<readonly [name: string, count: number]> {
		return [...this.counts].sort(([, one], [, other]) => other - one);
	}
}
