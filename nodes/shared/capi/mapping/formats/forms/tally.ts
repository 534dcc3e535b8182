import type { RawObject, RawValue } from '../../../types';
import { isObject, readText } from '../../../values';
import type { Answer } from '../answers';
import { has, is, row, type Format } from '../format';

/** A response to a form of Tally, from its webhook: each answer with kind and wording; choices by the IDs of their options. */
export const tally: Format = {
	id: 'tally',
	displayName: 'Tally Response',
	sources: ['Tally Help: Webhooks'],
	recognizedBy: [
		[is('eventType', 'form_response'), has('data.fields')],
		[has('responseId'), has('respondentId'), has('fields')],
	],
	recordAt: ['data'],
	eventNames: [{ when: [], event: 'Lead' }],
	rows: [
		row('event_time', 'createdAt', '@body.createdAt'),
		row('event_id', 'submissionId', 'responseId'),
		row('lead.created_time', 'createdAt'),
	],
	answers: readAnswers,
	ignored: ['eventId', 'eventType', 'data', 'formId', 'formName', 'respondentId', 'fields'],
};

function readAnswers({ fields }: RawObject): readonly Answer[] {
	return (Array.isArray(fields) ? fields : []).flatMap((field: unknown, index) =>
		isObject(field)
			? [
					{
						labels: [readText(field.label) ?? ''],
						type: readText(field.type),
						value: chosenText(field.value, field.options),
						path: `fields[${index}].value`,
					},
				]
			: [],
	);
}

function chosenText(value: RawValue, options: RawValue): RawValue {
	if (!Array.isArray(value) || value.length !== 1 || !Array.isArray(options)) return value;
	const option: unknown = options.find(
		(entry: unknown) => isObject(entry) && entry.id === value[0],
	);
	return isObject(option) ? option.text : value;
}
