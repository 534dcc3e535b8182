/**
 * The run of a node that sends events: check every event, then send those that may be sent, then write the items.
 * With n8n's default "stop on error" one event that cannot be sent stops the run before anything is sent.
 */
import { sleep, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';

import { type AppEventsRun, deliver, type Delivery, withAppCure } from '../../delivery';
import type { RunContext } from '../../capi';
import { checkMapped } from './checkMapped';
import { readAppId } from '../requests/appCredential';
import { openGraph } from '../requests/request';
import type { Mapped, MappedEvent } from './mapItems';
import type { SendOptions } from '../parameters/sendOptions';
import { hintAtDelivery } from '../results/deliveryHint';
import { toRefusedRunError } from '../results/errors';
import { writeItems, type Checked, type Ready } from '../results/writeItems';

/** Gets the events that Meta took, also when the run ends in an error afterwards. */
export type OnDelivered = (taken: readonly MappedEvent[]) => void;

/**
 * Takes the mapped events of a run in input order; gives the output items in the same order, each paired with its input
 * item. Throws where n8n is to stop: NodeOperationError naming the items, the reasons and whether a re-run is safe.
 */
export async function sendEvents(
	context: IExecuteFunctions,
	mapped: Iterable<Mapped>,
	options: SendOptions,
	onDelivered?: OnDelivered,
): Promise<INodeExecutionData[]> {
	const appEvents = options.through === 'appEventsApi' ? await startAppEvents(context, options) : undefined;
	const checked = await checkAll(context, mapped, options, appEvents, onDelivered !== undefined);
	const refused = checked.filter((entry) => entry.kind === 'refused');
	if (refused.length > 0 && !context.continueOnFail()) {
		throw toRefusedRunError(context.getNode(), refused, checked.length);
	}
	const ready = checked.filter((entry) => entry.kind === 'ready');
	const delivery = options.validateOnly || ready.length === 0 ? undefined : await send(context, ready, options);
	if (delivery) {
		onDelivered?.(takenOf(ready, delivery));
		hintAtDelivery(context, delivery);
	}
	return writeItems(context, checked, ready, delivery);
}

async function startAppEvents(context: IExecuteFunctions, { validateOnly }: SendOptions): Promise<AppEventsRun> {
	return { appId: validateOnly ? '' : await readAppId(context), eventNames: new Set() };
}

/** So many events are checked at a stretch, in some tenths of a second, before n8n gets to serve others. */
const EVENTS_AT_A_STRETCH = 2000;

/**
 * Events are checked as they are mapped, so that what was read of an item is gone before the next one comes. A long run
 * gives way now and then: n8n does everything else, webhooks included, in the same thread.
 */
async function checkAll(
	context: IExecuteFunctions,
	mapped: Iterable<Mapped>,
	options: SendOptions,
	appEvents: AppEventsRun | undefined,
	keepMapped: boolean,
): Promise<Checked[]> {
	const run: RunContext = {
		nowMilliseconds: Date.now(),
		timezone: context.getTimezone(),
		run: `${context.getExecutionId()}:${context.getWorkflowDataProxy(0).$runIndex}`,
	};
	const checked: Checked[] = [];
	for (const entry of mapped) {
		checked.push(checkMapped(entry, { position: checked.length, run, options, appEvents, keepMapped }));
		if (checked.length % EVENTS_AT_A_STRETCH === 0) await sleep(0);
	}
	return checked;
}

async function send(context: IExecuteFunctions, ready: readonly Ready[], options: SendOptions): Promise<Delivery> {
	const isActivities = options.through === 'appEventsApi';
	const callGraph = await openGraph(context, isActivities ? 'metaAppEventsApi' : 'metaConversionsApi');
	const cancelSignal = context.getExecutionCancelSignal();
	const delivery = await deliver(
		ready.map(({ outgoing }) => outgoing),
		options.delivery,
		{
			post: async (datasetId, body, frame) =>
				await callGraph({
					method: 'POST',
					path: `/${datasetId}/${isActivities ? 'activities' : 'events'}`,
					headers: frame?.headers,
					body,
					timeoutMilliseconds: options.timeoutMilliseconds,
				}),
			sleep,
			nowMilliseconds: () => Date.now(),
			random: () => Math.random(),
			isCancelled: () => cancelSignal?.aborted ?? false,
		},
	);
	if (!isActivities) return delivery;
	return {
		...delivery,
		results: delivery.results.map((result) =>
			result.status === 'sent' ? result : { ...result, failure: withAppCure(result.failure) },
		),
	};
}

function takenOf(ready: readonly Ready[], delivery: Delivery): MappedEvent[] {
	return ready.flatMap(({ mapped }, index) => (mapped && delivery.results[index].status === 'sent' ? [mapped] : []));
}
