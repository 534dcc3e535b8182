import { displayName } from '../fields/fieldNames';
import { DROP_REASONS } from './matchNotes';

/** What became of an identifier that is not sent, and what to do; the latter is empty where there is nothing to be done. */
interface DropWords {
	readonly what: string;
	readonly cure: string;
}

/**
 * Takes a match key and the code of its drop; gives `Phone was left out: no country code.` and `Set the
 * option Default Country, or give Country.`
 */
export function dropWords(key: string, reason: string, outcome = 'was left out'): DropWords {
	const name = displayName(`user_data.${key}`);
	const [why, ...cures] = isDropReason(reason) ? DROP_REASONS[reason].split(SENTENCES) : [];
	return {
		what: why === undefined ? `${name} ${outcome}.` : `${name} ${outcome}: ${inSentence(why)}`,
		cure: cures.join(' '),
	};
}

const SENTENCES = /(?<=\.) /;

/** The table's words begin with a capital; names keep theirs. */
function inSentence(words: string): string {
	return NAMES.has(words.split(' ')[0] ?? '')
		? words
		: `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

const NAMES: ReadonlySet<string> = new Set(['Meta', 'Country']);

function isDropReason(reason: string): reason is keyof typeof DROP_REASONS {
	return Object.hasOwn(DROP_REASONS, reason);
}
