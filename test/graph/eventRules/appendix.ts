const LANGUAGE_TOKENS = ['AQ', 'Ag', 'Aw', 'BA', 'BQ', 'Bg'];
const LANGUAGES = 6;

/**
 * True for the suffix that Meta's Parameter Builder glues to hashes, fbc, fbp and IP addresses, without its dot: a
 * language token, or 6 bytes in base64url of which the first is 1 and the second 1 to 6 (docs/meta-api.md section 13.3).
 */
export function isAppendix(suffix: string): boolean {
	if (LANGUAGE_TOKENS.includes(suffix)) return true;
	if (!/^[\w-]{8}$/.test(suffix)) return false;
	const [marker, language] = Buffer.from(suffix, 'base64url');
	return marker === 1 && language >= 1 && language <= LANGUAGES;
}

/** The value without its appendix, when it ends in a true one. */
export function withoutAppendix(value: string): string {
	const dot = value.lastIndexOf('.');
	return dot > 0 && isAppendix(value.slice(dot + 1)) ? value.slice(0, dot) : value;
}
