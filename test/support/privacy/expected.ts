/** Where raw values have to stand, and what is left of a run without these places: nothing else is taken out. */
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { NodeRunResult } from '../engine';

/** Fields of output items that hold what was asked for, with the reason. */
export interface ExpectedFields {
	readonly names: readonly string[];
	readonly because: string;
}

/**
 * Takes what a run gave, its input, and the fields of its output in which raw values are expected; gives it without
 * - those fields,
 * - n8n's own copies of the input: what the trigger gave, and what waited for the node when the run stopped,
 * - what n8n adds to the items of the error output: fields that are those of the input item, value by value.
 */
export function withoutExpected(
	result: NodeRunResult,
	input: readonly IDataObject[],
	expected: ExpectedFields | undefined,
): NodeRunResult {
	const clean = (items: readonly INodeExecutionData[], isErrorOutput: boolean) =>
		items.map((item) => ({
			...item,
			json: without(isErrorOutput ? withoutInput(item, input) : item.json, expected?.names ?? []),
		}));
	const outputs = result.outputs.map((items, output) => clean(items, output === ERROR_OUTPUT));
	return { ...result, outputs, data: withoutCopies(result, outputs) };
}

const ERROR_OUTPUT = 1;

function without(json: IDataObject, names: readonly string[]): IDataObject {
	return Object.fromEntries(Object.entries(json).filter(([name]) => !names.includes(name)));
}

function withoutInput({ json, pairedItem }: INodeExecutionData, input: readonly IDataObject[]) {
	const place =
		typeof pairedItem === 'object' && 'item' in pairedItem ? pairedItem.item : pairedItem;
	const came = typeof place === 'number' ? input[place] : undefined;
	if (came === undefined) return json;
	const isCopy = (name: string, value: unknown) =>
		Object.hasOwn(came, name) && JSON.stringify(came[name]) === JSON.stringify(value);
	return Object.fromEntries(Object.entries(json).filter(([name, value]) => !isCopy(name, value)));
}

function withoutCopies(
	{ data }: NodeRunResult,
	outputs: INodeExecutionData[][],
): NodeRunResult['data'] {
	const { resultData, executionData } = data;
	const runData = Object.fromEntries(
		Object.entries(resultData.runData)
			.filter(([name]) => name !== 'Trigger')
			.map(([name, runs]) => [
				name,
				runs.map((run) => ({ ...run, ...(run.data && { data: { ...run.data, main: outputs } }) })),
			]),
	);
	return {
		...data,
		resultData: { ...resultData, runData },
		...(executionData && {
			executionData: {
				...executionData,
				nodeExecutionStack: executionData.nodeExecutionStack.map((waiting) => ({
					...waiting,
					data: {},
				})),
			},
		}),
	};
}
