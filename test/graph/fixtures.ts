import type { GraphAdAccount, GraphBusiness, GraphDataset, GraphToken, WorldData } from './world';

/** The app of the usual tokens; its secret makes their appsecret_proof. */
export const APP = { id: '900000000000001', name: 'Double App', secret: 'double-app-secret' };
/** An app with "Require app secret" switched on: calls without appsecret_proof are refused. */
export const ENFORCING_APP = {
	id: '900000000000002',
	name: 'Double App That Requires Proof',
	secret: 'double-enforcing-app-secret',
	requiresProof: true,
};

/** An app that Meta has put on the allowlist of the Datasets API, as hardly any is. */
export const ALLOWLISTED_APP = {
	id: '900000000000003',
	name: 'Double App on the Allowlist',
	secret: 'double-allowlisted-secret',
	mayCreateDatasets: true,
};

export const BUSINESS: GraphBusiness = { id: '800000000000001', name: 'Double Shop Ltd' };
/** A business with 60 datasets, for lists of more than one page. */
export const AGENCY: GraphBusiness = { id: '800000000000002', name: 'Double Agency' };
/** A business that the usual tokens cannot see. */
export const OTHER_BUSINESS: GraphBusiness = { id: '800000000000003', name: 'Somebody Else' };

export const PAGE_ID = '700000000000001';
/** A Page of BUSINESS whose messages have no dataset yet. */
export const PAGE_WITHOUT_DATASET_ID = '700000000000002';
export const WHATSAPP_BUSINESS_ACCOUNT_ID = '600000000000001';
export const INSTAGRAM_ACCOUNT_ID = '500000000000001';

const ours = { businessId: BUSINESS.id, consolidated: true } as const;

export const DATASETS = {
	web: { ...ours, id: '1000000000000001', name: 'Web Shop', lastFired: 1795000000 },
	stores: { ...ours, id: '1000000000000002', name: 'Stores' },
	crm: { ...ours, id: '1000000000000003', name: 'CRM Leads', isCrm: true },
	app: { ...ours, id: '1000000000000004', name: 'Mobile App', linkedAppId: APP.id },
	whatsapp: {
		...ours,
		id: '1000000000000005',
		name: 'WhatsApp Messages',
		linkedWhatsAppBusinessAccountId: WHATSAPP_BUSINESS_ACCOUNT_ID,
	},
	messenger: { ...ours, id: '1000000000000006', name: 'Messenger', linkedPageId: PAGE_ID },
	instagram: {
		...ours,
		id: '1000000000000007',
		name: 'Instagram',
		linkedInstagramAccountId: INSTAGRAM_ACCOUNT_ID,
	},
	/** A pixel that was never consolidated into a dataset: no store and no app events. */
	oldPixel: { ...ours, id: '1000000000000008', name: 'Old Pixel', consolidated: false },
	ofOtherBusiness: {
		id: '2000000000000001',
		name: 'Their Dataset',
		businessId: OTHER_BUSINESS.id,
		consolidated: true,
	},
} as const satisfies Record<string, GraphDataset>;

const AGENCY_DATASETS: readonly GraphDataset[] = Array.from({ length: 60 }, (_, index) => ({
	id: String(3000000000000001n + BigInt(index)),
	name: `Client ${String(index + 1).padStart(2, '0')}`,
	businessId: AGENCY.id,
	consolidated: true,
}));

export const AD_ACCOUNT: GraphAdAccount = {
	id: 'act_400000000000001',
	name: 'Double Shop Ads',
	businessId: BUSINESS.id,
	datasetIds: [DATASETS.web.id, DATASETS.stores.id],
};

const ALL_SCOPES = [
	'ads_management',
	'ads_read',
	'business_management',
	'leads_retrieval',
	'manage_business_extension',
	'instagram_manage_events',
	'page_events',
	'pages_manage_ads',
	'pages_manage_metadata',
	'pages_read_engagement',
	'pages_show_list',
	'whatsapp_business_management',
	'whatsapp_business_manage_events',
] as const;

