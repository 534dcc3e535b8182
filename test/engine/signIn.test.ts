/** The nodes with a sign-in (OAuth2) instead of a pasted token, in n8n's engine with its real OAuth2 against the double. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { IDataObject, INodeParameters, INodeType } from 'n8n-workflow';

import { MetaLeadStage } from '../../nodes/MetaLeadStage/MetaLeadStage.node';
import { MetaOfflineEventSet } from '../../nodes/MetaOfflineEventSet/MetaOfflineEventSet.node';
import { MetaSendEvent } from '../../nodes/MetaSendEvent/MetaSendEvent.node';
import { DATASETS, ENFORCING_APP, LEADS, PAGE_ID, TOKENS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { testCredential } from '../support/credentialTest';
import { loadOptionsContext, runNode, textOf } from '../support/engine';
import { FUNNEL } from '../support/leadStage';
import { dataset, minutesAgo } from '../support/sendEvent';
import { signIn, WITH_SIGN_IN } from '../support/signIn';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());
beforeEach(() => double.reset());

const lead = (): IDataObject => ({
	event_name: 'Lead',
	event_time: minutesAgo(5),
	action_source: 'system_generated',
	email: 'customer1@example.com',
});

interface Run {
	node?: INodeType;
	parameters?: INodeParameters;
	items?: IDataObject[];
	token?: IDataObject;
	more?: IDataObject;
	url?: string;
}

const runOf = ({ node, parameters, items, token, more, url }: Run) => ({
	node: node ?? new MetaSendEvent(),
	parameters: { datasetId: dataset(DATASETS.web.id), ...WITH_SIGN_IN, ...parameters },
	items: items ?? [lead()],
	credential: signIn(url ?? double.url, token, more),
});
const run = async (given: Run = {}) => await runNode(runOf(given));

/** Every request has the token in the header alone, and the proof of the app's secret. */
function expectSigned(count: number): void {
	expect(double.requests()).toHaveLength(count);
	for (const { tokenSentBy, path, query, status } of double.requests()) {
		expect(tokenSentBy).toEqual(['header']);
		expect(`${path}?${query}`).not.toContain('EAA');
		expect(query).toMatch(/appsecret_proof=[0-9a-f]{64}/);
		expect(status).toBe(200);
	}
}

describe('a sign-in', () => {
	it('sends events', async () => {
		const { outputs, error } = await run();
		expect(error).toBeUndefined();
		expect(outputs[0][0].json.status).toBe('sent');
		expectSigned(1);
	});

	it('reads forms and sends stages of leads', async () => {
		const node = new MetaLeadStage();
		const sent = await run({
			node,
			parameters: {
				datasetId: dataset(DATASETS.crm.id),
				leadEventSource: 'HubSpot',
				funnel: FUNNEL,
			},
			items: [{ lead_id: LEADS.long.id, stage: 'SQL' }],
		});
		expect(sent.error).toBeUndefined();
		const read = await run({
			node,
			parameters: { resource: 'form', operation: 'getAll', pageId: dataset(PAGE_ID) },
		});
		expect(read.error).toBeUndefined();
		expectSigned(2);
	});

	it('administers, and is told what it can do', async () => {
		const { outputs, error } = await run({
			node: new MetaOfflineEventSet(),
			parameters: { resource: 'accessToken', operation: 'check' },
		});
		expect(error).toBeUndefined();
		expect(outputs[0][0].json).toMatchObject({ kind: 'summary', allowed: true });
		expectSigned(5);
	});

	it('fills the pickers', async () => {
		const node = new MetaSendEvent();
		const context = loadOptionsContext({ ...runOf({}), node });
		const { results } = await node.methods.listSearch.searchDatasets.call(context);
		expect(results).toContainEqual(expect.objectContaining({ value: DATASETS.web.id }));
		for (const { tokenSentBy, query } of double.requests()) {
			expect(tokenSentBy).toEqual(['header']);
			expect(query).toContain('appsecret_proof=');
		}
	});

	it('satisfies an app that requires its secret to be proven', async () => {
		const { error } = await run({
			token: { access_token: TOKENS.secretEnforced.token },
			more: { clientSecret: ENFORCING_APP.secret },
		});
		expect(error).toBeUndefined();
		expectSigned(1);
	});

	it.each([[undefined], ['user'], ['BEARER'], ['']])(
		'has its token in the header, also where Meta calls it %j',
		async (token_type) => {
			const { error } = await run({ token: { token_type } });
			expect(error).toBeUndefined();
			expectSigned(1);
		},
	);
});

