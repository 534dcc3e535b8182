/** What automatic mapping has to say of an item. Paths are shown, values never. */
import { displayName, showableKey } from '../fields/fieldNames';
import type { Refusal, Warning } from '../types';
import { findTarget } from './aliases';
import type { Rivals } from './draft';
import type { Payload } from './envelope';
import { allHold, type ReadValue } from './formats/conditions';
import type { Condition, Format, IncompleteRule } from './formats/format';
import { readerOf, wholeOf } from './formats/records';
import { isWholeName } from './generic/names';

/** A path as it may be shown: names that could be personal data themselves are left out. */
export function showablePath(path: string): string {
	// An address has dots of its own, which would part it into steps that look harmless.
	if (path.includes('@')) return '(unnamed)';
	return path
		.split('.')
		.map((step) => {
			const [key] = step.split('[', 1);
			return key === '' || isKnownName(key) ? step : showableKey(key) + step.slice(key.length);
		})
		.join('.');
}

/** A heading of another script is shown where the tables know it; of any other nobody can tell that it is no person's name. */
function isKnownName(key: string): boolean {
	return findTarget(key) !== undefined || isWholeName(key);
}

export function warnOfRivals({ field, paths }: Rivals): Warning {
	return {
		code: 'two_readings',
		field,
		message: `${displayName(field)} was not sent: the item has two different values, at ${showablePath(paths[0])} and ${showablePath(paths[1])}. Give one of them only.`,
	};
}

const MOST_PATHS = 3;

/** @param paths where values of the field stand in objects that may be anybody's */
export function warnOfUnreadContact(field: 'em' | 'ph', paths: readonly string[]): Warning {
	const places = paths.slice(0, MOST_PATHS).map(showablePath).join(' and ');
	const doubt =
		paths.length === 1
			? 'nothing says that it is the customer’s'
			: 'nothing says which one is the customer’s';
	return {
		code: 'contact_not_used',
		field: `user_data.${field}`,
		message: `${displayName(field)} was not sent: it stands at ${places}, and ${doubt}. Name the customer’s object customer.`,
	};
}

/** @param paths where something stands of a child or guest, or what may be theirs, beside the one who signed them up */
export function warnOfDependents(paths: readonly string[]): readonly Warning[] {
	if (paths.length === 0) return [];
	const places = paths.slice(0, MOST_PATHS).map(showablePath).join(', ');
	const more = paths.length > MOST_PATHS ? ` and ${paths.length - MOST_PATHS} more` : '';
	return [
		{
			code: 'dependent_left_out',
			field: 'user_data',
			message: `The parent or buyer was taken as the customer, and what may be about another person was not sent: ${places}${more}. Give Customer Information if that is the customer.`,
		},
	];
}

/** @param paths where it stands how to reach a parent or guardian of the person, whose own item it is */
export function warnOfGuardians(paths: readonly string[]): readonly Warning[] {
	if (paths.length === 0) return [];
	const places = paths.slice(0, MOST_PATHS).map(showablePath).join(', ');
	return [
		{
			code: 'contact_not_used',
			field: 'user_data',
			message: `What the item says of a parent or guardian was not sent, as it says how to reach the person: ${places}. Give Customer Information if the parent is the customer.`,
		},
	];
}

/** @param path where a list of several records stands */
export function warnOfRecords(path: string): Warning {
	const place = showablePath(path);
	return {
		code: 'records_not_read',
		field: 'event',
		message: `The records at ${place} were not read, since other fields stand beside them and each would be an event of its own. Put a Split Out node for ${place} before this node.`,
	};
}

/** @param path where the mapped value stands, in what describes somebody else than the customer */
export function warnOfMappedStaff(field: 'em' | 'ph', path: string): Warning {
	return {
		code: 'contact_of_staff_mapped',
		field: `user_data.${field}`,
		message: `${displayName(field)} was sent as it was mapped, from ${showablePath(path)}, which is that of somebody who sells or works there, and the item has another one. Map that if it is the customer’s.`,
	};
}

/** @param wanted what an event's time is called, and the name by which it is found */
export function warnOfUnusedTime(path: string, wanted: UnusedTimeWords = EVENT_TIME): Warning {
	const { displayName: time, name, happened } = wanted;
	return {
		code: 'event_time_not_used',
		field: 'event_time',
		message: `The time at ${showablePath(path)} was not taken as ${time}, so the time of this run was sent. Name it ${name} if it is when ${happened}.`,
	};
}

