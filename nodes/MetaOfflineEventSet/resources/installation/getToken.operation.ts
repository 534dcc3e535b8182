import { toText } from '../../../shared/graph';
import { collectionField, type ItemOperation } from '../../../shared/n8n/operations';
import { businessLocator } from '../../fields/locators';
import { externalBusinessIdField, INSTALLATION_NEEDS } from './fields';

/**
 * `POST /{client business}/access_token` (docs/meta-api.md section 8.4). The token is a secret: it goes into the output only where
 * the user says so, and then a hint says where n8n keeps it.
 */
export const getToken: ItemOperation = {
	name: 'Get Token',
	description: 'Get the token of the system user that the extension made at the client',
	action: 'Get token of installation',
	changes: true,
	needs: INSTALLATION_NEEDS,
	properties: [
		externalBusinessIdField,
		{
			...businessLocator,
			displayName: 'Client Business',
			description: 'The business of the client',
		},
		{
			displayName: 'App ID',
			name: 'appId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 1234567890123456',
			description: 'The ID of your app, shown in the app dashboard',
		},
		{
			displayName: 'Scopes',
			name: 'scopes',
			type: 'multiOptions',
			options: [
				{ name: 'Ads Management', value: 'ads_management' },
				{ name: 'Catalog Management', value: 'catalog_management' },
				{ name: 'Manage Business Extension', value: 'manage_business_extension' },
			],
			default: ['manage_business_extension', 'ads_management'],
			required: true,
			description: 'What the token may do',
		},
		{
			displayName: 'Return Token',
			name: 'returnToken',
			type: 'boolean',
			noDataExpression: true,
			default: false,
			description:
				'Whether to put the token into the output. n8n then stores it with the execution: turn off saving executions of this workflow, and hand the token to a credential at once.',
		},
		collectionField('Options', 'tokenOptions', [
			{
				displayName: 'System User Name',
				name: 'system_user_name',
				type: 'string',
				default: '',
				description: 'The name of the system user, where it is not the one that Meta gives',
			},
		]),
	],

	async execute(item) {
		const externalId = item.requiredText('externalBusinessId', 'External Business ID');
		const business = item.id('businessId', 'Client Business');
		const appId = item.id('appId', 'App ID');
		const scopes = item.parameter('scopes');
		if (!Array.isArray(scopes) || scopes.length === 0)
			throw item.refusal('Scopes is empty.', 'Choose at least one scope.');
		const { access_token: token } = await item.post(`/${business}/access_token`, {
			app_id: appId,
			scope: scopes.map(String).join(','),
			fbe_external_business_id: externalId,
			...item.filled('tokenOptions'),
		});
		const row = { business_id: business, received: toText(token) !== '' };
		if (!item.flag('returnToken')) return [row];
		item.hint(
			`The output holds an access token, which n8n stores with this execution. Delete the execution when the token is in a credential [item ${item.itemIndex}].`,
		);
		return [{ ...row, access_token: toText(token) }];
	},
};
