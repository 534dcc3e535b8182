/** Fields in which services say what happened: `{ "event": "order.refunded" }`. */
import type { RawValue } from '../../types';
import { readText } from '../../values';
import { fold } from '../aliases';
import type { UnknownField } from './leftovers';

/** Names that say of other things too what kind they are; only a text that looks like the name of an event counts in them. */
const COMMON_NAMES = ['type', 'kind', 'action', 'trigger'];

export const EVENT_TYPE_NAMES: readonly string[] = [
	...COMMON_NAMES,
	...['event', 'event_type', 'event_name', 'topic', 'alert_name'],
	...['webhook_event', 'webhook_type', 'notification_type'],
];

/** Of analytics, which say nothing of whether a sale holds. */
const ANALYTICS_NAMES = ['metric', 'metric_name', 'activity', 'activity_type', 'event_key'];

const COMMON: ReadonlySet<string> = new Set(COMMON_NAMES.map(fold));
const ALL: ReadonlySet<string> = new Set([...EVENT_TYPE_NAMES, ...ANALYTICS_NAMES].map(fold));

/** Words with which services announce that somebody new wrote, or a sale that holds. */
const WORDS_OF_LEADS_AND_SALES: ReadonlySet<string> = new Set([
	...['lead', 'leads', 'contact', 'inquiry', 'enquiry', 'request', 'quote', 'form', 'submission'],
	...['submitted', 'submit', 'subscriber', 'subscribe', 'subscribed', 'signup', 'new', 'created'],
	...['order', 'orders', 'purchase', 'purchased', 'sale', 'sold', 'paid', 'payment', 'charge'],
	...['checkout', 'invoice', 'transaction', 'receipt', 'completed', 'complete', 'succeeded'],
	...['success', 'successful', 'captured', 'received', 'customer', 'person', 'website', 'web'],
	...[
		'webhook',
		'event',
		'create',
		'added',
		'placed',
		'donation',
		'donations',
		'donate',
		'donated',
	],
	...['row', 'rows', 'record', 'records', 'insert', 'inserted', 'after', 'entry'],
]);

/** Longer texts are sentences. */
const LONGEST_TYPE = 80;
const LONGEST_NAME = 40;

/** Takes what no table explains; gives whether the sender says that something else happened than a lead or a sale. */
export function saysOtherEvent(unknown: readonly UnknownField[]): boolean {
	return unknown.some(({ name, value }) => {
		if (name.length > LONGEST_NAME || !ALL.has(fold(name))) return false;
		const type = readType(value);
		if (type === undefined || (COMMON.has(fold(name)) && !LIKE_AN_EVENT.test(type))) return false;
		return !isOfLeadOrSale(type);
	});
}

/** Whether all words of what a service calls an event announce that somebody new wrote, or a sale that holds. */
export function isOfLeadOrSale(type: string): boolean {
	return wordsOf(type).every((word) => WORDS_OF_LEADS_AND_SALES.has(word));
}

/** `subscriber.unsubscribed`, `call_ended`, `Unsubscribed` */
const LIKE_AN_EVENT = /[._:/]|ed$/i;

function readType(value: RawValue): string | undefined {
	const text = readText(value);
	return text !== undefined && text.length <= LONGEST_TYPE ? text : undefined;
}

/** CloudEvents put the sender's domain, written backwards, before the type: `com.example.order.paid`. */
const SENDER = /^(?:com|org|net|io|co|app|dev)\.[\w-]{1,40}\./i;

function wordsOf(type: string): string[] {
	return type
		.replace(SENDER, '')
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.toLowerCase()
		.split(/[^\p{L}]+/u)
		.filter(Boolean);
}
