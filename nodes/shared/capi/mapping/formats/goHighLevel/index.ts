/** The formats of GoHighLevel, in the order in which a payload is tried with them. */
import { has, type Format } from '../format';
import { goHighLevelAppointment } from './appointment';
import { goHighLevelContact } from './contact';
import { goHighLevelOpportunity } from './opportunity';
import { goHighLevelOrder } from './order';
import { goHighLevel } from './workflow';

/** Users, which are members of staff, places of the agency, messages, notes and tasks. */
const goHighLevelOther: Format = {
	id: 'goHighLevelOther',
	displayName: 'GoHighLevel (other events)',
	sources: ['HighLevel API: Webhook events'],
	recognizedBy: [
		[
			{
				path: 'type',
				matches:
					/^(?:User|Location|Note|Task|Campaign|ConversationUnread|InboundMessage|OutboundMessage|Product|Price|Association|Object|Record|Relation)\w*$/,
			},
			has('locationId'),
		],
		[{ path: 'type', matches: /^User(?:Create|Update|Delete)$/ }, has('companyId')],
	],
	eventNames: [],
	leftOut: [{ when: [], code: 'not_a_conversion' }],
	rows: [],
	ignored: [
		'type',
		'locationId',
		'companyId',
		'id',
		'email',
		'phone',
		'firstName',
		'lastName',
		'name',
		'dateAdded',
		'contactId',
		'userId',
		'city',
		'state',
		'country',
	],
};

export const goHighLevelFormats: readonly Format[] = [
	goHighLevelOther,
	goHighLevelAppointment,
	goHighLevelOpportunity,
	goHighLevelOrder,
	goHighLevel,
	goHighLevelContact,
];
