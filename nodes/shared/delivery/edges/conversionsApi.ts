/** `POST /{dataset_id}/events`: the Conversions API (docs/meta-api.md section 1). */
import {
	checkEvent,
	fieldsFrom,
	guardLabels,
	type Refusal,
	type RunContext,
	serializeEvent,
	type Warning,
} from '../../capi';
import type { RequestFrame } from '../types';
import type { CheckedEvent, Destination, Edge, EdgeRun, EventToCheck } from './edge';
import { pixelCall } from './pixelCall';
import { privateValuesLater } from './privateValuesLater';
import { describeEvent, showEvent } from './serverEvent';

export const conversionsApi: Edge = {
	name: 'conversionsApi',
	displayName: 'Conversions API',
	description: 'To the dataset that the app is linked to',
	owner: { namedBy: 'event' },
	ownerField: 'dataset_id',
	cures: {},
	begin: (run) => new ConversionsApiRun(run),
};

class ConversionsApiRun implements EdgeRun {
	private readonly frames = new Map<string, RequestFrame>();

	private previous: { readonly destination: Destination; readonly frame: RequestFrame } | undefined;

	constructor(private readonly run: RunContext) {}

	check(mapped: EventToCheck, position: number): CheckedEvent {
		const outcome = checkEvent(mapped, position, this.run);
		if (outcome.status === 'refused') return outcome;
		const { event, match } = outcome;
		const { appEvent } = mapped;
		const label = guardDestination(mapped);
		if (label.refusals.length > 0) return { status: 'refused', refusals: label.refusals };
		const { destination } = label;
		const warnings =
			label.warnings.length === 0 ? outcome.warnings : [...outcome.warnings, ...label.warnings];
		const json = serializeEvent(event);
		return {
			status: 'ready',
			outgoing: {
				frame: this.frameOf(destination),
				json,
				deduplicable: event.action_source !== 'business_messaging',
				privateValues: privateValuesLater(mapped.raw),
			},
			warnings: appEvent ? [...appEvent.warnings, ...warnings] : warnings,
			match,
			describe: () => ({ dataset_id: destination.datasetId, ...describeEvent(event) }),
			payload: () => showEvent(event),
			pixelCall: () => pixelCall(event),
			request: () => ({
				request: `POST /${destination.datasetId || '{dataset_id}'}/events`,
				body: { data: [showEvent(event)] },
			}),
		};
	}

	/** One frame for all events that share requests, of which there may be a million. Most go where the one before went. */
	private frameOf(destination: Destination): RequestFrame {
		if (this.previous && isSame(destination, this.previous.destination)) return this.previous.frame;
		const made = frameRequest(destination);
		const key = made.path + made.tail;
		const frame = this.frames.get(key) ?? made;
		this.frames.set(key, frame);
		this.previous = { destination, frame };
		return frame;
	}
}

function isSame(one: Destination, other: Destination): boolean {
	return (
		one.datasetId === other.datasetId &&
		LABELS.every(([, property]) => one[property] === other[property])
	);
}

/** Meta refuses requests with more (docs/meta-api.md section 1.6). */
const MOST_EVENTS = 1000;

/** Fields of the request body beside `data` that people name, in Meta's spelling (docs/meta-api.md section 1.1). */
const WRITTEN_LABELS = [
	['test_event_code', 'testEventCode'],
	['partner_agent', 'partnerAgent'],
	['upload_tag', 'uploadTag'],
] as const;
/** A namespace is a number of Meta's. */
const LABELS = [...WRITTEN_LABELS, ['namespace_id', 'namespaceId']] as const;

const NOTHING_FOUND = { warnings: [], refusals: [] };

/** Where an event goes, without labels that hold data of a person. Most have none. */
function guardDestination({ destination, raw, guard }: EventToCheck): {
	readonly destination: Destination;
	readonly warnings: readonly Warning[];
	readonly refusals: readonly Refusal[];
} {
	const { testEventCode = '', partnerAgent = '', uploadTag = '' } = destination;
	if (testEventCode === '' && partnerAgent === '' && uploadTag === '')
		return { destination, ...NOTHING_FOUND };
	const given = WRITTEN_LABELS.filter(([, property]) => (destination[property] ?? '') !== '');
	const { labels, warnings, refusals } = guardLabels(
		fieldsFrom(given.map(([name, property]) => [name, destination[property] ?? ''])),
		raw,
		guard,
	);
	const left = given.filter(([name]) => !(name in labels)).map(([, property]) => [property, '']);
	if (left.length === 0) return { destination, warnings, refusals };
	return { destination: { ...destination, ...Object.fromEntries(left) }, warnings, refusals };
}

/** Takes a dataset, whose ID has digits only, and the labels; gives the request around the events, without empty labels. */
export function frameRequest(destination: Destination): RequestFrame {
	const labels = LABELS.filter(([, property]) => (destination[property] ?? '') !== '').map(
		([name, property]) => `,"${name}":${JSON.stringify(destination[property])}`,
	);
	return {
		ownerId: destination.datasetId,
		path: `/${destination.datasetId}/events`,
		headers: {},
		head: '{"data":[',
		tail: `]${labels.join('')}}`,
		mostEvents: MOST_EVENTS,
		confirms: 'number',
		judgedBy: 'frame',
	};
}
