/** The events of a payload of Klaviyo: one that is created, one that was read, a list, or those of a system webhook. */
import type { RawObject, RawValue } from '../../../types';
import { isObject } from '../../../values';
import type { Payload } from '../../envelope';
import { joinPaths } from '../../paths';
import type { PayloadRecord } from '../format';

export function eventsOf({ fields }: Payload): readonly PayloadRecord[] {
	if (Array.isArray(fields.data)) {
		return fields.data.flatMap((entry: unknown, index): readonly PayloadRecord[] => {
			if (!isObject(entry)) return [];
			const at = `data[${index}]`;
			if (isObject(entry.payload)) return eventsOfReply(entry.payload, joinPaths(at, 'payload'));
			return [eventOf(entry, at, fields.included, 'included')];
		});
	}
	return eventsOfReply(fields, '');
}

function eventsOfReply(reply: RawObject, at: string): readonly PayloadRecord[] {
	const isWrapped = isObject(reply.data);
	const event = isObject(reply.data) ? reply.data : reply;
	return [
		eventOf(
			event,
			isWrapped ? joinPaths(at, 'data') : at,
			reply.included,
			joinPaths(at, 'included'),
		),
	];
}

interface Place {
	readonly value: RawValue;
	readonly at: string;
}

const NOWHERE: Place = { value: undefined, at: '' };

/** Profile and metric of an event that was read stand beside it. */
function eventOf(
	event: RawObject,
	at: string,
	included: RawValue,
	includedAt: string,
): PayloadRecord {
	const find = (type: string): Place => {
		const list: readonly unknown[] = Array.isArray(included) ? included : [];
		const wanted = relatedId(event, type);
		const index = list.findIndex(
			(entry) =>
				isObject(entry) && entry.type === type && (wanted === undefined || entry.id === wanted),
		);
		return index < 0 ? NOWHERE : { value: list[index], at: `${includedAt}[${index}]` };
	};
	return { fields: event, at, around: { profile: find('profile'), metric: find('metric') } };
}

function relatedId({ relationships }: RawObject, type: string): RawValue {
	const related = isObject(relationships) ? relationships[type] : undefined;
	return isObject(related) && isObject(related.data) ? related.data.id : undefined;
}
