import { CODES, type DropReason } from '../../capi';

/** Takes the code of a drop; gives its sentence of the table, empty text for a code that the table does not have. */
export function dropWords(reason: string): string {
	return isDropReason(reason) ? CODES.drops[reason] : '';
}

function isDropReason(reason: string): reason is DropReason {
	return Object.hasOwn(CODES.drops, reason);
}
