/** "Set or Correct Fields" of automatic mapping: values that go before what was found in the item. */
import { isAbsent, isPlainObject } from '../../capi';
import { type Compiled, type ParameterSource, valueOf } from './parameters';

/** What the group is called, as the editor shows it. */
export const SET_FIELDS_NAME = 'Set or Correct Fields';

/** Looks at the group once for the whole run. */
export function compileSetFields(source: ParameterSource): Compiled {
	return source.compile('setFields');
}

/** The values of an item by Meta's names of the fields; those that are empty for it are left out. */
export function readSetFields(compiled: Compiled, itemIndex: number): Record<string, unknown> {
	const values = valueOf(compiled, itemIndex);
	if (!isPlainObject(values)) return {};
	return Object.fromEntries(Object.entries(values).filter(([key, value]) => !isAbsent(value, key)));
}
