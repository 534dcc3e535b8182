import type { RawObject } from '../../../types';
import { isObject } from '../../../values';
import { readLabeledValues } from '../../labeledValues';
import type { Answer } from '../answers';
import { answersOf } from '../answers';
import { has, row, together, type Format } from '../format';
import { below } from '../places';

/** A form of a Wix site, as its automations send it: the fields under names with a number behind them, and by their labels. */
export const wixForm: Format = {
	id: 'wixForm',
	displayName: 'Wix Form Submission',
	sources: [
		'Wix Help: Using the Send HTTP request action in automations',
		'Wix REST: Wix Forms, Form Submitted',
	],
	unverified:
		'The names of the fields, which depend on the form (field:email_1) and on what the author of the automation chose.',
	recognizedBy: below(
		['data', ''],
		[has('formName'), has('submissionTime')],
		[has('formId'), has('submissionId'), has('contactId')],
	),
	recordAt: ['data'],
	eventNames: [{ when: [], event: 'Lead' }],
	rows: [
		row('event_time', 'submissionTime'),
		row('event_id', 'submissionId'),
		row('user_data.em', 'contact.email'),
		row('user_data.ph', 'contact.phone'),
		together(['contact.name'], { 'user_data.fn': ['first'], 'user_data.ln': ['last'] }),
		row('user_data.external_id', 'contactId', 'contact.contactId'),
		row('lead.created_time', 'submissionTime'),
	],
	answers: readAnswers,
	ignored: ['data', 'contact', 'formName', 'formId', 'submissions', 'submissionsLink'],
};

const FIELD = /^field:(.+?)(?:_[0-9a-f]{1,5})?$/;

function readAnswers(record: RawObject): readonly Answer[] {
	const named = answersOf(record, '').flatMap((answer) => {
		const name = FIELD.exec(answer.labels[0])?.[1];
		return name === undefined || isObject(answer.value) ? [] : [{ ...answer, labels: [name] }];
	});
	const labeled = readLabeledValues(record.submissions).map(({ labels, value, path }) => ({
		labels,
		value,
		path: `submissions${path}`,
	}));
	return [...labeled, ...named];
}
