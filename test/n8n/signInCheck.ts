/** Signing in instead of pasting a token, through n8n's own OAuth2: connect, test, list, run. */
import axios from 'axios';
import { expect } from 'expect';
import { APP, DATASETS, SIGN_IN } from '../graph/fixtures';
import type { RecordedRequest } from '../graph/requestLog';
import { check, type Check } from './check';
import { readReceived } from './received';
import type { Servers } from './workflows';

const NAME = 'Meta Conversions OAuth2 API';
const TYPE = 'metaConversionsOAuth2Api';
/** A dataset of the double's agency, which no other workflow sends to. */
const DATASET = '3000000000000045';

export async function checkSignIn(
	packageName: string,
	{ api, doubleUrl }: Servers,
): Promise<Check[]> {
	const data = {
		clientId: APP.id,
		clientSecret: APP.secret,
		jobs: ['send_events', 'read_leads'],
		advancedSettings: true,
		baseUrl: doubleUrl,
	};
	const id = await api.createCredential({ name: NAME, type: TYPE, data });
	const credential = { id, name: NAME, type: TYPE, data };
	// No reset between: the looks after this one need what Meta holds.
	const requests = async () =>
		(await axios.get<RecordedRequest[]>(`${doubleUrl}/requests.json`)).data;

	const connected = await check('Sign-in: n8n connects the account', async () => {
		const dialog = new URL(await api.addressToSignIn(id));
		expect(`${dialog.origin}${dialog.pathname}`).toBe(
			'https://www.facebook.com/v26.0/dialog/oauth',
		);
		expect(Object.fromEntries(dialog.searchParams)).toMatchObject({
			client_id: APP.id,
			response_type: 'code',
			redirect_uri: expect.stringMatching(/\/rest\/oauth2-credential\/callback$/),
			scope:
				'ads_management leads_retrieval pages_show_list pages_read_engagement pages_manage_ads',
		});
		expect(dialog.href).not.toContain(APP.secret);

		const before = (await requests()).length;
		await api.comeBackSignedIn(SIGN_IN.code, String(dialog.searchParams.get('state')));
		const [exchange] = (await requests()).slice(before);
		expect(exchange).toMatchObject({
			method: 'POST',
			path: '/v26.0/oauth/access_token',
			query: '',
			status: 200,
		});
		expect(Object.fromEntries(new URLSearchParams(exchange.body))).toMatchObject({
			client_id: APP.id,
			client_secret: APP.secret,
			code: SIGN_IN.code,
		});
	});
	const tested = await check('Sign-in: the credential test', async () => {
		expect(await api.testCredential(credential)).toMatchObject({ status: 'OK' });
	});
	const listed = await check('Sign-in: the dataset list', async () => {
		const results = await api.searchList(
			{
				type: `${packageName}.metaSendEvent`,
				parameters: { operation: 'send', authentication: 'oAuth2' },
			},
			{ parameter: 'datasetId', method: 'searchDatasets' },
			credential,
		);
		expect(results).toContainEqual(expect.objectContaining({ value: DATASETS.stores.id }));
	});
	const ran = await check('Sign-in: a workflow sends with it', async () => {
		const before = (await requests()).length;
		const { id: workflowId } = await api.createWorkflow(workflowWith(packageName, id));
		await api.run(workflowId, 'Run');
		const { status, failure, items } = await api.executionOf(workflowId);
		expect({ status, failure }).toEqual({ status: 'success', failure: undefined });
		expect(items.Access).toContainEqual(expect.objectContaining({ id: 'all', allowed: true }));
		expect(items.Send).toHaveLength(items.Access.length);
		expect(items.Send).toContainEqual(expect.objectContaining({ status: 'sent' }));
		expect((await readReceived(doubleUrl, DATASET)).events).toHaveLength(1);
		for (const { tokenSentBy, path, query } of (await requests()).slice(before)) {
			expect(tokenSentBy).toEqual(['header']);
			expect(`${path}?${query}`).not.toContain(SIGN_IN.token);
			expect(query).toContain('appsecret_proof=');
		}
	});
	return [connected, tested, listed, ran];
}

function workflowWith(packageName: string, credentialId: string) {
	const credentials = { [TYPE]: { id: credentialId, name: NAME } };
	const node = (name: string, type: string, x: number, parameters: Record<string, unknown>) => ({
		id: name,
		name,
		type,
		typeVersion: 1,
		position: [x, 0],
		parameters,
		...(type.startsWith(packageName) ? { credentials } : {}),
	});
	const to = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
	return {
		name: 'Signed in',
		nodes: [
			node('Run', 'n8n-nodes-base.manualTrigger', 0, {}),
			node('Access', `${packageName}.metaOfflineEventSet`, 200, {
				authentication: 'oAuth2',
				resource: 'accessToken',
				operation: 'check',
				datasetId: { __rl: true, mode: 'id', value: DATASET },
			}),
			node('Send', `${packageName}.metaSendEvent`, 400, {
				authentication: 'oAuth2',
				operation: 'send',
				datasetId: { __rl: true, mode: 'id', value: DATASET },
				actionSource: 'system_generated',
				mappingMode: 'json',
				// The rows of the node before: the same event of each.
				eventJson:
					'{ "event_name": "Lead", "event_id": "signed-in", "user_data": { "em": "a@example.com" } }',
			}),
		],
		connections: { Run: to('Access'), Access: to('Send') },
		settings: { executionOrder: 'v1' },
	};
}
