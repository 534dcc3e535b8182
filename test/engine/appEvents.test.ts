import SHA256 from 'crypto-js/sha256';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { MetaAppEventsApi } from '../../credentials/MetaAppEventsApi.credentials';
import { APP, DATASETS, ENFORCING_APP } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { appCredential, runAppEvents } from '../support/appEvents';
import { dataset, minutesAgo, runSendEvent } from '../support/sendEvent';
import { textOf } from '../support/engine';

let double: GraphDouble;
beforeEach(async () => {
	double = await startGraphDouble();
});
afterEach(() => double.close());

const sha256 = (text: string) => SHA256(text).toString();

const GAID = '38400000-8cf0-11bd-b23e-10b96e40000d';
const IDFA = '6D92078A-8246-4BA4-AE5B-76104861E7DC';
const EXTINFO = [
	...[
		'i2',
		'com.facebook.sdk.samples.hellofacebook',
		'1.0',
		'1.0 long',
		'13.4.1',
		'iPhone5,1',
		'En_US',
		'PDT',
	],
	...['AT&T', '320', '568', '2', '2', '13', '8', 'USA/New York'],
];

const LOG_TIME = minutesAgo(5);

const appEvent = (more: IDataObject = {}): IDataObject => ({
	_eventName: 'fb_mobile_purchase',
	_logTime: LOG_TIME,
	_valueToSum: 4.99,
	fb_currency: 'USD',
	fb_order_id: 'O-1',
	advertiser_id: GAID,
	advertiser_tracking_enabled: 1,
	application_tracking_enabled: 0,
	extinfo: EXTINFO,
	ud: { em: ' A@Example.com' },
	'X-Forwarded-For': '93.184.215.14',
	...more,
});

const toApp = { parameters: { actionSource: 'app', datasetId: dataset(DATASETS.app.id) } };

describe('a payload for the App Events API, through the Conversions API', () => {
	it('arrives as a Conversions API event', async () => {
		const { outputs, error } = await runSendEvent(double, { ...toApp, items: [appEvent()] });
		expect(error).toBeUndefined();
		expect(
			double.events(DATASETS.app.id).map(({ event, notes }) => ({ event, notes })),
		).toMatchObject([
			{
				event: {
					event_name: 'Purchase',
					action_source: 'app',
					user_data: {
						em: [sha256('a@example.com')],
						madid: GAID,
						client_ip_address: '93.184.215.14',
					},
					custom_data: { value: 4.99, currency: 'USD', order_id: 'O-1' },
					app_data: {
						advertiser_tracking_enabled: 1,
						application_tracking_enabled: 0,
						extinfo: EXTINFO,
					},
				},
				notes: [],
			},
		]);
		expect(outputs[0][0].json).toMatchObject({
			status: 'sent',
			dataset_id: DATASETS.app.id,
			warnings: [],
		});
	});

	it('gives one item for each of its custom events, paired with its own', async () => {
		const custom_events = [
			{ _eventName: 'fb_mobile_rate', _logTime: minutesAgo(3) },
			{ _eventName: 'fb_mobile_search', _logTime: minutesAgo(3) },
		];
		const items = [
			appEvent(),
			{ ...appEvent({ _eventName: undefined }), event: 'CUSTOM_APP_EVENTS', custom_events },
		];
		const { outputs } = await runSendEvent(double, { ...toApp, items });
		expect(outputs[0].map(({ json, pairedItem }) => [json.event_name, pairedItem])).toEqual([
			['Purchase', { item: 0 }],
			['fb_mobile_rate', { item: 1 }],
			['Search', { item: 1 }],
		]);
		expect(outputs[0][1].json.warnings).toMatchObject([
			{ code: 'no_standard_event', field: 'event_name' },
		]);
	});

	it('reports an install once for each person', async () => {
		const install = {
			event: 'MOBILE_APP_INSTALL',
			advertiser_id: IDFA,
			advertiser_tracking_enabled: 1,
			extinfo: EXTINFO,
		};
		await runSendEvent(double, {
			...toApp,
			items: [install, { ...install, ud: { em: 'a@example.com' } }],
		});
		await runSendEvent(double, { ...toApp, items: [install], executionId: '2' });
		expect(double.counters(DATASETS.app.id)).toMatchObject({
			received: 3,
			stored: 1,
			duplicates: 2,
		});
	});

	it('leaves what is no conversion out', async () => {
		const { outputs } = await runSendEvent(double, {
			...toApp,
			items: [{ api_version: '1.0', event: { type: 'EXPIRATION', app_user_id: 'U-1', id: 'x' } }],
		});
		expect(outputs[0][0].json).toMatchObject({
			status: 'skipped',
			reason: expect.stringMatching(/no conversion/),
		});
		expect(double.requests()).toEqual([]);
	});

	it.each<[what: string, more: IDataObject, words: RegExp]>([
		[
			'an unknown platform',
			{ extinfo: ['Symbian', ...EXTINFO.slice(1)] },
			/Platform.*Set Platform to android or ios/s,
		],
		[
			'extinfo of the wrong length',
			{ extinfo: EXTINFO.slice(1) },
			/extinfo.*has 15 entries.*exactly 16/s,
		],
		[
			'a flag that is no boolean',
			{ advertiser_tracking_enabled: 'x' },
			/Advertiser Tracking Enabled is neither yes nor no/,
		],
		['custom events that are none', { custom_events: 'x' }, /Custom Events/],
	])('is refused for %s, naming item and field', async (_what, more, words) => {
		const { error } = await runSendEvent(double, { ...toApp, items: [appEvent(), appEvent(more)] });
		expect(error?.message).toMatch(/\[item 1\]/);
		expect(textOf(error)).toMatch(words);
		expect(double.requests()).toEqual([]);
	});
});

