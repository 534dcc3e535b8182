/** Send Event in n8n's engine in this process: what its own work costs. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { DATASETS, TOKENS } from '../test/graph/fixtures';
import '../test/support/environment';
import { runNode } from '../test/support/engine';
import { HERE, load, type Package } from './built';
import { costOf, type Cost } from './measure';

const here = load(HERE);

/** Fourteen fields dragged into the node, as the editor writes them. */
export const MAPPED: INodeParameters = {
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

/** Runs Send Event and gives the cost of its own work, without n8n's around it. */
export async function costOfSendEvent(
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
