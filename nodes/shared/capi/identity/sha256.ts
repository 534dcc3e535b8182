import { createHash, hash } from 'node:crypto';

/**
 * SHA-256 over the UTF-8 bytes of a text as 64 lower-case hex digits, no salt (docs/meta-api.md section 3.1). Node 20.12 and
 * later do it in one call, at half the cost.
 */
export const sha256: (text: string) => string =
	typeof hash === 'function'
		? (text) => hash('sha256', text)
		: (text) => createHash('sha256').update(text).digest('hex');

/**
 * The first digits of the same, an even number of them. What is cut off a text is kept in memory with what is left of it; this has
 * nothing behind it, so that a million of them may be kept.
 */
export const shortSha256: (text: string, digits: number) => string =
	typeof hash === 'function'
		? (text, digits) => hash('sha256', text, 'buffer').toString('hex', 0, digits / 2)
		: (text, digits) =>
				createHash('sha256')
					.update(text)
					.digest()
					.toString('hex', 0, digits / 2);
