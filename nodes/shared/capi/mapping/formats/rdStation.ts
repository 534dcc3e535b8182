import { isObject } from '../../values';
import type { Payload } from '../envelope';
import { has, is, row, type Format, type PayloadRecord } from './format';

/**
 * A contact that RD Station Marketing reports: in `contact` with the event, or in the list `leads` of the older webhook,
 * whose `user` is the e-mail address of the member of staff. Times carry their offset.
 */
export const rdStation: Format = {
	id: 'rdStation',
	displayName: 'RD Station Marketing Contact',
	sources: ['RD Station Developers: Webhooks MKT payload'],
	unverified:
		'The names in the list `leads`, which the older webhook sends and the page no longer shows.',
	recognizedBy: [
		[{ path: 'event_type', matches: /^webhook\./i }, has('contact.uuid')],
		[is('entity_type', 'contact'), has('contact.funnel')],
		[has('leads[0].last_conversion')],
		[has('leads[0].lead_stage'), has('leads[0].number_conversions')],
	],
	records: readRecords,
	eventNames: [
		{ when: [is('@body.event_type', 'webhook.converted')], event: 'Lead' },
		{ when: [has('last_conversion')], event: 'Lead' },
	],
	rows: [
		row(
			'event_time',
			'@body.event_timestamp',
			'last_conversion.created_at',
			'@body.timestamp',
			'created_at',
		),
		row('user_data.em', 'email'),
		row('user_data.ph', 'mobile_phone', 'personal_phone'),
		row('user_data.full_name', 'name'),
		row('user_data.ct', 'city'),
		row('user_data.st', 'state'),
		row('user_data.country', 'country'),
		row('user_data.external_id', 'uuid', 'id'),
		row('lead.stage', 'funnel.lifecycle_stage', 'lead_stage'),
		row('lead.created_time', 'created_at'),
	],
	notes: [{ path: 'custom_fields' }, { path: '' }],
	ignored: [
		'leads',
		'contact',
		'event_type',
		'entity_type',
		'event_identifier',
		'timestamp',
		'event_timestamp',
	],
};

function readRecords({ fields }: Payload): readonly PayloadRecord[] {
	if (isObject(fields.contact)) return [{ fields: fields.contact, at: 'contact' }];
	const leads: readonly unknown[] = Array.isArray(fields.leads) ? fields.leads : [];
	return leads.flatMap((lead, index) =>
		isObject(lead) ? [{ fields: lead, at: `leads[${index}]` }] : [],
	);
}
