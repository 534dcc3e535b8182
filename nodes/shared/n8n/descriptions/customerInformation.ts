import type { INodeProperties } from 'n8n-workflow';

import { type ActionSource, USER_DATA_FIELDS } from '../../capi';
import { fieldProperties } from './fieldProperties';

/** The person of an event, by Meta's match keys. Each action source shows only its own (docs/meta-api.md section 2.2). */
export const CUSTOMER_INFORMATION: INodeProperties = {
	displayName: 'Customer Information',
	name: 'customerInformation',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	description:
		'What identifies the person. Give it as you have it: it is normalized and hashed before it leaves n8n; values that are hashed already are sent as they are.',
	options: fieldProperties(USER_DATA_FIELDS),
};

/** Takes an action source; gives the collection with its identifiers only, but for those that the node asks for itself. */
export function customerInformationOf(
	actionSource: ActionSource,
	ownFields: readonly string[],
): INodeProperties {
	const fields = USER_DATA_FIELDS.filter(({ key }) => !ownFields.includes(key));
	return { ...CUSTOMER_INFORMATION, options: fieldProperties(fields, actionSource) };
}
