/** Every place in which a stranger's value is read: keys of events, names of fields, a lead's history, replies. */
import { readFunnel } from '../nodes/MetaLeadStage/stages/funnel';
import { leadItemReader } from '../nodes/MetaLeadStage/reading/readLeads';
import {
	APP_DATA_FIELDS,
	autoMap,
	checkEvent,
	CUSTOM_DATA_FIELDS,
	parseLosslessJson,
	readItem,
} from '../nodes/shared/capi';
import { identify, MATCH_KEYS } from '../nodes/shared/capi/identity';
import { readFailure, scrub } from '../nodes/shared/graph';
import { ParameterSource } from '../nodes/shared/n8n/parameters/parameters';

const NOW = Date.UTC(2026, 10, 22, 12);
const CONTEXT = {
	hashExternalId: true,
	sendBothForms: true,
	nowMilliseconds: NOW,
	timezone: 'UTC',
	eventTimeMilliseconds: NOW,
};

/** Reads a value in one place. */
export interface Place {
	readonly key: string;
	readonly read: (value: unknown) => unknown;
}

const isText = (value: unknown): value is string => typeof value === 'string';

const person = (key: string): Place => ({
	key,
	read: (value) => identify({ [key]: value, country: 'DE' }, CONTEXT),
});
const event = (key: string): Place => ({ key, read: (value) => check({ [key]: value }) });
const inside = (section: string, key: string, more: Record<string, unknown> = {}): Place => ({
	key: `${section}.${key}`,
	read: (value) => check({ ...more, [section]: { [key]: value } }),
});
const pageAddress = (key: string): Place => ({
	key: `${key}, below a host`,
	read: (value) => check({ [key]: isText(value) ? `https://shop.example/?${value}` : value }),
});
const product = (key: string): Place => ({
	key: `custom_data.contents[0].${key}`,
	read: (value) => check({ custom_data: { contents: [{ id: 'A', quantity: 1, [key]: value }] } }),
});
/** A field of an item by the name under which it may come; its event is checked too. */
const item = (name: string): Place => ({
	key: `item: ${name}`,
	read: (value) => check({ ...autoMap({ email: 'a@b.example', [name]: value }, true) }),
});
const leadField = (name: string): Place => ({
	key: `lead: ${name}`,
	read: (value) => readLead({ lead_id: '5300000000000001', stage: 'Won', [name]: value }),
});

function check(fields: Record<string, unknown>): unknown {
	const raw = {
		event_name: 'Lead',
		event_time: NOW / 1000 - 60,
		action_source: 'website',
		event_source_url: 'https://shop.example/',
		user_data: { em: 'a@b.example', client_user_agent: 'Mozilla/5.0' },
		...fields,
	};
	const mapped = {
		itemIndex: 0,
		raw,
		destination: { datasetId: '1' },
		defaultCountry: undefined,
		hashExternalId: true,
	};
	return checkEvent(mapped, 0, { nowMilliseconds: NOW, timezone: 'UTC', run: '1:0' });
}

const FUNNEL = readFunnel({
	stages: [
		{ eventName: 'Lead', crmValues: 'new' },
		{ eventName: 'Won', crmValues: 'won' },
	],
});

function readLead(fields: Record<string, unknown>): unknown {
	if ('refusal' in FUNNEL) throw new Error(FUNNEL.refusal.message);
	const source = new ParameterSource({
		raw: (name) => (name === 'mappingMode' ? 'autoMapInputData' : undefined),
		evaluate: () => undefined,
		itemJson: () => fields,
		itemCount: 1,
	});
	return leadItemReader(source, FUNNEL.funnel, 'UTC')(0);
}

const reply = (statusCode: number, before: string, after: string): Place => ({
	key: `reply: HTTP ${statusCode} ${before}…${after}`,
	read: (value) => {
		const text = `${before}${isText(value) ? JSON.stringify(value).slice(1, -1) : JSON.stringify(value)}${after}`;
		return readFailure({ statusCode, headers: {}, body: parseLosslessJson(text)?.value ?? text });
	},
});

const APP = {
	action_source: 'app',
	app_data: { advertiser_tracking_enabled: 1, application_tracking_enabled: 1 },
};

export const PLACES: readonly Place[] = [
	...[...MATCH_KEYS.map(({ key }) => key), 'fbclid', 'click_time'].map(person),
	...[
		...['event_name', 'event_id', 'event_time', 'event_source_url', 'referrer_url'],
		...['action_source', 'custom_data', 'user_data', 'app_data', 'attribution_data'],
		...['original_event_data', 'data_processing_options', 'opt_out', 'messaging_channel'],
	].map(event),
	...['event_source_url', 'referrer_url'].map(pageAddress),
	...[...CUSTOM_DATA_FIELDS.map(({ key }) => key), 'a_key_of_its_own'].map((key) =>
		inside('custom_data', key),
	),
	...['id', 'quantity', 'item_price', 'title', 'a_key_of_its_own'].map(product),
	...[...APP_DATA_FIELDS.map(({ key }) => key), 'extinfo'].map((key): Place => ({
		key: `app_data.${key}`,
		read: (value) => check({ ...APP, app_data: { ...APP.app_data, [key]: value } }),
	})),
	{
		key: 'client_user_agent of an app',
		read: (value) => check({ ...APP, user_data: { em: 'a@b.example', client_user_agent: value } }),
	},
	...[
		...['email', 'phone', 'name', 'address', 'city', 'date', 'total', 'currency', 'items'],
		...['line_items', 'body', 'headers', 'cookies', 'user_agent', 'ip', 'status', 'url', 'tags'],
		...['data', 'a column of its own'],
	].map(item),
	{
		key: 'the name of a field',
		read: (value) => readItem({ email: 'a@b.example', [String(value).slice(0, 2_000_000)]: '1' }),
	},
	{
		key: 'the name of a field of custom data',
		read: (value) => check({ custom_data: { [String(value).slice(0, 2_000_000)]: '1' } }),
	},
	...['stage', 'stage_time', 'created_time', 'stage_history', 'history', 'status', 'lead_id'].map(
		leadField,
	),
	{
		key: 'lead: the name of a field',
		read: (value) => readLead({ lead_id: '1', [String(value).slice(0, 2_000_000)]: '2026-11-10' }),
	},
	reply(400, '{"error":{"code":100,"message":"', '"}}'),
	reply(200, '', ''),
	reply(502, '<html><head><title>', ''),
	{ key: 'what Meta says', read: (value) => scrub(isText(value) ? value : JSON.stringify(value)) },
];
