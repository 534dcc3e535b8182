import type { ItemOperation } from '../../../shared/n8n/operations';
import { adAccountLocator, datasetLocator } from '../../fields/locators';
import { trackingKindField } from '../adTracking/change';
import { addTracking, isIntact, isSameTracking, TRACKING_KINDS } from '../adTracking/trackingSpecs';
import { readAccountSpecs } from './specs';

/**
 * `GET /act_{id}/tracking`, `POST` of the same edge with the whole list and the dataset in it, and `GET` again (docs/meta-api.md
 * section 7.3). Whether the write replaces the list or adds to it is not documented: the whole list is right in both cases.
 */
export const add: ItemOperation = {
	name: 'Add',
	description: 'Let the new ads of an ad account track a dataset too',
	action: 'Add ad account tracking',
	changes: true,
	needs:
		'the permission ads_management, a role on the ad account that may manage it, and that the dataset is shared with it',
	properties: [adAccountLocator, datasetLocator, trackingKindField],

	async execute(item) {
		const account = item.id('adAccountId', 'Ad Account', 'adAccount');
		const datasetId = item.id('datasetId', 'Dataset');
		const kind = TRACKING_KINDS.get(item.text('trackingKind'));
		if (kind === undefined)
			throw item.refusal('Track As has no such choice.', 'Choose one of the list.');
		const before = await readAccountSpecs(item, account);
		const { changed, specs } = addTracking(before, kind, datasetId);
		const row = { account_id: account, dataset_id: datasetId, changed };
		if (!changed) return [{ ...row, tracking_specs_before: before, tracking_specs: specs }];
		if (!isIntact(before))
			throw item.refusal(
				'Meta gave the tracking of this ad account with IDs that cannot be written back to the last digit, so nothing was changed.',
				'Change the tracking in Events Manager.',
			);
		await item.post(`/${account}/tracking`, { tracking_specs: specs });
		const after = await readAccountSpecs(item, account).catch(() => undefined);
		if (after === undefined || !isSameTracking(after, specs))
			throw item.refusal(
				after === undefined
					? 'The change was written, but Meta’s answer does not show whether the ad account has it.'
					: 'Meta took the change, but the ad account tracks something else than what was written.',
				'Look at the tracking in Events Manager before you change it again.',
			);
		return [{ ...row, tracking_specs_before: before, tracking_specs: after }];
	},
};
