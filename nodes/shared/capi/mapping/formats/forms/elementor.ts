import type { RawObject } from '../../../types';
import { isObject, readText } from '../../../values';
import type { Answer } from '../answers';
import { has, is, row, type Format } from '../format';

/**
 * A form of Elementor Pro, from its action Webhook: each field by its label, or with Advanced Data in `fields` and `meta`.
 * Date and time are the site's, in two fields of its own language; a webhook comes as the form is sent, so that they are
 * not read.
 */
export const elementorForm: Format = {
	id: 'elementorForm',
	displayName: 'Elementor Form',
	sources: ['Elementor: Form Actions After Submit, Webhook'],
	recognizedBy: [
		[has('Page URL'), has('User Agent')],
		[has('form_id'), has('form_name'), is('Powered by', 'elementor')],
		[has('fields'), has('meta.page_url')],
		[has('fields'), has('form.id'), has('meta')],
	],
	eventNames: [{ when: [], event: 'Lead' }],
	rows: [
		row('event_source_url', 'Page URL', 'meta.page_url.value'),
		row('user_data.client_ip_address', 'Remote IP', 'meta.remote_ip.value'),
		row('user_data.client_user_agent', 'User Agent', 'meta.user_agent.value'),
	],
	answers: (record) =>
		isObject(record.fields) ? advancedAnswers(record.fields) : simpleAnswers(record),
	ignored: [
		'form',
		'meta',
		'fields',
		'Date',
		'Time',
		'Powered by',
		'Message',
		'form_id',
		'form_name',
		'No Label',
	],
};

function advancedAnswers(fields: RawObject): readonly Answer[] {
	return Object.entries(fields).flatMap(([id, field]) =>
		isObject(field)
			? [
					{
						labels: [readText(field.title) ?? '', readText(field.id) ?? id],
						type: readText(field.type),
						value: field.value,
						path: `fields.${id}.value`,
					},
				]
			: [],
	);
}

function simpleAnswers(record: RawObject): readonly Answer[] {
	return Object.entries(record).map(([label, value]) => ({ labels: [label], value, path: label }));
}
