/**
 * Hashes that stand in place of what may not leave. Each is made behind a word of its own: the bare SHA-256 of an email address is
 * the very hash by which Meta finds a person, and it would say as much as the address.
 */
import { sha256, shortSha256 } from '../../identity/sha256';

const HASH = /^[0-9a-f]{64}$/;

/** Whether a text is a SHA-256 already. */
export function isHash(text: string): boolean {
	return HASH.test(text);
}

const LENGTH_OF_EVENT_ID = 32;

/**
 * Takes an event ID as it stands; gives 32 hex digits, as long as the IDs that are made here. The same for the same ID, so that retries,
 * replays and the original event are recognized.
 */
export function hashOfEventId(id: string): string {
	return shortSha256(`event_id:${id}`, LENGTH_OF_EVENT_ID);
}

/**
 * Takes a value of custom data, of a product or of a page address; gives 64 hex digits. Upper and lower case and spaces around it make no
 * other value: equal ones stay equal, a product's ID in `contents` and in `content_ids` among them.
 */
export function hashOfValue(text: string): string {
	return sha256(`value:${text.trim().toLowerCase()}`);
}
