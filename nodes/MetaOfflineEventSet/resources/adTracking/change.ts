/** What Add and Remove share: read the ad's specs, change one thing, write the whole list back, see that it is there. */
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { isObject, toText } from '../../../shared/graph';
import { type ItemContext, toDataObject } from '../../../shared/n8n/operations';
import { adLocator, datasetLocator } from '../../fields/locators';
import {
	isIntact,
	isSameTracking,
	TRACKING_KINDS,
	type TrackingChange,
	type TrackingKind,
} from './trackingSpecs';

export const TRACKING_NEEDS =
	'the permission ads_management, a role on the ad account that may manage ads, and that the dataset is shared with that ad account';

export const trackingKindField: INodeProperties = {
	displayName: 'Track As',
	name: 'trackingKind',
	type: 'options',
	options: [
		{
			name: 'Offline Event Set',
			value: 'eventSet',
			description: 'Action offline_conversion with the ID under "dataset"',
		},
		{
			name: 'Pixel',
			value: 'pixel',
			description:
				'Action offsite_conversion with the ID under "fb_pixel", for the website events of a dataset',
		},
	],
	default: 'eventSet',
	description:
		'How the dataset is named. New ads track the dataset of their ad account by themselves.',
};

export const changeProperties: INodeProperties[] = [
	adLocator,
	datasetLocator,
	trackingKindField,
	{
		displayName: 'Check First',
		name: 'check',
		type: 'options',
		options: [
			{ name: 'No', value: 'no', description: 'Write at once' },
			{
				name: 'Yes, Then Write',
				value: 'checkAndWrite',
				description: 'Let Meta check the change, then write it',
			},
			{
				name: 'Yes, Change Nothing',
				value: 'checkOnly',
				description: 'Let Meta check the change and show it',
			},
		],
		default: 'no',
		description: 'Whether Meta checks the change before it is written',
	},
];

/**
 * The ad's specs as they are now. Refused where Meta's answer does not show this ad with its whole list: what is written
 * afterwards replaces the list.
 */
export async function readSpecs(item: ItemContext, adId: string): Promise<IDataObject[]> {
	const { id, tracking_specs: specs } = await item.get(`/${adId}`, {
		fields: 'id,name,tracking_specs',
	});
	if (toText(id) === adId && Array.isArray(specs) && specs.every(isObject))
		return specs.map(toDataObject);
	throw item.refusal(
		'Meta’s answer does not show what this ad tracks.',
		'Run the node again later. If it stays, look at the tracking of this ad in Ads Manager.',
	);
}

/**
 * Changes the ad's tracking and says what changed. Writes nothing when there is nothing to change. Meta's own check is
 * the parameter `execution_options` of ads, which docs/meta-api.md does not describe (Meta's SDK, unverified).
 */
export async function changeTracking(
	item: ItemContext,
	change: (specs: IDataObject[], kind: TrackingKind, id: string) => TrackingChange,
): Promise<IDataObject[]> {
	const adId = item.id('adId', 'Ad');
	const datasetId = item.id('datasetId', 'Dataset');
	const kind = TRACKING_KINDS.get(item.text('trackingKind'));
	if (kind === undefined)
		throw item.refusal('Track As has no such choice.', 'Choose one of the list.');
	const before = await readSpecs(item, adId);
	const { changed, specs } = change(before, kind, datasetId);
	const check = item.text('check');
	const isWritten = changed && check !== 'checkOnly';
	if (changed) await write(item, adId, before, specs, check);
	const after = isWritten ? await readBack(item, adId, specs) : specs;
	return [
		{
			ad_id: adId,
			dataset_id: datasetId,
			changed: isWritten,
			...(check === 'checkOnly' ? { would_change: changed } : {}),
			tracking_specs_before: before,
			tracking_specs: after,
		},
	];
}

/** The specs as Meta has them after the change; refused where they are others than those that were written. */
async function readBack(
	item: ItemContext,
	adId: string,
	written: IDataObject[],
): Promise<IDataObject[]> {
	const after = await readSpecs(item, adId).catch(() => undefined);
	if (after !== undefined && isSameTracking(after, written)) return after;
	throw item.refusal(
		after === undefined
			? 'The change was written, but Meta’s answer does not show whether the ad has it.'
			: 'Meta took the change, but the ad tracks something else than what was written.',
		'Look at the tracking of this ad in Ads Manager before you change it again.',
	);
}

async function write(
	item: ItemContext,
	adId: string,
	before: IDataObject[],
	specs: IDataObject[],
	check: string,
): Promise<void> {
	if (!isIntact(before)) {
		throw item.refusal(
			'Meta gave the tracking of this ad with IDs that cannot be written back to the last digit, so nothing was changed.',
			'Change the tracking of this ad in Ads Manager.',
		);
	}
	if (check !== 'no')
		await item.post(`/${adId}`, { tracking_specs: specs, execution_options: ['validate_only'] });
	if (check !== 'checkOnly') await item.post(`/${adId}`, { tracking_specs: specs });
}
