/** "Set or Correct Fields" of automatic mapping: values that go before what was found in the item. */
import { ALL_FIELDS, type Field, fieldsFrom, isAbsent, isPlainObject } from '../../capi';
import { type Compiled, type ParameterSource, valueOf } from './parameters';

/** What the group is called, as the editor shows it. */
export const SET_FIELDS_NAME = 'Set or Correct Fields';

/** The fields of the event itself that are one value; the others of the event are choices of the node. */
const EVENT_KEYS: readonly string[] = [
	'event_name',
	'event_time',
	'event_id',
	'event_source_url',
	'referrer_url',
	'opt_out',
];

/** The fields that the group has, by action source where the rows say so; those of an app for apps alone. */
export const SETTABLE_FIELDS: readonly Field[] = ALL_FIELDS.filter(
	({ section, key }) => section !== 'event' || EVENT_KEYS.includes(key),
).map((field) => (field.section === 'app_data' ? { offeredFor: ['app'], ...field } : field));

/** Looks at the group once for the whole run. */
export function compileSetFields(source: ParameterSource): Compiled {
	return source.compile('setFields');
}

/** The values of an item by Meta's names of the fields; those that are empty for it are left out. */
export function readSetFields(compiled: Compiled, itemIndex: number): Record<string, unknown> {
	const values = valueOf(compiled, itemIndex);
	if (!isPlainObject(values)) return {};
	return fieldsFrom(Object.entries(values).filter(([key, value]) => !isAbsent(value, key)));
}
