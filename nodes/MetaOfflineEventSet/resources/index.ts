import type { ResourceNode } from '../../shared/n8n/operations';
import { accessToken } from './accessToken';
import { adAccount } from './adAccount';
import { adAccountTracking } from './adAccountTracking';
import { adTracking } from './adTracking';
import { customConversion } from './customConversion';
import { datasetQuality } from './datasetQuality';
import { eventSet } from './eventSet';
import { insight } from './insight';
import { installation } from './installation';
import { messagingDataset } from './messagingDataset';
import { partner } from './partner';
import { statistics } from './statistics';
import { upload } from './upload';
import { user } from './user';

/** What the node can do; what it administers is the whole business, so that AI agents need the user's leave. */
export const operations: ResourceNode = {
	resources: {
		accessToken,
		adAccount,
		adAccountTracking,
		adTracking,
		customConversion,
		datasetQuality,
		eventSet,
		insight,
		installation,
		messagingDataset,
		partner,
		statistics,
		upload,
		user,
	},
	defaultResource: 'eventSet',
	agentsNeedPermission: true,
};
