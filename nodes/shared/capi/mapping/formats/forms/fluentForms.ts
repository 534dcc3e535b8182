import type { RawObject } from '../../../types';
import { answersOf, type Answer } from '../answers';
import { has, is, row, type Format } from '../format';

/** An entry of Fluent Forms as its webhooks send it: the fields by their names, the entry itself in `__submission`. */
export const fluentForms: Format = {
	id: 'fluentForms',
	displayName: 'Fluent Forms Entry',
	sources: [
		'Fluent Forms Pro source: the webhook integration (all_fields, __submission)',
		'Fluent Forms Developers: submission model',
	],
	unverified:
		'The names below __submission besides user_inputs, and the zone of created_at, which may be that of the site.',
	recognizedBy: [
		[has('__submission.form_id')],
		[has('__fluent_form_embded_post_id')],
		[has('_fluentform_id'), has('names')],
	],
	eventNames: [{ when: [], event: 'Lead' }],
	leftOut: [{ when: [is('__submission.status', 'spam', 'trashed')], code: 'spam' }],
	rows: [
		row('event_id', '__submission.id'),
		row('event_source_url', '__submission.source_url'),
		row('user_data.client_ip_address', '__submission.ip'),
	],
	answers: readAnswers,
	timesWithoutZone: ['__submission.created_at'],
	ignored: ['__submission', '__fluent_form_embded_post_id', '_wp_http_referer'],
};

/** Names that begin with an underscore are the plugin's own. */
function readAnswers(record: RawObject): readonly Answer[] {
	return answersOf(record, '').filter(({ labels: [name] }) => !name.startsWith('_'));
}