export interface UnusedTimeWords {
	readonly displayName: string;
	readonly name: string;
	/** The end of "when …". */
	readonly happened: string;
}

const EVENT_TIME: UnusedTimeWords = {
	displayName: 'Event Time',
	name: 'event_time',
	happened: 'the event happened',
};

/** @param path where a time stands whose zone its vendor does not document */
export function warnOfTimeWithoutZone(path: string): Warning {
	return {
		code: 'event_time_not_used',
		field: 'event_time',
		message: `The time at ${showablePath(path)} has no known time zone, so the time of this run was sent. Give Event Time with its zone.`,
	};
}

/** The item is not of the format that was chosen for it; the cure names what is missing. */
export function notFormat(format: Format, payload: Payload): Refusal {
	const read = readerOf(payload, wholeOf(format, payload));
	const missing = format.recognizedBy
		.map((conditions) => conditions.filter((condition) => !allHold([condition], read)))
		.sort((one, other) => one.length - other.length)[0];
	const named = otherKindIn(format, read) ?? (missing ?? []).map(describe).join(', ');
	return {
		code: 'not_the_format',
		field: 'options.inputFormat',
		message: `The item is not a payload of ${format.displayName}${named === '' ? '' : `: ${named}`}.`,
		cure: 'Set Input Format to Automatic, or pass the payload as the vendor sends it.',
	};
}

/** Says of a field that the format knows as an object and that is a list or a text: all below it is missing then. */
function otherKindIn({ recognizedBy }: Format, read: ReadValue): string | undefined {
	for (const { path } of recognizedBy.flat()) {
		const [outer, ...below] = path.split('.');
		if (below.length === 0 || outer.startsWith('@') || outer.includes('[')) continue;
		const value = read(outer);
		if (Array.isArray(value)) return `${outer} is a list, not an object`;
		if (typeof value === 'string') return `${outer} is a text, not an object`;
	}
	return undefined;
}

/** The payload tells of something without its details. */
export function incompletePayload(
	{ displayName: name }: Format,
	{ what, cure }: IncompleteRule,
): Refusal {
	return {
		code: 'payload_incomplete',
		field: 'options.inputFormat',
		message: `${name}: ${what}.`,
		cure,
	};
}

function describe({ path, is, present }: Condition): string {
	if (present === false) return `${path} is there`;
	return is === undefined ? `${path} is missing or different` : `${path} is not ${is.join(' or ')}`;
}

/** Meta has no way to make a sale smaller afterwards, and the pixel counted it whole. */
export function warnOfPartGivenBack(path: string): Warning {
	return {
		code: 'partly_given_back',
		field: 'custom_data.value',
		message: `A part of the money was given back, as ${showablePath(path)} says. The sale was sent with its whole Value: set Value if it is to be less.`,
	};
}

/**
 * Of an event that was mapped by hand.
 * @param path where the item says it, if one field does
 * @param what the end of "the item says that …"
 */
export function warnOfState(path: string | undefined, what: string): Warning {
	const place = path === undefined ? '' : ` at ${showablePath(path)}`;
	return {
		code: 'sent_despite_state',
		field: 'event',
		message: `The event is sent as it was mapped, but the item says${place} that ${what}. Put a Filter node before this node to leave such items out.`,
	};
}

/** Of a row of a table that is one product of an order. */
export function warnOfOrderLine(): Warning {
	return {
		code: 'order_line',
		field: 'custom_data.order_id',
		message:
			'The row is one product of an order, and each row is sent as a purchase of its own, with its own amount. Put the rows of an order together before this node if it should be one.',
	};
}

export function warnOfUnpaid(): Warning {
	return {
		code: 'order_unpaid',
		field: 'custom_data.value',
		message:
			'The order is not paid yet (pending or on hold). Set the option Unpaid Orders to leave such orders out.',
	};
}

/** Of an item that is no event in Meta's shape it may be a person's name. */
export function warnOfPartnerAgent(): Warning {
	return {
		code: 'request_field_left_out',
		field: 'partner_agent',
		message:
			"Partner Agent (partner_agent) is read of events in Meta's shape only and was not sent. Set the option Partner Agent instead.",
	};
}
