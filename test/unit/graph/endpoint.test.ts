import {
	gatewayRoot,
	graphRoot,
	isAtHost,
	proveAppSecret,
	readEndpoint,
} from '../../../nodes/shared/graph/endpoint';

it.each<[baseUrl: string, root: string]>([
	['', 'https://graph.facebook.com'],
	['https://graph.facebook.com', 'https://graph.facebook.com'],
	['https://graph.facebook.com/', 'https://graph.facebook.com'],
	[' https://gateway.example.com/meta/ ', 'https://gateway.example.com/meta'],
	['http://127.0.0.1:8999', 'http://127.0.0.1:8999'],
	['http://localhost:8999', 'http://localhost:8999'],
	['http://[::1]:8999', 'http://[::1]:8999'],
])('sends to %p as %s', (baseUrl, root) => {
	expect(readEndpoint({ baseUrl, apiVersion: 'v26.0' })).toEqual({
		baseUrl: root,
		apiVersion: 'v26.0',
	});
});

it.each([
	'http://graph.facebook.com',
	'http://127.0.0.1.example.com',
	'http://localhost.example.com',
	'http://10.0.0.1',
	'ftp://graph.facebook.com',
	'graph.facebook.com',
	'https://user:secret@graph.facebook.com',
	'https://graph.facebook.com?x=1',
	'https://graph.facebook.com#x',
	'javascript:alert(1)',
])('does not send to %s', (baseUrl) => {
	expect(readEndpoint({ baseUrl })).toEqual({ problem: expect.stringContaining('Base URL') });
});

it.each(['26.0', 'v26', 'v26.0/me', 'v26.0?x', '../v26.0', 'latest'])(
	'does not take %s for a version',
	(apiVersion) => {
		expect(readEndpoint({ apiVersion })).toEqual({
			problem: expect.stringContaining('API Version'),
		});
	},
);

it('starts from the current version', () => {
	expect(readEndpoint({})).toEqual({ baseUrl: 'https://graph.facebook.com', apiVersion: 'v26.0' });
});

it('proves the app secret by HMAC-SHA256 of the token', () => {
	// RFC 4231-style vector, computed with: printf token | openssl dgst -sha256 -hmac secret
	expect(proveAppSecret('token', 'secret')).toBe(
		'e941110e3d2bfe82621f0e3e1434730d7305d106c5f68c87165d0b27a4611a4a',
	);
});

it.each<[address: string, isThere: boolean]>([
	['https://graph.facebook.com/v26.0/me', true],
	['https://graph.facebook.com.example.com/v26.0/me', false],
	['https://example.com/?https://graph.facebook.com', false],
	['http://graph.facebook.com/v26.0/me', false],
	['not a url', false],
])('%s is at the credential’s host: %p', (address, isThere) => {
	expect(isAtHost(address, 'https://graph.facebook.com')).toBe(isThere);
});

it('calls the Graph API below the version, and a gateway below its address', () => {
	expect(graphRoot({ baseUrl: 'https://graph.facebook.com/' })).toEqual({
		root: 'https://graph.facebook.com/v26.0',
		apiVersion: 'v26.0',
	});
	expect(gatewayRoot({ gatewayUrl: ' https://gateway.example.com/ ' })).toEqual({
		root: 'https://gateway.example.com',
	});
});

it.each([
	'',
	undefined,
	'gateway.example.com',
	'http://gateway.example.com',
	'https://a:b@x.example',
])('calls no gateway at %j', (gatewayUrl) => {
	expect(gatewayRoot({ gatewayUrl })).toEqual({
		problem: expect.stringMatching(/^The Gateway URL of the credential /),
	});
});
