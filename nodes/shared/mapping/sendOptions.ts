/** The options that hold for a whole run, read for its first item. */
import type { DeliveryOptions } from '../delivery';
import { isPlainObject, valueOf, type ParameterSource } from './parameters';

export interface SendOptions {
	readonly validateOnly: boolean;
	readonly output: 'perEvent' | 'perRequest';
	readonly includePayload: boolean;
	readonly timeoutMilliseconds: number;
	readonly delivery: DeliveryOptions;
}

/** Of a body of this size Meta was never seen to complain; meta-api.md section 1.6 names no limit (unverified). */
const MAXIMUM_REQUEST_BYTES = 8 * 1024 * 1024;

/** Takes the node's parameters; gives the run's options, each within its bounds. */
export function readSendOptions(source: ParameterSource): SendOptions {
	const chosen = valueOf(source.compile('options'), 0);
	const options = isPlainObject(chosen) ? chosen : {};
	return {
		validateOnly: source.raw('operation') === 'validate',
		output: options.output === 'perRequest' ? 'perRequest' : 'perEvent',
		includePayload: options.includePayload === true,
		timeoutMilliseconds: within(options.timeoutSeconds, 1, 3600, 60) * 1000,
		delivery: {
			eventsPerRequest: Math.floor(within(options.eventsPerRequest, 1, 1000, 1000)),
			maximumRequestBytes: MAXIMUM_REQUEST_BYTES,
			concurrentRequests: Math.floor(within(options.concurrentRequests, 1, 10, 3)),
			maximumTries: Math.floor(within(options.maximumTries, 1, 10, 5)),
			maximumTotalWaitMilliseconds: within(options.maximumWaitMinutes, 0, 24 * 60, 15) * 60_000,
		},
	};
}

/** A number option, moved into its bounds; its default where it is not a number. */
function within(value: unknown, lowest: number, highest: number, otherwise: number): number {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	if (typeof number !== 'number' || !Number.isFinite(number)) return otherwise;
	return Math.min(highest, Math.max(lowest, number));
}
