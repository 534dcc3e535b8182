/**
 * Waits of the nodes take a millisecond: that they wait long enough is asked elsewhere. n8n's `sleep` is what the nodes wait
 * by; the time-outs of requests are none of it.
 */
export function sleepQuickly(): () => void {
	const plain = globalThis.setTimeout;
	const quick = (work: (...rest: unknown[]) => void, milliseconds?: number, ...rest: unknown[]) =>
		plain(
			work,
			/[/\\]n8n-workflow[/\\].*utils/.test(String(new Error().stack)) ? 1 : milliseconds,
			...rest,
		);
	globalThis.setTimeout = Object.assign(quick, plain) as typeof setTimeout;
	return () => {
		globalThis.setTimeout = plain;
	};
}
