/**
 * The run of a node that sends events: each is checked, sent when it may be, and written. Events are checked while others are
 * under way; with n8n's default "stop on error" a gate holds them all until the last was checked, because one event that
 * cannot be sent stops the run before anything is sent.
 */
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { SendOptions } from '../parameters/sendOptions';
import { hintAtDelivery } from '../results/deliveryHint';
import { writeSummary } from '../results/summary';
import { beginChecks, type Checks, checkOne } from './checkMapped';
import { RunOutput } from './runOutput';
import { Sending } from './sending';
import { stretches } from './stretches';
import type { Mapped, MappedEvent } from './types';

/** Gets each event that Meta took, in input order, also when the run ends in an error afterwards. */
export type OnTaken = (taken: MappedEvent) => void;

/**
 * Takes the mapped events of a run in input order; gives the output items in the same order, each paired with its input
 * item. Throws where n8n is to stop: NodeOperationError naming the items, the reasons and whether a re-run is safe. A
 * validation throws for no event: a refused one is an item that says so.
 */
export async function sendEvents(
	context: IExecuteFunctions,
	mapped: Iterable<Mapped>,
	options: SendOptions,
	onTaken?: OnTaken,
): Promise<INodeExecutionData[]> {
	const checks = await beginChecks(context, options, onTaken !== undefined);
	const { tally, summary } = checks;
	const output = new RunOutput(context, options, tally, summary);
	const items = options.validateOnly
		? await validate(context, mapped, checks, output)
		: await send(context, mapped, checks, output, onTaken);
	return summary ? await writeSummary(context, summary, items, options) : items;
}

async function validate(
	context: IExecuteFunctions,
	mapped: Iterable<Mapped>,
	checks: Checks,
	output: RunOutput,
): Promise<INodeExecutionData[]> {
	stretches.begin();
	let position = 0;
	for (const entry of mapped) {
		output.noteChecked(checkOne(entry, position, checks), position);
		position += 1;
		if (stretches.isOver) await stretches.pause();
	}
	checks.tally.hint(context);
	return await output.finish();
}

async function send(
	context: IExecuteFunctions,
	mapped: Iterable<Mapped>,
	checks: Checks,
	output: RunOutput,
	onTaken: OnTaken | undefined,
): Promise<INodeExecutionData[]> {
	const { tally, options } = checks;
	const sending = new Sending(context, options, (delivered, request) =>
		output.noteDelivered(delivered, request),
	);
	try {
		await checkAndSend(mapped, checks, output, sending, !context.continueOnFail());
		if (tally.ready === 0) {
			tally.hint(context);
			return await output.finish();
		}
		const delivery = await sending.end();
		tally.hint(context, delivery.counts);
		hintAtDelivery(context, delivery);
		return await output.finish(delivery);
	} finally {
		await sending.close();
		if (onTaken !== undefined) await output.giveTaken(onTaken);
	}
}

/** @param isGateClosed whether nothing may be sent until every event was checked, and none was refused */
async function checkAndSend(
	mapped: Iterable<Mapped>,
	checks: Checks,
	output: RunOutput,
	sending: Sending,
	isGateClosed: boolean,
): Promise<void> {
	stretches.begin();
	let position = 0;
	for (const entry of mapped) {
		const checked = checkOne(entry, position, checks);
		output.noteChecked(checked, position);
		position += 1;
		if (checked.kind === 'ready') {
			sending.add(checked);
			if (!isGateClosed && !sending.hasBegun) await sending.begin();
		}
		if (stretches.isOver) await stretches.pause();
		if (!sending.hasRoom) await sending.untilRoom();
		if (sending.isCancelled) break;
	}
	if (isGateClosed) output.stopIfRefused();
}
