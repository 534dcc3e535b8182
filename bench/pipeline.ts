/**
 * `npm run bench`: Send Event in n8n's engine in this process, against the floor and against Meta's own SDK. Prints ratios
 * of one run: times differ from machine to machine, ratios hardly.
 *
 * `npm run bench -- --against DIR`: the built package of another checkout takes turns with this one instead. With
 * `--at-most 1.15` the exit code is 1 when a case costs more than so many times what it did there.
 */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { MetaConversionsApi } from '../credentials/MetaConversionsApi.credentials';
import type { MetaSendEvent } from '../nodes/MetaSendEvent/MetaSendEvent.node';
import { DATASETS, TOKENS } from '../test/graph/fixtures';
import { runNode } from '../test/support/engine';
import { buildByBusinessSdk } from './businessSdk';
import { startCountingDouble } from './double';
import { sendByFloor } from './floor';
import { costOf, measure, measureInTurns, toMarkdown, toTable, type Cost } from './measure';
import { toOrders, toWebsitePurchases } from './orders';
import { makeRows } from './rows';

/** What is measured is what users install: the built package. */
const built = createRequire(__filename);

interface Package {
	readonly node: new () => MetaSendEvent;
	readonly credential: new () => MetaConversionsApi;
}

function load(checkout: string): Package {
	const nodes: typeof import('../nodes/MetaSendEvent/MetaSendEvent.node') = built(
		join(checkout, 'dist/nodes/MetaSendEvent/MetaSendEvent.node.js'),
	);
	const credentials: typeof import('../credentials/MetaConversionsApi.credentials') = built(
		join(checkout, 'dist/credentials/MetaConversionsApi.credentials.js'),
	);
	return { node: nodes.MetaSendEvent, credential: credentials.MetaConversionsApi };
}

const here = load(join(__dirname, '..'));

const COUNT = 10_000;
const PORT = 18_999;

/** Fourteen fields dragged into the node, as the editor writes them. */
const MAPPED: INodeParameters = {
	mappingMode: 'defineBelow',
	eventName: 'Purchase',
	eventTime: '={{ $json.event_time }}',
	eventId: '={{ $json.order_id }}',
	em: '={{ $json.email }}',
	ph: '={{ $json.phone }}',
	fn: '={{ $json.first_name }}',
	ln: '={{ $json.last_name }}',
	customerInformation: {
		ct: '={{ $json.city }}',
		st: '={{ $json.state }}',
		zp: '={{ $json.zip }}',
		country: '={{ $json.country }}',
		db: '={{ $json.date_of_birth }}',
		external_id: '={{ $json.customer_id }}',
	},
	value: '={{ $json.value }}',
	currency: '={{ $json.currency }}',
};

/** The same in the collections, which older versions of the package have too. */
const MAPPED_IN_COLLECTIONS: INodeParameters = {
	mappingMode: MAPPED.mappingMode,
	eventName: MAPPED.eventName,
	eventTime: MAPPED.eventTime,
	eventId: MAPPED.eventId,
	customerInformation: {
		em: MAPPED.em,
		ph: MAPPED.ph,
		fn: MAPPED.fn,
		ln: MAPPED.ln,
		ct: '={{ $json.city }}',
		st: '={{ $json.state }}',
		zp: '={{ $json.zip }}',
		country: '={{ $json.country }}',
		db: '={{ $json.date_of_birth }}',
		external_id: '={{ $json.customer_id }}',
	},
	customData: { value: MAPPED.value, currency: MAPPED.currency },
};

/** The same fields by expressions that only n8n's engine can evaluate. */
const COMPUTED: INodeParameters = JSON.parse(
	JSON.stringify(MAPPED).replaceAll(/\$json\.(\w+) \}\}/g, '$json.$1 ?? null }}'),
);

const EVENT_JSON = `={{ {
	event_name: "Purchase", event_time: $json.event_time, event_id: $json.order_id,
	user_data: { em: $json.email, ph: $json.phone, fn: $json.first_name, ln: $json.last_name, ct: $json.city, st: $json.state,
		zp: $json.zip, country: $json.country, db: $json.date_of_birth, external_id: $json.customer_id },
	custom_data: { value: $json.value, currency: $json.currency, order_id: $json.order_id } } }}`;

