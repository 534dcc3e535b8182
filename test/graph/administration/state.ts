import type { JsonObject } from '../json';
import type { GraphToken, World } from '../world';
import { GRAPH_ERRORS, GraphError } from '../errors';

/** What the administration edges of the double read and change, besides the objects of the world. */
export interface GraphAd {
	readonly id: string;
	readonly name: string;
	readonly adAccountId: string;
	trackingSpecs: JsonObject[];
}

/** A set of the old Offline Conversions API: can be read only (docs/meta-api.md section 7.3). */
export interface OldEventSet {
	readonly id: string;
	readonly name: string;
	readonly description: string;
	readonly businessId: string;
}

export interface Upload {
	readonly id: string;
	/** The dataset or old event set it belongs to. */
	readonly setId: string;
	readonly tag: string;
	readonly validEntries: number;
	readonly matchedEntries: number;
	/** Unix seconds. */
	readonly created: number;
	readonly percentDone: number;
}

export interface CustomConversion {
	readonly id: string;
	/** `act_` and digits, or the id of a business. */
	readonly ownerId: string;
	readonly fields: JsonObject;
}

/** An asynchronous report: `Job Running` until it was looked at so often, then `endsAs`. */
export interface Report {
	readonly id: string;
	readonly adAccountId: string;
	readonly question: JsonObject;
	looksUntilDone: number;
	readonly endsAs: 'Job Completed' | 'Job Failed';
	/** Whether a summary stands beside its rows. */
	readonly hasSummary?: boolean;
	/** What a failed one says of its cause (docs/meta-api.md section 7.5). */
	readonly error?: JsonObject;
}

export interface AdministrationData {
	readonly ads: readonly GraphAd[];
	readonly oldEventSets: readonly OldEventSet[];
	readonly uploads: readonly Upload[];
	readonly customConversions: readonly CustomConversion[];
	/** By dataset id: what `GET /dataset_quality` answers. */
	readonly quality: Readonly<Record<string, JsonObject>>;
	/** By dataset id: events of the last 7 days that nobody sent to the double. */
	readonly pastEvents: Readonly<Record<string, PastEvents>>;
}

/** Numbers of events by name, of each event source (docs/meta-api.md section 7.3). */
export interface PastEvents {
	readonly WEB_ONLY: Readonly<Record<string, number>>;
	readonly SERVER_ONLY: Readonly<Record<string, number>>;
}

export class Administration {
	readonly ads: Map<string, GraphAd>;
	readonly oldEventSets: Map<string, OldEventSet>;
	readonly uploads: Upload[];
	readonly customConversions: Map<string, CustomConversion>;
	readonly quality: Map<string, JsonObject>;
	readonly pastEvents: Map<string, PastEvents>;
	readonly reports = new Map<string, Report>();
	/** Whom datasets are shared with. */
	readonly sharedAccounts: { datasetId: string; businessId: string; accountId: string }[] = [];
	readonly agencies: { datasetId: string; businessId: string; tasks: string[] }[] = [];
	/** Who may do what with a dataset, by dataset and user. */
	readonly assignedUsers = new Map<string, { datasetId: string; user: string; tasks: string[] }>();
	/** Whether the client has the extension installed. */
	isInstalled = true;
	/** The test lead of each form. */
	readonly testLeads = new Map<string, JsonObject>();
	/** What ad accounts track. */
	readonly accountTracking = new Map<string, JsonObject[]>();
	/** How the next reports behave. */
	nextReport: Pick<Report, 'looksUntilDone' | 'endsAs' | 'error' | 'hasSummary'> = {
		looksUntilDone: 1,
		endsAs: 'Job Completed',
	};
	private lastId = 5000000000000000;

	constructor(data: AdministrationData) {
		this.ads = new Map(data.ads.map((ad) => [ad.id, { ...ad }]));
		this.oldEventSets = new Map(data.oldEventSets.map((set) => [set.id, set]));
		this.uploads = [...data.uploads];
		this.customConversions = new Map(
			data.customConversions.map((conversion) => [conversion.id, conversion]),
		);
		this.quality = new Map(Object.entries(data.quality));
		this.pastEvents = new Map(Object.entries(data.pastEvents));
	}

	newId(): string {
		this.lastId += 1;
		return String(this.lastId);
	}
}

/** An ad that the token may see, or 100/33. */
export function adFor(
	id: string,
	token: GraphToken,
	world: World,
	{ ads }: Administration,
): GraphAd {
	const ad = ads.get(id);
	const account = ad && world.adAccounts.get(ad.adAccountId);
	if (
		ad === undefined ||
		account === undefined ||
		!token.businessIds.includes(account.businessId)
	) {
		throw new GraphError(GRAPH_ERRORS.objectMissing);
	}
	return ad;
}

/** Whether the token may see what belongs to a business or an ad account. */
export function maySee(ownerId: string, token: GraphToken, world: World): boolean {
	const businessId = world.adAccounts.get(ownerId)?.businessId ?? ownerId;
	return token.businessIds.includes(businessId);
}
