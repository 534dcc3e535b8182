/** What is fuzzed: each case runs one of the nodes in n8n's engine with what chance gives it, and tells what broke. */
import fc from 'fast-check';
import type { ICredentialType, IDataObject, INodeParameters, INodeType } from 'n8n-workflow';

import { runNode, type NodeRun, type NodeRunResult } from '../support/engine';
import { locator } from '../support/offlineEventSet';
import { dataset } from '../support/sendEvent';
import { problemsOf, problemsOfSending } from './invariants';
import { reply, type FuzzMeta } from './replies';
import { hostileValue, items, leadItems } from './values';

export interface Nodes {
	readonly sendEvent: INodeType;
	readonly leadStage: INodeType;
	readonly offlineEventSet: INodeType;
	readonly credential: ICredentialType;
}

export interface FuzzCase {
	readonly name: string;
	/** The property; fails with what broke. */
	build(nodes: Nodes, meta: FuzzMeta): fc.IAsyncProperty<[unknown]>;
}

export const TOKEN = 'EAAzq7secrettoken0123456789';
const SEVERAL_REPLIES = fc.array(reply, { minLength: 1, maxLength: 5 });
const LIMITS = { maximumTries: 2, timeoutSeconds: 5 };

const sending = fc.record({
	eventsPerRequest: fc.constantFrom(1, 2, 5, 1000),
	concurrentRequests: fc.constantFrom(1, 3),
	simplify: fc.boolean(),
	sendOtherFields: fc.boolean(),
	consentField: fc.constantFrom('', '', '', 'consent', '__proto__', 'a.b['),
	defaultCountry: fc.constantFrom('', 'DE', 'us', 'Atlantis'),
});
const operation = fc.constantFrom('send', 'send', 'send', 'validate');

function credentialOf({ credential }: Nodes, meta: FuzzMeta) {
	return { type: credential, data: { accessToken: TOKEN, baseUrl: meta.url } };
}

/** n8n gives its own regular expressions 250 ms, which a busy machine may not have; such a run tells nothing. */
const BUSY = 'Regular expression execution timed out';

async function runPlainly(run: NodeRun): Promise<NodeRunResult> {
	return await runNode(run).catch((error: unknown) => {
		fc.pre(!(error instanceof Error && error.message === BUSY));
		throw error;
	});
}

function assertNone(problems: readonly string[]): void {
	if (problems.length > 0) throw new Error(problems.slice(0, 5).join('\n'));
}

const sendEvent: FuzzCase = {
	name: 'Send Event',
	build: (nodes, meta) =>
		fc.asyncProperty(
			fc.record({
				operation,
				items,
				replies: SEVERAL_REPLIES,
				options: sending,
				mode: fc.constantFrom('autoMapInputData', 'autoMapInputData', 'json'),
				actionSource: fc.constantFrom('website', 'website', 'crm', 'app', 'physical_store', 'chat'),
			}),
			async ({ operation, items, replies, options, mode, actionSource }) => {
				meta.begin(replies);
				const run = await runPlainly({
					node: nodes.sendEvent,
					parameters: {
						operation,
						datasetId: dataset('1234567890'),
						actionSource,
						mappingMode: mode,
						eventJson: '={{ $json }}',
						options: { ...options, ...LIMITS },
					},
					items,
					onError: 'continueErrorOutput',
					credential: credentialOf(nodes, meta),
				});
				assertNone([...problemsOf(run, items), ...problemsOfSending(run, meta.taken)]);
			},
		),
};

const FUNNEL: INodeParameters = {
	stages: [
		{ eventName: 'Lead', crmValues: 'new, open', dateField: '', isLost: false },
		{ eventName: 'Qualified', crmValues: 'mql', dateField: '', isLost: false },
		{ eventName: 'Won', crmValues: 'won', dateField: '', isLost: false },
		{ eventName: 'Lost', crmValues: 'lost', dateField: '', isLost: true },
	],
};

