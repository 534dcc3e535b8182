/** The options that hold for a whole run. */
import { DEFAULT_DELIVERY_OPTIONS, type DeliveryOptions, type Edge } from '../../delivery';
import { readEdge } from './edge';
import { type FieldGroups, placesOfFields, type SayPlaces } from './fieldPlaces';
import type { ParameterSource } from './parameters';

/** An item for each event, for each request, or one for the run. */
const OUTPUTS = ['perEvent', 'perRequest', 'summary'] as const;

type Output = (typeof OUTPUTS)[number];

export interface SendOptions {
	readonly validateOnly: boolean;
	readonly edge: Edge;
	readonly output: Output;
	/** Whether an event's item is a flat row; off gives all that was found of it. */
	readonly simplify: boolean;
	readonly includePayload: boolean;
	/** Whether items of n8n's error output hold only what the node writes, and not the item that came in. */
	readonly errorsWithoutInput: boolean;
	/** Whether a validation shows the line by which a page reports the same event. */
	readonly pixelCall: boolean;
	/** Whether a summary comes as a page too. */
	readonly includeHtmlReport: boolean;
	readonly timeoutMilliseconds: number;
	readonly delivery: DeliveryOptions;
	/** Says of refusals where the mapping mode has their fields. */
	readonly sayPlaces: SayPlaces;
}

const MINUTE = 60_000;

/**
 * Takes the node's parameters; gives the run's options, each within its bounds.
 * @param validateOnly whether the run only shows what it would send
 * @param groups how the node's panel asks for the fields of an event
 */
export function readSendOptions(
	source: ParameterSource,
	validateOnly: boolean,
	groups: FieldGroups,
): SendOptions {
	const options = source.collectionForRun('options');
	const defaults = DEFAULT_DELIVERY_OPTIONS;
	return {
		validateOnly,
		sayPlaces: placesOfFields(source, groups),
		edge: readEdge(source),
		output: OUTPUTS.find((output) => output === options.output) ?? 'perEvent',
		simplify: options.simplify !== false,
		includePayload: options.includePayload === true,
		errorsWithoutInput: options.errorsWithoutInput === true,
		pixelCall: options.pixelCall === true,
		includeHtmlReport: options.includeHtmlReport === true,
		timeoutMilliseconds: within(options.timeoutSeconds, 1, 3600, 60) * 1000,
		delivery: {
			...defaults,
			eventsPerRequest: Math.floor(
				within(options.eventsPerRequest, 1, 1000, defaults.eventsPerRequest),
			),
			concurrentRequests: Math.floor(
				within(options.concurrentRequests, 1, 10, defaults.concurrentRequests),
			),
			maximumTries: Math.floor(within(options.maximumTries, 1, 10, defaults.maximumTries)),
			maximumTotalWaitMilliseconds:
				within(
					options.maximumWaitMinutes,
					0,
					24 * 60,
					defaults.maximumTotalWaitMilliseconds / MINUTE,
				) * MINUTE,
		},
	};
}

/** A number option, moved into its bounds; its default where it is not a number. */
function within(value: unknown, lowest: number, highest: number, otherwise: number): number {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	if (typeof number !== 'number' || !Number.isFinite(number)) return otherwise;
	return Math.min(highest, Math.max(lowest, number));
}
