/**
 * `npm run bench`: Send Event in n8n's engine in this process, against the floor and against Meta's own SDK. Prints ratios
 * of one run: times differ from machine to machine, ratios hardly.
 */
import { createRequire } from 'node:module';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { DATASETS, TOKENS } from '../test/graph/fixtures';
import { runNode } from '../test/support/engine';
import { buildByBusinessSdk } from './businessSdk';
import { startCountingDouble } from './double';
import { sendByFloor } from './floor';
import { costOf, measure, toTable, type Cost } from './measure';
import { makeRows } from './rows';

/** What is measured is what users install: the built package. */
const built = createRequire(__filename);
const { MetaSendEvent }: typeof import('../nodes/MetaSendEvent/MetaSendEvent.node') = built(
	'../dist/nodes/MetaSendEvent/MetaSendEvent.node.js',
);
const { MetaConversionsApi }: typeof import('../credentials/MetaConversionsApi.credentials') =
	built('../dist/credentials/MetaConversionsApi.credentials.js');

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
): Promise<Cost> {
	const node = new MetaSendEvent();
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
			type: new MetaConversionsApi(),
			data: { accessToken: TOKENS.good.token, appSecret: '', apiVersion: 'v26.0', baseUrl: url },
		},
	});
	if (error || !cost) throw new Error(error?.message ?? 'The node did not run');
	return cost;
}

async function main(): Promise<void> {
	const double = await startCountingDouble(PORT);
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
