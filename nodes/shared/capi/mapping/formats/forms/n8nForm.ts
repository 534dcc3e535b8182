import { answersOf } from '../answers';
import { has, is, row, type Format } from '../format';

/** What n8n's own Form Trigger gives: each answer by its label, and the query string with which the form was opened. */
export const n8nForm: Format = {
	id: 'n8nForm',
	displayName: 'n8n Form Submission',
	sources: ['n8n: Form Trigger node'],
	recognizedBy: [[has('submittedAt'), is('formMode', 'test', 'production')]],
	eventNames: [{ when: [], event: 'Lead' }],
	rows: [row('event_time', 'submittedAt'), row('lead.created_time', 'submittedAt')],
	notes: [{ path: 'formQueryParameters' }],
	answers: (record) => answersOf(record, ''),
	ignored: ['formMode', 'submittedAt', 'formQueryParameters'],
};
