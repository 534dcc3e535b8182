import {
	collectionField,
	type ItemContext,
	type ItemOperation,
} from '../../../shared/n8n/operations';
import { datasetLocator } from '../../fields/locators';
import { QUALITY_FIELDS, readOffline, readWeb, type EventQuality } from './readQuality';
import { toQualityItems } from './verdicts';

/** `GET /dataset_quality?dataset_id=` (docs/meta-api.md section 10.1), once for each channel: offline is a beta of its own. */
export const get: ItemOperation = {
	name: 'Get',
	description: 'Read how good the events of a dataset are and what to do next',
	action: 'Get dataset quality',
	changes: false,
	needs:
		'the permissions ads_read and ads_management (or business_management) on the app, and "Use events dataset" for the system user; offline quality is a beta that Meta opens on request',
	properties: [
		{
			...datasetLocator,
			displayName: 'Dataset',
			description: 'The dataset whose events are looked at',
		},
		{
			displayName: 'Events',
			name: 'channel',
			type: 'options',
			options: [
				{
					name: 'Offline',
					value: 'offline',
					description: 'Events of stores, over the last 28 days (beta)',
				},
				{ name: 'Web', value: 'web', description: 'Events of the website, over the last 7 days' },
				{ name: 'Web and Offline', value: 'both' },
			],
			default: 'web',
		},
		collectionField('Options', 'qualityOptions', [
			{
				displayName: 'Agent Name',
				name: 'agent_name',
				type: 'string',
				default: '',
				placeholder: 'e.g. myplatform',
				description:
					'Only events that this platform sent: the name part of its partner agent in small letters',
			},
		]),
	],

	async execute(item) {
		const datasetId = item.id('datasetId', 'Dataset');
		const channel = item.text('channel');
		const events = [
			...(channel === 'offline' ? [] : await read(item, datasetId, 'web', readWeb)),
			...(channel === 'web' ? [] : await read(item, datasetId, 'offline', readOffline)),
		];
		return toQualityItems(datasetId, events);
	},
};

async function read(
	item: ItemContext,
	datasetId: string,
	channel: keyof typeof QUALITY_FIELDS,
	readEvents: (reply: Record<string, unknown>) => EventQuality[],
): Promise<EventQuality[]> {
	const query = {
		dataset_id: datasetId,
		fields: QUALITY_FIELDS[channel],
		...item.filled('qualityOptions'),
	};
	return readEvents(await item.get('/dataset_quality', query));
}
