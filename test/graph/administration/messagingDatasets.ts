import { GRAPH_ERRORS, GraphError } from '../errors';
import { selectFields } from '../fields';
import {
	BUSINESS,
	INSTAGRAM_ACCOUNT_ID,
	PAGE_ID,
	PAGE_WITHOUT_DATASET_ID,
	WHATSAPP_BUSINESS_ACCOUNT_ID,
} from '../fixtures';
import type { GraphCall, GraphSide } from '../graphCall';
import type { JsonObject } from '../json';
import type { NodeType } from '../objects';
import { pageOf } from '../paging';
import type { GraphDataset } from '../world';
import { checkParameters, TEXT } from './parameters';
import { requireScope } from './permissions';

/** Meta's SDK, object Dataset. */
const DATASET: NodeType = { name: 'Dataset', fields: new Set(['id', 'name']) };

type Link = 'linkedPageId' | 'linkedWhatsAppBusinessAccountId' | 'linkedInstagramAccountId';

interface Owner {
	readonly link: Link;
	/** docs/meta-api.md section 9.2. */
	readonly scopes: readonly string[];
}

const PAGE: Owner = { link: 'linkedPageId', scopes: ['page_events'] };
const OWNERS: ReadonlyMap<string, Owner> = new Map([
	[PAGE_ID, PAGE],
	[PAGE_WITHOUT_DATASET_ID, PAGE],
	[
		WHATSAPP_BUSINESS_ACCOUNT_ID,
		{
			link: 'linkedWhatsAppBusinessAccountId',
			scopes: ['whatsapp_business_management', 'whatsapp_business_manage_events'],
		},
	],
	[INSTAGRAM_ACCOUNT_ID, { link: 'linkedInstagramAccountId', scopes: ['instagram_manage_events'] }],
]);

function ownerFor({ objectId, token }: GraphCall): Owner {
	const owner = OWNERS.get(objectId);
	if (owner === undefined || !token.businessIds.includes(BUSINESS.id))
		throw new GraphError(GRAPH_ERRORS.objectMissing);
	for (const scope of owner.scopes) requireScope(token, scope);
	return owner;
}

function datasetOf(call: GraphCall, { world }: GraphSide): GraphDataset | undefined {
	const { link } = ownerFor(call);
	return [...world.datasets.values()].find((dataset) => dataset[link] === call.objectId);
}

/** `GET /{owner}/dataset`: an empty list where there is none. */
export function readMessagingDataset(call: GraphCall, side: GraphSide): JsonObject {
	const dataset = datasetOf(call, side);
	checkParameters(call, {});
	const nodes = dataset === undefined ? [] : [{ id: dataset.id, name: dataset.name }];
	return pageOf(
		nodes.map((node) => selectFields(node, DATASET, call.parameters.fields)),
		call,
	);
}

/** `POST /{owner}/dataset`: the one there is, or a new one. */
export function createMessagingDataset(call: GraphCall, side: GraphSide): JsonObject {
	const { link } = ownerFor(call);
	checkParameters(call, { dataset_name: TEXT });
	const known = datasetOf(call, side);
	if (known !== undefined) return { id: known.id };
	const id = side.administration.newId();
	const name = String(call.parameters.dataset_name ?? 'Messages');
	const dataset = { id, name, businessId: BUSINESS.id, consolidated: true };
	side.world.datasets.set(id, { ...dataset, [link]: call.objectId });
	return { id };
}
