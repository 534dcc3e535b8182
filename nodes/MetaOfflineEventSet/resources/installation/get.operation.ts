import { type ItemOperation } from '../../../shared/n8n/operations';
import { externalBusinessIdField, INSTALLATION_EDGE, INSTALLATION_NEEDS } from './fields';

/** `GET /fbe_business/fbe_installs` (docs/meta-api.md section 8.4). */
export const get: ItemOperation = {
	name: 'Get',
	description: 'Read which dataset, ad account and Pages a client has installed for you',
	action: 'Get installation',
	changes: false,
	needs: INSTALLATION_NEEDS,
	properties: [externalBusinessIdField],

	async execute(item) {
		const id = item.requiredText('externalBusinessId', 'External Business ID');
		return await item.all(INSTALLATION_EDGE, { fbe_external_business_id: id });
	},
};
