/** How output items name their input item. */
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

/** The item of an event with the number of its input item. */
export function withPair(itemIndex: number, json: IDataObject): INodeExecutionData {
	return { json, pairedItem: { item: itemIndex } };
}

/**
 * Takes an error's item and the number of its input item; gives it paired by the plain number. n8n adds the fields of the input
 * item to an error's item only where the pair is an object, and keeps the pairing in both forms.
 */
export function pairedByNumber(item: INodeExecutionData, itemIndex: number): INodeExecutionData {
	return { ...item, pairedItem: itemIndex };
}
