/** What a reply says of the events of its request. */
import {
	type GraphFailure,
	type GraphReply,
	readFailure,
	readReplyObject,
	readTraceId,
	scrub,
} from '../graph';
import { countedMore, uncountedReply } from './failures';
import { readStatus } from './statusReply';
import type { Batch } from './types';

/** Meta took the request, with a number of events that may be smaller; or why not. */
export type Answer =
	| { readonly failure: GraphFailure }
	| {
			readonly failure: undefined;
			readonly received: number;
			readonly fbtraceId: string | undefined;
			/** Meta's warnings, and what is odd about the reply. */
			readonly messages: readonly string[];
	  };

/** Takes a reply to a request with the events of a batch; gives what it says of them. Never throws, whatever it holds. */
export function readAnswer(reply: GraphReply, batch: Batch): Answer {
	if (batch.frame.confirms === 'allByStatus') return readStatusAnswer(reply, batch);
	const failure = readFailure(reply);
	if (failure) return { failure };
	const body = readReplyObject(reply.body) ?? {};
	const received = readCount(body, batch);
	if (received === undefined) return { failure: uncountedReply(reply.statusCode) };
	const sent = batch.events.length;
	return {
		failure: undefined,
		received,
		fbtraceId: readTraceId(body.fbtrace_id),
		messages: [...readMessages(body), ...(received > sent ? [countedMore(received, sent)] : [])],
	};
}

/** What the body holds is not documented (docs/meta-api.md section 1.8). */
function readStatusAnswer(reply: GraphReply, { events }: Batch): Answer {
	const failure = readStatus(reply);
	if (failure) return { failure };
	return { failure, received: events.length, fbtraceId: undefined, messages: [] };
}

/** How many events Meta took; where a reply has no number, all of the request or none. */
function readCount(body: Record<string, unknown>, batch: Batch): number | undefined {
	if (batch.frame.confirms === 'all' && typeof body.success === 'boolean')
		return body.success ? batch.events.length : 0;
	const count = body.events_received ?? body.num_processed_entries;
	return typeof count === 'number' && Number.isInteger(count) && count >= 0 ? count : undefined;
}

/** The output repeats them with every event. */
const MOST_MESSAGES = 100;

function readMessages({ messages }: Record<string, unknown>): string[] {
	return Array.isArray(messages)
		? messages.slice(0, MOST_MESSAGES).map(describeMessage).map(scrub)
		: [];
}

function describeMessage(message: unknown): string {
	if (typeof message === 'string') return message;
	return hasLevel(message, TOO_DEEP)
		? 'A message of Meta is nested too deep to be shown.'
		: JSON.stringify(message);
}

/** Nobody reads a message of so many levels, and without end it would overflow the stack. */
const TOO_DEEP = 10;

function isContainer(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}

function hasLevel(value: unknown, wanted: number): boolean {
	let level: unknown[] = [value];
	for (let depth = 0; depth < wanted && level.length > 0; depth++)
		level = level.flatMap((entry) => (isContainer(entry) ? Object.values(entry) : []));
	return level.some(isContainer);
}
