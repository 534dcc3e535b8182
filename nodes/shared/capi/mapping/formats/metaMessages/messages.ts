/** The records of Messenger's and Instagram's webhooks, which have the same shape. */
import { isObject } from '../../../values';
import type { Payload } from '../../envelope';
import type { LeftOutRule, PayloadRecord, Row } from '../format';
import { has, row } from '../format';

/** Each message, postback or referral of each entry; the entry is the page's or the account's. */
export function readRecords({ fields }: Payload): readonly PayloadRecord[] {
	const entries: readonly unknown[] = Array.isArray(fields.entry) ? fields.entry : [];
	return entries.flatMap((entry, entryIndex) => {
		const at = `entry[${entryIndex}]`;
		const messages: readonly unknown[] =
			isObject(entry) && Array.isArray(entry.messaging) ? entry.messaging : [];
		return messages.flatMap((message, index) =>
			isObject(message)
				? [
						{
							fields: message,
							at: `${at}.messaging[${index}]`,
							around: { entry: { value: entry, at } },
						},
					]
				: [],
		);
	});
}

/** What the business wrote itself, and what only tells of the way of a message. */
export const NOT_BY_THE_PERSON: readonly LeftOutRule[] = [
	{ when: [{ path: 'message.is_echo', is: ['true'] }], code: 'own_message' },
	{ when: [has('delivery')], code: 'own_message' },
	{ when: [has('read')], code: 'own_message' },
	{ when: [has('reaction')], code: 'own_message' },
	{ when: [has('message_edit')], code: 'own_message' },
];

/** Times are milliseconds. */
export const WHEN_AND_WHICH: readonly Row[] = [
	row('event_time', 'timestamp', '@entry.time'),
	row('event_id', 'message.mid', 'postback.mid'),
];

export const NOT_THE_PERSON: readonly string[] = ['object', 'entry'];
