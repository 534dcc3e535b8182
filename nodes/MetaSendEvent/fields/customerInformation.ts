import type { INodeProperties } from 'n8n-workflow';

import { CUSTOMER_INFORMATION } from '../../shared/n8n/descriptions/customerInformation';

export const customerInformationFields: INodeProperties[] = [
	{ ...CUSTOMER_INFORMATION, displayOptions: { show: { mappingMode: ['defineBelow'] } } },
];
