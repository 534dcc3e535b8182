/** Meta's permissions by the names that its refusals use (docs/meta-api.md sections 1.4, 7.3.1, 8.3, 8.4 and 9.2). */
const PERMISSIONS: ReadonlySet<string> = new Set([
	'ads_management',
	'ads_read',
	'business_management',
	'instagram_manage_events',
	'leads_retrieval',
	'manage_business_extension',
	'page_events',
	'pages_manage_ads',
	'pages_manage_metadata',
	'pages_read_engagement',
	'pages_show_list',
	'whatsapp_business_management',
	'whatsapp_business_manage_events',
]);

/** Takes what Meta says of a refusal; gives the permissions that it names, each once. */
export function namedPermissions(words: string): string[] {
	return [...new Set(words.match(/[a-z_]+/g) ?? [])].filter((name) =>
		PERMISSIONS.has(name),
	);
}
