/** What the operations on an installation of the Meta Business Extension share (docs/meta-api.md section 8.4). */
import type { INodeProperties } from 'n8n-workflow';

export const INSTALLATION_EDGE = '/fbe_business/fbe_installs';

export const INSTALLATION_NEEDS =
	'the private permission manage_business_extension, which Meta gives to partners, and the client’s user token or the token of an admin system user of yours';

export const externalBusinessIdField: INodeProperties = {
	displayName: 'External Business ID',
	name: 'externalBusinessId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. shop-4711',
	description: 'Your own ID of the client, as given when the client installed the extension',
};
