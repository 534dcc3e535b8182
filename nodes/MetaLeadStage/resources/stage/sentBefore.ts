/** The option Sent Before: what was sent is kept in a table of the workflow's, which runs on all workers share. */
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { isPlainObject } from '../../../shared/capi';
import { parameterSource } from '../../../shared/n8n/parameters/nodeParameters';
import { type ParameterSource, valueOf } from '../../../shared/n8n/parameters/parameters';
import type { ProgressMemory } from '../../stages/progress';
import { readSentStages, SENT_STAGE_FIELD } from '../../stages/sentStages';

const OPTION = 'sentBefore';
/** Looks at other nodes only, and at all of their items: the same for every item of the input. */
const ALL_ITEMS_OF_A_NODE = /\$\((?:"[^"]*"|'[^']*')\)\.all\(\)/g;

/**
 * Takes the parameters of the run; gives them without the option, which is read by itself: a table has many rows, and is
 * read once and not once an item.
 */
export function parametersWithoutSentBefore(context: IExecuteFunctions): {
	source: ParameterSource;
	sentBefore: SentBefore | undefined;
} {
	const source = parameterSource(context);
	const options = source.raw('options');
	if (!isPlainObject(options) || !(OPTION in options)) return { source, sentBefore: undefined };
	const { [OPTION]: expression, ...others } = options;
	const without = parameterSource(context, new Map<string, unknown>([['options', others]]));
	const alone = parameterSource(context, new Map<string, unknown>([[OPTION, expression]]));
	return { source: without, sentBefore: new SentBefore(context, alone, expression) };
}

export class SentBefore {
	constructor(
		private readonly context: IExecuteFunctions,
		private readonly source: ParameterSource,
		private readonly expression: unknown,
	) {}

	/**
	 * Fills the memory with what earlier runs sent. Yields after each entry. Throws where the option cannot be evaluated: nothing was
	 * sent then.
	 */
	*learn(memory: ProgressMemory): Generator<void, void> {
		let unreadable = 0;
		for (const value of this.values()) {
			for (const entry of readSentStages(value)) {
				if (entry === undefined) unreadable += 1;
				else memory.learn(entry);
				yield;
			}
			yield;
		}
		if (unreadable > 0) this.hint(unreadableHint(unreadable));
	}

	/**
	 * Takes the items of the run; gives them with what is to be kept, which is empty where Meta took nothing. Yields after each
	 * item.
	 */
	*finish(
		items: readonly INodeExecutionData[],
		isPerEvent: boolean,
	): Generator<void, INodeExecutionData[]> {
		if (!isPerEvent) this.hint(NEEDS_ITEM_PER_EVENT);
		const finished: INodeExecutionData[] = [];
		for (const item of items) {
			const isUnsent = 'status' in item.json && item.json.status !== 'sent';
			finished.push(isUnsent ? { ...item, json: { ...item.json, [SENT_STAGE_FIELD]: '' } } : item);
			yield;
		}
		return finished;
	}

	private *values(): Generator<unknown> {
		const compiled = this.source.compile(OPTION);
		const itemCount = this.isSameForAll() ? 1 : this.context.getInputData().length;
		for (let itemIndex = 0; itemIndex < itemCount; itemIndex++) yield valueOf(compiled, itemIndex);
	}

	private isSameForAll(): boolean {
		const { expression } = this;
		if (typeof expression !== 'string' || !expression.startsWith('=')) return true;
		return !expression.replace(ALL_ITEMS_OF_A_NODE, '').includes('$');
	}

	private hint(message: string): void {
		this.context.addExecutionHints({ message, location: 'outputPane' });
	}
}

function unreadableHint(count: number): string {
	const what = count === 1 ? '1 text' : `${count} texts`;
	return `"Sent Before" has ${what} that this node did not write: they are left out, and what they stand for may be sent again. Give it the values of the field ${SENT_STAGE_FIELD} as they came out.`;
}

const NEEDS_ITEM_PER_EVENT = `"Sent Before" needs the option Output to be One Item per Event: otherwise nothing comes out that could be kept for the next run.`;
