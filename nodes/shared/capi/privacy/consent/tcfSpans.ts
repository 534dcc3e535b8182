/**
 * How much a consent string unfolds to. A span of vendors takes 33 bits and stands for up to 65,535 of them, and the spans of a
 * string may overlap: read without a bound, a short text of a stranger would keep n8n busy for minutes.
 * Source: IAB Tech Lab, Consent string and vendor list formats v2, "The core string".
 */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Bits of the fields before the first list of vendors. */
const BEFORE_VENDORS = 213;
/** The global vendor list has some 1,500 numbers. */
const MOST_VENDORS = 20_000;

/** The bits of a core string, read one number after the other. */
class Bits {
	private at = BEFORE_VENDORS;

	constructor(private readonly text: string) {}

	take(count: number): number {
		let value = 0;
		for (let bit = 0; bit < count; bit++, this.at++) {
			const sextet = ALPHABET.indexOf(this.text.charAt(this.at / 6));
			value = value * 2 + ((Math.max(0, sextet) >> (5 - (this.at % 6))) & 1);
		}
		return value;
	}

	skip(count: number): void {
		this.at += count;
	}
}

/** Takes a core string; tells whether its lists of vendors, unfolded, are of a length that a vendor list can have. */
export function isBounded(core: string): boolean {
	const bits = new Bits(core);
	let vendors = vendorsOfList(bits) + vendorsOfList(bits);
	const restrictions = bits.take(12);
	for (let index = 0; index < restrictions && vendors <= MOST_VENDORS; index++) {
		bits.skip(8);
		vendors += vendorsOfSpans(bits);
	}
	return vendors <= MOST_VENDORS;
}

function vendorsOfList(bits: Bits): number {
	const last = bits.take(16);
	if (bits.take(1) === 1) return vendorsOfSpans(bits);
	bits.skip(last);
	return last;
}

function vendorsOfSpans(bits: Bits): number {
	let vendors = 0;
	for (let left = bits.take(12); left > 0 && vendors <= MOST_VENDORS; left--) {
		const isSpan = bits.take(1) === 1;
		const first = bits.take(16);
		vendors += isSpan ? Math.max(0, bits.take(16) - first + 1) : 1;
	}
	return vendors;
}