describe('a sign-in that cannot do it', () => {
	it.each([
		['without any', { oauthTokenData: undefined }],
		['with an empty one', { oauthTokenData: {} }],
	])('%s says so, and nothing is called', async (_what, more) => {
		const { error } = await run({ more });
		expect(textOf(error)).toMatch(/not connected with Meta yet.*choose Connect and sign in/);
		expect(double.requests()).toEqual([]);
		const node = new MetaSendEvent();
		const context = loadOptionsContext({ ...runOf({ more }), node });
		await expect(node.methods.listSearch.searchDatasets.call(context)).rejects.toThrow(
			/not connected with Meta yet/,
		);
	});

	it('because it ended says to connect again', async () => {
		const { error } = await run({ token: { access_token: TOKENS.expired.token } });
		expect(textOf(error)).toMatch(/an OAuth2 credential connect again/);
		expect(double.requests()).toHaveLength(1);
	});

	it('names the permission that is missing', async () => {
		const { error } = await run({ token: { access_token: TOKENS.noPermission.token } });
		expect(textOf(error)).toMatch(/permission/);
	});
});

describe('the end of a sign-in', () => {
	const DAY = 86_400_000;
	const hintsAt = async (end: unknown) =>
		(await run({ token: { n8n_expires_at: end as string } })).hints.filter((hint) =>
			hint.includes('sign-in'),
		);

	it.each([[undefined], ['never'], [String(Date.now() + 31 * DAY)]])(
		'is not told at %j',
		async (end) => {
			expect(await hintsAt(end)).toEqual([]);
		},
	);

	it('is told 30 days before, and when it is past', async () => {
		expect(await hintsAt(String(Date.now() + 29 * DAY))).toEqual([
			expect.stringMatching(
				/^The sign-in of the credential ends at \d{4}-\d\d-\d\d \d\d:\d\d UTC\. Open the credential and connect it again\.$/,
			),
		]);
		expect(await hintsAt('1795000000000')).toEqual([
			expect.stringMatching(/^The sign-in of the credential ended at 2026-11-18 /),
		]);
	});
});

describe('a server that is not kind', () => {
	async function against(
		answer: (request: IncomingMessage, response: ServerResponse) => void,
		parameters: INodeParameters = {},
	) {
		const seen: string[] = [];
		const server = createServer((request, response) => {
			seen.push(String(request.url));
			request.resume();
			answer(request, response);
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		const result = await run({ url: `http://127.0.0.1:${port}`, parameters });
		server.closeAllConnections();
		server.close();
		return { ...result, seen };
	}

	it('is left at the deadline, however it drips', async () => {
		const drips: NodeJS.Timeout[] = [];
		const { error } = await against(
			(_request, response) => {
				response.writeHead(200, { 'content-type': 'application/json' });
				drips.push(setInterval(() => response.write(' '), 100));
			},
			{ options: { timeoutSeconds: 1, maximumTries: 1 } },
		);
		drips.forEach(clearInterval);
		expect(textOf(error)).toMatch(/No reply came in time/);
	});

	it('leads nowhere else', async () => {
		const { error, seen } = await against(
			(_request, response) => {
				response.writeHead(302, { location: `${double.url}/v26.0/${DATASETS.web.id}/events` });
				response.end();
			},
			{ options: { maximumTries: 1 } },
		);
		expect(error).toBeDefined();
		expect(seen).toHaveLength(1);
		expect(double.requests()).toEqual([]);
	});

	it('does not get secrets into what is shown', async () => {
		const { error, stored, outputs } = await against((request, response) => {
			const message = `token ${request.headers.authorization} secret double-app-secret`;
			response.writeHead(400, { 'content-type': 'application/json' });
			response.end(JSON.stringify({ error: { code: 100, message, error_user_msg: message } }));
		});
		const shown = `${textOf(error)} ${stored} ${JSON.stringify(outputs)}`;
		expect(shown).not.toMatch(/EAA-test-good|double-app-secret/);
	});
});

describe('the test of a sign-in', () => {
	const test = async (token: string, more: IDataObject = {}) => {
		const { type, data } = signIn(double.url, { access_token: token }, more);
		return await testCredential(type, data);
	};

	it.each<[string, string, RegExp]>([
		['ended', TOKENS.expired.token, /ended or was withdrawn.*connect it again/],
		['without permissions', TOKENS.permissionsRemoved.token, /lacks a permission.*What It Is For/],
		['of an app that wants proof', TOKENS.secretEnforced.token, /n8n’s test cannot.*nothing needs/],
		['throttled', TOKENS.rateLimited.token, /limit of calls/],
	])('says what is wrong where it is %s', async (_what, token, words) => {
		expect(await test(token)).toEqual({ status: 'Error', message: expect.stringMatching(words) });
	});

	it('is OK where Meta knows it, with the token in the header', async () => {
		expect(await test(TOKENS.good.token)).toMatchObject({ status: 'OK' });
		expect(double.requests().map(({ tokenSentBy }) => tokenSentBy)).toEqual([['header']]);
	});
});
