/** A lead whose fields were mapped by hand, beside what its item says. */
import { isPlainObject, mayTell, warningsOfValues, withZoneOfItem } from '../../shared/capi';
import type { NamedValue } from './stageAliases';
import { readAutomatically, type StageReading } from './stageReading';

/**
 * Takes a lead as it was mapped and the JSON of its item; gives it with the zone of its times where the texts have none and the item's
 * format documents it, and with a warning where a contact is that of somebody who works there. Nothing is said of items with several
 * records.
 */
export function besideItem(mapped: StageReading, json: unknown): StageReading {
	if (!isPlainObject(json) || !mayTell(json)) return mapped;
	const leads = readAutomatically(json);
	const [first, second] = [leads.next(), leads.next()];
	if (first.done === true || second.done !== true || !('fields' in first.value)) return mapped;
	const { raw, fields } = first.value;
	const { found } = mapped.fields;
	return {
		...mapped,
		fields: {
			...mapped.fields,
			found: {
				...found,
				stageTime: found.stageTime.map((time) => zoned(time, fields.found.stageTime)),
				createdTime: found.createdTime.map((time) => zoned(time, fields.found.createdTime)),
			},
		},
		warnings: [...mapped.warnings, ...warningsOfValues(json, mapped.raw, raw)],
	};
}

function zoned(mapped: NamedValue, read: readonly NamedValue[]): NamedValue {
	for (const { value } of read) {
		const time = withZoneOfItem(mapped.value, value);
		if (time !== mapped.value) return { ...mapped, value: time };
	}
	return mapped;
}
