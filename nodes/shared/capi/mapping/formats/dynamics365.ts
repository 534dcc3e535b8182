/** The formats of Microsoft Dynamics 365 Sales, in the order in which a payload is tried with them. */
import { has, row, together, type Format, type PlaceRow, type Row } from './format';
import { recordsAt } from './places';

/** Times carry their offset. `_ownerid_value` and its like are members of staff. */
const PERSON: ReadonlyArray<Row | PlaceRow> = [
	row('event_time', 'createdon'),
	row('user_data.em', 'emailaddress1', 'emailaddress2'),
	row('user_data.ph', 'mobilephone', 'telephone1'),
	row('user_data.fn', 'firstname'),
	row('user_data.ln', 'lastname'),
	together([''], {
		'user_data.ct': ['address1_city'],
		'user_data.st': ['address1_stateorprovince'],
		'user_data.zp': ['address1_postalcode'],
		'user_data.country': ['address1_country'],
	}),
	row('lead.created_time', 'createdon'),
];

const NOT_THE_PERSON: readonly string[] = [
	...['ownerid', '_ownerid_value', '_createdby_value', '_modifiedby_value', 'modifiedon'],
	...['subject', 'companyname', 'jobtitle', 'statecode', 'statuscode', 'fullname', 'value'],
];

/** The name of a choice, which the Web API gives beside its number on request. */
const STATUS_NAME = 'statuscode@OData.Community.Display.V1.FormattedValue';

const dynamics365Lead: Format = {
	id: 'dynamics365Lead',
	displayName: 'Dynamics 365 Lead',
	sources: [
		'Microsoft Learn: Lead table/entity reference (Microsoft Dynamics 365)',
		'Microsoft Learn: lead EntityType',
	],
	unverified:
		'The fields: the pages could be opened in parts only. What the numbers of statuscode mean depends on the account: let the Web API give formatted values, so that a stage has its name.',
	recognizedBy: [
		[has('leadid'), has('createdon')],
		[has('value[0].leadid'), has('value[0].createdon')],
	],
	records: recordsAt(['value']),
	eventNames: [{ when: [], event: 'Lead' }],
	rows: [
		...PERSON,
		row('user_data.external_id', 'leadid'),
		row('lead.stage', STATUS_NAME, 'statuscode'),
	],
	ignored: NOT_THE_PERSON,
};

const dynamics365Contact: Format = {
	id: 'dynamics365Contact',
	displayName: 'Dynamics 365 Contact',
	sources: ['Microsoft Learn: Contact table/entity reference (Microsoft Dynamics 365)'],
	unverified:
		'All of it: the page could not be opened, and the fields are taken to be those of a lead.',
	recognizedBy: [
		[has('contactid'), has('createdon'), has('emailaddress1')],
		[has('value[0].contactid'), has('value[0].createdon')],
	],
	records: recordsAt(['value']),
	eventNames: [{ when: [], event: 'Lead' }],
	rows: [...PERSON, row('user_data.external_id', 'contactid')],
	ignored: NOT_THE_PERSON,
};

export const dynamics365Formats: readonly Format[] = [dynamics365Lead, dynamics365Contact];
