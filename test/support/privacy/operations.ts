/** The operations that send events of items, or check them, in each of their ways to read an item. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { MetaConversionsApiGatewayApi } from '../../../credentials/MetaConversionsApiGatewayApi.credentials';
import { MetaSendEvent } from '../../../nodes/MetaSendEvent/MetaSendEvent.node';
import { DATASETS, GATEWAY } from '../../graph/fixtures';
import type { GraphDouble } from '../../graph/server';
import { runAppEvents } from '../appEvents';
import { runNode, type NodeRun, type NodeRunResult } from '../engine';
import { runLeadStage } from '../leadStage';
import { locator, runOfflineEventSet } from '../offlineEventSet';
import { dataset, minutesAgo, runSendEvent } from '../sendEvent';
import { flatItem, leadItem, legacyRow, metaEvent, type Shape } from './items';
import { BELOW, EVENT_JSON, STAGE_BELOW, STAGE_JSON } from './mappings';
import type { Person } from './people';

/** What changes from cell to cell. */
export interface Setting {
	readonly onError: NonNullable<NodeRun['onError']>;
	readonly parameters: INodeParameters;
	readonly staticData: IDataObject;
}

export interface EventOperation {
	readonly name: string;
	/** Whether it sends; else no failure of Meta's can be met. */
	readonly sends: boolean;
	/** What becomes of events in it, among others. */
	readonly statuses: readonly string[];
	itemsOf(people: readonly Person[]): IDataObject[];
	run(double: GraphDouble, items: IDataObject[], setting: Setting): Promise<NodeRunResult>;
}

/** Those of messages go to a dataset of their own. */
const ACTION_SOURCES = [
	'website',
	'physical_store',
	'email',
	'app',
	'phone_call',
	'system_generated',
	'chat',
	'other',
] as const;

type ItemOf = (person: Person, shape: Shape) => IDataObject;

/** Items of one way, all of one action source or of each in turn. */
const itemsOf =
	(itemOf: ItemOf, actionSource?: string) =>
	(people: readonly Person[]): IDataObject[] =>
		people.map((person) =>
			itemOf(person, {
				minutesAgo,
				actionSource: actionSource ?? ACTION_SOURCES[person.index % ACTION_SOURCES.length],
			}),
		);

/** Half of the rows as the old Offline Conversions API took them. */
const rowOf: ItemOf = (person, shape) =>
	(person.index % 4 < 2 ? legacyRow : flatItem)(person, shape);

const STATUSES = {
	send: ['sent', 'refused', 'not_sent', 'uncertain'],
	validate: ['valid', 'would_be_refused'],
	getReport: [],
} as const;

function sendEvent(
	name: string,
	items: EventOperation['itemsOf'],
	own: INodeParameters,
): EventOperation[] {
	return (['send', 'validate'] as const).map((operation) => ({
		name: `Send Event, ${operation}, ${name}`,
		sends: operation === 'send',
		statuses: STATUSES[operation],
		itemsOf: items,
		run: async (double, given, { onError, parameters }) =>
			await runSendEvent(double, {
				items: given,
				onError,
				parameters: { operation, ...own, ...parameters },
			}),
	}));
}

function leadStage(name: string, own: INodeParameters): EventOperation[] {
	return (['send', 'validate', 'getReport'] as const).map((operation) => ({
		name: `Lead Stage, ${operation}, ${name}`,
		sends: operation === 'send',
		statuses: STATUSES[operation],
		itemsOf: itemsOf(leadItem),
		run: async (double, items, { onError, parameters, staticData }) =>
			await runLeadStage(double, {
				...{ items, onError, staticData, mode: 'trigger' },
				parameters: { operation, ...own, ...parameters },
			}),
	}));
}

export const EVENT_OPERATIONS: readonly EventOperation[] = [
	...sendEvent('automatic mapping', itemsOf(flatItem), { mappingMode: 'autoMapInputData' }),
	...sendEvent('each field below', itemsOf(flatItem, 'website'), BELOW),
	...sendEvent('JSON', itemsOf(metaEvent), EVENT_JSON),
	...sendEvent('JSON of messages', itemsOf(metaEvent, 'business_messaging'), {
		...EVENT_JSON,
		datasetId: dataset(DATASETS.whatsapp.id),
		actionSource: 'business_messaging',
	}),
	...(['autoMapInputData', 'json'] as const).map((mappingMode) => ({
		name: `Send Event, send, App Events API, ${mappingMode}`,
		sends: true,
		statuses: STATUSES.send,
		itemsOf: itemsOf(mappingMode === 'json' ? metaEvent : flatItem, 'app'),
		run: async (double: GraphDouble, items: IDataObject[], { onError, parameters }: Setting) =>
			await runAppEvents(double, {
				...{ items, onError },
				parameters: { ...EVENT_JSON, mappingMode, ...parameters },
			}),
	})),
	{
		name: 'Send Event, send, gateway',
		sends: true,
		statuses: STATUSES.send,
		itemsOf: itemsOf(flatItem, 'website'),
		run: async (double, items, { onError, parameters }) =>
			await runNode({
				node: new MetaSendEvent(),
				...{ items, onError },
				parameters: {
					datasetId: dataset(DATASETS.web.id),
					sendServerEventThrough: 'conversionsApiGateway',
					...parameters,
				},
				credential: {
					type: new MetaConversionsApiGatewayApi(),
					data: { gatewayUrl: double.url, accessKeySecret: GATEWAY.accessKey },
				},
			}),
	},
	...leadStage('automatic mapping', { mappingMode: 'autoMapInputData' }),
	...leadStage('each field below', STAGE_BELOW),
	...leadStage('JSON', STAGE_JSON),
	{
		name: 'Offline Event Set, Upload: Send Rows',
		sends: true,
		statuses: STATUSES.send,
		itemsOf: itemsOf(rowOf, 'physical_store'),
		run: async (double, items, { onError, parameters }) =>
			await runOfflineEventSet(double, {
				...{ items, onError },
				parameters: {
					resource: 'upload',
					operation: 'send',
					datasetId: locator(DATASETS.stores.id),
					uploadTag: 'tills',
					...parameters,
				},
			}),
	},
];
