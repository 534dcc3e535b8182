/** Waits take no time: the clock is put forward instead. That the nodes wait long enough is asked elsewhere. */

/** What a request waits for a server that keeps silent. */
const MILLISECONDS_OF_SILENCE = 5;

const SLEEP_OF_N8N = /[/\\](?:n8n-workflow[/\\].*utils|@n8n[/\\]utils[/\\].*sleep)/;

/** The files of those who called, without the source maps by which a stack is written elsewhere: they take long. */
function filesOfCallers(): string {
	const { prepareStackTrace } = Error;
	Error.prepareStackTrace = (_, sites) => sites.map((site) => site.getFileName()).join('\n');
	const { stack } = new Error();
	Error.prepareStackTrace = prepareStackTrace;
	return String(stack);
}

/**
 * From here on n8n's sleeps end at once and `Date.now` says that they did not.
 * @param isSilent whether the server keeps silent: then requests end soon
 * @returns puts everything back
 */
export function jumpOverWaits(isSilent: boolean): () => void {
	const { setTimeout: plainTimeout } = globalThis;
	const { now: plainNow } = Date;
	const { timeout: plainDeadline } = AbortSignal;
	let ahead = 0;
	const jumping = (work: (...rest: unknown[]) => void, wait = 0, ...rest: unknown[]) => {
		if (wait === 0 || !SLEEP_OF_N8N.test(filesOfCallers()))
			return plainTimeout(work, wait, ...rest);
		return plainTimeout(() => {
			ahead += wait;
			work(...rest);
		}, 0);
	};
	globalThis.setTimeout = Object.assign(jumping, plainTimeout) as typeof setTimeout;
	Date.now = () => plainNow() + ahead;
	if (isSilent) AbortSignal.timeout = () => plainDeadline(MILLISECONDS_OF_SILENCE);
	return () => {
		globalThis.setTimeout = plainTimeout;
		Date.now = plainNow;
		AbortSignal.timeout = plainDeadline;
	};
}
