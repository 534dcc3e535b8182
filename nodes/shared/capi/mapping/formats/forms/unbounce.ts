import { isAbsent } from '../../../absence';
import type { RawObject } from '../../../types';
import { isObject, parseJson } from '../../../values';
import type { Payload } from '../../envelope';
import { answersOf } from '../answers';
import { has, row, type Format, type PayloadRecord } from '../format';

/** A form of a landing page of Unbounce: its webhook posts the fields as JSON text in `data.json`, each a list of one value. */
export const unbounce: Format = {
	id: 'unbounce',
	displayName: 'Unbounce Form Submission',
	sources: ['Unbounce Documentation: Using Webhooks'],
	unverified:
		'All of it: the page of the vendor could not be opened; whether every account sends the date and the time of day, and both in UTC.',
	recognizedBy: [
		[has('page_uuid'), has('data.json')],
		[has('page_id'), has('page_url'), has('data.json')],
		[has('page_uuid'), has('page_url'), has('variant')],
		[has('page_uuid'), has('date_submitted'), has('time_submitted')],
	],
	records: readRecords,
	eventNames: [{ when: [], event: 'Lead' }],
	rows: [
		row('event_time', { path: 'date_submitted', as: 'date_and_time', with: 'time_submitted' }),
		row('event_source_url', 'page_url', '@body.page_url'),
		row('user_data.client_ip_address', 'ip_address', '@body.ip_address'),
	],
	answers: (record) => answersOf(record, ''),
	ignored: [
		'page_uuid',
		'page_id',
		'page_name',
		'page_url',
		'variant',
		'data',
		'data.json',
		'data.xml',
		'date_submitted',
		'time_submitted',
	],
};

function readRecords({ fields }: Payload): readonly PayloadRecord[] {
	const text = fields['data.json'] ?? (isObject(fields.data) ? fields.data.json : undefined);
	const parsed = typeof text === 'string' ? parseJson(text, '{') : text;
	if (isObject(parsed)) return [{ fields: singles(parsed), at: 'data.json' }];
	return isAbsent(text) ? [{ fields: singles(fields), at: '' }] : [];
}

function singles(fields: RawObject): RawObject {
	return Object.fromEntries(
		Object.entries(fields).map(([name, value]) => [
			name,
			Array.isArray(value) && value.length === 1 ? value[0] : value,
		]),
	);
}
