import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { ProgressMemory } from '../../stages/progress';

const STORED_AS = 'leadStagesSent';

/** The memory of what was sent in n8n's static data of the node. */
export class StoredProgress {
	private constructor(
		private readonly staticData: IDataObject,
		readonly memory: ProgressMemory,
	) {}

	/** Reads the memory; in a manual run a hint says that n8n will not save it. */
	static open(context: IExecuteFunctions): StoredProgress {
		if (context.getMode() === 'manual') {
			context.addExecutionHints({
				message:
					'"Remember What Was Sent" has no effect in manual runs: n8n saves it only when the active workflow runs by itself.',
				location: 'outputPane',
			});
		}
		const staticData = context.getWorkflowStaticData('node');
		return new StoredProgress(staticData, ProgressMemory.read(staticData[STORED_AS]));
	}

	/** n8n writes static data to its database when the run ends, also when it ends in an error. */
	save(nowSeconds: number): void {
		this.staticData[STORED_AS] = this.memory.write(nowSeconds);
	}
}
