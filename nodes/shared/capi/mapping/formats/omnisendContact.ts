import { isObject, readText } from '../../values';
import type { RawObject } from '../../types';
import type { Payload } from '../envelope';
import { has, row, together, type Format, type PayloadRecord } from './format';

/** A contact of Omnisend. Addresses and numbers stand in `identifiers`, each with its type. */
export const omnisendContact: Format = {
	id: 'omnisendContact',
	displayName: 'Omnisend Contact',
	sources: [
		'Omnisend API: Contacts, and How to: sync contacts',
		'Pipedream source: components/omnisend/sources/new-contact-created/test-event.mjs (createdAt)',
	],
	recognizedBy: [
		[has('contactID'), has('identifiers')],
		[has('contactID'), has('email')],
	],
	records: withIdentifiers,
	eventNames: [{ when: [], event: 'Lead' }],
	rows: [
		row('event_time', 'createdAt'),
		row('user_data.em', 'identified.email', 'email'),
		row('user_data.ph', 'identified.phone', 'phone'),
		row('user_data.fn', 'firstName'),
		row('user_data.ln', 'lastName'),
		row('user_data.db', 'birthdate'),
		row('user_data.ge', 'gender'),
		together([''], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['postalCode'],
			'user_data.country': ['countryCode', 'country'],
		}),
		row('user_data.external_id', 'contactID'),
		row('lead.created_time', 'createdAt'),
	],
	ignored: ['identifiers', 'statuses', 'consents', 'tags', 'status', 'optIns'],
};

/** The contact with the first identifier of each type under its type. */
function withIdentifiers({ fields }: Payload): readonly PayloadRecord[] {
	const { identifiers } = fields;
	const list = Array.isArray(identifiers) ? identifiers.filter(isObject) : [];
	return [{ fields: { ...fields, identified: byType(list) }, at: '' }];
}

function byType(list: readonly RawObject[]): RawObject {
	return Object.fromEntries(
		[...list].reverse().map((entry) => [readText(entry.type) ?? '', entry.id]),
	);
}
