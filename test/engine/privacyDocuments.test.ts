/** What docs/privacy.md and README say of data about people, row by row: each is played, or named here with the reason why it cannot be. */
import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { MetaConversionsApiGatewayApi } from '../../credentials/MetaConversionsApiGatewayApi.credentials';
import { MetaSendEvent } from '../../nodes/MetaSendEvent/MetaSendEvent.node';
import { APP, BUSINESS, DATASETS, GATEWAY, PAGE_ID, TOKENS } from '../graph/fixtures';
import { FORM_LEADS, FORMS } from '../graph/leads/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { runAppEvents } from '../support/appEvents';
import { runNode, type NodeRunResult } from '../support/engine';
import { runLeadStage } from '../support/leadStage';
import { locator, runOfflineEventSet } from '../support/offlineEventSet';
import { dataset, minutesAgo, runSendEvent, type SendEventRun } from '../support/sendEvent';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());
beforeEach(() => double.reset());

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const readText = (file: string) => readFileSync(join(__dirname, '../..', file), 'utf8');

/** First cell and the others of each row of the tables below a heading. */
function rowsBelow(file: string, heading: string): (readonly [what: string, says: string])[] {
	const [, behind = ''] = readText(file).split(`\n## ${heading}\n`);
	const [section] = behind.split('\n## ');
	return section
		.split('\n')
		.filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
		.map((line) => line.slice(2, -2).split(' | '))
		.filter(([first]) => first !== 'What')
		.map(([what, ...says]) => [what, says.join(' | ')]);
}

const CONTACT = { em: 'mia.reed@example.com', ph: '+4915123456789', fn: 'mia', ln: 'reed' };
const PLAIN_IDS = {
	client_ip_address: '81.2.69.142',
	client_user_agent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/126.0.0.0',
	fbc: 'fb.1.1795000000000.IwAR1abcDEFghiJKL',
	fbp: 'fb.1.1795000000000.1098115397',
	lead_id: '1234567890123456',
	madid: '38400000-8cf0-11bd-b23e-10b96e40000d',
	anon_id: 'XZ1-install',
	fb_login_id: '1234567',
	subscription_id: 'sub_8',
	partner_id: 'partner-7',
};
const EVENT: IDataObject = {
	event_name: 'Purchase',
	event_time: minutesAgo(5),
	event_id: 'order-7',
	action_source: 'website',
	event_source_url: 'https://shop.example/thanks?email=mia.reed@example.com&x=1',
	user_data: {
		...{ ...CONTACT, ...PLAIN_IDS, db: '1985-03-12', ge: 'f', ct: 'Berlin', st: 'Berlin' },
		...{ zp: '10115', country: 'de', external_id: 'C-7' },
	},
	custom_data: { value: 5, currency: 'EUR', order_id: 'O-7', content_name: 'Mug for Mia Reed' },
};
const AS_JSON: INodeParameters = { mappingMode: 'json', eventJson: '={{ $json }}' };

async function send(options: INodeParameters = {}, run: Partial<SendEventRun> = {}) {
	const result = await runSendEvent(double, {
		items: [EVENT],
		...run,
		parameters: { ...AS_JSON, options, ...run.parameters },
	});
	const [request] = double.requests();
	return { result, request, body: JSON.parse(request.body) };
}
const sent = async (options: INodeParameters = {}, run: Partial<SendEventRun> = {}) =>
	(await send(options, run)).body.data[0];

async function uploaded(row: IDataObject) {
	await runOfflineEventSet(double, {
		items: [
			{ event_name: 'Purchase', event_time: minutesAgo(5), value: 5, currency: 'EUR', ...row },
		],
		parameters: { resource: 'upload', operation: 'send', datasetId: locator(DATASETS.stores.id) },
	});
	return JSON.parse(double.requests()[0].body).data[0];
}

