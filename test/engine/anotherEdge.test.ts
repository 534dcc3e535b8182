/**
 * A relay that nobody has built, which has its own host, path and credential, as one more edge: the object below is all that is
 * added, and the rest of the house works with it.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Edge } from '../../nodes/shared/delivery';
import { conversionsApi } from '../../nodes/shared/delivery/edges/conversionsApi';
import { EDGES } from '../../nodes/shared/delivery/edges/edges';
import { runNode } from '../support/engine';
import { dataset, minutesAgo } from '../support/sendEvent';

const RELAY: Edge = {
	name: 'relay',
	displayName: 'Event Relay',
	description: 'To a relay of your own',
	credential: 'eventRelay',
	owner: { namedBy: 'event' },
	ownerField: 'pixel_id',
	cures: { authentication: 'Copy the key from the relay.' },
	begin(run) {
		const usual = conversionsApi.begin(run, '');
		return {
			check(mapped, position) {
				const checked = usual.check(mapped, position);
				if (checked.status === 'refused') return checked;
				const { frame } = checked.outgoing;
				const ownFrame = { ...frame, path: `/relay/${frame.ownerId}/events`, head: '{"events":[' };
				const { dataset_id: pixelId, ...described } = checked.describe();
				return {
					...checked,
					outgoing: { ...checked.outgoing, frame: ownFrame },
					describe: () => ({ pixel_id: pixelId, ...described }),
				};
			},
		};
	},
};

/** The node with the relay among its edges. */
async function loadNode() {
	jest.resetModules();
	jest.doMock('../../nodes/shared/delivery/edges/edges', () => ({ EDGES: [...EDGES, RELAY] }));
	const { MetaSendEvent } = await import('../../nodes/MetaSendEvent/MetaSendEvent.node');
	return new MetaSendEvent();
}

interface Received {
	readonly url: string;
	readonly key: string;
	readonly body: { events: { event_name: string }[] };
}

let server: Server;
let received: Received[];
let status: number;
beforeEach(async () => {
	received = [];
	status = 200;
	server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const body: Received['body'] = JSON.parse(Buffer.concat(chunks).toString());
			received.push({ url: String(request.url), key: String(request.headers['x-key']), body });
			const error = { error: { code: 190, message: 'Wrong key' } };
			response.writeHead(status, { 'content-type': 'application/json' });
			response.end(
				JSON.stringify(status === 200 ? { events_received: body.events.length } : error),
			);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => server.close());

async function send(items: IDataObject[], parameters: INodeParameters = {}) {
	const { port } = server.address() as AddressInfo;
	return await runNode({
		node: await loadNode(),
		parameters: {
			datasetId: dataset('1234567890'),
			sendServerEventThrough: 'relay',
			...parameters,
		},
		items,
		onError: 'continueRegularOutput',
		credential: {
			type: {
				name: 'eventRelay',
				displayName: 'Relay',
				properties: [],
				authenticate: async (_, request) =>
					await Promise.resolve({ ...request, headers: { ...request.headers, 'x-key': 'K' } }),
			},
			data: { baseUrl: `http://127.0.0.1:${port}`, apiVersion: 'v26.0' },
		},
	});
}

const mail = {
	event_name: 'Contact',
	event_time: minutesAgo(1),
	action_source: 'email',
	email: 'a@example.com',
};

describe('one more edge', () => {
	it('gets events at its own host, path and credential, and is named in the output', async () => {
		const { outputs, error } = await send([mail]);
		expect(error).toBeUndefined();
		expect(received).toMatchObject([
			{
				url: '/v26.0/relay/1234567890/events',
				key: 'K',
				body: { events: [{ event_name: 'Contact' }] },
			},
		]);
		expect(outputs[0].map(({ json }) => json)).toMatchObject([
			{ status: 'sent', pixel_id: '1234567890' },
		]);
		expect(outputs[0][0].json).not.toHaveProperty('dataset_id');
	});

	it('is named in an item per request', async () => {
		const { outputs } = await send([mail, mail], { options: { output: 'perRequest' } });
		expect(outputs[0].map(({ json }) => json)).toMatchObject([
			{ pixel_id: '1234567890', events_sent: 2 },
		]);
	});

	it('says its own cure', async () => {
		status = 400;
		const { outputs } = await send([mail]);
		expect(outputs[0][0].json.reason).toMatch(/Copy the key from the relay\./);
	});

	it('is offered for every action source, with its credential', async () => {
		const { description } = await loadNode();
		const choices = description.properties.filter(
			({ displayName }) => displayName === 'Send Through',
		);
		expect(
			choices.map(({ name, options }) => [name, options?.map((option) => option.name)]),
		).toEqual([
			[
				'sendThrough',
				['Conversions API', 'App Events API (Legacy)', 'Conversions API Gateway', 'Event Relay'],
			],
			['sendServerEventThrough', ['Conversions API', 'Conversions API Gateway', 'Event Relay']],
		]);
		expect(choices.map((choice) => choice.default)).toEqual(['conversionsApi', 'conversionsApi']);
		const relay = description.credentials?.find(({ name }) => name === 'eventRelay');
		expect(relay).toEqual({
			name: 'eventRelay',
			required: true,
			displayOptions: {
				show: { operation: ['send'] },
				hide: {
					sendThrough: ['conversionsApi', 'appEventsApi', 'conversionsApiGateway'],
					sendServerEventThrough: ['conversionsApi', 'conversionsApiGateway'],
				},
			},
		});
	});
});
