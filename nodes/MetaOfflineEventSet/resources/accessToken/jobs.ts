/** What can be seen of each job without doing it; what the jobs are, and what they need, stands in the table of rights. */
import type { IDataObject } from 'n8n-workflow';

import { type Right, RIGHTS } from '../../../shared/graph';

/** A read that shows whether the token may; it changes nothing and sends no event. */
export interface Probe {
	readonly path: string;
	readonly query: IDataObject;
}

interface Look {
	/** Left out where nothing but the permissions tells. */
	readonly probe?: (datasetId: string | undefined) => Probe | undefined;
	/** True where some tokens may without the permissions, so that lacking them proves nothing. */
	readonly mayDoWithout?: true;
}

export type Job = Right & Look;

const LOOKS: Readonly<Record<string, Look>> = {
	send_events: {
		probe: (datasetId) =>
			datasetId === undefined ? undefined : { path: `/${datasetId}`, query: { fields: 'id,name' } },
		mayDoWithout: true,
	},
	list_businesses: {
		probe: () => ({ path: '/me/businesses', query: { fields: 'id', limit: 1 } }),
	},
	list_ad_accounts: {
		probe: () => ({ path: '/me/adaccounts', query: { fields: 'id', limit: 1 } }),
	},
	read_quality: {
		probe: (datasetId) =>
			datasetId === undefined
				? undefined
				: {
						path: '/dataset_quality',
						query: { dataset_id: datasetId, fields: 'web{event_name}' },
					},
	},
};

export const JOBS: readonly Job[] = RIGHTS.map((right) => ({ ...right, ...LOOKS[right.id] }));
