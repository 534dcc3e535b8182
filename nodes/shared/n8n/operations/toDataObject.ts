import type { IDataObject } from 'n8n-workflow';

/** A reply's object as n8n's items hold it: plain JSON. */
export function toDataObject(value: unknown): IDataObject {
	return JSON.parse(JSON.stringify(value));
}