async function throughGateway(options: INodeParameters = {}): Promise<NodeRunResult> {
	return await runNode({
		node: new MetaSendEvent(),
		items: [EVENT],
		parameters: {
			...{ ...AS_JSON, options, sendServerEventThrough: 'conversionsApiGateway' },
			datasetId: dataset(DATASETS.web.id),
		},
		credential: {
			type: new MetaConversionsApiGatewayApi(),
			data: { gatewayUrl: double.url, accessKeySecret: GATEWAY.accessKey },
		},
	});
}

/** What an output shows of the event, all of it. */
const shown = ({ outputs, hints }: NodeRunResult) => JSON.stringify([outputs, hints]);
const IDENTIFIERS = [CONTACT.em, CONTACT.ph, '81.2.69.142', PLAIN_IDS.fbc, PLAIN_IDS.lead_id];

type Check = () => Promise<void>;

const contactIsHashed: Check = async () => {
	const { user_data: user } = await sent();
	const hashed = ['em', 'ph', 'fn', 'ln', 'db', 'ge', 'ct', 'st', 'zp', 'country'];
	for (const key of hashed)
		expect([key, user[key]]).toEqual([key, [expect.stringMatching(/^[\da-f]{64}$/)]]);
	expect(user.em).toEqual([sha256(CONTACT.em)]);
	double.reset();
	const given = { ...EVENT, user_data: { ...PLAIN_IDS, em: sha256('a@b.example') } };
	expect((await sent({}, { items: [given] })).user_data.em).toEqual([sha256('a@b.example')]);
};
const externalId: Check = async () => {
	expect((await sent()).user_data.external_id).toEqual([sha256('C-7')]);
	double.reset();
	expect((await sent({ hashExternalId: false })).user_data.external_id).toEqual(['C-7']);
	double.reset();
	const { user_data: user } = await uploaded({
		match_keys: { extern_id: 'C-7', email: CONTACT.em },
	});
	expect(user.external_id).toEqual(['C-7']);
};
const plainIds: Check = async () => {
	const { user_data: user } = await sent();
	for (const [key, value] of Object.entries(PLAIN_IDS))
		expect([key, String(user[key])]).toEqual([key, value]);
	double.reset();
	const misplaced = { ...CONTACT, subscription_id: 'a@b.example', fb_login_id: '4915123456789' };
	const { result, body } = await send(
		{},
		{ items: [{ ...EVENT, user_data: { ...PLAIN_IDS, ...misplaced } }] },
	);
	expect(body.data[0].user_data).not.toHaveProperty('subscription_id');
	expect(body.data[0].user_data).not.toHaveProperty('fb_login_id');
	expect(shown(result)).toContain('contact_data');
};
const guarded: Check = async () => {
	const { event_source_url: url, custom_data: custom, ...event } = await sent();
	expect(url).toBe('https://shop.example/thanks?x=1');
	expect(custom).toEqual({ value: 5, currency: 'EUR', order_id: 'O-7' });
	expect(event).toMatchObject({
		event_name: 'Purchase',
		event_id: 'order-7',
		action_source: 'website',
	});
};
const tokenPlace: Check = async () => {
	const { request } = await send();
	expect(request.headers.authorization).toBe(`Bearer ${TOKENS.good.token}`);
	expect(request.path + request.query + request.body).not.toContain(TOKENS.good.token);
	double.reset();
	await throughGateway();
	expect(double.requests()[0].body).toContain(GATEWAY.accessKey);
};
const rawAnswers: Check = async () => {
	const { outputs } = await runLeadStage(double, {
		parameters: { resource: 'lead', operation: 'get', leadId: FORM_LEADS[0].id },
	});
	expect(outputs[0][0].json).toMatchObject({ email: 'lead0@example.com' });
	expect(double.requests()[0].path).toBe(`/v26.0/${FORM_LEADS[0].id}`);
};
const digests: Check = async () => {
	const items = [
		{ lead_id: PLAIN_IDS.lead_id, status: 'SQL', stage_time: minutesAgo(5), email: CONTACT.em },
	];
	const run = async (rememberSent: boolean) =>
		await runLeadStage(double, {
			items,
			mode: 'trigger',
			staticData: {},
			parameters: { options: { rememberSent } },
		});
	expect(JSON.stringify((await run(false)).staticData)).toBe('{}');
	const stored = JSON.stringify((await run(true)).staticData);
	expect(stored).toMatch(/[\da-f]{16}/);
	for (const value of IDENTIFIERS) expect(stored).not.toContain(value);
};
const outputs: Check = async () => {
	const { result } = await send({ includeHtmlReport: true });
	for (const value of IDENTIFIERS) expect(shown(result)).not.toContain(value);
	expect(shown(result)).toContain('order-7');
	const { payload } = (await send({ includePayload: true })).result.outputs[0][0].json;
	expect(payload).toMatchObject({ user_data: { em: [sha256(CONTACT.em)], fbc: PLAIN_IDS.fbc } });
};
const errorItems: Check = async () => {
	const items = [{ ...EVENT, event_name: 'Purchase', custom_data: {} }];
	const run = async (errorsWithoutInput: boolean) =>
		await runSendEvent(double, {
			...{ items, onError: 'continueErrorOutput' },
			parameters: { ...AS_JSON, options: { errorsWithoutInput } },
		});
	expect((await run(false)).outputs[1][0].json).toMatchObject({ user_data: EVENT.user_data });
	const { json } = (await run(true)).outputs[1][0];
	expect(json).not.toHaveProperty('user_data');
	expect(json).toHaveProperty('error');
};

