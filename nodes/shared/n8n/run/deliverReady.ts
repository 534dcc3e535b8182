/** From ready events to delivered ones. */
import { sleep, type IExecuteFunctions } from 'n8n-workflow';

import {
	deliver,
	type Delivery,
	type DeliveryServices,
	type Edge,
	type EventResult,
} from '../../delivery';
import type { SendOptions } from '../parameters/sendOptions';
import { openGraph } from '../requests/request';
import type { Ready } from './types';

/** Takes the ready events of a run; gives what became of them, in the same order. Throws for a credential that cannot be. */
export async function deliverReady(
	context: IExecuteFunctions,
	ready: readonly Ready[],
	options: SendOptions,
): Promise<Delivery> {
	const services = await servicesOf(context, options);
	const delivery = await deliver(
		ready.map(({ outgoing }) => outgoing),
		options.delivery,
		services,
	);
	return withCures(delivery, options.edge);
}

async function servicesOf(
	context: IExecuteFunctions,
	options: SendOptions,
): Promise<DeliveryServices> {
	const { credential, rootOf } = options.edge;
	const callGraph = await openGraph(context, credential, rootOf);
	const cancelSignal = context.getExecutionCancelSignal();
	return {
		post: async ({ path, headers }, body) =>
			await callGraph({
				method: 'POST',
				path,
				headers,
				body,
				timeoutMilliseconds: options.timeoutMilliseconds,
			}),
		sleep,
		nowMilliseconds: () => Date.now(),
		random: () => Math.random(),
		isCancelled: () => cancelSignal?.aborted ?? false,
	};
}

/** What to do about a failure at this edge stands in the place of what the table of Meta's errors says. */
function withCures(delivery: Delivery, { cures }: Edge): Delivery {
	if (Object.keys(cures).length === 0) return delivery;
	const withCure = (result: EventResult): EventResult => {
		const cure = result.status === 'sent' ? undefined : cures[result.failure.kind];
		return result.status === 'sent' || cure === undefined
			? result
			: { ...result, failure: { ...result.failure, cure } };
	};
	return { ...delivery, results: delivery.results.map(withCure) };
}
