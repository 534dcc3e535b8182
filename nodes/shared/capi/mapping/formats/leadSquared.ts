import { has, only, row, together, utc, type Format } from './format';
import { below } from './places';

const CHANGED = has('@body.Before');

/** A lead of LeadSquared, from its webhooks or API; a change has the lead before and after it. `OwnerId` is the member of staff. */
export const leadSquared: Format = {
	id: 'leadSquared',
	displayName: 'LeadSquared Lead',
	sources: [
		'LeadSquared Developer Centre: Webhooks',
		'LeadSquared Support: Overview on how to write webhook in LSQ',
	],
	unverified:
		'That times are UTC everywhere, and the place of the lead in webhooks of changes (After, Current).',
	recognizedBy: below(
		['', 'After', 'Current', 'Data'],
		[has('ProspectID'), has('EmailAddress')],
		[has('ProspectID'), has('ProspectStage')],
		[has('ProspectAutoId'), has('FirstName')],
	),
	recordAt: ['After', 'Current', 'Data'],
	eventNames: [{ when: [{ path: '@body.Before', present: false }], event: 'Lead' }],
	rows: [
		row('event_time', only(utc('ModifiedOn'), CHANGED), utc('CreatedOn')),
		row('user_data.em', 'EmailAddress'),
		row('user_data.ph', 'Mobile', 'Phone'),
		row('user_data.fn', 'FirstName'),
		row('user_data.ln', 'LastName'),
		row('user_data.db', 'mx_Date_of_Birth'),
		together([''], {
			'user_data.ct': ['mx_City'],
			'user_data.st': ['mx_State'],
			'user_data.zp': ['mx_Zip'],
			'user_data.country': ['mx_Country'],
		}),
		row('user_data.external_id', 'ProspectID'),
		row('lead.stage', 'ProspectStage'),
		row('lead.stage_time', only(utc('ModifiedOn'), CHANGED)),
		row('lead.created_time', utc('CreatedOn')),
	],
	ignored: [
		'Before',
		'After',
		'Current',
		'Data',
		'OwnerId',
		'OwnerIdName',
		'OwnerIdEmailAddress',
		'CreatedBy',
		'CreatedByEmailAddress',
		'ModifiedBy',
		'ModifiedByEmailAddress',
		'Company',
		'Source',
		'Origin',
		'Score',
	],
};