const goodToken: GraphToken = {
	token: 'EAA-test-good',
	appId: APP.id,
	userId: '100000000000001',
	userName: 'Conversions API System User',
	type: 'SYSTEM_USER',
	scopes: ALL_SCOPES,
	businessIds: [BUSINESS.id, AGENCY.id],
	maySend: true,
	state: 'valid',
	expiresAt: 0,
};

/** Every token says in its text what is the matter with it. */
export const TOKENS = {
	/** Sends to and reads all datasets of BUSINESS and AGENCY. */
	good: goodToken,
	/** 190 / 463 */
	expired: { ...goodToken, token: 'EAA-test-expired', state: 'expired', expiresAt: 1700000000 },
	/** 190 / 460 */
	passwordChanged: { ...goodToken, token: 'EAA-test-password-changed', state: 'passwordChanged' },
	/** 10 when it sends, 200 when it lists. */
	noPermission: { ...goodToken, token: 'EAA-test-no-permission', scopes: [], maySend: false },
	/** 10 on every call: its permissions were removed. */
	permissionsRemoved: {
		...goodToken,
		token: 'EAA-test-permissions-removed',
		state: 'permissionsRemoved',
	},
	/** Sends, but 200 when it lists: the token a client hands to a partner. */
	sendOnly: { ...goodToken, token: 'EAA-test-send-only', scopes: [] },
	/** 100 / 33 on the datasets of BUSINESS and AGENCY. */
	otherBusiness: {
		...goodToken,
		token: 'EAA-test-other-business',
		businessIds: [OTHER_BUSINESS.id],
	},
	/** Belongs to ENFORCING_APP: refused without appsecret_proof. */
	secretEnforced: { ...goodToken, token: 'EAA-test-secret-enforced', appId: ENFORCING_APP.id },
	/** Belongs to ALLOWLISTED_APP: creates datasets in a business, which is 294 for all others. */
	allowlisted: { ...goodToken, token: 'EAA-test-allowlisted', appId: ALLOWLISTED_APP.id },
	/** 80004 on every call. */
	rateLimited: { ...goodToken, token: 'EAA-test-rate-limited', throttledMinutes: 1 },
} as const satisfies Record<string, GraphToken>;

/** Any lead id of 15 to 17 digits exists; these are the ones the double knows more about. */
export const LEADS = {
	/** Created 2026-11-20T00:00:00Z; its older events are dropped. */
	created: { id: '4000000000000001', createdTime: 1795132800 },
	deleted: { id: '4000000000000002', deleted: true },
	/** 17 digits, beyond 2^53: the last digit is lost by a JavaScript number. */
	long: { id: '40000000000000003' },
} as const;

/** A client's installation of the Meta Business Extension, and the token that it gives (docs/meta-api.md section 8.4). */
export const INSTALLATION = {
	externalBusinessId: 'shop-4711',
	businessId: BUSINESS.id,
	datasetId: DATASETS.web.id,
	adAccountId: AD_ACCOUNT.id.replace('act_', ''),
	token: 'EAA-test-of-the-installation',
};

/** What Meta's dialog hands to the app when a person signs in, and what becomes of it: a token of about 60 days. */
export const SIGN_IN = { code: 'double-code', token: goodToken.token, seconds: 5183944 } as const;

/** A gateway of BUSINESS, with which all datasets are connected (docs/meta-api.md section 1.8). */
export const GATEWAY = { accessKey: 'double-gateway-access-key' } as const;

/** A ctwa_clid that never was a click: 2804087. */
export const INVENTED_CTWA_CLID = 'ARAinvented-click';

export const FIXTURES: WorldData = {
	apps: [APP, ENFORCING_APP, ALLOWLISTED_APP],
	tokens: Object.values(TOKENS),
	businesses: [BUSINESS, AGENCY, OTHER_BUSINESS],
	adAccounts: [AD_ACCOUNT],
	datasets: [...Object.values(DATASETS), ...AGENCY_DATASETS],
	leads: Object.values(LEADS),
	inventedClicks: [INVENTED_CTWA_CLID],
};
