import { expect } from 'expect';
import { APP, DATASETS, TOKENS } from '../graph/fixtures';
import { check, type Check } from './check';
import type { N8nApi } from './n8nApi';

export interface Credential {
	id: string;
	name: string;
	type: string;
	data: Record<string, string | boolean>;
}

const NAME = 'Meta Conversions API';
const TYPE = 'metaConversionsApi';

/** Creates the credential that the example workflows use; its calls go to the double. */
export async function createCredential(api: N8nApi, doubleUrl: string): Promise<Credential> {
	const data = { accessToken: TOKENS.good.token, advancedSettings: true, baseUrl: doubleUrl };
	return {
		id: await api.createCredential({ name: NAME, type: TYPE, data }),
		name: NAME,
		type: TYPE,
		data,
	};
}

/** Credentials that cannot work, and what the person who tests them has to read. */
const BAD_CREDENTIALS: readonly {
	what: string;
	data: Partial<Credential['data']>;
	words: RegExp;
}[] = [
	{
		what: 'an expired token',
		data: { accessToken: TOKENS.expired.token },
		words: /token.*expired.*Events Manager/,
	},
	{
		what: 'a token without permissions',
		data: { accessToken: TOKENS.permissionsRemoved.token },
		words: /lacks a permission.*admin/,
	},
	{
		what: 'a wrong app secret',
		data: { accessToken: TOKENS.secretEnforced.token, appSecret: APP.secret },
		words: /app secret does not belong/,
	},
	{
		what: 'a Base URL that is not encrypted',
		data: { baseUrl: 'http://graph.facebook.com' },
		words: /must begin with https/,
	},
];

/** What a person sees who saves the credential and then picks a dataset from the list. */
export async function checkCredential(
	api: N8nApi,
	credential: Credential,
	nodeType: string,
): Promise<Check[]> {
	const checks = [
		await check('Credential test with a good token', async () => {
			expect(await api.testCredential(credential)).toMatchObject({ status: 'OK' });
		}),
	];
	// One after the other: of two tests at a time n8n answers one with "Node not found".
	for (const { what, data, words } of BAD_CREDENTIALS) {
		const bad = { ...credential, data: { ...credential.data, ...data } };
		checks.push(
			await check(`Credential test with ${what}`, async () => {
				expect(await api.testCredential(bad)).toEqual({
					status: 'Error',
					message: expect.stringMatching(words),
				});
			}),
		);
	}
	checks.push(
		await check('Dataset list', async () => {
			const parameters = { operation: 'send', authentication: 'accessToken' };
			const node = { type: nodeType, parameters };
			const list = { parameter: 'datasetId', method: 'searchDatasets' };
			const results = await api.searchList(node, list, credential);
			expect(results).toContainEqual(expect.objectContaining({ value: DATASETS.stores.id }));
			expect(results).not.toContainEqual(
				expect.objectContaining({ value: DATASETS.ofOtherBusiness.id }),
			);
		}),
	);
	return checks;
}
