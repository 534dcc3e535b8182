/** What the package can do for a user, and the permissions that each needs. Sources: docs/meta-api.md, as each row says. */
import type { IDataObject } from 'n8n-workflow';

/** A read that shows whether the token may; it changes nothing and sends no event. */
export interface Probe {
	readonly path: string;
	readonly query: IDataObject;
}

export interface Job {
	/** As it is given out, for branching. */
	readonly id: string;
	readonly name: string;
	/** Of each list one permission is enough; all lists have to be met. */
	readonly permissions: ReadonlyArray<readonly string[]>;
	/** What else it takes, which no read shows. */
	readonly also?: string;
	/** Left out where nothing but the permissions tells. */
	readonly probe?: (datasetId: string | undefined) => Probe | undefined;
	/** True where some tokens may without the permissions, so that lacking them proves nothing. */
	readonly mayDoWithout?: true;
}

const MANAGE_PAGE_ADS = ['pages_show_list', 'pages_read_engagement', 'pages_manage_ads'];

export const JOBS: readonly Job[] = [
	// Section 1.3: tokens of Events Manager, and those that clients give to partners, send without other rights.
	{
		id: 'send_events',
		name: 'Send Events',
		permissions: [['ads_management']],
		also: 'Tokens that were made in Events Manager can send to their dataset without it; only sending an event shows that.',
		probe: readOf(['id', 'name']),
		mayDoWithout: true,
	},
	// Section 7.3.1.
	{
		id: 'list_businesses',
		name: 'Choose Businesses and Their Datasets From Lists',
		permissions: [['business_management']],
		probe: () => ({ path: '/me/businesses', query: { fields: 'id', limit: 1 } }),
	},
	{
		id: 'list_ad_accounts',
		name: 'Choose Ad Accounts and Their Datasets From Lists',
		permissions: [['ads_read', 'ads_management']],
		probe: () => ({ path: '/me/adaccounts', query: { fields: 'id', limit: 1 } }),
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
		permissions: [['leads_retrieval'], ['ads_management'], ...MANAGE_PAGE_ADS.map((one) => [one])],
		also: 'The user needs access to the Page and, where it is used, a place in the Leads Access Manager.',
	},
	// Section 10.1.
	{
		id: 'read_quality',
		name: 'Read Dataset Quality',
		permissions: [['ads_read'], ['ads_management', 'business_management']],
		also: 'The user needs the access "Use events dataset".',
		probe: (datasetId) =>
			datasetId === undefined
				? undefined
				: {
						path: '/dataset_quality',
						query: { dataset_id: datasetId, fields: 'web{event_name}' },
					},
	},
	{
		id: 'read_insights',
		name: 'Read Insights',
		permissions: [['ads_read', 'ads_management']],
		also: 'The user needs a role on the ad account.',
	},
];

function readOf(fields: readonly string[]): Job['probe'] {
	return (datasetId) =>
		datasetId === undefined
			? undefined
			: { path: `/${datasetId}`, query: { fields: fields.join(',') } };
}
