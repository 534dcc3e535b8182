import type { RawObject, RawValue } from '../../types';
import { isObject } from '../../values';
import type { Payload } from '../envelope';
import { fixed, has, is, row, type Format, type PayloadRecord } from './format';

/**
 * Messages of the WhatsApp Cloud API: the raw webhook, or n8n's WhatsApp Trigger, which gives out the value of one change
 * and leaves out the account. The click stands in the first message's referral.
 */
export const whatsappMessage: Format = {
	id: 'whatsappMessage',
	displayName: 'WhatsApp Message',
	sources: [
		'WhatsApp Cloud API: Webhooks, messages',
		'Meta: Conversions API for business messaging',
		'n8n: WhatsApp Trigger node',
		'360dialog: Webhook events and notifications',
	],
	recognizedBy: [
		[is('object', 'whatsapp_business_account'), has('entry')],
		[is('messaging_product', 'whatsapp'), has('messages')],
		[is('messaging_product', 'whatsapp'), has('statuses')],
		[is('messaging_product', 'whatsapp'), has('message_echoes')],
		[is('messaging_product', 'whatsapp'), has('automatic_events')],
		[has('contacts[0].wa_id'), has('messages[0].from')],
	],
	records: readRecords,
	eventNames: [
		{ when: [is('event_name', 'leadsubmitted', 'lead_submitted', 'lead')], event: 'LeadSubmitted' },
		{ when: [is('event_name', 'purchase')], event: 'Purchase' },
	],
	leftOut: [
		{ when: [has('recipient_id'), has('status')], code: 'own_message' },
		// The business wrote it on its phone; only such a message says to whom.
		{ when: [has('from'), has('to')], code: 'own_message' },
	],
	rows: [
		fixed('messaging_channel', 'whatsapp'),
		row('event_time', 'timestamp', 'event_time'),
		row('event_id', 'id', 'event_id'),
		row('user_data.ctwa_clid', 'referral.ctwa_clid', 'ctwa_clid'),
		row('user_data.whatsapp_business_account_id', '@entry.id'),
		row('user_data.ph', 'from'),
		row('custom_data.value', 'custom_data.value', 'value'),
		row('custom_data.currency', 'custom_data.currency', 'currency'),
	],
	ignored: [
		'metadata',
		'contacts',
		'field',
		'messages',
		'statuses',
		'errors',
		'entry',
		'object',
		'messaging_product',
	],
};

const LISTS = ['messages', 'automatic_events', 'statuses', 'message_echoes'] as const;

function readRecords({ fields }: Payload): readonly PayloadRecord[] {
	if (!Array.isArray(fields.entry)) return recordsOf(fields, '', undefined, '');
	return fields.entry.flatMap((entry: unknown, entryIndex) => {
		const changes: readonly unknown[] =
			isObject(entry) && Array.isArray(entry.changes) ? entry.changes : [];
		return changes.flatMap((change, index) =>
			isObject(change) && isObject(change.value)
				? recordsOf(
						change.value,
						`entry[${entryIndex}].changes[${index}].value`,
						entry,
						`entry[${entryIndex}]`,
					)
				: [],
		);
	});
}

function recordsOf(
	value: RawObject,
	at: string,
	entry: RawValue,
	entryAt: string,
): readonly PayloadRecord[] {
	for (const list of LISTS) {
		const records = value[list];
		if (!Array.isArray(records)) continue;
		return records.flatMap((record: unknown, index) =>
			isObject(record)
				? [
						{
							fields: record,
							at: `${at === '' ? '' : `${at}.`}${list}[${index}]`,
							around: { entry: { value: entry, at: entryAt } },
						},
					]
				: [],
		);
	}
	return [];
}
