/** The collection Consent of the three nodes, in n8n's engine against the Graph double. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { DATASETS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { runLeadStage } from '../support/leadStage';
import { locator, runOfflineEventSet } from '../support/offlineEventSet';
import { minutesAgo, runSendEvent } from '../support/sendEvent';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());
beforeEach(() => double.reset());

const sale = (index: number, more: IDataObject = {}): IDataObject => ({
	event_time: minutesAgo(5),
	event_id: `E-${index}`,
	email: `mia.reed${index}@example.com`,
	phone: '+49 151 23456789',
	external_id: `C-${index}`,
	value: 10,
	currency: 'EUR',
	...more,
});
const send = async (
	items: IDataObject[],
	consent: INodeParameters,
	options: INodeParameters = {},
) =>
	await runSendEvent(double, {
		items,
		parameters: {
			mappingMode: 'autoMapInputData',
			actionSource: 'other',
			eventName: 'Purchase',
			consent,
			options,
		},
	});
const statuses = ({ outputs }: Awaited<ReturnType<typeof send>>) =>
	outputs[0].map(({ json }) => json.status);

it('skips what has no consent, each with its reason on its own item, and counts it', async () => {
	const items = [
		sale(0, { gcs: 'G111' }),
		sale(1, { gcs: 'G100' }),
		sale(2),
		sale(3, { gdpr_consent: 'CPgarbage-of-a-visitor' }),
		sale(4, { gcs: 'G111', consent: { ad_storage: 'denied' } }),
	];
	const result = await send(items, { signals: ['googleConsentMode', 'tcf'] }, { simplify: true });
	expect(statuses(result)).toEqual(['sent', 'skipped', 'skipped', 'skipped', 'skipped']);
	expect(result.outputs[0].map(({ json }) => json.codes)).toEqual([
		expect.any(String),
		'consent_withdrawn',
		'consent_missing',
		'consent_string_unreadable',
		'consent_contradictory',
	]);
	expect(result.outputs[0].map(({ pairedItem }) => pairedItem)).toEqual(
		[0, 1, 2, 3, 4].map((item) => ({ item })),
	);
	expect(result.outputs[0][3].json.reason).toContain('no readable IAB TCF string');
	expect(double.events(DATASETS.web.id)).toHaveLength(1);
	const summary = await send(
		items,
		{ signals: ['googleConsentMode', 'tcf'] },
		{ output: 'summary', simplify: true },
	);
	expect(summary.outputs[0][0].json).toMatchObject({ skipped: 4 });
	expect(String(summary.outputs[0][0].json.skipped_because)).toContain('consent contradictory 1');
});

it('sends by region: a Shopify order with consent, a withdrawal under the GDPR is skipped, a Californian limited', async () => {
	const order = (index: number, country: string, state: string, accepts: boolean | null) =>
		sale(index, { country, state, buyer_accepts_marketing: accepts });
	const result = await send(
		[
			order(0, 'DE', 'BE', true),
			order(1, 'DE', 'BE', false),
			order(2, 'US', 'CA', false),
			order(3, 'DE', 'BE', null),
		],
		{ signals: ['shopify'], byRegion: true },
	);
	expect(statuses(result)).toEqual(['sent', 'skipped', 'sent', 'skipped']);
	expect(JSON.stringify(result.outputs[0][2].json.warnings)).toContain('sent_without_consent');
	const [{ body }] = double.requests();
	const events = JSON.parse(body).data;
	expect(events[0]).not.toHaveProperty('data_processing_options');
	expect(events[1]).toMatchObject({
		data_processing_options: ['LDU'],
		data_processing_options_country: 1,
		data_processing_options_state: 1000,
	});
});

it('sends only the identifiers that need no consent, and of them only those that may leave at all', async () => {
	const consent = {
		consentField: 'agreed',
		ifRefused: 'onlyIdentifiers',
		identifiersWithoutConsent: ['external_id', 'em'],
	};
	const items = [sale(0, { agreed: 'no' }), sale(1, { agreed: 'yes' })];
	const { outputs } = await send(items, consent, { onlyIdentifiers: ['external_id', 'ph'] });
	expect(outputs[0].map(({ json }) => json.match)).toMatchObject([
		{
			sent: ['external_id'],
			dropped: [
				{ key: 'em', reason: 'not_allowed' },
				{ key: 'ph', reason: 'not_allowed' },
			],
		},
		{ sent: ['ph', 'external_id'], dropped: [{ key: 'em', reason: 'not_allowed' }] },
	]);
});

it('counts a withdrawal after the event', async () => {
	const result = await send(
		[
			sale(0, { agreed: 'yes' }),
			sale(1, { agreed: 'yes', withdrawn_at: new Date().toISOString() }),
		],
		{ consentField: 'agreed', withdrawalField: 'withdrawn_at' },
	);
	expect(statuses(result)).toEqual(['sent', 'skipped']);
});

it('reads the objection of the browser that called a webhook', async () => {
	const call = (index: number, headers: IDataObject) => ({
		headers,
		params: {},
		query: {},
		body: sale(index),
	});
	const result = await send([call(0, { 'sec-gpc': '1' }), call(1, {})], {
		signals: ['gpc'],
		ifMissing: 'send',
	});
	expect(statuses(result)).toEqual(['skipped', 'sent']);
});

it('holds in Lead Stage and in uploads', async () => {
	const consent = { consentField: 'agreed' };
	const stage = (index: number, agreed: string): IDataObject => ({
		lead_id: `411111111111100${index}`,
		stage: 'Won',
		stage_time: minutesAgo(5),
		agreed,
	});
	const leads = await runLeadStage(double, {
		items: [stage(1, 'yes'), stage(2, 'no')],
		parameters: { consent, mappingMode: 'autoMapInputData' },
	});
	const rows = await runOfflineEventSet(double, {
		items: [
			{ email: 'a@example.com', event_time: minutesAgo(5), event_name: 'Lead', agreed: true },
			{ email: 'b@example.com', event_time: minutesAgo(5), event_name: 'Lead' },
		],
		parameters: {
			resource: 'upload',
			operation: 'send',
			datasetId: locator(DATASETS.stores.id),
			uploadTag: 'tills',
			consent,
		},
	});
	expect(leads.outputs[0].map(({ json }) => json.status)).toEqual(['sent', 'skipped']);
	expect(rows.outputs[0].map(({ json }) => json.status)).toEqual(['sent', 'skipped']);
});

it('asks each of several events of an item for its own consent', async () => {
	const granted = sale(1, { gcs: 'G111' });
	const denied = sale(2, { gcs: 'G100' });
	const call = (body: IDataObject[]): IDataObject => ({
		headers: { host: 'n8n.example' },
		params: {},
		query: {},
		body,
	});
	const consent = { signals: ['googleConsentMode'] };
	const items = [call([granted, denied]), call([denied, granted]), { orders: [granted, denied] }];
	expect(statuses(await send(items, consent, { simplify: true }))).toEqual([
		...['sent', 'skipped'],
		...['skipped', 'sent'],
		...['sent', 'skipped'],
	]);
});
