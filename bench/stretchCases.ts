/** What runs of very many items do, each as one run of a node: the ways in, the ways out, and what goes wrong. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { DATASETS, TOKENS } from '../test/graph/fixtures';
import type { NodeRun } from '../test/support/engine';
import { makeRows } from './rows';

export interface StretchCase {
	readonly name: string;
	readonly node: 'MetaSendEvent' | 'MetaLeadStage' | 'MetaOfflineEventSet';
	readonly parameters: INodeParameters;
	readonly onError: NonNullable<NodeRun['onError']>;
	readonly items: (count: number) => IDataObject[];
	/** Of the dataset's token: one that is refused ends a run at its first request. */
	readonly token?: string;
}

const dataset = (id: string) => ({ __rl: true as const, mode: 'id', value: id });
const now = () => Math.floor(Date.now() / 1000);

const sales = (count: number) => makeRows(count, now());
const refusedSales = (count: number) => sales(count).map((row) => ({ ...row, currency: 'EURO' }));
const events = (count: number) =>
	sales(count).map(({ event_name, event_time, order_id, email, phone, value, currency }) => ({
		event_name,
		event_time,
		event_id: order_id,
		action_source: 'physical_store',
		user_data: { em: email, ph: phone },
		custom_data: { value, currency, order_id },
	}));

/** A lead a row, each in two stages of the last days. */
const leads = (count: number) =>
	sales(count).map(({ email, phone, customer_id }, index) => ({
		lead_id: String(1_000_000_000_000_000 + index),
		email,
		phone,
		customer_id,
		history: {
			Lead: new Date((now() - 90_000 - (index % 3600)) * 1000).toISOString(),
			Qualified: new Date((now() - 3600 - (index % 1800)) * 1000).toISOString(),
		},
	}));

const SENT_BEFORE = (count: number) =>
	leads(count).map((lead, index) => ({
		...lead,
		known: `${index.toString(16).padStart(16, '0')}:0123abcd:${now() - 90_000}`,
	}));

const SALES: INodeParameters = {
	datasetId: dataset(DATASETS.stores.id),
	actionSource: 'physical_store',
};
const JSON_MODE: INodeParameters = { ...SALES, mappingMode: 'json' };
const LEADS: INodeParameters = {
	datasetId: dataset(DATASETS.crm.id),
	leadEventSource: 'HubSpot',
	funnel: {
		stages: [
			{ eventName: 'Lead', crmValues: 'New, Open', dateField: '', isLost: false },
			{ eventName: 'Qualified', crmValues: 'SQL', dateField: '', isLost: false },
			{ eventName: 'Won', crmValues: 'Closed Won', dateField: '', isLost: false },
		],
	},
};

const CONTINUE = 'continueRegularOutput';
const STOP = 'stopWorkflow';

export const CASES: readonly StretchCase[] = [
	{ name: 'Send Event', node: 'MetaSendEvent', parameters: SALES, onError: CONTINUE, items: sales },
	{
		name: 'Send Event, stop',
		node: 'MetaSendEvent',
		parameters: SALES,
		onError: STOP,
		items: sales,
	},
	{
		name: 'Send Event, an item per request',
		node: 'MetaSendEvent',
		parameters: { ...SALES, options: { output: 'perRequest' } },
		onError: CONTINUE,
		items: sales,
	},
	{
		name: 'Send Event, all that was found, with payload',
		node: 'MetaSendEvent',
		parameters: { ...SALES, options: { simplify: false, includePayload: true } },
		onError: CONTINUE,
		items: sales,
	},
	{
		name: 'Send Event, a summary with its page',
		node: 'MetaSendEvent',
		parameters: { ...SALES, options: { output: 'summary', includeHtmlReport: true } },
		onError: CONTINUE,
		items: sales,
	},
	{
		name: 'Send Event, stop, the token is refused',
		node: 'MetaSendEvent',
		parameters: SALES,
		onError: STOP,
		items: sales,
		token: TOKENS.expired.token,
	},
	{
		name: 'Send Event, the token is refused',
		node: 'MetaSendEvent',
		parameters: SALES,
		onError: 'continueErrorOutput',
		items: sales,
		token: TOKENS.expired.token,
	},
	{
		name: 'Send Event, all refused by the checks',
		node: 'MetaSendEvent',
		parameters: SALES,
		onError: 'continueErrorOutput',
		items: refusedSales,
	},
	{
		name: 'Send Event, stop, all refused by the checks',
		node: 'MetaSendEvent',
		parameters: SALES,
		onError: STOP,
		items: refusedSales,
	},
	{
		name: 'Send Event, one item with a list of all events',
		node: 'MetaSendEvent',
		parameters: { ...JSON_MODE, eventJson: '={{ $json.data }}' },
		onError: CONTINUE,
		items: (count) => [{ data: events(count) }],
	},
	{
		name: 'Send Event, one item with all events as text',
		node: 'MetaSendEvent',
		parameters: { ...JSON_MODE, eventJson: '={{ $json.text }}' },
		onError: CONTINUE,
		items: (count) => [{ text: JSON.stringify(events(count)) }],
	},
	{
		name: 'Send Event, one whole request with all events as an item',
		node: 'MetaSendEvent',
		parameters: SALES,
		onError: CONTINUE,
		items: (count) => [{ data: events(count) }],
	},
	{
		name: 'Validate Event',
		node: 'MetaSendEvent',
		parameters: { ...SALES, operation: 'validate' },
		onError: CONTINUE,
		items: sales,
	},
	{ name: 'Lead Stage', node: 'MetaLeadStage', parameters: LEADS, onError: CONTINUE, items: leads },
	{
		name: 'Lead Stage, sent before',
		node: 'MetaLeadStage',
		parameters: { ...LEADS, options: { sentBefore: '={{ $json.known }}' } },
		onError: CONTINUE,
		items: SENT_BEFORE,
	},
	{
		name: 'Lead Stage, one text with all that was sent before',
		node: 'MetaLeadStage',
		parameters: { ...LEADS, options: { sentBefore: "={{ $('Trigger').all() }}" } },
		onError: CONTINUE,
		items: SENT_BEFORE,
	},
	{
		name: 'Lead Stage, remembering',
		node: 'MetaLeadStage',
		parameters: { ...LEADS, options: { rememberSent: true } },
		onError: CONTINUE,
		items: leads,
	},
	{
		name: 'Lead Stage, one item with a list of all leads',
		node: 'MetaLeadStage',
		parameters: { ...LEADS, mappingMode: 'json', leadJson: '={{ $json.leads }}' },
		onError: CONTINUE,
		items: (count) => [{ leads: leads(count) }],
	},
	{
		name: 'Get Report (Lead Stage)',
		node: 'MetaLeadStage',
		parameters: { ...LEADS, operation: 'getReport', options: { includeHtmlReport: true } },
		onError: CONTINUE,
		items: leads,
	},
	{
		name: 'Send Rows',
		node: 'MetaOfflineEventSet',
		parameters: { resource: 'upload', operation: 'send', datasetId: dataset(DATASETS.stores.id) },
		onError: CONTINUE,
		items: sales,
	},
];
