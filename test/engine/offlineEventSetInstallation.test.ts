/** Offline Event Set: what a client has installed for a partner, and the client's token. */
import type { INodeParameters } from 'n8n-workflow';

import { APP, BUSINESS, DATASETS, INSTALLATION, TOKENS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { textOf } from '../support/engine';
import { jsonOf, locator, runOfflineEventSet, shown } from '../support/offlineEventSet';

let double: GraphDouble;
beforeEach(async () => {
	double = await startGraphDouble();
});
afterEach(() => double.close());

const requests = () => double.requests().map(shown);
const installed = { resource: 'installation', externalBusinessId: INSTALLATION.externalBusinessId };
const run = async (parameters: INodeParameters, accessToken: string = TOKENS.good.token) =>
	await runOfflineEventSet(double, {
		parameters: { ...installed, ...parameters },
		credential: { accessToken },
	});
const getToken = {
	operation: 'getToken',
	businessId: locator(BUSINESS.id),
	appId: APP.id,
};

it('is read and ended', async () => {
	expect(jsonOf(await run({ operation: 'get' }))).toMatchObject([
		{ pixel_id: DATASETS.web.id, business_manager_id: BUSINESS.id },
	]);
	expect(jsonOf(await run({ operation: 'uninstall' }))).toEqual([{ deleted: true }]);
	expect(jsonOf(await run({ operation: 'get' }))).toEqual([]);
	const edge = '/fbe_business/fbe_installs';
	const parameters = { fbe_external_business_id: 'shop-4711' };
	expect(requests()).toEqual([
		[`GET ${edge}`, { ...parameters, limit: '100' }],
		[`DELETE ${edge}`, parameters],
		[`GET ${edge}`, { ...parameters, limit: '100' }],
	]);
});

it('gives its token out only where the user wants it, and says where it is kept', async () => {
	const without = await run(getToken);
	expect(jsonOf(without)).toEqual([{ business_id: BUSINESS.id, received: true }]);
	expect(without.stored).not.toContain(INSTALLATION.token);
	expect(requests()).toEqual([
		[
			`POST /${BUSINESS.id}/access_token`,
			{
				app_id: APP.id,
				scope: 'manage_business_extension,ads_management',
				fbe_external_business_id: 'shop-4711',
			},
		],
	]);
	const given = await run({ ...getToken, returnToken: true });
	expect(jsonOf(given)).toEqual([
		{ business_id: BUSINESS.id, received: true, access_token: INSTALLATION.token },
	]);
	expect(given.hints).toEqual([expect.stringMatching(/which n8n stores with this execution/)]);
});

it.each([
	[
		'no external ID',
		{ operation: 'get', externalBusinessId: '={{ "" }}' },
		/External Business ID is empty/,
	],
	['no scope', { ...getToken, scopes: '={{ [] }}' }, /Scopes is empty/],
	['an app ID that is none', { ...getToken, appId: 'shop' }, /App ID is not an ID/],
])('refuses %s before any request', async (_what, parameters, words) => {
	expect(textOf((await run(parameters)).error)).toMatch(words);
	expect(requests()).toEqual([]);
});

it('says which permission is missing', async () => {
	double.addToken({ ...TOKENS.good, token: 'EAA-test-no-partner', scopes: ['ads_management'] });
	const { error } = await run({ operation: 'get' }, 'EAA-test-no-partner');
	expect(textOf(error)).toMatch(/: manage_business_extension .*which Meta gives to partners/s);
});
