import { answersOf } from '../answers';
import { has, is, row, type Format } from '../format';

/** A form of a Webflow site: the webhooks of version 1 and 2 of its API, and the submission by itself. */
export const webflowForm: Format = {
	id: 'webflowForm',
	displayName: 'Webflow Form Submission',
	sources: [
		'Webflow Data API: Form submission event',
		'Webflow API v1: Webhooks',
		'Webflow Data API: Get Form Submission',
	],
	recognizedBy: [
		[is('triggerType', 'form_submission'), has('payload')],
		[has('site'), has('data'), has('d'), has('_id')],
		[has('formResponse'), has('dateSubmitted')],
		[has('siteId'), has('submittedAt'), has('data')],
	],
	recordAt: ['payload'],
	eventNames: [{ when: [], event: 'Lead' }],
	rows: [
		row('event_time', 'submittedAt', 'dateSubmitted', 'd'),
		row('event_id', 'data.event_id', 'id', '_id'),
		row('lead.created_time', 'submittedAt', 'dateSubmitted', 'd'),
	],
	notes: [{ path: 'data' }, { path: 'formResponse' }],
	answers: ({ data, formResponse }) => [
		...answersOf(data, 'data'),
		...answersOf(formResponse, 'formResponse'),
	],
	ignored: [
		'triggerType',
		'name',
		'site',
		'siteId',
		'formId',
		'schema',
		'displayName',
		'workspaceId',
		'pageId',
	],
};
