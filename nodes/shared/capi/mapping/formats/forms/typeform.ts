import { isObject, readText } from '../../../values';
import type { RawObject, RawValue } from '../../../types';
import { answersOf, type Answer } from '../answers';
import { has, is, row, type Format } from '../format';

/**
 * A response to a form of Typeform: its webhook, n8n's Typeform Trigger (which may give the answers by their questions),
 * and the Responses API, which names questions by their reference only. Hidden fields stand in `hidden`.
 */
export const typeform: Format = {
	id: 'typeform',
	displayName: 'Typeform Response',
	sources: [
		'Typeform: Webhooks, Example payload',
		'Typeform: Responses API, Retrieve responses',
		'n8n: Typeform Trigger node',
	],
	recognizedBy: [
		[is('event_type', 'form_response', 'form_response_partial'), has('form_response')],
		[has('form_response.form_id'), has('form_response.token')],
		[has('landing_id'), has('token'), has('answers')],
		[has('landing_id'), has('response_id'), has('submitted_at')],
		[has('form_id'), has('definition.fields'), has('answers'), has('token')],
	],
	recordAt: ['form_response'],
	eventNames: [{ when: [], event: 'Lead' }],
	leftOut: [
		{ when: [is('@body.event_type', 'form_response_partial')], code: 'form_not_sent' },
		{ when: [is('response_type', 'partial', 'started')], code: 'form_not_sent' },
	],
	rows: [
		row('event_time', 'submitted_at'),
		row('event_id', 'hidden.event_id', 'token'),
		row('event_source_url', 'metadata.referer'),
		row('user_data.client_user_agent', 'metadata.user_agent'),
		row('lead.created_time', 'submitted_at'),
	],
	notes: [{ path: 'hidden' }],
	answers: (record) => [...givenAnswers(record), ...answersOf(record.hidden, 'hidden')],
	ignored: [
		'event_id',
		'event_type',
		'form_id',
		'landed_at',
		'calculated',
		'variables',
		'definition',
		'answers',
		'ending',
		'tags',
		'response_url',
	],
};

function givenAnswers({ answers, definition }: RawObject): readonly Answer[] {
	if (!Array.isArray(answers)) return answersOf(answers, 'answers');
	const titles = titlesOf(isObject(definition) ? definition.fields : undefined);
	return answers.flatMap((answer: unknown, index) => {
		if (!isObject(answer)) return [];
		const field = isObject(answer.field) ? answer.field : {};
		const [id, ref] = [readText(field.id) ?? '', readText(field.ref) ?? ''];
		return [
			{
				labels: [titles.get(id) ?? titles.get(ref) ?? readText(field.title) ?? '', ref],
				type: readText(field.type) ?? readText(answer.type),
				value: answer[readText(answer.type) ?? ''],
				path: `answers[${index}].${readText(answer.type) ?? ''}`,
			},
		];
	});
}

/** Questions by their ID and reference; those of a group stand in its properties. */
function titlesOf(fields: RawValue): ReadonlyMap<string, string> {
	const titles = new Map<string, string>();
	for (const field of Array.isArray(fields) ? fields : []) {
		if (!isObject(field)) continue;
		const title = readText(field.title) ?? '';
		for (const key of [field.id, field.ref]) titles.set(readText(key) ?? '', title);
		const inner = isObject(field.properties) ? titlesOf(field.properties.fields) : [];
		for (const [key, inside] of inner) titles.set(key, inside);
	}
	return titles;
}
