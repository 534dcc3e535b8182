/** Numbers by chance that are the same in every run. */
export class Chance {
	constructor(private state: number) {}

	/** A whole number from 0 up to `below`, which is not among them (Park and Miller's generator). */
	below(below: number): number {
		this.state = (this.state * 48_271) % 2_147_483_647;
		return this.state % below;
	}

	of<Value>(values: readonly Value[]): Value {
		return values[this.below(values.length)];
	}

	digits(count: number): string {
		return Array.from({ length: count }, () => this.below(10)).join('');
	}

	letters(count: number): string {
		return Array.from({ length: count }, () => 'ABCDEFGHJKLMNPQRSTUVWXYZ'[this.below(24)]).join('');
	}

	hex(count: number): string {
		return Array.from({ length: count }, () => this.below(16).toString(16)).join('');
	}
}
