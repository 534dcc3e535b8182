import type { INodeProperties } from 'n8n-workflow';

import { CUSTOMER_INFORMATION } from '../../shared/n8n/descriptions/customerInformation';

/** All identifiers: those that are shown at once can be given here as well. */
export const customerInformationFields: INodeProperties[] = [
	{
		...CUSTOMER_INFORMATION,
		displayName: 'More Customer Information',
		displayOptions: { show: { mappingMode: ['defineBelow'] } },
	},
];