/** Runs Send Event and gives the cost of its own work, without n8n's around it. */
async function costOfSendEvent(
	items: IDataObject[],
	url: string,
	parameters: INodeParameters,
	of: Package = here,
): Promise<Cost> {
	const node = new of.node();
	const { execute } = node;
	let cost: Cost | undefined;
	node.execute = async function () {
		let outputs: Awaited<ReturnType<typeof execute>> = [];
		cost = await costOf(async () => {
			outputs = await execute.call(this);
		});
		return outputs;
	};
	const { error } = await runNode({
		node,
		parameters: {
			datasetId: { __rl: true, mode: 'id', value: DATASETS.stores.id },
			actionSource: 'physical_store',
			...parameters,
		},
		items,
		credential: {
			type: new of.credential(),
			data: { accessToken: TOKENS.good.token, appSecret: '', apiVersion: 'v26.0', baseUrl: url },
		},
	});
	if (error || !cost) throw new Error(error?.message ?? 'The node did not run');
	return cost;
}

const IN_TURNS = { events: 2000, rounds: 15 };

interface Comparison {
	readonly text: string;
	/** The highest ratio of now against before. */
	readonly worst: number;
}

/** What the same events cost in the package of another checkout and in this one. */
async function compare(checkout: string, url: string): Promise<Comparison> {
	const packages = [load(checkout), here];
	const rows = makeRows(IN_TURNS.events, Math.floor(Date.now() / 1000));
	const orders = toOrders(rows);
	const perRequest = { options: { output: 'perRequest' } };
	const cases: readonly (readonly [string, IDataObject[], INodeParameters])[] = [
		['Send Event, automatic mapping', rows, {}],
		['Send Event, automatic mapping, one item per request', rows, perRequest],
		['Send Event, 14 dragged fields', rows, MAPPED_IN_COLLECTIONS],
		['Send Event, nested orders of a shop', orders, {}],
		['Send Event, website purchases with two products', toWebsitePurchases(rows), {}],
	];
	const lines: string[][] = [];
	const ratios: number[] = [];
	for (const [name, items, parameters] of cases) {
		const runs = packages.map(
			(of) => async () => await costOfSendEvent(items, url, parameters, of),
		);
		const [before, now] = (await measureInTurns(runs, IN_TURNS.rounds)).map(
			(milliseconds) => (milliseconds * 1000) / IN_TURNS.events,
		);
		ratios.push(now / before);
		lines.push([name, before.toFixed(1), now.toFixed(1), `${(now / before).toFixed(2)} x`]);
	}
	const [flat, nested] = await measureInTurns(
		[rows, orders].map((items) => async () => await costOfSendEvent(items, url, {})),
		IN_TURNS.rounds,
	);
	const text = [
		toMarkdown(['Case', 'Before: CPU µs per event', 'Now', 'Now against before'], lines),
		`A nested order that is recognized costs ${(nested / flat).toFixed(2)} times a flat row.`,
	].join('\n\n');
	return { text, worst: Math.max(...ratios) };
}

async function main(): Promise<void> {
	const double = await startCountingDouble(PORT);
	const { values: asked } = parseArgs({
		options: { against: { type: 'string' }, 'at-most': { type: 'string', default: 'Infinity' } },
	});
	if (asked.against !== undefined) {
		try {
			const { text, worst } = await compare(resolve(asked.against), double.url);
			process.stdout.write(`${text}\n`);
			if (worst > Number(asked['at-most'])) process.exitCode = 1;
		} finally {
			double.stop();
		}
		return;
	}
	const rows = makeRows(COUNT, Math.floor(Date.now() / 1000));
	const events = `${double.url}/v26.0/${DATASETS.stores.id}/events`;
	try {
		const measurements = [
			await measure('Floor: trim, lower, SHA-256, JSON, POST', COUNT, () =>
				costOf(() => sendByFloor(rows, events, TOKENS.good.token)),
			),
			await measure('Send Event, automatic mapping', COUNT, () =>
				costOfSendEvent(rows, double.url, {}),
			),
			await measure('Send Event, automatic mapping, nested orders of a shop', COUNT, () =>
				costOfSendEvent(toOrders(rows), double.url, {}),
			),
			await measure('Send Event, automatic mapping, one item per request', COUNT, () =>
				costOfSendEvent(rows, double.url, { options: { output: 'perRequest' } }),
			),
			await measure('Send Event, 14 dragged fields', COUNT, () =>
				costOfSendEvent(rows, double.url, MAPPED),
			),
			await measure('Send Event, 14 computed fields (legacy engine)', COUNT, () =>
				costOfSendEvent(rows, double.url, COMPUTED),
			),
			await measure('Send Event, JSON from one expression (legacy engine)', COUNT, () =>
				costOfSendEvent(rows, double.url, { mappingMode: 'json', eventJson: EVENT_JSON }),
			),
			await measure('facebook-nodejs-business-sdk, building only', COUNT, () =>
				costOf(() => buildByBusinessSdk(rows)),
			),
		];
		process.stdout.write(
			`${toTable(measurements)}\n\nThe Business SDK threw on ${buildByBusinessSdk(rows)} of ${COUNT} rows.\n`,
		);
	} finally {
		double.stop();
	}
}

void main();
