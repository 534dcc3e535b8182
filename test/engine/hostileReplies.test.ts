import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

import type { IDataObject } from 'n8n-workflow';

import { MetaConversionsApi } from '../../credentials/MetaConversionsApi.credentials';
import { MetaOfflineEventSet } from '../../nodes/MetaOfflineEventSet/MetaOfflineEventSet.node';
import { MetaSendEvent } from '../../nodes/MetaSendEvent/MetaSendEvent.node';
import { loadOptionsContext, runNode } from '../support/engine';
import { dataset, minutesAgo } from '../support/sendEvent';
import { locator } from '../support/offlineEventSet';

const open: Server[] = [];
afterEach(() => {
	for (const server of open.splice(0)) {
		server.close();
		server.closeAllConnections();
	}
});

async function serve(
	answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
	const server = createServer((request, response) => {
		request.resume();
		answer(request, response);
	});
	open.push(server);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const event: IDataObject = {
	event_name: 'Lead',
	event_time: minutesAgo(5),
	event_source_url: 'https://shop.example.com/',
	email: 'a@example.com',
	user_agent: 'Mozilla/5.0',
};

async function send(baseUrl: string, options: IDataObject) {
	return await runNode({
		node: new MetaSendEvent(),
		parameters: { datasetId: dataset('1234567890'), options: { maximumTries: 1, ...options } },
		items: [event],
		credential: { type: new MetaConversionsApi(), data: { accessToken: 'T', baseUrl } },
		onError: 'continueRegularOutput',
	});
}

async function read(baseUrl: string, parameters: IDataObject) {
	return await runNode({
		node: new MetaOfflineEventSet(),
		parameters: {
			resource: 'eventSet',
			operation: 'get',
			datasetId: locator('1234567890'),
			...(parameters as object),
		},
		items: [{}],
		credential: { type: new MetaConversionsApi(), data: { accessToken: 'T', baseUrl } },
		onError: 'continueRegularOutput',
	});
}

describe('a reply that trickles', () => {
	// It would never end without the time-out.
	it.each(['the body', 'the headers'])('byte by byte in %s ends at the time-out', async (where) => {
		const timers: NodeJS.Timeout[] = [];
		const url = await serve((_, response) => {
			if (where === 'the body') response.writeHead(200, { 'content-type': 'application/json' });
			else response.socket?.write('HTTP/1.1 200 OK\r\nX-A: ');
			timers.push(
				setInterval(
					() => (where === 'the body' ? response.write(' ') : response.socket?.write('a')),
					200,
				),
			);
		});
		const { outputs } = await send(url, { timeoutSeconds: 1 });
		for (const timer of timers) clearInterval(timer);
		expect(outputs[0][0].json.error).toMatch(/No reply came in time/);
		expect(outputs[0][0].json.error).toMatch(/may have arrived/);
	});
});

describe('a reply without measure', () => {
	it('packed to a few hundred kilobytes is not unpacked to its end', async () => {
		const bomb = gzipSync(Buffer.alloc(400_000_000, ' '));
		const url = await serve((_, response) => {
			response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
			response.end(bomb);
		});
		const before = process.memoryUsage().rss;
		const { outputs } = await send(url, {});
		expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
		expect(outputs[0][0].json.error).toMatch(/may have arrived/);
	});
});

it('a reply nested without measure crashes nothing and is read down to a hundred levels', async () => {
	const url = await serve((_, response) => {
		response.writeHead(200, { 'content-type': 'application/json' });
		response.end(`{"id":"1","name":"x","deep":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`);
	});
	const { outputs, error } = await read(url, { simplify: false });
	expect(error).toBeUndefined();
	expect(outputs[0][0].json).toMatchObject({ id: '1', name: 'x', deep: { a: { a: {} } } });
	expect(outputs[0][0].json.error).toBeUndefined();
});

it('a reply that begins with a byte order mark is read', async () => {
	const url = await serve((_, response) => response.end('\ufeff{"events_received":1}'));
	const { outputs } = await send(url, {});
	expect(outputs[0][0].json).toMatchObject({ status: 'sent' });
});

describe('IDs in replies', () => {
	it('keep every digit, also where they come as numbers', async () => {
		const url = await serve((_, response) => {
			response.writeHead(200, { 'content-type': 'application/json' });
			response.end('{"id":98765432109876543211,"name":"Order 12345678901234567890"}');
		});
		const { outputs } = await read(url, {});
		expect(outputs[0][0].json).toMatchObject({
			id: '98765432109876543211',
			name: 'Order 12345678901234567890',
		});
	});
});

it('a server without encryption is called so after one try, and nothing is said to have arrived', async () => {
	let connections = 0;
	const server = createTcpServer((socket) => {
		connections += 1;
		socket.on('error', () => undefined);
		socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { outputs } = await send(`https://127.0.0.1:${(server.address() as AddressInfo).port}`, {
		maximumTries: 5,
	});
	server.close();
	expect(connections).toBe(1);
	expect(outputs[0][0].json.error).toMatch(/^Not sent\. The server does not speak https/);
	expect(outputs[0][0].json.error).not.toMatch(/may have arrived/);
});

it('a list whose connection is cut once is read to its end', async () => {
	let calls = 0;
	const url = await serve((request, response) => {
		calls += 1;
		if (calls === 2) return void request.socket.destroy();
		const more = calls < 3 ? ',"paging":{"next":"x","cursors":{"after":"c1"}}' : '';
		response.writeHead(200, { 'content-type': 'application/json' });
		response.end(`{"data":[{"id":"${calls}"}]${more}}`);
	});
	const { outputs } = await read(url, {
		resource: 'adAccount',
		operation: 'getAll',
		returnAll: true,
		businessId: locator('1'),
	});
	expect(outputs[0].map(({ json }) => json.error)).toEqual([undefined, undefined]);
	expect(calls).toBe(3);
});

it('a list without end is left with the rows that were read, and where it stopped is said', async () => {
	let calls = 0;
	const url = await serve((_, response) => {
		calls += 1;
		response.writeHead(200, { 'content-type': 'application/json' });
		response.end(
			`{"data":[{"id":"${calls}"}],"paging":{"next":"x","cursors":{"after":"c${calls}"}}}`,
		);
	});
	const { outputs, hints } = await read(url, {
		resource: 'adAccount',
		operation: 'getAll',
		returnAll: true,
		businessId: locator('1'),
	});
	expect(outputs[0]).toHaveLength(1000);
	expect(hints).toEqual([
		'1000 rows were read [item 0]. The list had no end after 1000 pages. Narrow what is asked for, or set a Limit.',
	]);
});

describe('a picker', () => {
	const search = async (url: string, token?: string) => {
		const node = new MetaOfflineEventSet();
		const context = loadOptionsContext({
			node,
			parameters: {},
			items: [],
			credential: { type: new MetaConversionsApi(), data: { accessToken: 'T', baseUrl: url } },
		});
		return await node.methods.listSearch.searchAdAccounts.call(context, 'nothing', token);
	};

	it.each(['the same cursor again and again', 'two cursors in turn', 'ever new cursors'])(
		'ends at %s',
		async (what) => {
			let calls = 0;
			const url = await serve((_, response) => {
				calls += 1;
				const cursor =
					what === 'ever new cursors' ? calls : what === 'two cursors in turn' ? calls % 2 : 'same';
				response.writeHead(200, { 'content-type': 'application/json' });
				response.end(
					`{"data":[{"id":"1","name":"x"}],"paging":{"next":"x","cursors":{"after":"${cursor}"}}}`,
				);
			});
			const { message } = await search(url).then(
				() => ({ message: 'ended' }),
				(error: Error) => error,
			);
			expect(message).toMatch(
				what === 'ever new cursors' ? /Nothing was found on 50 pages/ : /ended/,
			);
			expect(calls).toBeLessThanOrEqual(50);
		},
	);
});

it('a number that has lost digits goes to no dataset', async () => {
	const seen: string[] = [];
	const url = await serve((request, response) => {
		seen.push(String(request.url));
		response.end('{"events_received":1}');
	});
	const { outputs } = await runNode({
		node: new MetaSendEvent(),
		parameters: { datasetId: dataset('={{ 12345678901234567890 }}') },
		items: [event],
		credential: { type: new MetaConversionsApi(), data: { accessToken: 'T', baseUrl: url } },
		onError: 'continueRegularOutput',
	});
	expect(outputs[0][0].json).toMatchObject({ status: 'refused', codes: 'precision_lost' });
	expect(outputs[0][0].json.error).toMatch(/^Dataset is a number that lost its last digits/);
	expect(seen).toEqual([]);
});
