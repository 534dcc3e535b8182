import type { INodeProperties } from 'n8n-workflow';

import type { Resource } from '../operation';
import { adAccount } from './adAccount';
import { adTracking } from './adTracking';
import { customConversion } from './customConversion';
import { datasetQuality } from './datasetQuality';
import { eventSet } from './eventSet';
import { insight } from './insight';
import { partner } from './partner';
import { statistics } from './statistics';
import { upload } from './upload';

export const RESOURCES: ReadonlyMap<string, Resource> = new Map(
	Object.entries({
		adAccount,
		adTracking,
		customConversion,
		datasetQuality,
		eventSet,
		insight,
		partner,
		statistics,
		upload,
	}),
);

export const resourceSelector: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: [
		{ name: 'Ad Account', value: 'adAccount', description: 'The ad accounts an event set is shared with' },
		{ name: 'Ad Tracking', value: 'adTracking', description: 'Which event sets an ad tracks' },
		{ name: 'Custom Conversion', value: 'customConversion', description: 'Conversions defined by rules' },
		{
			name: 'Dataset Quality',
			value: 'datasetQuality',
			description: 'How good the events are, and what to do next',
		},
		{ name: 'Event Set', value: 'eventSet', description: 'Offline event sets, which are datasets today' },
		{ name: 'Insight', value: 'insight', description: 'What the ads achieved' },
		{ name: 'Partner', value: 'partner', description: 'The businesses an event set is shared with' },
		{ name: 'Statistic', value: 'statistics', description: 'How many events an event set received' },
		{ name: 'Upload', value: 'upload', description: 'Batches of offline events' },
	],
	default: 'eventSet',
};
