import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { authorizeGateway } from '../nodes/shared/n8n/credentials/authorizeGateway';

export class MetaConversionsApiGatewayApi implements ICredentialType {
	name = 'metaConversionsApiGatewayApi';

	displayName = 'Meta Conversions API Gateway API';

	icon = {
		light: 'file:../icons/metaConversions.svg',
		dark: 'file:../icons/metaConversions.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-meta-conversions/n8n-nodes-meta-conversions/blob/main/docs/send-event.md#through-a-conversions-api-gateway';

	properties: INodeProperties[] = [
		{
			displayName: 'Gateway URL',
			name: 'gatewayUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://gateway.example.com',
			description: 'The address of your gateway, with https://, without /capi or /hub behind it',
		},
		{
			displayName: 'Access Key',
			name: 'accessKeySecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				"In the gateway's admin console: Overview, then the menu of the connected pixel. Leave it empty where your gateway asks for none.",
			hint: 'Test only shows that a server answers at the Gateway URL. A wrong access key shows when an event is sent.',
		},
	];

	/** No request of a gateway's that only reads is documented: that something answers at its address is all that can be seen. */
	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.gatewayUrl }}',
			url: '/',
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: true,
		},
	};

	/** Puts the access key into the body of a request to the gateway, where Meta wants it, and into no other (docs/meta-api.md section 1.8). */
	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		return authorizeGateway(credentials, request);
	}
}