const leadStage: FuzzCase = {
	name: 'Lead Stage',
	build: (nodes, meta) =>
		fc.asyncProperty(
			fc.record({
				operation: fc.constantFrom('send', 'send', 'send', 'validate', 'getReport'),
				items: leadItems,
				replies: SEVERAL_REPLIES,
				sending,
				options: fc.record({
					rememberSent: fc.boolean(),
					allowGoingBack: fc.boolean(),
					sendEarlierStages: fc.boolean(),
					unknownStages: fc.constantFrom('refuse', 'skip', 'send'),
					itemsWithoutStage: fc.constantFrom('refuse', 'skip', 'firstStage'),
					tooOldStages: fc.constantFrom('refuse', 'skip'),
					stagesNotAfterLead: fc.constantFrom('refuse', 'move'),
				}),
				memory: fc.oneof(fc.constant(undefined), hostileValue),
				mode: fc.constantFrom('autoMapInputData', 'autoMapInputData', 'json'),
			}),
			async ({ operation, items, replies, sending, options, memory, mode }) => {
				meta.begin(replies);
				const staticData: IDataObject = {
					leadStages: toDataObject(memory),
					leads: toDataObject(memory),
				};
				const run = await runPlainly({
					node: nodes.leadStage,
					parameters: {
						resource: 'stage',
						operation,
						datasetId: dataset('1234567890'),
						leadEventSource: 'HubSpot',
						funnel: FUNNEL,
						mappingMode: mode,
						leadJson: '={{ $json }}',
						options: { ...sending, ...options, ...LIMITS },
					},
					items,
					staticData,
					onError: 'continueErrorOutput',
					credential: credentialOf(nodes, meta),
				});
				assertNone([
					...problemsOf(run, operation === 'getReport' ? [] : items),
					...problemsOfSending(run, meta.taken),
				]);
			},
		),
};

function toDataObject(value: unknown): IDataObject {
	return JSON.parse(JSON.stringify({ value: value ?? null }) ?? '{}').value;
}

const IDS = {
	datasetId: locator('1234567890'),
	businessId: locator('2234567890'),
	adAccountId: locator('act_3234567890'),
	uploadId: '4234567890',
	adId: '5234567890',
	customConversionId: locator('6234567890'),
	partnerId: '7234567890',
	leadId: '8234567890',
	formId: '9234567890',
	ownerId: '1034567890',
	externalBusinessId: '1134567890',
};

/** All reads and changes but those that send events. */
function operationsOf({ description }: INodeType): INodeParameters[] {
	return description.properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options = [], displayOptions }) =>
			options.flatMap((option) =>
				(displayOptions?.show?.resource ?? []).map((resource) => ({
					resource: String(resource),
					operation: 'value' in option ? String(option.value) : '',
				})),
			),
		)
		.filter(({ resource, operation }) => resource !== 'stage' && operation !== 'send');
}

const reads: FuzzCase = {
	name: 'Reads and changes',
	build: (nodes, meta) => {
		const all = [nodes.offlineEventSet, nodes.leadStage].flatMap((node) =>
			operationsOf(node).map((parameters) => ({ node, parameters })),
		);
		return fc.asyncProperty(
			fc.record({
				which: fc.nat(all.length - 1),
				replies: SEVERAL_REPLIES,
				simplify: fc.boolean(),
				returnAll: fc.boolean(),
			}),
			async ({ which, replies, simplify, returnAll }) => {
				meta.begin(replies);
				const { node, parameters } = all[which];
				const run = await runPlainly({
					node,
					parameters: {
						...parameters,
						...IDS,
						name: 'Name',
						simplify,
						returnAll,
						limit: 5,
					},
					items: [{}],
					onError: 'continueErrorOutput',
					credential: credentialOf(nodes, meta),
				});
				assertNone([
					// A list may be empty.
					...problemsOf(run, []),
					...(meta.requests > 200 ? [`${meta.requests} requests for one item`] : []),
				]);
			},
		);
	},
};

export const CASES: readonly FuzzCase[] = [sendEvent, leadStage, reads];
