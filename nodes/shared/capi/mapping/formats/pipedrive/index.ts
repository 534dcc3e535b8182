/** The formats of Pipedrive, in the order in which a payload is tried with them. */
import { has, isNot, type Format } from '../format';
import { pipedriveDeal } from './deal';
import { pipedriveLead } from './lead';
import { pipedrivePerson } from './person';

/** Organizations, activities, notes, users and the rest: none of them is the customer. */
const pipedriveOther: Format = {
	id: 'pipedriveOther',
	displayName: 'Pipedrive (other events)',
	sources: ['Pipedrive: Guide for Webhooks', 'Pipedrive: Guide for Webhooks v2'],
	recognizedBy: [
		[has('meta.object'), has('meta.action'), has('meta.company_id')],
		[
			has('meta.entity'),
			has('meta.action'),
			has('meta.company_id'),
			isNot('meta.entity', 'deal', 'person', 'lead'),
		],
	],
	eventNames: [],
	leftOut: [{ when: [], code: 'not_a_conversion' }],
	rows: [],
	ignored: ['meta', 'current', 'data', 'previous', 'event', 'v', 'retry'],
};

export const pipedriveFormats: readonly Format[] = [
	pipedriveDeal,
	pipedriveLead,
	pipedrivePerson,
	pipedriveOther,
];
