import { has, lacks, row, type Format } from '../format';
import { listedAnswers } from './listedAnswers';

/** A submission of Paperform, from its webhook. One that was not sent off has no ID of its own. */
export const paperform: Format = {
	id: 'paperform',
	displayName: 'Paperform Submission',
	sources: [
		'Pipedream source: components/paperform/sources (new-form-submission-instant, new-partial-form-submission-instant)',
	],
	unverified: 'The zone of created_at, and the currency of charge, which is not read.',
	recognizedBy: [
		[has('form_id'), has('slug'), has('team_id'), has('data[0].key')],
		[has('form_id'), has('submission_id'), has('device'), has('data[0].key')],
	],
	eventNames: [{ when: [], event: 'Lead' }],
	leftOut: [{ when: [lacks('submission_id')], code: 'form_not_sent' }],
	rows: [
		row('event_id', 'submission_id'),
		row('event_source_url', 'device.url'),
		row('user_data.client_ip_address', 'device.ip_address', 'ip_address'),
		row('user_data.client_user_agent', 'device.user_agent'),
	],
	answers: ({ data }) => listedAnswers(data, 'data', ['custom_key', 'title']),
	timesWithoutZone: ['created_at'],
	ignored: ['form_id', 'slug', 'team_id', 'trigger', 'charge', 'device', 'data', 'submission_id'],
};
