import type { IDataObject } from 'n8n-workflow';

/** Takes a reply's object; gives it as n8n's items hold it: plain JSON, a copy of its own. */
export function toDataObject(value: unknown): IDataObject {
	return JSON.parse(JSON.stringify(value));
}
