import { isAbsent } from '../../../absence';
import type { RawObject } from '../../../types';
import { isObject, parseJson, readText } from '../../../values';
import type { Payload } from '../../envelope';
import { answersOf, type Answer } from '../answers';
import { has, is, row, type Format, type PayloadRecord } from '../format';

/**
 * A submission of Jotform: the webhook, whose `rawRequest` is JSON text with the answers by the names of their questions
 * (`q3_email`); n8n's JotForm Trigger, which parses it; and the API, which lists answers with kind and wording.
 */
export const jotform: Format = {
	id: 'jotform',
	displayName: 'Jotform Submission',
	sources: [
		'Jotform: How to Setup a Webhook',
		'Jotform API: Get Submission',
		'n8n: JotForm Trigger node',
	],
	unverified: 'The time zone of created_at, which the vendor does not document.',
	recognizedBy: [
		[has('rawRequest'), has('formID')],
		[has('rawRequest'), has('submissionID')],
		[{ path: 'slug', matches: /^submit\// }, has('event_id')],
		[has('answers'), has('form_id'), has('created_at'), has('ip')],
		[has('content.answers'), has('content.form_id')],
	],
	records: readRecords,
	eventNames: [{ when: [], event: 'Lead' }],
	leftOut: [{ when: [is('status', 'deleted')], code: 'spam' }],
	rows: [
		row('event_id', '@body.submissionID', '@outer.id'),
		row('user_data.client_ip_address', '@body.ip', '@outer.ip'),
	],
	answers: readAnswers,
	timesWithoutZone: ['@outer.created_at'],
	ignored: [
		...[
			'rawRequest',
			'pretty',
			'formTitle',
			'username',
			'type',
			'webhookURL',
			'event_id',
			'slug',
			'path',
			'content',
			'answers',
		],
		...[
			'created_at',
			'updated_at',
			'status',
			'id',
			'form_id',
			'formID',
			'ip',
			'product',
			'customParams',
			'message',
			'location',
		],
	],
};

function readRecords({ fields }: Payload): readonly PayloadRecord[] {
	const raw =
		typeof fields.rawRequest === 'string' ? parseJson(fields.rawRequest, '{') : fields.rawRequest;
	if (isObject(raw)) return [record(raw, 'rawRequest', {}, '')];
	if (!isAbsent(fields.rawRequest)) return [];
	const isWrapped = isObject(fields.content);
	const submission = isObject(fields.content) ? fields.content : fields;
	const at = isWrapped ? 'content' : '';
	if (!isObject(submission.answers)) return [record(submission, at, {}, '')];
	return [record(submission, at, submission, at)];
}

function record(fields: RawObject, at: string, outer: RawObject, outerAt: string): PayloadRecord {
	return { fields, at, around: { outer: { value: outer, at: outerAt } } };
}

const QUESTION = /^q\d+_(.+)$/;
/** Jotform numbers the names of its own questions: `email4`. */
const NUMBER_AT_THE_END = /(?<!\d)\d+$/;

function readAnswers(fields: RawObject): readonly Answer[] {
	if (isObject(fields.answers)) {
		return Object.entries(fields.answers).flatMap(([id, answer]) =>
			isObject(answer)
				? [
						{
							labels: [readText(answer.text) ?? '', readText(answer.name) ?? ''],
							type: readText(answer.type),
							value: answer.answer,
							path: `answers.${id}.answer`,
						},
					]
				: [],
		);
	}
	return answersOf(fields, '').map((answer) => {
		const name = QUESTION.exec(answer.labels[0])?.[1];
		return name === undefined
			? answer
			: { ...answer, labels: [name, name.replace(NUMBER_AT_THE_END, '')] };
	});
}
