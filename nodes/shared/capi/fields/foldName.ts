import { remembering } from './remembering';

const ASCII = /^[\x20-\x7e]*$/;

/** Longer ones are names of nothing known, and to bring a run of combining marks into order takes the square of its length. */
const LONGEST_NAME = 500;

/** Besides the words of the tables, some thousand of which are folded when they are read. */
const MOST_NAMES = 4000;

/** A name without case, accents, spaces and punctuation; one of more than 500 characters, not all ASCII, without case only. */
export const foldName = remembering(fold, MOST_NAMES);

function fold(name: string): string {
	const lower = name.toLowerCase();
	if (ASCII.test(lower)) return lower.replace(/[^a-z0-9]+/g, '');
	if (lower.length > LONGEST_NAME) return lower;
	return lower
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/đ/g, 'd')
		.replace(/ı/g, 'i')
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
