/** Objects that a bus hands on as base64: Google Cloud Pub/Sub, Push subscriptions (`message.data`), and Amazon Kinesis (`kinesis.data`). */
import type { RawObject } from '../types';
import { isPlainObject, parseJson } from '../values';

const NAME = 'data';

/** How base64 of an object begins: with a brace, and a quotation mark, a space or a line break behind it. */
const BEGINNING = /^e(?:y[A-DI-L]|w[o-r0-3])/;

/** Whether a text may be an object in base64, by its name and its first letters. */
export function mayBeEncoded(name: string, text: string): boolean {
	return name === NAME && BEGINNING.test(text);
}

/** Takes a text for which `mayBeEncoded` says yes; gives the object, nothing where it is none. */
export function readEncoded(text: string): RawObject | undefined {
	const found = parseJson(Buffer.from(text, 'base64').toString('utf8'), '{');
	return isPlainObject(found) ? found : undefined;
}
