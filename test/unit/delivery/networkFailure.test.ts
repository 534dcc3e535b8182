import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

import axios from 'axios';
import { type INode, type JsonObject, NodeApiError, NodeOperationError } from 'n8n-workflow';

import { readNetworkFailure } from '../../../nodes/shared/delivery/networkFailure';

const NODE: INode = {
	id: '1',
	name: 'Meta',
	type: 't',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

function isJsonObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null;
}

/** As n8n's HTTP helper wraps what axios rejects with. */
function wrap(error: unknown): NodeApiError {
	if (!isJsonObject(error)) throw new Error('not an object');
	return new NodeApiError(NODE, error);
}

/** An error as Node gives it, and as n8n wraps it. */
const errorsOf = (code: string, message: string) => {
	const plain = Object.assign(new Error(message), { code });
	return [plain, new NodeApiError(NODE, { message, code }), wrap(plain)];
};

async function rejectionOf(work: Promise<unknown>): Promise<unknown> {
	return await work.then(
		() => undefined,
		(error: unknown) => error,
	);
}

describe('what axios and n8n really reject with', () => {
	const withServer = async (
		handle: (socket: Socket) => void,
		use: (url: string) => Promise<void>,
	) => {
		const server = createServer((request) => handle(request.socket));
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port }: AddressInfo = Object.assign(
			{ port: 0, address: '', family: '' },
			server.address(),
		);
		await use(`http://127.0.0.1:${port}/`);
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	};
	const closeAtOnce = (socket: Socket) => socket.destroy();
	const post = async (url: string, timeout = 30_000) =>
		await rejectionOf(axios.post(url, '{}', { timeout, proxy: false }));

	it('is read right when nothing listens', async () => {
		let closedUrl = '';
		await withServer(closeAtOnce, async (url) => {
			closedUrl = url;
			await Promise.resolve();
		});
		const error = await post(closedUrl);
		for (const seen of [error, wrap(error)])
			expect(readNetworkFailure(seen)).toMatchObject({ mayHaveArrived: false });
	});

	it.each([
		['the connection is cut', closeAtOnce, 'cut', undefined],
		['no reply comes', () => undefined, 'in time', 200],
	])('is read right when %s', async (_, handle, words, timeout) => {
		await withServer(handle, async (url) => {
			const error = await post(url, timeout);
			for (const seen of [error, wrap(error)]) {
				expect(readNetworkFailure(seen)).toMatchObject({ isTransient: true, mayHaveArrived: true });
				expect(readNetworkFailure(seen).message).toContain(words);
			}
		});
	});
});

describe('a request without a reply', () => {
	it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])(
		'cannot have arrived after %s, wrapped or not',
		(code) => {
			for (const error of errorsOf(code, `trouble ${code} 157.240.0.1:443`)) {
				expect(readNetworkFailure(error)).toMatchObject({
					kind: 'network',
					isTransient: true,
					mayHaveArrived: false,
				});
			}
		},
	);

	it.each(['ETIMEDOUT', 'ECONNABORTED', 'ECONNRESET', 'EPIPE', 'ERR_CANCELED'])(
		'may have arrived after %s',
		(code) => {
			for (const error of errorsOf(code, `read ${code}`)) {
				expect(readNetworkFailure(error)).toMatchObject({
					kind: 'network',
					isTransient: true,
					mayHaveArrived: true,
				});
			}
		},
	);

	it('cannot have arrived when the connection itself did not stand in time', () => {
		const error = Object.assign(new Error('connect ETIMEDOUT 157.240.0.1:443'), {
			code: 'ETIMEDOUT',
		});
		expect(readNetworkFailure(error).mayHaveArrived).toBe(false);
		const handshake =
			'Client network socket disconnected before secure TLS connection was established';
		const cut = Object.assign(new Error(handshake), { code: 'ECONNRESET' });
		expect(readNetworkFailure(cut).mayHaveArrived).toBe(false);
	});

	it('is read from the attempts at several addresses', () => {
		const attempt = Object.assign(new Error('connect ECONNREFUSED ::1:443'), {
			code: 'ECONNREFUSED',
		});
		expect(readNetworkFailure(new AggregateError([attempt, attempt], '')).mayHaveArrived).toBe(
			false,
		);
	});

	it.each([
		['CERT_HAS_EXPIRED', 'certificate has expired'],
		['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate'],
		['ERR_TLS_CERT_ALTNAME_INVALID', 'Hostname/IP does not match'],
		['X', 'The request was blocked because it resolves to a restricted IP address'],
	])('cannot heal after %s', (code, message) => {
		expect(readNetworkFailure(errorsOf(code, message)[0])).toMatchObject({
			isTransient: false,
			mayHaveArrived: false,
		});
	});

	it('cannot heal when the node is set up wrongly, and says how', () => {
		const failure = readNetworkFailure(
			new NodeOperationError(NODE, 'Domain not allowed for this credential'),
		);
		expect(failure).toMatchObject({ isTransient: false, mayHaveArrived: false });
		expect(failure.message).toContain('Domain not allowed');
	});

	it.each([[undefined], [null], ['boom'], [42], [new Error('socket hang up')], [{}]])(
		'counts as one that may have arrived when nothing is known of it: %p',
		(error) => {
			expect(readNetworkFailure(error)).toMatchObject({
				kind: 'network',
				isTransient: true,
				mayHaveArrived: true,
			});
		},
	);

	it('is told without Node’s codes, for which n8n would replace the message, and without addresses', () => {
		for (const code of ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'ECONNRESET', 'EAI_AGAIN']) {
			const { message, cure } = readNetworkFailure(
				errorsOf(code, `connect ${code} 157.240.0.1:443`)[0],
			);
			expect(`${message} ${cure}`).not.toMatch(/\bE[A-Z]{4,}|157\.240/u);
		}
	});
});
