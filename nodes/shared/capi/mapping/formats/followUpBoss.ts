import { as, has, lacks, row, together, type Condition, type Format } from './format';
import { below, recordsAt } from './places';

const IS_WEBHOOK: readonly Condition[] = [
	has('resourceIds'),
	has('event'),
	has('uri'),
	lacks('people'),
];

/** A person of Follow Up Boss, as its API gives it: the webhook only names them. `assignedTo` and `collaborators` are agents. */
export const followUpBossPerson: Format = {
	id: 'followUpBossPerson',
	displayName: 'Follow Up Boss Person',
	sources: ['Follow Up Boss API: Webhooks', 'Rollout: Follow Up Boss, Person Created'],
	recognizedBy: [
		...below(['', 'people[0]'], [has('stageId'), has('emails'), has('firstName')]),
		...below(['', 'people[0]'], [has('assignedUserId'), has('emails'), has('created')]),
		IS_WEBHOOK,
	],
	incomplete: [
		{
			when: IS_WEBHOOK,
			what: 'The item is a webhook, which names people by their IDs and says nothing else of them',
			cure: 'Fetch the people first (GET the uri of the webhook), and pass those.',
		},
	],
	records: recordsAt(['people']),
	eventNames: [{ when: [], event: 'Lead' }],
	rows: [
		row('event_time', 'created'),
		row('user_data.em', as('contacts', 'emails')),
		row('user_data.ph', as('contacts', 'phones')),
		row('user_data.fn', 'firstName'),
		row('user_data.ln', 'lastName'),
		together(['addresses[0]'], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['code'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'id'),
		row('lead.stage', 'stage'),
		row('lead.created_time', 'created'),
	],
	ignored: [
		...['name', 'assignedTo', 'assignedUserId', 'assignedLenderId', 'assignedLenderName'],
		...['assignedPondId', 'price', 'createdVia', 'teamLeaders', 'pondMembers'],
		...['collaborators', 'source', 'sourceUrl', 'updated', 'lastActivity', 'tags', 'contacted'],
		...['resourceIds', 'eventId', 'eventCreated', 'event', 'uri', 'people', 'stageId', 'picture'],
	],
};
