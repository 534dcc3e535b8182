import type { GraphFailure } from '../graph';

/** Failures that delivery itself finds. */

export const CANCELLED: GraphFailure = {
	kind: 'canceled',
	message: 'The execution was canceled before Meta had confirmed this event.',
	cure: 'Run the workflow again.',
	isTransient: false,
	mayHaveArrived: false,
};

/** A 2xx with JSON that does not say how many events were taken in. */
export function uncountedReply(statusCode: number): GraphFailure {
	return {
		kind: 'unreadable_reply',
		statusCode,
		message: `Meta’s reply does not say how many events it received (HTTP status ${statusCode}).`,
		cure: 'Run the workflow again later. If it stays, check the Base URL in the credential and the proxy after n8n.',
		isTransient: true,
		mayHaveArrived: true,
	};
}

/** A 200 that counts none of the events, or the one event sent alone. */
export function notCounted(
	messages: readonly string[],
	fbtraceId: string | undefined,
): GraphFailure {
	return {
		kind: 'not_counted',
		statusCode: 200,
		message: `Meta answered with success but did not count the event.`,
		...(messages.length > 0 ? { details: `Meta says: “${messages.join(' ')}”` } : {}),
		cure: 'Look at the dataset’s Diagnostics in Events Manager; check Event Name, Event Time and the match keys.',
		isTransient: false,
		mayHaveArrived: false,
		fbtraceId,
	};
}

/** A 200 that counts fewer events, when it cannot be found out which. */
export function partlyCounted(
	received: number,
	sent: number,
	fbtraceId: string | undefined,
): GraphFailure {
	return {
		kind: 'not_counted',
		statusCode: 200,
		message: `Meta counted only ${received} of the ${sent} events of a request and does not say which.`,
		cure: 'Compare with Events Manager.',
		isTransient: false,
		mayHaveArrived: true,
		fbtraceId,
	};
}

/** What is said where a 200 counts more events than it was sent: somebody on the way may have sent the request again. */
export function countedMore(received: number, sent: number): string {
	return `Meta counted ${received} events although the request had ${sent}. Compare with Events Manager.`;
}

/** The reason for all events of a frame that are left when most were refused. */
export function stoppedEarly(
	refused: number,
	tried: number,
	mostFrequent: GraphFailure,
): GraphFailure {
	return {
		...mostFrequent,
		kind: 'stopped_early',
		message: `Stopped early, because Meta refused ${refused} of ${tried} events picked at random. Mostly: ${mostFrequent.message}`,
		cure: `${mostFrequent.cure} Then run the workflow again.`,
		blameFields: undefined,
	};
}

/** A time to wait in words; a week stands for everything longer, see `readUsage`. */
export function describeDuration(milliseconds: number): string {
	const minutes = Math.ceil(milliseconds / 60_000);
	if (minutes < 120) return minutes === 1 ? '1 minute' : `${minutes} minutes`;
	const hours = Math.ceil(minutes / 60);
	return hours < 72 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}

/**
 * A failure that could heal but is given up.
 * @param tries made of the request
 * @param wantedMilliseconds the wait that the bound on waiting does not allow; undefined when the tries ran out
 */
export function gaveUp(
	failure: GraphFailure,
	tries: number,
	wantedMilliseconds: number | undefined,
): GraphFailure {
	const times = tries === 1 ? 'once' : `${tries} times`;
	const wait =
		wantedMilliseconds === undefined
			? ''
			: `; the next try is about ${describeDuration(wantedMilliseconds)} away, longer than the options allow`;
	return { ...failure, message: `${failure.message} Tried ${times}${wait}.` };
}

/** The same refusal of an event of which an earlier try had no answer: Meta may have taken that, unlikely as it is. */
export function afterLostTry(refusal: GraphFailure): GraphFailure {
	const message = `${refusal.message} An earlier try had no answer and may have arrived all the same.`;
	return { ...refusal, message, mayHaveArrived: true };
}

/** The same failure for an event that did not arrive. */
export function asNotSent(failure: GraphFailure): GraphFailure {
	return { ...failure, message: `Not sent. ${failure.message}`, mayHaveArrived: false };
}

/** The same failure for an event that may have arrived, with whether it may be sent again (docs/meta-api.md section 10.2). */
export function asUncertain(failure: GraphFailure, isDeduplicable: boolean): GraphFailure {
	const sendingAgain = isDeduplicable
		? 'Sending the event again within 48 hours is safe: Meta deduplicates it.'
		: 'Before sending the event again, check in Events Manager that it is missing: Meta does not deduplicate messaging events.';
	const cure = isDeduplicable ? `${failure.cure} ${sendingAgain}` : sendingAgain;
	const message = `${failure.message} The event may have arrived all the same.`;
	return { ...failure, message, cure, mayHaveArrived: true };
}
