/** The formats of Meta's own messaging platforms. */
import { has, is, row, fixed, type Format } from '../format';
import { NOT_BY_THE_PERSON, NOT_THE_PERSON, readRecords, WHEN_AND_WHICH } from './messages';

const NOT_SEEN = 'The name of an edited message (message_edit), and referrals without a message.';

/**
 * Messages to a page: Messenger's webhook. The sender is the person, by an ID that holds for this page only; of an echo
 * the sender is the page, and it is left out.
 */
const messengerMessage: Format = {
	id: 'messengerMessage',
	displayName: 'Messenger Message',
	sources: [
		'Messenger Platform: Webhook Events Reference',
		'Messenger Platform: message_echoes, message_deliveries, message_reads, messaging_postbacks',
		'Meta: Conversions API for business messaging',
	],
	unverified: NOT_SEEN,
	recognizedBy: [[is('object', 'page'), has('entry[0].messaging')]],
	records: readRecords,
	eventNames: [],
	leftOut: NOT_BY_THE_PERSON,
	rows: [
		fixed('messaging_channel', 'messenger'),
		...WHEN_AND_WHICH,
		row('user_data.page_id', '@entry.id', 'recipient.id'),
		row('user_data.page_scoped_user_id', 'sender.id'),
	],
	ignored: NOT_THE_PERSON,
};

/** Messages to a professional account of Instagram; the sender is the person, by an ID that holds for this account only. */
const instagramMessage: Format = {
	id: 'instagramMessage',
	displayName: 'Instagram Message',
	sources: [
		'Instagram Platform: Webhook Notification Examples',
		'Meta: Conversions API for business messaging',
	],
	unverified: NOT_SEEN,
	recognizedBy: [[is('object', 'instagram'), has('entry[0].messaging')]],
	records: readRecords,
	eventNames: [],
	leftOut: NOT_BY_THE_PERSON,
	rows: [
		fixed('messaging_channel', 'instagram'),
		...WHEN_AND_WHICH,
		row('user_data.ig_account_id', '@entry.id', 'recipient.id'),
		row('user_data.ig_sid', 'sender.id'),
	],
	ignored: NOT_THE_PERSON,
};

export const metaMessageFormats: readonly Format[] = [messengerMessage, instagramMessage];
