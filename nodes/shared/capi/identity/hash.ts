import { FILLERS } from '../fillers';
import { sha256 } from './sha256';
import { TAG } from './tag';

const SHORTEST_DIGEST = 32;

/** A SHA-256 as it is, or followed by the tag that Meta's Parameter Builder appends (docs/meta-api.md section 13.5). */
const SHA256_FORM = new RegExp(`^([0-9a-fA-F]{64})(${TAG})?$`);

/** MD5, SHA-1, SHA-224, SHA-384 and SHA-512 in hex. */
const OTHER_DIGEST_FORM =
	/^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{96}|[0-9a-f]{128})$/i;

/** The ready hash in lower case with its tag untouched, or `undefined` when the text is no SHA-256. */
export function readyHash(text: string): string | undefined {
	if (text.length < SHORTEST_DIGEST) return undefined;
	const match = SHA256_FORM.exec(text);
	return match?.[1] === undefined ? undefined : match[1].toLowerCase() + (match[2] ?? '');
}

/** Is this a digest that Meta cannot match? */
export function isOtherDigest(text: string): boolean {
	return text.length >= SHORTEST_DIGEST && OTHER_DIGEST_FORM.test(text);
}

/** What careless senders hash besides the fillers of fillers.ts; whether it is junk depends on the key. */
const SUSPICIOUS_TEXTS = ['', ' ', '-', '.', 'test', '0', 'true', 'false', '[]', '{}', 'na', 'nil'];

let suspiciousDigests: ReadonlyMap<string, string> | undefined;

/** The filler text behind a hash (such as `null` behind 74234e98...), or `undefined` for any other hash. */
export function fillerBehind(hash: string): string | undefined {
	suspiciousDigests ??= new Map(
		[...SUSPICIOUS_TEXTS, ...FILLERS].flatMap(spellings).map((text) => [sha256(text), text]),
	);
	return suspiciousDigests.get(hash.slice(0, 64));
}

function spellings(text: string): string[] {
	return [
		text,
		text.toUpperCase(),
		text.charAt(0).toUpperCase() + text.slice(1),
		...(MIXED_CASE.get(text) ?? []),
	];
}

const MIXED_CASE: ReadonlyMap<string, string[]> = new Map([
	['nan', ['NaN']],
	['[object object]', ['[object Object]']],
	['[object undefined]', ['[object Undefined]']],
	['[object null]', ['[object Null]']],
]);
