import type { INodeExecutionData } from 'n8n-workflow';

/**
 * Takes an error's item and the number of its input item; gives it paired by the plain number. n8n adds the fields of the input
 * item to an error's item only where the pair is an object, and keeps the pairing in both forms.
 */
export function pairedByNumber(item: INodeExecutionData, itemIndex: number): INodeExecutionData {
	return { ...item, pairedItem: itemIndex };
}
