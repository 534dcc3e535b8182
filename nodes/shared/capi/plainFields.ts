/**
 * Objects that are put together name by name, of which a run makes some for each event.
 *
 * V8 gives objects of the same names in the same order one shape, which it finds name by name from the empty object on. Of `{}` all code
 * of a process shares the first step, and V8 remembers some 1,500 names for it, which n8n has used up before the first workflow runs. From
 * then on whatever begins as `{}`, or comes of `Object.fromEntries`, gets a shape of its own for each of its names: ten times slower to
 * write, slow to read, and a kilobyte that stays until the next full collection (bench/RESULTS.md). Objects of a class begin elsewhere.
 */
export class PlainFields<Value> {
	[name: string]: Value;
}

/** As `Object.fromEntries`, without `__proto__`, which is no field's name. What comes of it is for this package alone: outputs hold objects of no class. */
export function fieldsFrom<Value>(entries: Iterable<readonly [string, Value]>): PlainFields<Value> {
	const fields = new PlainFields<Value>();
	for (const [name, value] of entries) if (name !== '__proto__') fields[name] = value;
	return fields;
}

/** A copy of an object without `__proto__`, to which names may be added. What comes of it is for this package alone, too. */
export function copyOf<Fields extends object>(fields: Fields): Fields & PlainFields<never> {
	const copy = Object.assign(new PlainFields<never>(), fields);
	// JSON may name it, and what is assigned to it becomes the prototype.
	if (Object.getPrototypeOf(copy) !== PlainFields.prototype)
		Object.setPrototypeOf(copy, PlainFields.prototype);
	return copy;
}