describe('through the App Events API', () => {
	it('reaches the app, hashed, with the device’s address, the token in the header alone', async () => {
		const { outputs, error, stored } = await runAppEvents(double, { items: [appEvent()] });
		expect(error).toBeUndefined();
		const [request] = double.requests();
		expect(request).toMatchObject({
			path: `/v26.0/${APP.id}/activities`,
			query: '',
			tokenSentBy: ['header'],
			status: 200,
		});
		expect(request.headers['x-forwarded-for']).toBe('93.184.215.14');
		expect(request.headers.authorization).toBe(`Bearer ${APP.id}|${APP.secret}`);
		expect(request.body).not.toContain(APP.secret);
		expect(double.events(APP.id).map(({ event }) => event)).toEqual([
			{
				event_name: 'fb_mobile_purchase',
				event_time: LOG_TIME,
				event_id: expect.stringMatching(/^[0-9a-f]{32}$/),
				action_source: 'app',
				user_data: { em: sha256('a@example.com'), madid: GAID, client_ip_address: '93.184.215.14' },
				custom_data: { _valueToSum: 4.99, fb_currency: 'USD', fb_order_id: 'O-1' },
				app_data: {
					advertiser_tracking_enabled: 1,
					application_tracking_enabled: 0,
					extinfo: EXTINFO,
				},
			},
		]);
		const [{ json, pairedItem }] = outputs[0];
		expect(json).toMatchObject({
			status: 'sent',
			app_id: APP.id,
			event_name: 'fb_mobile_purchase',
			action_source: 'app',
			warnings: [],
		});
		expect(pairedItem).toEqual({ item: 0 });
		const output = stored.slice(stored.indexOf('"Node"'));
		for (const secret of ['Example.com', APP.secret, GAID]) expect(output).not.toContain(secret);
	});

	it('puts the events of one device into one request, and an install into its own', async () => {
		const items = [
			appEvent({ fb_order_id: 'O-1' }),
			appEvent({ fb_order_id: 'O-2' }),
			appEvent({ fb_order_id: 'O-3', advertiser_id: IDFA }),
			{ event: 'MOBILE_APP_INSTALL', advertiser_id: GAID, advertiser_tracking_enabled: true },
		];
		const { outputs } = await runAppEvents(double, { items });
		expect(double.requests().map(({ eventCount }) => eventCount)).toEqual([1, 2, 1]);
		expect(double.events(APP.id).map(({ event }) => event.event_name)).toEqual([
			'MOBILE_APP_INSTALL',
			...['fb_mobile_purchase', 'fb_mobile_purchase', 'fb_mobile_purchase'],
		]);
		expect(outputs[0].map(({ json }) => json.status)).toEqual(['sent', 'sent', 'sent', 'sent']);
	});

	it('is the same event on a re-run', async () => {
		const items = [appEvent()];
		await runAppEvents(double, { items, executionId: '1' });
		await runAppEvents(double, { items, executionId: '2' });
		expect(double.counters(APP.id)).toMatchObject({ received: 2, stored: 1, duplicates: 1 });
	});

	it('tries again what can heal, and finds the one event that Meta refuses', async () => {
		double.fail([{ request: 1, kind: 'http', status: 503, edge: 'activities' }]);
		await runAppEvents(double, { items: [appEvent()] });
		expect(double.requests().map(({ status }) => status)).toEqual([503, 200]);

		double.reset();
		double.fail((request) =>
			request.body.includes('O-bad') ? { kind: 'error', code: 100 } : undefined,
		);
		const items = ['O-1', 'O-bad', 'O-3'].map((order) => appEvent({ fb_order_id: order }));
		const { outputs } = await runAppEvents(double, { items, onError: 'continueRegularOutput' });
		expect(outputs[0].map(({ json }) => json.status)).toEqual(['sent', 'refused', 'sent']);
		expect(outputs[0][1].json).toMatchObject({
			status: 'refused',
			codes: ['invalid_request'],
		});
	});

	it('stops early where Meta refuses nearly all, although every device is a request of its own', async () => {
		double.fail((request) =>
			request.edge === 'activities' ? { kind: 'error', code: 100 } : undefined,
		);
		const items = Array.from({ length: 300 }, (_, index) =>
			appEvent({ anon_id: `device-${index}` }),
		);
		const { error } = await runAppEvents(double, { items });
		expect(textOf(error)).toMatch(/Nothing was sent.*Stopped early/s);
		expect(double.requests().length).toBeLessThan(60);
	});

	it('does not take an answer of no success for success', async () => {
		double.fail([{ request: 'every', kind: 'counts_fewer', edge: 'activities' }]);
		const { error } = await runAppEvents(double, { items: [appEvent()] });
		expect(error?.message).toMatch(/Nothing was sent: .*\[item 0\]/);
	});

	it('stops at once for a token that is dead', async () => {
		const items = [appEvent(), appEvent({ advertiser_id: IDFA }), appEvent({ anon_id: 'x' })];
		const { error } = await runAppEvents(double, {
			items,
			credential: { appSecret: 'wrong' },
			parameters: { options: { concurrentRequests: 1 } },
		});
		expect(textOf(error)).toMatch(/access token is not valid.*App ID and App Secret/s);
		expect(double.requests()).toHaveLength(1);
	});

	it('says what is wrong with another app’s ID', async () => {
		const { error } = await runAppEvents(double, {
			items: [appEvent()],
			credential: { appId: 'my-app' },
		});
		expect(textOf(error)).toMatch(/App ID.*credential/);
		expect(double.requests()).toEqual([]);
		const other = await runAppEvents(double, {
			items: [appEvent()],
			credential: { appId: ENFORCING_APP.id },
		});
		expect(textOf(other.error)).toMatch(/Nothing was sent.*App ID and App Secret/s);
	});

	it('needs no dataset, and leaves the Conversions API alone', async () => {
		await runAppEvents(double, { items: [appEvent()] });
		expect(double.requests().map(({ edge }) => edge)).toEqual(['activities']);
	});

	it('limits data use by all three fields', async () => {
		await runAppEvents(double, {
			items: [appEvent()],
			parameters: { options: { limitedDataUse: 'California' } },
		});
		expect(double.events(APP.id)[0].event.app_data).toMatchObject({
			data_processing_options: ['LDU'],
			data_processing_options_country: 1,
			data_processing_options_state: 1000,
		});
	});

	it('gives one item per request where that is asked for', async () => {
		const { outputs } = await runAppEvents(double, {
			items: [appEvent(), appEvent({ fb_order_id: 'O-2' })],
			parameters: { options: { output: 'perRequest' } },
		});
		expect(outputs[0].map(({ json }) => json)).toMatchObject([
			{ status: 'sent', app_id: APP.id, events_sent: 2, events_received: 2 },
		]);
	});

	it.each<[what: string, more: IDataObject, words: RegExp]>([
		['no advertising ID', { advertiser_id: undefined }, /Advertising ID .*Fill in Advertising ID/s],
		[
			'a name that breaks the rule',
			{ _eventName: 'level.done' },
			/Event Name is not one that the App Events API takes/,
		],
		[
			'another action source',
			{ action_source: 'website', _eventName: undefined },
			/Action Source is not App/,
		],
	])('refuses %s, naming item and field, before anything is sent', async (_what, more, words) => {
		const { error } = await runAppEvents(double, { items: [appEvent(), appEvent(more)] });
		expect(error?.message).toMatch(/Nothing was sent.*\[item 1\]/s);
		expect(textOf(error)).toMatch(words);
		expect(double.requests()).toEqual([]);
	});

	it('has no say where the action source is not App', async () => {
		const { error } = await runSendEvent(double, {
			items: [
				{
					event_name: 'Lead',
					email: 'a@example.com',
					user_agent: 'Mozilla',
					event_source_url: 'https://x.example',
				},
			],
			parameters: { actionSource: 'website', sendThrough: 'appEventsApi' },
		});
		expect(error).toBeUndefined();
		expect(double.requests().map(({ edge }) => edge)).toEqual(['events']);
	});
});

