/**
 * The output of a run, written as its events are checked and delivered: each item in the place of its event, whenever that is
 * known. What has an item, or is in a count, is not kept.
 */
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Delivery, RequestRecord, SentResult } from '../../delivery';
import type { SendOptions } from '../parameters/sendOptions';
import { toIncompleteRunError, toRefusedRunError } from '../results/errors';
import { ItemWriter } from '../results/itemWriter';
import { Problems } from '../results/problems';
import { toItemOfRequest } from '../results/requestItem';
import { isPerhapsAtMeta, type Rerun, rerunOf, worstOf } from '../results/rerun';
import type { RunTally } from '../results/runTally';
import type { RunSummary } from '../results/summary';
import { stretches } from './stretches';
import type { Checked, Delivered, MappedEvent, Ready } from './types';

/** An event that was ready and did not arrive for sure. */
type Failed = Delivered & { readonly result: Exclude<Delivered['result'], SentResult> };

export class RunOutput {
	/** By the place of the event in the run. */
	private readonly items: Array<INodeExecutionData | undefined> = [];

	private readonly requestItems = new Map<number, INodeExecutionData>();

	private readonly refused = new Problems();

	/** By the place of the event, as what follows. */
	private readonly failed = new Map<number, Failed>();

	private readonly taken = new Map<number, MappedEvent>();

	private readonly reruns = new Set<Rerun>();

	private readonly writer: ItemWriter;

	private readonly stopsAtErrors: boolean;

	private events = 0;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly options: SendOptions,
		private readonly tally: RunTally,
		private readonly summary: RunSummary | undefined,
	) {
		this.writer = new ItemWriter(context.getNode(), options);
		this.stopsAtErrors = !options.validateOnly && !context.continueOnFail();
	}

	/** Takes an event that was checked; one that is ready and to be sent gets its item when it was delivered. */
	noteChecked(checked: Checked, position: number): void {
		const isOpen = checked.kind === 'ready' && !this.options.validateOnly;
		if (checked.kind === 'refused' && this.stopsAtErrors)
			this.refused.note({ itemIndex: checked.itemIndex, reason: checked.reason });
		else this.items[position] = isOpen ? undefined : this.writer.write(checked);
		this.events += 1;
	}

	/** Takes events whose result is known, of one request all together. */
	noteDelivered(delivered: readonly Delivered[], request: RequestRecord | undefined): void {
		for (const entry of delivered) {
			const { ready, result } = entry;
			if (isPerhapsAtMeta(result)) this.reruns.add(rerunOf(ready));
			if (result.status !== 'sent') {
				this.failed.set(ready.position, { ...entry, result });
				continue;
			}
			this.summary?.noteResult(result);
			this.items[ready.position] = this.writer.write(entry);
			if (ready.mapped) this.taken.set(ready.position, ready.mapped);
		}
		if (request && this.options.output === 'perRequest') this.noteRequest(delivered, request);
	}

	private noteRequest(delivered: readonly Delivered[], request: RequestRecord): void {
		const members: Ready[] = delivered.flatMap(({ ready }) => (ready.report ? [] : [ready]));
		if (members.length === 0) return;
		const item = toItemOfRequest(request, this.options.edge.ownerField, members);
		this.requestItems.set(members[0].position, item);
	}

	/** With n8n's "stop on error": throws where an event was refused, before anything is sent. */
	stopIfRefused(): void {
		if (this.refused.events === 0) return;
		const { tally } = this;
		const totals = tally.linesBesidesRefusals(tally.skipped > 0 ? tally.counts('ready') : '');
		throw toRefusedRunError(this.context.getNode(), this.refused, this.events, totals);
	}

	/** Hands on the events that Meta took, in input order. */
	async giveTaken(onTaken: (event: MappedEvent) => void): Promise<void> {
		await this.inOrder(this.taken, onTaken);
	}

	/**
	 * The items in input order, then those of requests. With n8n's "stop on error" a delivery in which not everything arrived
	 * throws an error that says what did.
	 */
	async finish(delivery?: Delivery): Promise<INodeExecutionData[]> {
		if (delivery) await this.stopIfIncomplete(delivery);
		await this.inOrder(this.failed, (entry) => {
			this.summary?.noteResult(entry.result);
			this.items[entry.ready.position] = this.writer.write(entry);
		});
		const written: INodeExecutionData[] = [];
		const items = { get: (position: number) => this.items[position] };
		await this.inOrder(items, (item) => written.push(item));
		await this.inOrder(this.requestItems, (item) => written.push(item));
		return written;
	}

	private async stopIfIncomplete({ counts }: Delivery): Promise<void> {
		if (!this.stopsAtErrors || this.failed.size === 0) return;
		const notSent = new Problems();
		await this.inOrder(this.failed, ({ ready, result }) =>
			notSent.note({ itemIndex: ready.itemIndex, reason: { failure: result.failure } }),
		);
		const outcome = counts.sent + counts.uncertain === 0 ? '' : this.tally.counts('sent', counts);
		const totals = this.tally.linesBesidesRefusals();
		const rerun = worstOf(this.reruns);
		throw toIncompleteRunError(this.context.getNode(), notSent, outcome, rerun, totals);
	}

	/** Goes through what stands at the places of events, from the first to the last; n8n gets to serve others meanwhile. */
	private async inOrder<Value>(
		byPosition: { get(position: number): Value | undefined },
		use: (value: Value) => void,
	): Promise<void> {
		stretches.begin();
		for (let position = 0; position < this.events; position++) {
			const value = byPosition.get(position);
			if (value !== undefined) use(value);
			if (stretches.isOver) await stretches.pause();
		}
	}
}
