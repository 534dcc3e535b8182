/** Meta's permissions by the names that its refusals use (docs/meta-api.md sections 1.4, 7.3.1, 8.3 and 8.4). */
const PERMISSIONS: ReadonlySet<string> = new Set([
	'ads_management',
	'ads_read',
	'business_management',
	'leads_retrieval',
	'manage_business_extension',
	'pages_manage_ads',
	'pages_manage_metadata',
	'pages_read_engagement',
	'pages_show_list',
]);

/** Takes what Meta says of a refusal; gives the permissions that it names, each once. */
export function namedPermissions(words: string): string[] {
	return [...new Set(words.match(/[a-z]+(?:_[a-z]+)+/g) ?? [])].filter((name) =>
		PERMISSIONS.has(name),
	);
}
