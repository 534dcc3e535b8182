/** The cases of the benchmark in the real n8n, and the workflow of each. */
import type { WorkflowFile } from '../test/n8n/n8nApi';

interface BenchNode {
	name: string;
	type: string;
	typeVersion?: number;
	parameters: Record<string, unknown>;
	usesCredential?: boolean;
	onError?: string;
}

export interface Case {
	readonly name: string;
	readonly items: number;
	/** What is measured: one node, or a chain of nodes. */
	readonly nodes: readonly BenchNode[];
}

const FIELDS = {
	em: 'email',
	ph: 'phone',
	fn: 'first_name',
	ln: 'last_name',
	ct: 'city',
	st: 'state',
	zp: 'zip',
	country: 'country',
	db: 'date_of_birth',
	external_id: 'customer_id',
};

/** The parameters that store events have without adding them. */
const SHOWN_AT_ONCE = ['em', 'ph', 'fn', 'ln'] as const;

const mapped = (code: (field: string) => string) => ({
	mappingMode: 'defineBelow',
	eventName: 'Purchase',
	eventTime: code('event_time'),
	eventId: code('order_id'),
	value: code('value'),
	currency: code('currency'),
	...Object.fromEntries(SHOWN_AT_ONCE.map((key) => [key, code(FIELDS[key])])),
	customerInformation: Object.fromEntries(
		Object.entries(FIELDS)
			.filter(([key]) => !SHOWN_AT_ONCE.some((shown) => shown === key))
			.map(([key, field]) => [key, code(field)]),
	),
});

function sendEvent(parameters: Record<string, unknown>, onError?: string): BenchNode[] {
	return [
		{
			name: 'Send Event',
			type: 'n8n-nodes-meta-conversions.metaSendEvent',
			usesCredential: true,
			onError,
			parameters: { operation: 'send', actionSource: 'physical_store', ...parameters },
		},
	];
}

const PASS_THROUGH: BenchNode[] = [
	{ name: 'Pass Through', type: 'n8n-nodes-base.noOp', parameters: {} },
];
const DRAGGED = mapped((field) => `={{ $json.${field} }}`);
/** As people clean a column, each in one of three ways. */
const CLEANED = [
	(field: string) => `={{ $json.${field}.toString().trim() }}`,
	(field: string) => `={{ $json.${field} || $json.another }}`,
	(field: string) => `={{ $json.${field} ?? null }}`,
];
const COMPUTED = {
	...mapped((field) => CLEANED[field.length % CLEANED.length](field)),
	value: '={{ $json.value / 1 }}',
};

/** What people build today: a Crypto node for each key, a Set node for the event, an HTTP Request for each item. */
const BY_HAND: BenchNode[] = [
	...Object.entries(FIELDS).map(([key, field]) => ({
		name: `Hash ${key}`,
		type: 'n8n-nodes-base.crypto',
		typeVersion: 1,
		parameters: {
			action: 'hash',
			type: 'SHA256',
			value: `={{ $json.${field}.toString().trim().toLowerCase() }}`,
			dataPropertyName: `hashed_${key}`,
		},
	})),
	{
		name: 'Event',
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		parameters: {
			mode: 'raw',
			jsonOutput: `={{ { event_name: $json.event_name, event_time: Number($json.event_time), event_id: $json.order_id, action_source: "physical_store",
				user_data: { ${Object.keys(FIELDS)
					.map((key) => `${key}: [$json.hashed_${key}]`)
					.join(', ')} },
				custom_data: { value: Number($json.value), currency: $json.currency, order_id: $json.order_id } } }}`,
			options: {},
		},
	},
	{
		name: 'Post',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			method: 'POST',
			url: 'BY_HAND_URL',
			sendBody: true,
			specifyBody: 'json',
			jsonBody: '={{ { data: [$json] } }}',
			options: {},
		},
	},
];

const SIZES = [1_000, 10_000, 100_000];
const perRequest = { options: { output: 'perRequest' } };

export const CASES: readonly Case[] = [
	...SIZES.map((items) => ({ name: 'Pass-through', items, nodes: PASS_THROUGH })),
	...SIZES.map((items) => ({ name: 'Send Event, automatic mapping', items, nodes: sendEvent({}) })),
	{
		name: 'Send Event, automatic mapping, On Error: Continue',
		items: 100_000,
		nodes: sendEvent({}, 'continueRegularOutput'),
	},
	...SIZES.map((items) => ({
		name: 'Send Event, automatic mapping, one item per request',
		items,
		nodes: sendEvent(perRequest),
	})),
	...SIZES.map((items) => ({
		name: 'Send Event, 14 dragged fields',
		items,
		nodes: sendEvent(DRAGGED),
	})),
	...[1_000, 10_000].map((items) => ({
		name: 'Send Event, 14 computed fields',
		items,
		nodes: sendEvent(COMPUTED),
	})),
	{ name: 'By hand: Crypto nodes, Set, HTTP Request', items: 1_000, nodes: BY_HAND },
];

/** Webhook -> CSV file -> items -> the measured nodes. Nothing is saved, as is usual for nightly runs. */
export function caseWorkflow(
	{ nodes }: Case,
	credentialId: string,
	doubleUrl: string,
	datasetId: string,
): WorkflowFile {
	const chain: BenchNode[] = [
		{
			name: 'Begin',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			parameters: { httpMethod: 'POST', path: 'bench', options: {} },
		},
		{
			name: 'Read',
			type: 'n8n-nodes-base.readWriteFile',
			parameters: { fileSelector: '.n8n-files/rows.csv', options: {} },
		},
		{
			name: 'Rows',
			type: 'n8n-nodes-base.extractFromFile',
			parameters: { operation: 'csv', options: {} },
		},
		...nodes,
	];
	const address = `${doubleUrl}/v26.0/${datasetId}/events?access_token=EAA-test-good`;
	const workflow = {
		name: 'Benchmark',
		settings: {
			executionOrder: 'v1',
			saveDataSuccessExecution: 'none',
			saveManualExecutions: false,
		},
		nodes: chain.map(({ name, type, typeVersion, parameters, usesCredential, onError }, index) => ({
			id: String(index),
			name,
			type,
			typeVersion: typeVersion ?? 1,
			position: [index * 200, 0],
			...(onError === undefined ? {} : { onError }),
			...(type === 'n8n-nodes-base.webhook' ? { webhookId: 'bench' } : {}),
			parameters: withAddress(
				usesCredential
					? { ...parameters, datasetId: { __rl: true, mode: 'id', value: datasetId } }
					: parameters,
				address,
			),
			...(usesCredential
				? { credentials: { metaConversionsApi: { id: credentialId, name: 'Meta' } } }
				: {}),
		})),
		connections: Object.fromEntries(
			chain
				.slice(1)
				.map(({ name }, index) => [
					chain[index].name,
					{ main: [[{ node: name, type: 'main', index: 0 }]] },
				]),
		),
	};
	return workflow;
}

function withAddress(
	parameters: Record<string, unknown>,
	address: string,
): Record<string, unknown> {
	return parameters.url === 'BY_HAND_URL' ? { ...parameters, url: address } : parameters;
}
