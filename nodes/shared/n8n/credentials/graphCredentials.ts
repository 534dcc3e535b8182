/** The credentials of the Graph API, between which the user chooses under Authentication, as in n8n's own nodes. */
import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';

const CHOICES = [
	{
		value: 'accessToken',
		name: 'Access Token',
		credential: 'metaConversionsApi',
		isSignIn: false,
	},
	{ value: 'oAuth2', name: 'OAuth2', credential: 'metaConversionsOAuth2Api', isSignIn: true },
] as const;

/** Shown in the credential's own window: n8n's editor takes it out of the node where it knows it for the choice of the credential. */
export const authenticationField: INodeProperties = {
	displayName: 'Authentication',
	name: 'authentication',
	type: 'options',
	noDataExpression: true,
	options: CHOICES.map(({ name, value }) => ({ name, value })),
	default: 'accessToken',
};

type Hide = NonNullable<INodeCredentialDescription['displayOptions']>['hide'];

/**
 * @param hide where the node needs none of them. Not as "show": what shows a credential n8n's editor takes for a choice of the
 * authentication, and hides it from the node.
 */
export function graphCredentials(hide?: Hide): INodeCredentialDescription[] {
	return CHOICES.map(({ value, credential }) => ({
		name: credential,
		required: true,
		displayOptions: { show: { authentication: [value] }, ...(hide === undefined ? {} : { hide }) },
	}));
}

/** Takes the value of Authentication; gives n8n's name of the credential. A workflow of before there was a choice has a token. */
export function credentialOf(authentication: unknown): string {
	const chosen = CHOICES.find(({ value }) => value === authentication) ?? CHOICES[0];
	return chosen.credential;
}

/** Whether n8n signs the requests of the credential by itself, without asking its class. */
export function isSignIn(credentialName: string): boolean {
	return CHOICES.some((choice) => choice.isSignIn && choice.credential === credentialName);
}
