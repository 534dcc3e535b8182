import { createHash, hash } from 'node:crypto';

/**
 * SHA-256 over the UTF-8 bytes of a text as 64 lower-case hex digits, no salt (docs/meta-api.md section 3.1). Node 20.12 and
 * later do it in one call, at half the cost.
 */
export const sha256: (text: string) => string =
	typeof hash === 'function'
		? (text) => hash('sha256', text)
		: (text) => createHash('sha256').update(text).digest('hex');
