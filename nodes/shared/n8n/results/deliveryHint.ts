import type { IExecuteFunctions } from 'n8n-workflow';

import type { Delivery } from '../../delivery';

/** From here on a run is worth a line: shorter waits nobody notices. */
const NOTICEABLE_WAIT_MILLISECONDS = 2000;

/**
 * Says in the node's output pane why a run took its time: tries that had to be repeated, waiting for Meta. n8n offers no
 * place for progress while a node runs; older versions have no such hints at all.
 */
export function hintAtDelivery(context: IExecuteFunctions, delivery: Delivery): void {
	const { requests, waitedMilliseconds, extraRequests, wentSingly } = delivery;
	const repeated = requests.reduce((sum, { retries }) => sum + retries.length, 0);
	const waited = waitedMilliseconds >= NOTICEABLE_WAIT_MILLISECONDS;
	if (
		(!waited && repeated === 0 && extraRequests === 0) ||
		typeof context.addExecutionHints !== 'function'
	)
		return;
	const parts = [
		`The events went to Meta in ${requests.length === 1 ? '1 request' : `${requests.length} requests`}.`,
		...(repeated > 0 ? [`${repeated} of them had to be tried again.`] : []),
		...(wentSingly
			? ['Meta refused every request with more than one event, so that events went one by one.']
			: []),
		...(extraRequests > 0 && !wentSingly
			? [`${extraRequests} were needed to find events that Meta refuses.`]
			: []),
		...(waited
			? [`The node waited ${Math.round(waitedMilliseconds / 1000)} seconds for Meta.`]
			: []),
	];
	context.addExecutionHints({ message: parts.join(' '), location: 'outputPane' });
}
