/** What the package can do for a user, and the permissions that each takes. Sources: docs/meta-api.md, as each row says. */

export interface Right {
	/** As it is saved and given out, for branching. */
	readonly id: string;
	readonly name: string;
	/** Of each list one permission is enough, the first being the usual one; all lists have to be met. */
	readonly permissions: ReadonlyArray<readonly [usual: string, ...others: string[]]>;
	/** What else it takes, which no permission shows. */
	readonly also?: string;
}

export const RIGHTS: readonly Right[] = [
	// Section 1.3: tokens of Events Manager, and those that clients give to partners, send without other rights.
	{
		id: 'send_events',
		name: 'Send Events',
		permissions: [['ads_management']],
		also: 'Tokens that were made in Events Manager can send to their dataset without it; only sending an event shows that.',
	},
	// Section 7.3.1.
	{
		id: 'list_businesses',
		name: 'Choose Businesses and Their Datasets From Lists',
		permissions: [['business_management']],
	},
	{
		id: 'list_ad_accounts',
		name: 'Choose Ad Accounts and Their Datasets From Lists',
		permissions: [['ads_read', 'ads_management']],
	},
	{
		id: 'manage_datasets',
		name: 'Create and Change Datasets, Custom Conversions and Ad Tracking',
		permissions: [['ads_management']],
		also: 'Creating a dataset in a business also needs business_management and an app on Meta’s allowlist.',
	},
	{
		id: 'share_datasets',
		name: 'Share Datasets With Ad Accounts',
		permissions: [['business_management']],
	},
	{
		id: 'share_with_partners',
		name: 'Share Datasets With Partners',
		permissions: [
			['business_management'],
			['ads_management', 'ads_read'],
			['pages_read_engagement'],
			['pages_show_list'],
		],
		also: 'The app needs the feature Marketing API Access Tier.',
	},
	// Section 8.3.
	{
		id: 'read_leads',
		name: 'Read Leads',
		permissions: [
			['leads_retrieval'],
			['ads_management'],
			['pages_show_list'],
			['pages_read_engagement'],
			['pages_manage_ads'],
		],
		also: 'The user needs access to the Page and, where it is used, a place in the Leads Access Manager.',
	},
	{
		id: 'subscribe_page',
		name: 'Subscribe a Page to Leads',
		permissions: [['pages_manage_metadata'], ['leads_retrieval'], ['pages_show_list']],
		also: 'The user needs access to the Page; the webhook itself is set up in the app dashboard.',
	},
	// Section 10.1.
	{
		id: 'read_quality',
		name: 'Read Dataset Quality',
		permissions: [['ads_read'], ['ads_management', 'business_management']],
		also: 'The user needs the access "Use events dataset".',
	},
	{
		id: 'read_insights',
		name: 'Read Insights',
		permissions: [['ads_read', 'ads_management']],
		also: 'The user needs a role on the ad account.',
	},
];
