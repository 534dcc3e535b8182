import type { RawValue } from '../../../types';
import { readPath } from '../../paths';
import type { Answer } from '../answers';
import { has, row, type Format } from '../format';
import { listedAnswers } from './listedAnswers';

/** A submission of Fillout, from its webhook or its API; parameters of the page's address stand beside the answers. */
export const fillout: Format = {
	id: 'fillout',
	displayName: 'Fillout Submission',
	sources: ['Pipedream source: components/fillout/sources/new-submission-instant/test-event.mjs'],
	unverified: 'In which unit totalAmount of a payment counts, so that it is not read.',
	recognizedBy: [
		[has('submission.submissionId'), has('submission.questions')],
		[has('submissionId'), has('submissionTime'), has('questions')],
	],
	recordAt: ['submission'],
	eventNames: [{ when: [], event: 'Lead' }],
	rows: [
		row('event_time', 'submissionTime'),
		row('event_id', 'submissionId'),
		row('lead.created_time', 'submissionTime'),
	],
	answers: ({ questions, urlParameters, scheduling, payments }) => [
		...listedAnswers(questions, 'questions', ['name']),
		...listedAnswers(urlParameters, 'urlParameters', ['name']),
		...emailOf(scheduling, 'scheduling'),
		...emailOf(payments, 'payments'),
	],
	ignored: [
		...['formId', 'formName', 'submission', 'lastUpdatedAt', 'calculations', 'quiz', 'questions'],
		...['urlParameters', 'scheduling', 'payments', 'documents'],
	],
};

/** The email address that somebody gave when they booked or paid in the form. */
function emailOf(list: RawValue, name: string): readonly Answer[] {
	const at = '[0].value.email';
	return [{ labels: ['email'], value: readPath(list, at), path: `${name}${at}` }];
}
