import { AD_ACCOUNT, BUSINESS, DATASETS, TOKENS } from '../fixtures';
import type { GraphToken } from '../world';
import type { AdministrationData, GraphAd, OldEventSet, Upload } from './state';

/** Reads everything of BUSINESS and changes nothing: 200 when it tries. */
export const READ_ONLY_TOKEN: GraphToken = {
	...TOKENS.good,
	token: 'EAA-test-read-only',
	scopes: ['ads_read'],
};

export const OLD_EVENT_SET: OldEventSet = {
	id: '1500000000000001',
	name: 'Tills 2019',
	description: 'Sales of all stores',
	businessId: BUSINESS.id,
};

const PAGE_ENGAGEMENT = {
	'action.type': ['post_engagement'],
	page: ['700000000000001'],
	post: ['700000000000009'],
};

/** The ads of AD_ACCOUNT; what they track besides event sets must survive every change. */
export const ADS = {
	/** Tracks an old event set and its own post. */
	tracking: {
		id: '6000000000000001',
		name: 'Autumn Sale',
		adAccountId: AD_ACCOUNT.id,
		trackingSpecs: [
			PAGE_ENGAGEMENT,
			{ 'action.type': ['offline_conversion'], dataset: [OLD_EVENT_SET.id] },
			{ 'action.type': ['offsite_conversion'], fb_pixel: [DATASETS.web.id] },
		],
	},
	/** Tracks its own post only. */
	plain: {
		id: '6000000000000002',
		name: 'Winter Sale',
		adAccountId: AD_ACCOUNT.id,
		trackingSpecs: [PAGE_ENGAGEMENT],
	},
} satisfies Record<string, GraphAd>;

/** More ads than one page of the picker holds. */
const MORE_ADS: readonly GraphAd[] = Array.from({ length: 70 }, (_, index) => ({
	id: String(6000000000000100 + index),
	name: `Spring ${String(index + 1).padStart(2, '0')}`,
	adAccountId: AD_ACCOUNT.id,
	trackingSpecs: [],
}));

/** More uploads than one page of a list holds. */
const OLD_UPLOADS: readonly Upload[] = Array.from({ length: 130 }, (_, index) => ({
	id: String(7000000000000001 + index),
	setId: OLD_EVENT_SET.id,
	tag: `tills-${String(index + 1).padStart(3, '0')}`,
	validEntries: 1000 + index,
	matchedEntries: 700 + index,
	created: 1570000000 + index * 86_400,
	percentDone: 100,
}));

export const CUSTOM_CONVERSION = {
	id: '8000000000000001',
	ownerId: AD_ACCOUNT.id,
	fields: {
		id: '8000000000000001',
		name: 'Big Store Purchase',
		account_id: AD_ACCOUNT.id.replace('act_', ''),
		custom_event_type: 'PURCHASE',
		rule: '{"and":[{"event_name":{"eq":"Purchase"}},{"value":{"gt":100}}]}',
		is_archived: false,
		is_unavailable: false,
		creation_time: '2026-01-05T09:00:00+0000',
		pixel: { id: DATASETS.stores.id, name: DATASETS.stores.name },
	},
};

/**
 * Figures in the shape of docs/meta-api.md section 10.1, made up: of the web events Purchase keeps all best practices, Lead
 * none and PageView has hardly any figures. `offline` in the shape of Meta's page on offline events.
 */
export const QUALITY = {
	web: [
		{
			event_name: 'Purchase',
			event_match_quality: {
				composite_score: 7.2,
				match_key_feedback: [
					{ identifier: 'email', coverage: { percentage: 98.5 } },
					{ identifier: 'ip_address', coverage: { percentage: 100 } },
				],
				diagnostics: [],
			},
			event_coverage: {
				percentage: 88,
				goal_percentage: 75,
				description: 'Share of browser events.',
			},
			acr: { percentage: 12.5, description: 'More conversions reported.' },
			dedupe_key_feedback: [
				{
					dedupe_key: 'event_id',
					browser_events_with_dedupe_key: { percentage: 99 },
					server_events_with_dedupe_key: { percentage: 97 },
					overall_browser_coverage_from_dedupe_key: { percentage: 80 },
				},
				{
					dedupe_key: 'fbp',
					browser_events_with_dedupe_key: { percentage: 95 },
					server_events_with_dedupe_key: { percentage: 40 },
					overall_browser_coverage_from_dedupe_key: { percentage: 5.5 },
				},
			],
			data_freshness: { upload_frequency: 'real_time', description: 'Average frequency.' },
		},
		{
			event_name: 'Lead',
			event_match_quality: {
				composite_score: 4.1,
				match_key_feedback: [
					{
						identifier: 'email',
						coverage: { percentage: 31 },
						potential_aly_acr_increase: { percentage: 22.5, description: 'Median increase.' },
					},
				],
				diagnostics: [
					{
						name: 'Server sending mismatched IP addresses',
						description: 'IP addresses differ.',
						solution: 'Send the address of the customer.',
						percentage: 61.5,
						affected_event_count: 615,
						total_event_count: 1000,
					},
				],
			},
			event_coverage: {
				percentage: 34.1,
				goal_percentage: 75,
				description: 'Share of browser events.',
				potential_aly_acr_increase: { percentage: 35.8, description: 'Median increase.' },
			},
			dedupe_key_feedback: [
				{
					dedupe_key: 'event_id',
					browser_events_with_dedupe_key: { percentage: 100 },
					server_events_with_dedupe_key: { percentage: 20 },
					overall_browser_coverage_from_dedupe_key: { percentage: 14.8 },
				},
			],
			data_freshness: { upload_frequency: 'daily', description: 'Average frequency.' },
		},
		{
			event_name: 'PageView',
			event_potential_aly_acr_increase: { percentage: 30.1, description: 'Median.' },
		},
	],
	offline: [
		{
			event_name: 'Purchase',
			composite: {
				score: 6.6,
				recommendation: 'Your offline data quality score is ok, but could be improved.',
			},
			match_key: {
				score: 5.6,
				recommendation: 'Sending email and phone number parameters can help.',
				coverage: { email: 100, phone: 90 },
			},
			frequency: { score: 4.6, recommendation: 'Sharing your offline data more often can help.' },
			freshness: {
				score: 2.2,
				recommendation: 'Sending your most recent offline conversion data sooner can help.',
			},
		},
	],
};

export const ADMINISTRATION_FIXTURES: AdministrationData = {
	ads: [...Object.values(ADS), ...MORE_ADS],
	oldEventSets: [OLD_EVENT_SET],
	uploads: OLD_UPLOADS,
	customConversions: [CUSTOM_CONVERSION],
	quality: {
		[DATASETS.web.id]: { web: QUALITY.web },
		[DATASETS.stores.id]: { web: [], offline: QUALITY.offline },
	},
	// The website sends every Lead, its server a third of them.
	pastEvents: {
		[DATASETS.web.id]: {
			WEB_ONLY: { Purchase: 900, Lead: 1000 },
			SERVER_ONLY: { Purchase: 950, Lead: 340 },
		},
	},
};
