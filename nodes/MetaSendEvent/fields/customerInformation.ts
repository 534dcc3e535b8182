import type { INodeProperties } from 'n8n-workflow';

import { USER_DATA_FIELDS } from '../../shared/capi';
import { CUSTOMER_INFORMATION } from '../../shared/n8n/descriptions/customerInformation';
import { laterFieldProperties } from '../../shared/n8n/descriptions/fieldProperties';

/** The identifiers that are not shown at once. */
export const customerInformationFields: INodeProperties[] = [
	{
		...CUSTOMER_INFORMATION,
		displayName: 'More Customer Information',
		displayOptions: { show: { mappingMode: ['defineBelow'] } },
		options: laterFieldProperties('user_data', USER_DATA_FIELDS),
	},
];
