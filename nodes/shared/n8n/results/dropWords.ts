import { CODES, displayName, type DropReason } from '../../capi';

/** Takes a match key, the code of its drop and what became of it; gives `Phone was left out: no country code. …`. */
export function dropWords(key: string, reason: string, outcome = 'was left out'): string {
	const name = displayName(`user_data.${key}`);
	const why = isDropReason(reason) ? CODES.drops[reason] : '';
	return why === '' ? `${name} ${outcome}.` : `${name} ${outcome}: ${inSentence(why)}`;
}

/** The table's words begin with a capital; names such as Meta and IPv4 keep theirs. */
function inSentence(words: string): string {
	const [first = ''] = words.split(' ');
	return KEPT.has(first) ? words : `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

const KEPT: ReadonlySet<string> = new Set(['Meta', 'Country']);

function isDropReason(reason: string): reason is DropReason {
	return Object.hasOwn(CODES.drops, reason);
}
