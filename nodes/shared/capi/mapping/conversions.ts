/**
 * How the tables of formats turn a vendor's value into one that Meta's rules read. A format names a conversion; the
 * documentation prints its sentence.
 */
import { isAbsent } from '../absence';
import { readAmount, readCurrency } from '../events/amounts';
import { fbclidOfAddress, joinPhone } from '../identity';
import type { RawValue } from '../types';
import { isObject, readText } from '../values';
import { readContacts } from './contacts';
import { toWholeUnits, type MinorUnits } from '../fields/minorUnits';
import { joinLocalPhone, withCallingCode } from './phoneParts';
import { asUtc, joinDateAndTime, monthFirst, withOffset } from './timeConversions';

export type ConversionName =
	| 'minor_units'
	| 'utc'
	| 'jakarta'
	| 'taipei'
	| 'contacts'
	| 'not_zero'
	| 'last_segment'
	| 'origin'
	| 'fbclid'
	| 'without_query'
	| 'list'
	| 'won_or_lost'
	| 'domain'
	| 'phone_parts'
	| 'local_phone'
	| 'with_calling_code'
	| 'without_sign'
	| 'date_and_time'
	| 'time_with_zone'
	| 'exchange_rate'
	| 'unmasked'
	| 'month_first'
	| 'contact_email'
	| 'contact_name';

export interface Conversion {
	/** What it does, as the documentation says it. */
	readonly sentence: string;
	/** Takes the value and, where the row names one, a second value; gives the raw value, `undefined` for none. */
	readonly convert: (value: RawValue, second: RawValue, units?: MinorUnits) => RawValue;
}

export const CONVERSIONS: Readonly<Record<ConversionName, Conversion>> = {
	minor_units: {
		sentence: 'counts in the smallest unit of the currency and is sent in whole units',
		convert: (value, currency, units) => {
			const amount = readAmount(value);
			const code = readCurrency(currency);
			return amount.kind === 'amount' && code !== undefined
				? toWholeUnits(amount.amount, code, units)
				: undefined;
		},
	},
	utc: { sentence: 'is UTC although it does not say so', convert: (value) => asUtc(value) },
	jakarta: {
		sentence: 'is the time of Jakarta (GMT+7) although it does not say so',
		convert: (value) => withOffset(value, '+07:00'),
	},
	taipei: {
		sentence: 'is the time of Taipei (GMT+8) although it does not say so',
		convert: (value) => withOffset(value, '+08:00'),
	},
	contacts: {
		sentence: 'is a list of labeled values, the primary one first',
		convert: (value) => readContacts(value),
	},
	not_zero: {
		sentence: 'is nobody where it is 0',
		convert: (value) => (Number(readText(value)) === 0 ? undefined : value),
	},
	last_segment: {
		sentence: 'is an address, of which the last part is taken',
		convert: readLastSegment,
	},
	origin: {
		sentence: 'is an address, of which the host is taken',
		convert: (value) => readUrl(value)?.origin.concat('/'),
	},
	fbclid: { sentence: 'is an address, of which the fbclid is taken', convert: readFbclid },
	without_query: {
		sentence: 'is an address, sent without its query string',
		convert: (value) => {
			const url = readUrl(value);
			return url && `${url.origin}${url.pathname}`;
		},
	},
	won_or_lost: {
		sentence: 'counts where it says that the deal is won (1) or lost (2)',
		convert: (value) => WON_OR_LOST.get((readText(value) ?? '').toLowerCase()),
	},
	domain: {
		sentence: 'is the name of a host, sent as an address',
		convert: (value) =>
			/^[\w.-]+\.[a-z]{2,}$/i.test(readText(value) ?? '')
				? `https://${readText(value)}/`
				: undefined,
	},
	phone_parts: {
		sentence: 'is a phone number in parts (country code, area code, number)',
		convert: joinPhone,
	},
	local_phone: {
		sentence:
			'is a local phone number in parts (area code, number), of the country of the currency',
		convert: joinLocalPhone,
	},
	with_calling_code: {
		sentence: 'is a phone number, the calling code of which stands in another field',
		convert: withCallingCode,
	},
	without_sign: {
		sentence: 'is negative where money was given back, and sent without the sign',
		convert: (value) => {
			const amount = readAmount(value);
			return amount.kind === 'amount' ? Math.abs(amount.amount) : value;
		},
	},
	date_and_time: {
		sentence: 'is a date, the time of which stands in another field',
		convert: joinDateAndTime,
	},
	time_with_zone: {
		sentence: 'is a time with its zone beside it',
		convert: (value) => (isObject(value) ? { date: value.date, timezone: value.timezone } : value),
	},
	exchange_rate: {
		sentence:
			'counts in the currency of the shop, and is converted at the rate of the order, which stands in another field',
		convert: convertAtRate,
	},
	unmasked: {
		sentence: 'is an email address behind a mask of the vendor’s, which is taken off',
		convert: (value) => withoutMask(readText(value) ?? ''),
	},
	month_first: {
		sentence: 'is a date with the month first',
		convert: monthFirst,
	},
	contact_email: {
		sentence: 'is a contact, of which the email address in brackets is taken',
		convert: (value) => contactParts(value)?.[2],
	},
	contact_name: {
		sentence: 'is a contact, of which the name before the brackets is taken',
		convert: (value) => contactParts(value)?.[1].trim(),
	},
	list: {
		sentence: 'is one value, sent as a list',
		convert: (value) => (isAbsent(value) ? undefined : [value]),
	},
};

const CONTACT = /^([^()<>;]{1,100})[(<]([^()<>\s;@]{1,64}@[^()<>\s;@]{1,64})[)>]$/;

/** `Mia Reed (mia.reed@example.com)`; nothing for several contacts. */
function contactParts(value: RawValue): RegExpExecArray | null {
	return CONTACT.exec(readText(value)?.trim() ?? '');
}

const WON_OR_LOST = new Map([
	['won', 'won'],
	['1', 'won'],
	['lost', 'lost'],
	['2', 'lost'],
	['abandoned', 'lost'],
]);

/** Without a rate the amount counts in the currency of the order already. */
function convertAtRate(value: RawValue, rate: RawValue): RawValue {
	const amount = readAmount(value);
	const factor = readAmount(rate);
	return amount.kind === 'amount' && factor.kind === 'amount'
		? Number((amount.amount * factor.amount).toFixed(2))
		: value;
}

/**
 * VTEX masks addresses in one of two ways: the readable mask follows the address, the other one says nothing of it
 * (VTEX Help Center: Understanding the Conversation Tracker).
 */
function withoutMask(address: string): RawValue {
	const [unmasked, ...masked] = address.split(/-[^-@]*\.ct\.vtex\.com/i);
	if (masked.length > 0) return unmasked;
	return /@ct\.vtex\.com/i.test(address) ? undefined : address;
}

function readLastSegment(value: RawValue): RawValue {
	return readText(value)?.split(/[/:]/).filter(Boolean).at(-1);
}

function readUrl(value: RawValue): URL | undefined {
	const text = readText(value);
	if (text === undefined || !/^https?:\/\//i.test(text)) return undefined;
	try {
		return new URL(text);
	} catch {
		return undefined;
	}
}

/** The fbclid in an address or the path of one. */
export function readFbclid(value: RawValue): string | undefined {
	return fbclidOfAddress(readText(value) ?? '');
}
