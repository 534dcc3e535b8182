/** The values of a level as they are meant: JSON text as its object, lists of one as that one, typed values as plain ones. */
import type { RawObject, RawValue } from '../../types';
import { isObject, readObject } from '../../values';
import { fold } from '../aliases';
import { mainEntry } from '../contacts';
import { mayBeEncoded, readEncoded } from '../encodedObject';
import { isEnvelope, isHolderOfContact, isListOfRecords, isOrderObject } from './objectKinds';
import { isAddressObject, isPersonIfAlone, personOrder } from './people';

const BRACE = '{'.charCodeAt(0);

/** Databases and queues hold an object as JSON text, and lists of one customer or order hold that one. */
export function opened(name: string, value: RawValue): RawValue {
	if (typeof value === 'string') {
		if (mayBeEncoded(name, value)) return readEncoded(value) ?? value;
		return value.charCodeAt(0) === BRACE && isKnown(fold(name))
			? (readObject(value) ?? value)
			: value;
	}
	if (!Array.isArray(value)) {
		if (!isObject(value)) return value;
		return isNumbered(name, value) ? Object.values(value) : plainValue(value);
	}
	if (value.length === 0) return value;
	if (isAddressObject(name)) {
		const main: RawValue = mainEntry(value) ?? value[0];
		return isObject(main) ? main : value;
	}
	return value.length === 1 && (isListOfOne(fold(name)) || isHolderOfContact(name, value[0]))
		? (readObject(value) ?? value)
		: value;
}

/** The names under which databases put a value of a type: DynamoDB's, MongoDB's Extended JSON, and Firestore's. */
const TYPES: ReadonlySet<string> = new Set([
	...['S', 'N', 'BOOL', 'M', 'L', '$oid', '$date', '$numberDecimal', '$numberDouble', '$numberInt'],
	...[
		'$numberLong',
		'stringValue',
		'integerValue',
		'doubleValue',
		'booleanValue',
		'timestampValue',
	],
	...['mapValue', 'arrayValue', 'nullValue', 'NULL'],
]);
const NOTHING: ReadonlySet<string> = new Set(['NULL', 'nullValue']);

/** `{ S: 'text' }`, `{ $numberDecimal: '9.99' }`, `{ stringValue: 'text' }`: the value; any other object as it is. */
export function plainValue(value: RawObject): RawValue {
	let only: string | undefined;
	for (const name in value) {
		if (only !== undefined || !TYPES.has(name)) return value;
		only = name;
	}
	if (only === undefined) return value;
	const held = value[only];
	if (NOTHING.has(only)) return undefined;
	if (only === '$date' && isObject(held)) return inMilliseconds(held.$numberLong);
	return only === 'mapValue' && isObject(held) ? held.fields : held;
}

/** MongoDB counts milliseconds in a text. */
function inMilliseconds(text: RawValue): RawValue {
	return typeof text === 'string' ? Number(text) : undefined;
}

const NUMBERS = /^\d{1,4}$/;

/** Forms of PHP give the list of their fields as an object, each under its number. */
function isNumbered(name: string, value: RawObject): boolean {
	let isEmpty = true;
	for (const key in value) {
		if (!NUMBERS.test(key) || !isObject(value[key])) return false;
		isEmpty = false;
	}
	return !isEmpty && isEnvelope(fold(name));
}

function isListOfOne(foldedName: string): boolean {
	return (
		isPersonOrOrder(foldedName) ||
		isPersonOrOrder(foldedName.replace(/s$/, '')) ||
		isListOfRecords(foldedName)
	);
}

function isPersonOrOrder(foldedName: string): boolean {
	return personOrder(foldedName) !== undefined || isOrderObject(foldedName);
}

function isKnown(foldedName: string): boolean {
	return (
		isPersonOrOrder(foldedName) ||
		isEnvelope(foldedName) ||
		isPersonIfAlone(foldedName) ||
		isAddressObject(foldedName)
	);
}
