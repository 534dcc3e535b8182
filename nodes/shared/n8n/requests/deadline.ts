import type { IHttpRequestOptions } from 'n8n-workflow';

/**
 * The time-out of a request as a deadline, where no credential's class can set it (credentials/authorize.ts does for the others):
 * n8n's own is for silence, and a server that sends a byte now and then never keeps silent. n8n puts its signal of a canceled
 * run into every request; the request joins it with the deadline.
 */
export function withDeadline(
	request: IHttpRequestOptions,
	milliseconds: number,
): IHttpRequestOptions {
	const either = new AbortController();
	const end = () => either.abort();
	// Listeners, because Node lets go of signals that are only joined by AbortSignal.any.
	AbortSignal.timeout(milliseconds).addEventListener('abort', end, { once: true });
	return {
		...request,
		get abortSignal() {
			return either.signal;
		},
		set abortSignal(signal) {
			if (signal?.aborted) end();
			signal?.addEventListener?.('abort', end, { once: true });
		},
	};
}
