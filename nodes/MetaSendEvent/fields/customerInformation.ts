import type { INodeProperties } from 'n8n-workflow';

import { CUSTOMER_INFORMATION } from '../../shared/n8n/descriptions/customerInformation';
import { SEND_EVENT_GROUPS } from '../../shared/n8n/parameters/fieldPlaces';

/** All identifiers: those that are shown at once can be given here as well. */
export const customerInformationFields: INodeProperties[] = [
	{
		...CUSTOMER_INFORMATION,
		displayName: SEND_EVENT_GROUPS.more.user_data,
		displayOptions: { show: { mappingMode: ['defineBelow'] } },
	},
];
