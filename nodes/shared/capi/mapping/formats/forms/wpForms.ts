import type { RawObject } from '../../../types';
import { isObject, readText } from '../../../values';
import { type Answer } from '../answers';
import { has, is, row, type Format } from '../format';

/** An entry of WPForms with its fields as the plugin keeps them: by number, each with wording, kind and value. */
export const wpForms: Format = {
	id: 'wpForms',
	displayName: 'WPForms Entry',
	sources: ['WPForms Developer: wpforms_process_complete', 'WPForms: Webhooks Addon'],
	unverified:
		'The pages of the vendor were not at hand. The Webhooks Addon sends the fields under names that the author of the form chooses; such items are read by these names.',
	recognizedBy: [
		[has('form_id'), has('entry_id'), has('fields')],
		[has('form_data'), has('entry_id'), has('fields')],
		[has('fields.1.type'), has('fields.1.name'), has('fields.1.id')],
		[has('fields.0.type'), has('fields.0.name'), has('fields.0.id')],
	],
	eventNames: [{ when: [], event: 'Lead' }],
	leftOut: [
		{ when: [is('status', 'spam', 'trash')], code: 'spam' },
		{ when: [is('status', 'partial', 'abandoned')], code: 'form_not_sent' },
	],
	rows: [
		row('event_id', 'entry_id'),
		row('event_source_url', 'page_url', 'url_referer'),
		row('user_data.client_ip_address', 'ip_address', 'user_ip'),
		row('user_data.client_user_agent', 'user_agent'),
	],
	answers: readAnswers,
	timesWithoutZone: ['date', 'date_modified'],
	ignored: [
		'fields',
		'form_id',
		'form_data',
		'form_title',
		'form_name',
		'post_id',
		'user_id',
		'status',
		'date',
		'entry',
	],
};

function readAnswers({ fields }: RawObject): readonly Answer[] {
	if (!isObject(fields) && !Array.isArray(fields)) return [];
	return Object.entries(fields).flatMap(([id, field]): readonly Answer[] => {
		if (!isObject(field)) return [{ labels: [id], value: field, path: `fields.${id}` }];
		const isInParts = ['first', 'city', 'postal'].some(
			(part) => readText(field[part]) !== undefined,
		);
		return [
			{
				labels: [readText(field.name) ?? readText(field.label) ?? id],
				type: readText(field.type),
				value: isInParts ? partsOf(field) : field.value,
				path: `fields.${id}${isInParts ? '' : '.value'}`,
			},
		];
	});
}

/** The parts of a name or an address; `name` and `value` say the whole again. */
function partsOf({ first, last, city, state, postal, country }: RawObject): RawObject {
	return { first, last, city, state, postal, country };
}
