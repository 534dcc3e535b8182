/** A lead whose fields were mapped by hand, beside what its item says. */
import { onlyOne, readBesideMapped, warningsOfValues, withZoneOfItem } from '../../shared/capi';
import type { NamedValue } from './stageAliases';
import { readLeadsOf, type StageReading } from './stageReading';

/**
 * Takes a lead as it was mapped and the JSON of its item; gives it with the zone of its times where the texts have none and the item's
 * format documents it, and with a warning where a contact is that of somebody who works there. Nothing is said of items with several
 * records.
 */
export function besideItem(mapped: StageReading, json: unknown): StageReading {
	const lead = onlyOne(readLeadsOf(readBesideMapped(json)));
	if (lead === undefined || !('fields' in lead)) return mapped;
	const { raw, fields } = lead;
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
