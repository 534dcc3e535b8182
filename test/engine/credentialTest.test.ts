import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { MetaAppEventsApi } from '../../credentials/MetaAppEventsApi.credentials';
import { MetaConversionsApi } from '../../credentials/MetaConversionsApi.credentials';
import { MetaConversionsApiGatewayApi } from '../../credentials/MetaConversionsApiGatewayApi.credentials';
import { TOKENS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { testCredential } from '../support/credentialTest';

let double: GraphDouble;
let elsewhere: { url: string; server: Server; seen: IncomingHttpHeaders[] };

beforeAll(async () => {
	double = await startGraphDouble();
	const seen: IncomingHttpHeaders[] = [];
	elsewhere = { ...(await serve((headers) => (seen.push(headers), { status: 200 }))), seen };
});
afterAll(() => {
	elsewhere.server.close();
	return double.close();
});

/** Answers every request with an object that would do for Meta's, and with the status and the headers given. */
async function serve(
	answer: (headers: IncomingHttpHeaders) => { status: number; location?: string },
) {
	const server = createServer((request, response) => {
		const { status, location } = answer(request.headers);
		response.writeHead(status, {
			'content-type': 'application/json',
			...(location === undefined ? {} : { location }),
		});
		response.end('{"id":"1","name":"x"}');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const CREDENTIALS = [
	[
		'Meta Conversions API',
		new MetaConversionsApi(),
		{ accessToken: TOKENS.good.token, appSecret: 'S' },
	],
	['Meta App Events API', new MetaAppEventsApi(), { appId: '123', appSecret: 'S' }],
] as const;

it('is OK with a token that Meta knows', async () => {
	const [, type, data] = CREDENTIALS[0];
	expect(await testCredential(type, { ...data, appSecret: '', baseUrl: double.url })).toMatchObject(
		{ status: 'OK' },
	);
});

it('says what is wrong with a token that Meta does not know', async () => {
	const [, type, data] = CREDENTIALS[0];
	const result = await testCredential(type, {
		...data,
		accessToken: TOKENS.expired.token,
		appSecret: '',
		baseUrl: double.url,
	});
	expect(result).toEqual({
		status: 'Error',
		message: expect.stringContaining('does not accept this access token'),
	});
});

describe('the test of a token', () => {
	const [, type, data] = CREDENTIALS[0];
	const test = async (token: string, appSecret = '') =>
		await testCredential(type, { ...data, accessToken: token, appSecret, baseUrl: double.url });

	it('is OK where the token can only send', async () => {
		expect(await test(TOKENS.sendOnly.token)).toMatchObject({ status: 'OK' });
	});

	it('says that the app requires App Secret where it is empty', async () => {
		expect(await test(TOKENS.secretEnforced.token)).toEqual({
			status: 'Error',
			message:
				'The app of this access token requires App Secret, which is empty. Turn on Advanced Settings and paste it from the app dashboard (Settings, Basic).',
		});
	});

	it('says that App Secret is another one', async () => {
		expect(await test(TOKENS.secretEnforced.token, 'other')).toEqual({
			status: 'Error',
			message: expect.stringMatching(/^The app secret does not belong to the app/),
		});
	});

	it('says that the token is throttled and need not be changed', async () => {
		expect(await test(TOKENS.rateLimited.token)).toEqual({
			status: 'Error',
			message: expect.stringMatching(
				/^Meta knows the access token, .* limit .* need not be changed/,
			),
		});
	});
});

describe.each(CREDENTIALS)('the test of %s', (_, type, data) => {
	it.each([300, 301, 302, 303, 307, 308])(
		'follows no redirect (%d) and does not say OK',
		async (status) => {
			const { server, url } = await serve(() => ({
				status,
				location: `${elsewhere.url}/v26.0/me`,
			}));
			const result = await testCredential(type, { ...data, baseUrl: url });
			server.close();
			expect(elsewhere.seen).toEqual([]);
			expect(result).toEqual({
				status: 'Error',
				message: expect.stringContaining('redirects to another address'),
			});
		},
	);
});

describe.each(CREDENTIALS)('the token of %s', (_, type, data) => {
	const gateway = { ...data, baseUrl: 'https://gateway.example/meta' };

	it.each([
		'https://elsewhere.example/v26.0/me',
		' https://elsewhere.example/v26.0/me',
		'\u0000https://elsewhere.example/v26.0/me',
		'\thttps://elsewhere.example/v26.0/me',
		'ht\ntps://elsewhere.example/v26.0/me',
		'//elsewhere.example/v26.0/me',
		'/\t/elsewhere.example/v26.0/me',
		'\\\\elsewhere.example/v26.0/me',
		'https:elsewhere.example/v26.0/me',
		'@elsewhere.example/v26.0/me',
		'.elsewhere.example/v26.0/me',
		'/v26.0/me',
		'',
	])('goes with no request to %j without a base', async (url) => {
		await expect(type.authenticate(gateway, { url })).rejects.toThrow(/host of its own Base URL/);
		await expect(
			type.authenticate({ ...gateway, baseUrl: 'https://gateway.example' }, { url }),
		).rejects.toThrow(/host/);
	});

	it.each(['https://elsewhere.example/x', '//elsewhere.example/x', ' https://elsewhere.example/x'])(
		'goes with no request to %j, whatever base it has',
		async (url) => {
			const call = type.authenticate(gateway, { url, baseURL: 'https://gateway.example/meta' });
			const called = await call.then(
				(request) => request.url,
				() => 'refused',
			);
			expect(called === 'refused' || called.startsWith('https://gateway.example/')).toBe(true);
		},
	);

	it('goes with no request of the HTTP Request node to another host', async () => {
		const request = { uri: 'https://elsewhere.example/x' };
		await expect(type.authenticate(gateway, request as never)).rejects.toThrow(/host/);
	});

	it('goes with a request to its own host, to the very address that was compared, without redirects', async () => {
		const request = await type.authenticate(gateway, {
			baseURL: 'https://gateway.example/meta/',
			url: '/v26.0/me',
		});
		expect(request).toMatchObject({
			url: 'https://gateway.example/meta/v26.0/me',
			disableFollowRedirect: true,
		});
		expect(request.baseURL).toBeUndefined();
		const plain = await type.authenticate(gateway, { url: 'https://gateway.example/other?x=1' });
		expect(plain.url).toBe('https://gateway.example/other?x=1');
		const ofNode = await type.authenticate(gateway, { uri: 'https://gateway.example/x' } as never);
		expect(ofNode).toMatchObject({
			uri: 'https://gateway.example/x',
			followRedirect: false,
			followAllRedirects: false,
		});
	});
});

describe('the credential of a gateway', () => {
	const type = new MetaConversionsApiGatewayApi();
	const data = { gatewayUrl: 'https://gateway.example/g', accessKeySecret: 'K"1' };
	const call = async (request: object) => await type.authenticate(data, request as never);

	it('puts its key into a body of JSON, and changes nothing else of the bytes', async () => {
		const body = Buffer.from('{"data":[1234567890123456789]}');
		const request = await call({ url: 'https://gateway.example/g/capi/1/events', body });
		expect(String(request.body)).toBe('{"accessKey":"K\\"1","data":[1234567890123456789]}');
		expect(request.headers).toBeUndefined();
		const empty = await call({ url: 'https://gateway.example/g', body: Buffer.from('{}') });
		expect(String(empty.body)).toBe('{"accessKey":"K\\"1"}');
	});

	it('puts it into an object, and into nothing else', async () => {
		const url = 'https://gateway.example/g';
		expect((await call({ url, body: { data: [] } })).body).toEqual({ data: [], accessKey: 'K"1' });
		expect((await call({ url })).body).toBeUndefined();
		expect((await call({ url, body: [1] })).body).toEqual([1]);
		expect(String((await call({ url, body: Buffer.from('[1]') })).body)).toBe('[1]');
	});

	it('calls no other host', async () => {
		await expect(
			call({ url: 'https://elsewhere.example/capi/1/events', body: {} }),
		).rejects.toThrow(/host of its own Gateway URL/);
	});

	it('is tested by whether something answers, without the key', async () => {
		const seen: IncomingHttpHeaders[] = [];
		const { server, url } = await serve((headers) => (seen.push(headers), { status: 404 }));
		const result = await testCredential(type, { ...data, gatewayUrl: url });
		server.close();
		expect(result).toMatchObject({ status: 'OK' });
		expect(seen).toHaveLength(1);
		expect(Object.values(seen[0]).join()).not.toContain('K"1');
		const gone = await testCredential(type, { ...data, gatewayUrl: url });
		expect(gone.status).toBe('Error');
	});

	it('says in its test that the address has to be https', async () => {
		expect(await testCredential(type, { ...data, gatewayUrl: 'http://gateway.example' })).toEqual({
			status: 'Error',
			message: expect.stringMatching(/Gateway URL of the credential must begin with https/),
		});
	});
});
