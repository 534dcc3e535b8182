import fastify from 'fastify';
import type { AddressInfo } from 'node:net';

import { sendActivities } from './activities';
import { deleteEdge, deleteNode, readQuality, updateNode, writeEdge } from './administration';
import { ADMINISTRATION_FIXTURES } from './administration/fixtures';
import { Administration } from './administration/state';
import { runBatch } from './batch';
import { addControlRoutes } from './control';
import type { FaultPlan, PlannedFault } from './faults';
import { planOf } from './faults';
import { FIXTURES } from './fixtures';
import { addGateway } from './gateway';
import { addGraphRoute, refuseUnknownPaths } from './graphCall';
import type { GraphRoute, GraphSide } from './graphCall';
import { addOAuth } from './oauth';
import {
	debugToken,
	readEdge,
	readMe,
	readNode,
	refuseOperation,
	scheduleOfEdge,
} from './readObjects';
import type { RecordedRequest } from './requestLog';
import { RequestLog } from './requestLog';
import { sendEvents } from './sendEvents';
import type { Counters, KeepEvents, StoredEvent } from './store';
import { EventStore } from './store';
import { LOW_USAGE } from './usageHeaders';
import type { Usage } from './usageHeaders';
import type { GraphDataset, GraphLead, GraphToken, WorldData } from './world';
import { World } from './world';

export interface GraphDoubleOptions {
	/** Default: any free port. */
	readonly port?: number;
	/** Default: 127.0.0.1. */
	readonly host?: string;
	/** Meta's clock in milliseconds; give one that you can move to test windows of time. */
	readonly now?: () => number;
	/** What exists at Meta; default: the fixtures. */
	readonly world?: WorldData;
	/** `counts` keeps neither events nor request bodies, only their numbers: for runs of a million events. */
	readonly keepEvents?: KeepEvents;
	/** Percentages of the usage headers; default: 1. */
	readonly usage?: Usage;
}

export interface GraphDouble {
	/** `http://127.0.0.1:port`: what the credential's base URL is set to. */
	readonly url: string;
	/** Stored events in the order of their arrival, of one dataset or of all. */
	events(datasetId?: string): StoredEvent[];
	counters(datasetId?: string): Counters;
	/** Every request to the Graph side, in the order of arrival. */
	requests(): RecordedRequest[];
	/** Ads, shares, uploads, custom conversions, reports, quality: tests may look at them and change them. */
	readonly administration: Administration;
	/** Forgets events, requests, faults and reached limits, events left out; tokens, datasets and leads stay, and what was administered. */
	reset(): void;
	close(): Promise<void>;
	addToken(token: GraphToken): void;
	addDataset(dataset: GraphDataset): void;
	addLead(lead: GraphLead): void;
	/** Ends a limit that was reached before its time. */
	liftLimits(): void;
	/** From now on neither counts nor stores events with this id, and does not refuse them either. */
	leaveOut(eventId: string): void;
	/** Plans what goes wrong, as a function or as lines of data; replaces the plan before. */
	fail(plan: FaultPlan | readonly PlannedFault[]): void;
}

const BODY_LIMIT = 64 * 1024 * 1024;

const graph = () => 'graph' as const;

const GRAPH_ROUTES: readonly GraphRoute[] = [
	{ method: 'POST', path: '', schedule: graph, handle: runBatch },
	{ method: 'POST', path: '/:objectId/events', schedule: graph, handle: sendEvents },
	{ method: 'POST', path: '/:objectId/activities', schedule: graph, handle: sendActivities },
	{ method: 'GET', path: '/me', schedule: graph, handle: readMe },
	{ method: 'GET', path: '/debug_token', schedule: graph, handle: debugToken },
	{ method: 'GET', path: '/dataset_quality', schedule: graph, handle: readQuality },
	{ method: 'GET', path: '/:objectId', schedule: graph, handle: readNode },
	{ method: 'POST', path: '/:objectId', schedule: graph, handle: updateNode },
	{ method: 'DELETE', path: '/:objectId', schedule: graph, handle: deleteNode },
	{ method: 'POST', path: '/:objectId/:edge', schedule: scheduleOfEdge, handle: writeEdge },
	{ method: 'DELETE', path: '/:objectId/:edge', schedule: scheduleOfEdge, handle: deleteEdge },
	{ method: 'GET', path: '/:objectId/:edge', schedule: scheduleOfEdge, handle: readEdge },
	{ method: ['GET', 'POST', 'DELETE'], path: '/*', schedule: graph, handle: refuseOperation },
];

/** Starts Meta's Graph API as docs/meta-api.md describes it, on this computer. */
export async function startGraphDouble(options: GraphDoubleOptions = {}): Promise<GraphDouble> {
	const now = options.now ?? Date.now;
	const keepEvents = options.keepEvents ?? 'all';
	const world = new World(options.world ?? FIXTURES);
	const side: GraphSide = {
		world,
		administration: new Administration(ADMINISTRATION_FIXTURES),
		store: new EventStore(keepEvents, world.leads),
		log: new RequestLog(keepEvents === 'all', now),
		now,
		usage: options.usage ?? LOW_USAGE,
		faultPlan: undefined,
		limit: undefined,
	};
	const reset = () => {
		side.store.reset();
		side.log.reset();
		side.faultPlan = undefined;
		side.limit = undefined;
		world.leftOut.clear();
	};

	const app = fastify({ bodyLimit: BODY_LIMIT, forceCloseConnections: true });
	// Bodies stay as they were sent: JSON.parse would lose the last digits of long lead ids.
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
		done(null, body);
	});
	addControlRoutes(app, side, reset);
	addGateway(app, side);
	addOAuth(app, side);
	for (const route of GRAPH_ROUTES) addGraphRoute(app, side, route);
	refuseUnknownPaths(app, side);
	await app.listen({ port: options.port ?? 0, host: options.host ?? '127.0.0.1' });

	return {
		administration: side.administration,
		url: urlOf(app.server.address()),
		events: (datasetId) => side.store.events(datasetId),
		counters: (datasetId) => side.store.counters(datasetId),
		requests: () => side.log.all(),
		reset,
		close: () => app.close(),
		addToken: (token) => world.tokens.set(token.token, token),
		addDataset: (dataset) => world.datasets.set(dataset.id, dataset),
		addLead: (lead) => world.leads.set(lead.id, lead),
		liftLimits: () => {
			side.limit = undefined;
		},
		leaveOut: (eventId) => world.leftOut.add(eventId),
		fail: (plan) => {
			side.faultPlan = typeof plan === 'function' ? plan : planOf(plan);
		},
	};
}

function urlOf(address: AddressInfo | string | null): string {
	if (address === null || typeof address === 'string')
		throw new Error('The double listens on no port');
	return `http://${address.address}:${address.port}`;
}
