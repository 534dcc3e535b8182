import { invalidParameter } from './errors';
import type { GraphCall } from './graphCall';
import type { JsonObject } from './json';

const DEFAULT_LIMIT = 25;

/**
 * One page of a list with Graph's cursors. `paging.next` is there only when more follows and carries the access token
 * in the URL as Graph's does, so that a sender that follows it is found out.
 */
export function pageOf(nodes: readonly JsonObject[], call: GraphCall): JsonObject {
	const limit = Number(call.parameters.limit ?? DEFAULT_LIMIT);
	if (!Number.isInteger(limit) || limit < 1)
		throw invalidParameter('Param limit must be a positive integer');
	const start = readCursor(call.parameters.after);
	const data = nodes.slice(start, start + limit);
	if (data.length === 0) return { data };
	const after = cursorOf(start + data.length);
	const paging = { cursors: { before: cursorOf(start), after } };
	if (start + data.length >= nodes.length) return { data, paging };
	return { data, paging: { ...paging, next: nextUrl(call, after) } };
}

const cursorOf = (position: number) => Buffer.from(`after:${position}`).toString('base64url');

function readCursor(cursor: unknown): number {
	if (cursor === undefined || cursor === '') return 0;
	const position = /^after:(\d+)$/.exec(Buffer.from(String(cursor), 'base64url').toString())?.[1];
	if (position === undefined) throw invalidParameter('Invalid cursor');
	return Number(position);
}

function nextUrl(call: GraphCall, after: string): string {
	const url = new URL(call.url);
	for (const [name, value] of Object.entries(call.parameters))
		url.searchParams.set(name, String(value));
	url.searchParams.set('access_token', call.token.token);
	url.searchParams.set('after', after);
	return url.toString();
}
