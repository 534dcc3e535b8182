/** What may come back instead of Meta's reply: as data, so that a failing case can be printed, and a server that answers so. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

import fc from 'fast-check';

const BODIES = [
	...['count', 'count', 'count', 'count', 'fewer', 'more', 'count as text', 'negative', 'none'],
	...['error', 'error', 'error', 'list', 'cut', 'page', 'empty', 'nested', 'nested list', 'echo'],
	...[
		'repeated keys',
		'mark before',
		'prototype',
		'text',
		'null',
		'error as list',
		'rows',
		'no rows',
	],
] as const;

export interface Reply {
	readonly status: number;
	readonly body: (typeof BODIES)[number];
	/** Code, subcode and flags of an error. */
	readonly code: number;
	readonly subcode: number;
	readonly isTransient: boolean;
	readonly headers: Readonly<Record<string, string>>;
	readonly wire: 'whole' | 'gzip' | 'broken gzip' | 'cut' | 'closed';
}

const HEADERS: readonly Readonly<Record<string, string>>[] = [
	{},
	{},
	{},
	{ 'content-type': 'text/html' },
	{ 'content-type': 'text/javascript; charset=UTF-8' },
	{ 'content-type': 'application/json; charset=utf-16' },
	{ 'retry-after': '0' },
	{ 'retry-after': 'NaN' },
	{ 'x-app-usage': '{"call_count":1e999}' },
	{ 'x-app-usage': '[' },
	{ 'x-business-use-case-usage': '{"1":[{"estimated_time_to_regain_access":-1}]}' },
	{ 'x-business-use-case-usage': '{"__proto__":null,"1":{}}' },
	{ 'x-fb-trace-id': 'a'.repeat(8000) },
	{ location: 'http://127.0.0.1:1/elsewhere' },
];

export const reply: fc.Arbitrary<Reply> = fc.record({
	status: fc.constantFrom(
		200,
		200,
		200,
		200,
		201,
		204,
		300,
		302,
		307,
		400,
		400,
		401,
		403,
		404,
		413,
		500,
		502,
	),
	body: fc.constantFrom(...BODIES),
	code: fc.constantFrom(
		0,
		1,
		2,
		4,
		10,
		17,
		100,
		100,
		100,
		190,
		200,
		368,
		613,
		803,
		2804050,
		80004,
		80005,
	),
	subcode: fc.constantFrom(0, 33, 463, 1349174, 2804003, 2804017),
	isTransient: fc.boolean(),
	headers: fc.constantFrom(...HEADERS),
	wire: fc.constantFrom(
		'whole',
		'whole',
		'whole',
		'whole',
		'whole',
		'gzip',
		'broken gzip',
		'cut',
		'closed',
	),
});

const COUNTING: readonly Reply['body'][] = ['count', 'more', 'nested', 'mark before'];

/** Whether a reply says for sure that all events of its request were counted. */
export const counts = ({ status, body, wire }: Reply): boolean =>
	(status === 200 || status === 201) &&
	COUNTING.includes(body) &&
	(wire === 'whole' || wire === 'gzip');

export interface Taken {
	readonly ids: readonly string[];
	readonly reply: Reply;
}

/** A server that gives its replies in turn, the last one again and again, and notes what it was sent. */
export class FuzzMeta {
	readonly taken: Taken[] = [];

	requests = 0;

	private replies: readonly Reply[] = [];

	private readonly server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () =>
			this.answer(Buffer.concat(chunks).toString(), String(request.url), response),
		);
		request.on('error', () => undefined);
	});

	async open(): Promise<void> {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	close(): void {
		this.server.close();
		this.server.closeAllConnections();
	}

	begin(replies: readonly Reply[]): void {
		this.replies = replies;
		this.taken.length = 0;
		this.requests = 0;
	}

	private answer(sent: string, url: string, response: ServerResponse): void {
		const reply = this.replies[Math.min(this.requests++, this.replies.length - 1)];
		const events = eventsOf(sent);
		this.taken.push({ ids: events.map(({ event_id: id }) => String(id)), reply });
		if (reply.wire === 'closed') return void response.socket?.destroy();
		const text = bodyOf(reply, events.length, sent, this.requests, url);
		const isPacked = reply.wire === 'gzip' || reply.wire === 'broken gzip';
		const body = isPacked ? gzipSync(text) : Buffer.from(text);
		response.on('error', () => undefined);
		response.writeHead(reply.status, {
			'content-type': 'application/json',
			...reply.headers,
			...(isPacked ? { 'content-encoding': 'gzip' } : {}),
			...(reply.wire === 'cut' ? { 'content-length': body.length + 10 } : {}),
		});
		if (reply.wire === 'cut') return void response.write(body, () => response.socket?.destroy());
		response.end(reply.wire === 'broken gzip' ? body.subarray(0, body.length / 2) : body);
	}
}

function eventsOf(sent: string): { event_id?: unknown }[] {
	if (!sent.startsWith('{')) return [];
	const { data }: { data?: unknown } = JSON.parse(sent);
	return Array.isArray(data) ? data : [];
}

function bodyOf(reply: Reply, count: number, sent: string, requests: number, url: string): string {
	const error = {
		message: `(#${reply.code}) Invalid parameter`,
		type: 'OAuthException',
		code: reply.code,
		error_subcode: reply.subcode,
		is_transient: reply.isTransient,
		fbtrace_id: 'AbCdEf',
		error_user_msg: '',
	};
	const received = (events: unknown) =>
		JSON.stringify({ events_received: events, messages: [], fbtrace_id: 'A' });
	switch (reply.body) {
		case 'count':
			return received(count);
		case 'fewer':
			return received(Math.max(0, count - 1));
		case 'more':
			return received(count + 1);
		case 'count as text':
			return received(String(count));
		case 'negative':
			return received(-1);
		case 'none':
			return '{}';
		case 'error':
			return JSON.stringify({ error });
		case 'echo':
			return JSON.stringify({
				error: {
					...error,
					message: sent + url,
					error_user_title: sent,
					error_user_msg: sent,
					error_data: sent,
				},
			});
		case 'error as list':
			return JSON.stringify({ error: [error], events_received: count });
		case 'list':
			return JSON.stringify([{ events_received: count }]);
		case 'cut':
			return received(count).slice(0, -5);
		case 'page':
			return `<!doctype html><html><head><title>${sent.slice(0, 500)}</title>`;
		case 'empty':
			return '';
		case 'nested':
			return `{"events_received":${count},"messages":[${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}]}`;
		case 'nested list':
			return '['.repeat(20_000) + ']'.repeat(20_000);
		case 'repeated keys':
			return `{"events_received":${count},"events_received":"x","error":null,"error":{"code":${reply.code}}}`;
		case 'mark before':
			return `\ufeff${received(count)}`;
		case 'prototype':
			return `{"__proto__":{"events_received":${count}},"constructor":null,"toString":1}`;
		case 'text':
			return '"ok"';
		case 'null':
			return 'null';
		case 'rows':
			return `{"data":[{"id":"${requests}","name":null,"__proto__":{"a":1}},null,[],5],"paging":{"next":"x","cursors":{"after":"${requests}"}}}`;
		case 'no rows':
			return `{"data":{},"paging":{"next":"x","cursors":{"after":${requests}}}}`;
	}
}
