/** What n8n makes of the fields of the credential Meta Conversions OAuth2 API: its hidden fields are expressions over the others. */
import { Workflow, type ICredentialDataDecryptedObject } from 'n8n-workflow';

import { MetaConversionsOAuth2Api } from '../../../../credentials/MetaConversionsOAuth2Api.credentials';

const { properties } = new MetaConversionsOAuth2Api();

/** As n8n's credentials helper resolves them: each field with its default, over all of them as `$self`. */
function resolved(entered: ICredentialDataDecryptedObject): Record<string, unknown> {
	const data: ICredentialDataDecryptedObject = {
		...Object.fromEntries(properties.map(({ name, default: value }) => [name, value])),
		// Hidden with Advanced Settings off, and then not there.
		apiVersion: undefined,
		baseUrl: undefined,
		...entered,
	} as never;
	const workflow = new Workflow({
		nodes: [],
		connections: {},
		active: false,
		nodeTypes: { getByName: never, getByNameAndVersion: never, getKnownTypes: () => ({}) },
	});
	const node = {
		id: '1',
		name: 'Credential',
		type: 'mock',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters: {},
	};
	return Object(
		workflow.expression.getComplexParameterValue(
			node,
			data as never,
			'internal',
			{},
			undefined,
			undefined,
			data as never,
		),
	);
}

function never(): never {
	throw new Error('No node is needed');
}

it('asks for the permissions of what it is for, each once', () => {
	expect(resolved({}).scope).toBe('ads_management business_management ads_read');
	expect(resolved({ jobs: ['read_leads', 'subscribe_page'] as never }).scope).toBe(
		'leads_retrieval ads_management pages_show_list pages_read_engagement pages_manage_ads pages_manage_metadata',
	);
	expect(
		resolved({ jobs: ['read_insights'] as never, otherPermissions: ' page_events,ads_read ' })
			.scope,
	).toBe('ads_read page_events');
	expect(resolved({ jobs: [] as never }).scope).toBe('');
	expect(resolved({ jobs: ['job of a later version'] as never }).scope).toBe('');
});

it('asks Meta’s dialog, and Meta’s Graph API for the token', () => {
	expect(resolved({})).toMatchObject({
		grantType: 'authorizationCode',
		authUrl: 'https://www.facebook.com/v26.0/dialog/oauth',
		accessTokenUrl: 'https://graph.facebook.com/v26.0/oauth/access_token',
		authQueryParameters: '',
		authentication: 'body',
	});
	expect(resolved({ apiVersion: 'v25.0' })).toMatchObject({
		authUrl: 'https://www.facebook.com/v25.0/dialog/oauth',
		accessTokenUrl: 'https://graph.facebook.com/v25.0/oauth/access_token',
	});
});

it.each([
	['https://gateway.example.com/meta/', 'https://gateway.example.com/meta'],
	['http://127.0.0.1:8999', 'http://127.0.0.1:8999'],
	['http://localhost', 'http://localhost'],
	['http://[::1]:8999', 'http://[::1]:8999'],
	['http://gateway.example.com', 'https://graph.facebook.com'],
	['http://127.0.0.1.example.com', 'https://graph.facebook.com'],
	['http://localhost.example.com', 'https://graph.facebook.com'],
	['', 'https://graph.facebook.com'],
])('gives the app secret to no address that is not encrypted: %j', (baseUrl, host) => {
	expect(resolved({ baseUrl }).accessTokenUrl).toBe(`${host}/v26.0/oauth/access_token`);
});

it('leaves the permissions to a configuration of Facebook Login for Business', () => {
	expect(resolved({ configurationId: ' 1234567890&scope=x ' })).toMatchObject({
		scope: '',
		authQueryParameters: 'config_id=1234567890&override_default_response_type=true',
	});
});

it('lets n8n’s HTTP Request node send its token to Meta only', () => {
	expect(resolved({})).toMatchObject({
		allowedHttpRequestDomains: 'domains',
		allowedDomains: 'graph.facebook.com',
	});
});

it('is n8n’s OAuth2, with the app in Meta’s words', () => {
	const type = new MetaConversionsOAuth2Api();
	expect(type.extends).toEqual(['oAuth2Api']);
	expect(properties.slice(0, 2).map(({ name, displayName }) => [name, displayName])).toEqual([
		['clientId', 'App ID'],
		['clientSecret', 'App Secret'],
	]);
});