describe('validate', () => {
	const validate = (items: IDataObject[], more: INodeParameters = {}) =>
		runSendEvent(double, {
			items,
			parameters: { ...toApp.parameters, operation: 'validate', ...more },
		});

	it('shows a legacy payload in both forms, and what cannot be carried', async () => {
		const { outputs } = await validate([appEvent({ attribution: 'A1b2', _session_id: 's' })], {
			options: { includePayload: true },
		});
		expect(outputs[0][0].json).toMatchObject({
			status: 'valid',
			event_name: 'Purchase',
			side_by_side: {
				app_events_api: {
					request: 'POST /{app_id}/activities',
					headers: { 'X-Forwarded-For': '93.184.215.14' },
					body: {
						event: 'CUSTOM_APP_EVENTS',
						advertiser_id: GAID,
						attribution: 'A1b2',
						ud: { em: sha256('a@example.com') },
						custom_events: [{ _eventName: 'fb_mobile_purchase', _valueToSum: 4.99 }],
					},
				},
				conversions_api: {
					request: `POST /${DATASETS.app.id}/events`,
					body: {
						data: [
							{ event_name: 'Purchase', user_data: { madid: GAID }, custom_data: { value: 4.99 } },
						],
					},
				},
				not_carried: [{ field: 'attribution' }, { field: '_session_id' }],
			},
		});
		expect(double.requests()).toEqual([]);
	});

	it('hides plain identifiers where no payload was asked for', async () => {
		const { stored, outputs } = await validate([
			appEvent({ attribution: 'A1b2c3', vendor_id: 'V-77' }),
		]);
		const output = stored.slice(stored.indexOf('"Node"'));
		for (const plain of [GAID, 'A1b2c3', 'V-77', '93.184.215.14', 'Example.com'])
			expect(output).not.toContain(plain);
		expect(outputs[0][0].json.side_by_side).toMatchObject({
			app_events_api: {
				body: {
					advertiser_id: '(shown with Include Payload)',
					custom_events: [{ _valueToSum: 4.99 }],
				},
			},
		});
	});

	it('says so where one of the forms would be refused', async () => {
		const old = await validate([appEvent({ advertiser_id: undefined })]);
		expect(old.outputs[0][0].json.side_by_side).toMatchObject({
			app_events_api: { refused: [expect.stringMatching(/advertiser_id/)] },
		});
		const { outputs } = await validate([appEvent({ extinfo: undefined })], {
			sendThrough: 'appEventsApi',
		});
		expect(outputs[0][0].json).toMatchObject({
			event_name: 'fb_mobile_purchase',
			side_by_side: { conversions_api: { refused: [expect.stringMatching(/extinfo/)] } },
		});
	});

	it('shows an event in the shape of the Conversions API once', async () => {
		const { outputs } = await validate([
			{
				event_name: 'Contact',
				gaid: GAID,
				platform: 'android',
				os_version: '14',
				tracking_enabled: 1,
				event_time: minutesAgo(1),
			},
		]);
		expect(outputs[0][0].json).not.toHaveProperty('side_by_side');
	});
});

describe('custom data under names of the App Events API', () => {
	it('never replaces the name, time or value that were checked', async () => {
		const custom = { _eventName: 'fb_mobile_level_achieved', _logTime: 1, _valueToSum: 999 };
		const { outputs, error } = await runAppEvents(double, {
			items: [appEvent({ custom_data: custom })],
			onError: 'continueRegularOutput',
		});
		expect(error).toBeUndefined();
		expect(double.requests()).toEqual([]);
		expect(outputs[0][0].json).toMatchObject({
			status: 'refused',
			error: expect.stringContaining('Custom property _eventName begins with an underscore'),
			codes: ['parameter_reserved', 'parameter_reserved', 'parameter_reserved'],
		});
	});
});

describe('the credential', () => {
	const credential = new MetaAppEventsApi();

	it('sends its token to no other host', async () => {
		await expect(
			credential.authenticate(appCredential(double), { url: 'https://elsewhere.example/x' }),
		).rejects.toThrow(/host/);
		const plain = { ...appCredential(double), baseUrl: 'http://graph.facebook.com' };
		await expect(credential.authenticate(plain, { url: '/x' })).rejects.toThrow(/https/);
	});
});
