import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { inStretches } from '../../../shared/n8n/run/stretches';
import { MOST_BYTES, ProgressMemory } from '../../stages/progress';

const STORED_AS = 'leadStagesSent';
const MOST_MEGABYTES = MOST_BYTES / 1_000_000;

/** The memory of what was sent in n8n's static data of the node. */
export class StoredProgress {
	private constructor(
		private readonly context: IExecuteFunctions,
		private readonly staticData: IDataObject,
		readonly memory: ProgressMemory,
	) {}

	/** Reads the memory; in a manual run a hint says that n8n will not save it. */
	static async open(context: IExecuteFunctions): Promise<StoredProgress> {
		const staticData = context.getWorkflowStaticData('node');
		const progress = new StoredProgress(
			context,
			staticData,
			await inStretches(ProgressMemory.read(staticData[STORED_AS])),
		);
		if (context.getMode() === 'manual') {
			progress.hint(
				'"Remember What Was Sent" has no effect in manual runs: n8n saves it only when the active workflow runs by itself.',
			);
		}
		return progress;
	}

	/**
	 * n8n writes static data to its database when the run ends, also when it ends in an error; nothing is written where
	 * nothing changed. Hints say what had to be forgotten for want of room.
	 */
	async save(nowSeconds: number): Promise<void> {
		if (!this.memory.isChanged) return;
		const { stored, forgottenLeads, shortenedLeads } = await inStretches(
			this.memory.write(nowSeconds),
		);
		this.staticData[STORED_AS] = stored;
		if (forgottenLeads > 0) {
			this.hint(
				`The memory of "Remember What Was Sent" is full (${MOST_MEGABYTES} MB): ${forgottenLeads === 1 ? '1 lead was' : `${forgottenLeads} leads were`} left out. What comes of them again is sent again, and Meta counts again what it got more than 48 hours before. Give the node only leads that changed since the last run, or divide them among several Lead Stage nodes: each has its own memory.`,
			);
		}
		if (shortenedLeads > 0) {
			this.hint(
				`The memory of "Remember What Was Sent" holds the latest changes only of leads that changed their stage many thousand times: ${shortenedLeads} of them.`,
			);
		}
	}

	private hint(message: string): void {
		this.context.addExecutionHints({ message, location: 'outputPane' });
	}
}
