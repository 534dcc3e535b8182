import type { ItemOperation } from '../../../shared/n8n/operations';
import { externalBusinessIdField, INSTALLATION_EDGE, INSTALLATION_NEEDS } from './fields';

/** `DELETE /fbe_business/fbe_installs` (docs/meta-api.md section 8.4). */
export const uninstall: ItemOperation = {
	name: 'Uninstall',
	description: 'End a client’s installation',
	action: 'Uninstall installation',
	changes: true,
	needs: INSTALLATION_NEEDS,
	properties: [externalBusinessIdField],

	async execute(item) {
		const id = item.requiredText('externalBusinessId', 'External Business ID');
		await item.delete(INSTALLATION_EDGE, { fbe_external_business_id: id });
		return [{ deleted: true }];
	},
};
