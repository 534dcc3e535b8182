/** What exists on Meta's side of the double: apps, tokens, businesses, ad accounts, datasets, leads. */

export interface GraphApp {
	readonly id: string;
	readonly name: string;
	readonly secret: string;
	/** The app setting "Require app secret": calls without appsecret_proof are refused. */
	readonly requiresProof?: boolean;
	/** Meta has put it on the allowlist of the Datasets API (docs/meta-api.md section 7.3.1). */
	readonly mayCreateDatasets?: boolean;
}

export interface GraphToken {
	readonly token: string;
	readonly appId: string;
	readonly userId: string;
	readonly userName: string;
	readonly type: 'SYSTEM_USER' | 'USER' | 'APP';
	readonly scopes: readonly string[];
	/** Businesses whose objects the token may see. */
	readonly businessIds: readonly string[];
	/** False for a token that sees its datasets but may not send events to them: code 10. */
	readonly maySend: boolean;
	readonly state: 'valid' | 'expired' | 'passwordChanged' | 'permissionsRemoved';
	/** Unix seconds; 0 = never. */
	readonly expiresAt: number;
	/** False where the token's user is no developer of the app: `debug_token` refuses it. */
	readonly mayInspectTokens?: boolean;
	/** When set, every call is refused with 80004 and this number of minutes to wait in the usage header. */
	readonly throttledMinutes?: number;
}

export interface GraphBusiness {
	readonly id: string;
	readonly name: string;
}

export interface GraphAdAccount {
	/** `act_` and digits. */
	readonly id: string;
	readonly name: string;
	readonly businessId: string;
	readonly datasetIds: readonly string[];
}

export interface GraphDataset {
	readonly id: string;
	readonly name: string;
	readonly businessId: string;
	readonly consolidated: boolean;
	readonly isCrm?: boolean;
	readonly linkedAppId?: string;
	readonly linkedPageId?: string;
	readonly linkedWhatsAppBusinessAccountId?: string;
	readonly linkedInstagramAccountId?: string;
	/** Unix seconds. */
	readonly lastFired?: number;
}

export interface GraphLead {
	readonly id: string;
	/** Unix seconds; events of the lead that are older are accepted but dropped. */
	readonly createdTime?: number;
	readonly deleted?: boolean;
}

export interface WorldData {
	readonly apps: readonly GraphApp[];
	readonly tokens: readonly GraphToken[];
	readonly businesses: readonly GraphBusiness[];
	readonly adAccounts: readonly GraphAdAccount[];
	readonly datasets: readonly GraphDataset[];
	readonly leads: readonly GraphLead[];
	/** ctwa_clid values that never were a click: 2804087. All others are taken as real clicks. */
	readonly inventedClicks: readonly string[];
}

export class World {
	readonly apps = new Map<string, GraphApp>();
	readonly tokens = new Map<string, GraphToken>();
	readonly businesses = new Map<string, GraphBusiness>();
	readonly adAccounts = new Map<string, GraphAdAccount>();
	readonly datasets = new Map<string, GraphDataset>();
	readonly leads = new Map<string, GraphLead>();
	readonly inventedClicks: ReadonlySet<string>;
	/** Ids of events that are neither counted nor stored, and not refused either (docs/meta-api.md section 0.2). */
	readonly leftOut = new Set<string>();

	constructor(data: WorldData) {
		for (const app of data.apps) this.apps.set(app.id, app);
		for (const token of data.tokens) this.tokens.set(token.token, token);
		for (const business of data.businesses) this.businesses.set(business.id, business);
		for (const adAccount of data.adAccounts) this.adAccounts.set(adAccount.id, adAccount);
		for (const dataset of data.datasets) this.datasets.set(dataset.id, dataset);
		for (const lead of data.leads) this.leads.set(lead.id, lead);
		this.inventedClicks = new Set(data.inventedClicks);
	}

	/** Lets a known token expire. */
	expire(token = ''): void {
		const known = this.tokens.get(token);
		if (known !== undefined) this.tokens.set(token, { ...known, state: 'expired' });
	}
}