const CANNOT_BE_PLAYED: Readonly<Record<string, string>> = {
	'the items that go into a node': 'n8n saves them, by its own settings',
	'the items that come in': 'n8n saves them, by its own settings',
	'tokens and secrets': 'n8n encrypts credentials',
	'events that arrived': 'Meta’s terms',
};

/** By the beginning of the first cell. */
const CHECKS: Readonly<Record<string, Check>> = {
	'email, phone, first and last name': contactIsHashed,
	'External ID (your own number': externalId,
	'IP address, user agent, click ID': plainIds,
	'App Events API (Legacy) only': async () => {
		const { user_data: user, ...event } = EVENT;
		await runAppEvents(double, {
			items: [
				{
					...event,
					action_source: 'app',
					user_data: user,
					app_data: { advertiser_tracking_enabled: 1, application_tracking_enabled: 1 },
				},
			],
			parameters: AS_JSON,
		});
		const [request] = double.requests();
		expect(request.headers['x-forwarded-for']).toBe('81.2.69.142');
		expect(request.body).toContain(PLAIN_IDS.madid);
		expect(request.body).toContain(sha256(CONTACT.em));
		expect(decodeURIComponent(request.body)).not.toContain(CONTACT.em);
	},
	'event name, ID and time': guarded,
	'labels of a request': async () => {
		const labels = { uploadTag: 'tills-1', partnerAgent: 'shop-1.0', testEventCode: 'TEST1' };
		expect((await send(labels)).body).toMatchObject({
			...{ upload_tag: 'tills-1', partner_agent: 'shop-1.0', test_event_code: 'TEST1' },
		});
		double.reset();
		expect((await send({ uploadTag: CONTACT.em })).body).not.toHaveProperty('upload_tag');
		double.reset();
		await throughGateway(labels);
		expect(double.requests()[0].body).not.toContain('tills-1');
	},
	'value, currency, order number': async () => {
		await guarded();
		double.reset();
		const flat = { event_name: 'Lead', email: CONTACT.em, action_source: 'email', shoe_size: 42 };
		const auto = { mappingMode: 'autoMapInputData' };
		expect(await sent({}, { items: [flat], parameters: auto })).not.toHaveProperty(
			'custom_data.shoe_size',
		);
		double.reset();
		expect(
			await sent(
				{},
				{ items: [flat], parameters: { ...auto, options: { sendOtherFields: true } } },
			),
		).toHaveProperty('custom_data.shoe_size', 42);
	},
	'the ID of a lead that **Lead: Get**': rawAnswers,
	'the answers that **Test Lead: Create**': async () => {
		await runLeadStage(double, {
			parameters: {
				...{ resource: 'testLead', operation: 'create', pageId: locator(PAGE_ID) },
				formId: locator(FORMS.newsletter.id),
				answers: { rows: [{ question: 'email', answer: CONTACT.em }] },
			},
		});
		expect(double.requests().some(({ body }) => body.includes(CONTACT.em))).toBe(true);
		double.reset();
		await runOfflineEventSet(double, {
			parameters: {
				...{ resource: 'eventSet', operation: 'update', datasetId: locator(DATASETS.stores.id) },
				...{ updateFields: { name: 'Stores of Mia Reed' } },
			},
		});
		expect(double.requests().some(({ body }) => body.includes('Stores of Mia Reed'))).toBe(true);
	},
	'the access token': tokenPlace,
	'a proof made of token and app secret': async () => {
		const { request } = await send({}, { credential: { appSecret: APP.secret } });
		const proof = createHmac('sha256', APP.secret).update(TOKENS.good.token).digest('hex');
		expect(request.query).toContain(`appsecret_proof=${proof}`);
		expect(request.query + request.body).not.toContain(APP.secret);
	},
	'error items': errorItems,
	'outputs of the nodes, errors': outputs,
	'what **Lead: Get**, **Get Many**': rawAnswers,
	'what **User: Get Many**': async () => {
		const user = { resource: 'user', datasetId: locator(DATASETS.stores.id) };
		await runOfflineEventSet(double, {
			parameters: { ...user, operation: 'assign', tasks: ['ANALYZE'] },
		});
		const { outputs: rows } = await runOfflineEventSet(double, {
			parameters: { ...user, operation: 'getAll', businessId: locator(BUSINESS.id) },
		});
		expect(rows[0][0].json).toMatchObject({ name: TOKENS.good.userName });
	},
	'*Remember What Was Sent*': digests,
	'*Sent Before*': digests,
	// README
	'contact data (email, phone': async () => {
		await contactIsHashed();
		double.reset();
		await externalId();
	},
	'IP address, user agent, click, lead and device IDs': plainIds,
	'events, page addresses, custom data': guarded,
	'what Lead Stage sent': digests,
	'outputs, errors, reports': outputs,
};

