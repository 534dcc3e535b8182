/** Meta's names of match keys as people read them (docs/meta-api.md section 10.1). */
const NAMES: Readonly<Record<string, string>> = {
	email: 'email',
	phone: 'phone',
	ip_address: 'IP address',
	user_agent: 'user agent',
	external_id: 'external ID',
	fbc: 'click ID (fbc)',
	fbp: 'browser ID (fbp)',
};

/** Takes Meta's name of a key; gives it in words, one that is not in the table as Meta writes it. */
export function keyName(key: string): string {
	return Object.hasOwn(NAMES, key) ? NAMES[key] : key.replaceAll('_', ' ');
}
