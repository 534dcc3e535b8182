/**
 * What a sign-in asks for, and what n8n's OAuth2 makes of it: the addresses of Meta's dialog and of its exchange of codes for
 * tokens, the permissions, and the dialog's further parameters. n8n reads the hidden fields as expressions over the others.
 */
import type { INodeProperties } from 'n8n-workflow';

import { DEFAULT_API_VERSION, DEFAULT_BASE_URL, RIGHTS } from '../../graph';

/** n8n's editor calls them Client ID and Client Secret whatever they are called here. */
export const APP_FIELDS: INodeProperties[] = [
	{
		displayName: 'App ID',
		name: 'clientId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 1234567890123456',
		description:
			'Of your own Meta app. In the app dashboard of Meta for Developers: Settings, Basic.',
	},
	{
		displayName: 'App Secret',
		name: 'clientSecret',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		required: true,
		description: 'In the app dashboard: Settings, Basic. Requests carry a proof made from it.',
	},
];

export const PERMISSION_FIELDS: INodeProperties[] = [
	{
		displayName: 'What It Is For',
		name: 'jobs',
		type: 'multiOptions',
		options: RIGHTS.map(({ id, name, permissions }) => ({
			name,
			value: id,
			description: permissions.map(([usual]) => usual).join(', '),
		})),
		default: ['send_events', 'list_businesses', 'list_ad_accounts'],
		description:
			'The permissions that Meta asks you for follow from it. After a change connect the credential again.',
	},
	{
		displayName: 'Other Permissions',
		name: 'otherPermissions',
		type: 'string',
		default: '',
		placeholder: 'e.g. page_events, instagram_manage_events',
		description: 'More permissions to ask for, with commas between',
	},
	{
		displayName: 'Configuration ID',
		name: 'configurationId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 1234567890123456',
		description:
			'Of Facebook Login for Business in your app. It decides the permissions instead of the fields above, and whether the token is one of a system user, which need not end. Without it a sign-in ends.',
	},
];

const VERSION = `($self["apiVersion"] || "${DEFAULT_API_VERSION}")`;

/** An address that is not encrypted gets no secret, as in endpoint.ts. */
const HOST = `(/^(https:|http:\\/\\/(localhost|127\\.0\\.0\\.1|\\[::1\\])([:\\/]|$))/.test($self["baseUrl"] || "") ? $self["baseUrl"].replace(/\\/+$/, "") : "${DEFAULT_BASE_URL}")`;

const PERMISSIONS = JSON.stringify(
	Object.fromEntries(
		RIGHTS.map(({ id, permissions }) => [id, permissions.map(([usual]) => usual)]),
	),
);

/** Digits only, so that nothing else gets into the dialog's address. */
const CONFIGURATION = 'String($self["configurationId"] || "").replace(/[^0-9]/g, "")';

const SCOPE = `[...new Set(($self["jobs"] || []).flatMap((job) => (${PERMISSIONS})[job] || []).concat(String($self["otherPermissions"] || "").split(/[\\s,]+/)))].filter((one) => one !== "").join(" ")`;

/** Shown to nobody. */
export const HIDDEN_FIELDS: INodeProperties[] = [
	hidden('Grant Type', 'grantType', 'authorizationCode'),
	hidden(
		'Authorization URL',
		'authUrl',
		`={{ "https://www.facebook.com/" + ${VERSION} + "/dialog/oauth" }}`,
	),
	hidden(
		'Access Token URL',
		'accessTokenUrl',
		`={{ ${HOST} + "/" + ${VERSION} + "/oauth/access_token" }}`,
	),
	// A configuration takes the place of the permissions.
	hidden('Scope', 'scope', `={{ ${CONFIGURATION} !== "" ? "" : ${SCOPE} }}`),
	hidden(
		'Auth URI Query Parameters',
		'authQueryParameters',
		`={{ ${CONFIGURATION} !== "" ? "config_id=" + ${CONFIGURATION} + "&override_default_response_type=true" : "" }}`,
	),
	// Meta's parameters client_id and client_secret, in the body.
	hidden('Authentication', 'authentication', 'body'),
	// n8n's HTTP Request node signs with the token whatever it calls: it may call Meta.
	hidden('Allowed HTTP Request Domains', 'allowedHttpRequestDomains', 'domains'),
	hidden('Allowed Domains', 'allowedDomains', new URL(DEFAULT_BASE_URL).hostname),
];

function hidden(displayName: string, name: string, value: string): INodeProperties {
	return { displayName, name, type: 'hidden', default: value };
}
