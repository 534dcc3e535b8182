import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { MetaConversionsApi } from '../../credentials/MetaConversionsApi.credentials';
import { MetaOfflineEventSet } from '../../nodes/MetaOfflineEventSet/MetaOfflineEventSet.node';
import { ADS, CUSTOM_CONVERSION } from '../graph/administration/fixtures';
import { AD_ACCOUNT, BUSINESS, DATASETS, TOKENS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { loadOptionsContext } from '../support/engine';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());
beforeEach(() => double.reset());

type Search = (
	this: ILoadOptionsFunctions,
	filter?: string,
	token?: string,
) => Promise<INodeListSearchResult>;

const node = new MetaOfflineEventSet();
const searches: Record<string, Search> = node.methods.listSearch;

async function search(
	name: string,
	filter?: string,
	token?: string,
	accessToken: string = TOKENS.good.token,
) {
	const context = loadOptionsContext({
		node,
		parameters: {},
		items: [],
		credential: {
			type: new MetaConversionsApi(),
			data: { accessToken, appSecret: '', apiVersion: 'v26.0', baseUrl: double.url },
		},
	});
	return await searches[name].call(context, filter, token);
}

const CANNOT_LIST =
	'This access token cannot list datasets: choose By ID and paste the dataset ID from Events Manager.';

describe('the pickers of Offline Event Set', () => {
	it.each([
		['searchBusinesses', { name: `Double Shop Ltd (${BUSINESS.id})`, value: BUSINESS.id }],
		['searchAdAccounts', { name: `Double Shop Ads (${AD_ACCOUNT.id})`, value: AD_ACCOUNT.id }],
		[
			'searchDatasets',
			{
				name: `Web Shop (${DATASETS.web.id})`,
				value: DATASETS.web.id,
				description: 'Business Double Shop Ltd',
			},
		],
		['searchAds', { name: `Autumn Sale (${ADS.tracking.id})`, value: ADS.tracking.id }],
		[
			'searchCustomConversions',
			{ name: `Big Store Purchase (${CUSTOM_CONVERSION.id})`, value: CUSTOM_CONVERSION.id },
		],
	])('%s lists what the token sees', async (name, first) => {
		expect((await search(name)).results[0]).toEqual(first);
	});

	it('goes on page by page until all ads are there', async () => {
		const first = await search('searchAds');
		expect(first.results).toHaveLength(50);
		const second = await search('searchAds', undefined, String(first.paginationToken));
		expect(second.results).toHaveLength(22);
		expect(second.paginationToken).toBeUndefined();
	});

	it('finds a name that stands on a later page, and an ID', async () => {
		expect((await search('searchAds', 'spring 70')).results).toEqual([
			{ name: 'Spring 70 (6000000000000169)', value: '6000000000000169' },
		]);
		expect((await search('searchAds', ADS.plain.id)).results).toHaveLength(1);
		expect((await search('searchAds', 'nothing of the kind')).results).toEqual([]);
	});

	it('finds a dataset of the second business, by name and by ID', async () => {
		const client = {
			name: 'Client 60 (3000000000000060)',
			value: '3000000000000060',
			description: 'Business Double Agency',
		};
		expect((await search('searchDatasets', 'client 60')).results).toEqual([client]);
		expect((await search('searchDatasets', client.value)).results).toEqual([client]);
	});

	it('goes from one business to the next until all datasets are there', async () => {
		const found: unknown[] = [];
		let token: string | undefined;
		do {
			const page = await search('searchDatasets', undefined, token);
			found.push(...page.results.map(({ value }) => value));
			token = page.paginationToken === undefined ? undefined : String(page.paginationToken);
		} while (token !== undefined);
		expect(new Set(found).size).toBe(68);
	});

	describe('without business_management', () => {
		const accessToken = 'EAA-test-without-businesses';
		beforeEach(() => {
			double.addToken({ ...TOKENS.good, token: accessToken, scopes: ['ads_read'] });
		});

		it('lists the datasets of ad accounts, and says so', async () => {
			expect((await search('searchDatasets', undefined, undefined, accessToken)).results).toEqual([
				{
					name: `Web Shop (${DATASETS.web.id}), Ad Account Double Shop Ads`,
					value: DATASETS.web.id,
					description: 'Ad Account Double Shop Ads',
				},
				{
					name: `Stores (${DATASETS.stores.id}), Ad Account Double Shop Ads`,
					value: DATASETS.stores.id,
					description: 'Ad Account Double Shop Ads',
				},
			]);
			expect(double.requests().map(({ path }) => path)).toEqual([
				'/v26.0/me/businesses',
				'/v26.0/me/adaccounts',
				`/v26.0/${AD_ACCOUNT.id}/adspixels`,
			]);
		});

		it('goes on within them, and searches them', async () => {
			const rest = await search('searchDatasets', undefined, 'adAccounts/0:', accessToken);
			expect(rest.results).toHaveLength(2);
			const found = await search('searchDatasets', 'stores', undefined, accessToken);
			expect(found.results).toHaveLength(1);
		});

		it('says which right the list of businesses needs', async () => {
			await expect(search('searchBusinesses', undefined, undefined, accessToken)).rejects.toThrow(
				/lacks a permission.*: business_management/,
			);
		});
	});

	it.each([
		'searchBusinesses',
		'searchAdAccounts',
		'searchAds',
		'searchCustomConversions',
		'searchDatasets',
	])('%s shows why Meta refuses it', async (name) => {
		await expect(search(name, undefined, undefined, TOKENS.sendOnly.token)).rejects.toThrow(
			name === 'searchDatasets' ? CANNOT_LIST : /lacks a permission/,
		);
		await expect(search(name, undefined, undefined, TOKENS.expired.token)).rejects.toThrow(
			/expired/,
		);
	});

	it('tells a token that sees nothing', async () => {
		double.addToken({ ...TOKENS.good, token: 'EAA-test-sees-nothing', businessIds: [] });
		for (const name of ['searchAdAccounts', 'searchAds', 'searchCustomConversions']) {
			await expect(search(name, undefined, undefined, 'EAA-test-sees-nothing')).rejects.toThrow(
				/sees no ad account.*paste the ID/,
			);
		}
		const none = 'EAA-test-sees-nothing';
		await expect(search('searchBusinesses', undefined, undefined, none)).rejects.toThrow(
			/sees no business/,
		);
		await expect(search('searchDatasets', undefined, undefined, none)).rejects.toThrow(CANNOT_LIST);
	});

	it('has a search for every picker of the node', () => {
		const named =
			JSON.stringify(node.description.properties).match(/"searchListMethod":"\w+"/g) ?? [];
		const methods = new Set(named.map((text) => text.split('"')[3]));
		expect([...methods].sort()).toEqual(Object.keys(searches).sort());
	});
});