const ROWS = [
	...rowsBelow('docs/privacy.md', 'What leaves n8n, and in what form'),
	...rowsBelow('docs/privacy.md', 'What is kept where, and how long'),
	...rowsBelow('README.md', 'Consent and privacy'),
];

it('every row of the tables is played, or it is said why not', () => {
	expect(ROWS.length).toBeGreaterThan(20);
	const known = [...Object.keys(CHECKS), ...Object.keys(CANNOT_BE_PLAYED)];
	const unknown = ROWS.filter(([what]) => !known.some((beginning) => what.startsWith(beginning)));
	expect(unknown).toEqual([]);
	const unused = known.filter((beginning) => !ROWS.some(([what]) => what.startsWith(beginning)));
	expect(unused).toEqual([]);
});

it.each(
	ROWS.flatMap(([what]) => {
		const [, check] =
			Object.entries(CHECKS).find(([beginning]) => what.startsWith(beginning)) ?? [];
		return check === undefined ? [] : [[what, check] as const];
	}),
)('it is so: %s', async (_, check) => await check());

it('Validate and Get Report send nothing', async () => {
	await runSendEvent(double, { items: [EVENT], parameters: { ...AS_JSON, operation: 'validate' } });
	for (const operation of ['validate', 'getReport'])
		await runLeadStage(double, {
			items: [{ lead_id: PLAIN_IDS.lead_id, status: 'SQL', stage_time: minutesAgo(5) }],
			parameters: { operation },
		});
	expect(double.requests().filter(({ method }) => method === 'POST')).toEqual([]);
});
