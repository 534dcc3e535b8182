import { expect } from 'expect';
import { APP } from '../graph/fixtures';
import { check, type Check } from './check';
import type { Credential } from './credential';
import type { N8nApi } from './n8nApi';

const NAME = 'Meta App Events API';
const TYPE = 'metaAppEventsApi';

/** Creates the credential of the nodes that send through the App Events API; its calls go to the double. */
export async function createAppCredential(api: N8nApi, doubleUrl: string): Promise<Credential> {
	const data = {
		appId: APP.id,
		appSecret: APP.secret,
		advancedSettings: true,
		baseUrl: doubleUrl,
	};
	return {
		id: await api.createCredential({ name: NAME, type: TYPE, data }),
		name: NAME,
		type: TYPE,
		data,
	};
}

/** What a person sees who saves the credential, with each thing that may be wrong with it. */
export async function checkAppCredential(api: N8nApi, credential: Credential): Promise<Check[]> {
	const test = async (data: Record<string, string>) =>
		await api.testCredential({ ...credential, data: { ...credential.data, ...data } });
	return [
		await check('App credential test with a good secret', async () => {
			expect(await test({})).toMatchObject({ status: 'OK' });
		}),
		await check('App credential test with a wrong secret', async () => {
			const message = expect.stringMatching(/do not belong together/);
			expect(await test({ appSecret: 'wrong' })).toEqual({ status: 'Error', message });
		}),
	];
}
