/**
 * Where requests go and how they prove themselves. The credential and every request read this one place.
 * Source: docs/meta-api.md sections 1.3 (authentication) and 1.7 (versions); docs/contract.md (credential).
 */
import { createHmac } from 'node:crypto';

export const DEFAULT_BASE_URL = 'https://graph.facebook.com';
export const DEFAULT_API_VERSION = 'v26.0';

const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);
const API_VERSION = /^v\d{1,2}\.\d$/;

/** What is wrong with a credential, said to the user. */
interface Problem {
	readonly problem: string;
}

/** Where a credential sends, or what is wrong with it. */
export type Endpoint = { baseUrl: string; apiVersion: string } | Problem;

/**
 * Takes a credential's Base URL and API Version as entered; gives the origin and path without a final slash, and the
 * version. Refused are a Base URL that is neither https nor http on a loopback address, because the access token must not
 * travel unencrypted, one with a user name, a query or a fragment, and a version that is not like `v26.0`.
 */
export function readEndpoint(credential: {
	readonly baseUrl?: unknown;
	readonly apiVersion?: unknown;
}): Endpoint {
	const host = readHost(textOf(credential.baseUrl) || DEFAULT_BASE_URL, {
		field: 'Base URL',
		example: DEFAULT_BASE_URL,
	});
	if ('problem' in host) return host;
	const apiVersion = textOf(credential.apiVersion) || DEFAULT_API_VERSION;
	if (!API_VERSION.test(apiVersion)) {
		return { problem: `The API Version of the credential must look like ${DEFAULT_API_VERSION}.` };
	}
	return { ...host, apiVersion };
}

/**
 * Takes the Gateway URL of a credential as entered; gives it as `readEndpoint` gives a Base URL, by the same rules. There is no
 * other gateway to fall back to: an empty one is refused. Paths of a gateway have no version (docs/meta-api.md section 1.8).
 */
export function readGateway(credential: {
	readonly gatewayUrl?: unknown;
}): { readonly baseUrl: string } | Problem {
	return readHost(textOf(credential.gatewayUrl), {
		field: 'Gateway URL',
		example: 'https://gateway.example.com',
	});
}

/** Where the paths of calls begin, the version with it where there is one; or why there is no such place. */
export type CallRoot = { readonly root: string; readonly apiVersion?: string } | Problem;

/** Gives where calls to the Graph API begin. */
export function graphRoot(credential: Parameters<typeof readEndpoint>[0]): CallRoot {
	const endpoint = readEndpoint(credential);
	if ('problem' in endpoint) return endpoint;
	const { baseUrl, apiVersion } = endpoint;
	return { root: `${baseUrl}/${apiVersion}`, apiVersion };
}

/** Gives where calls to a Conversions API Gateway begin. */
export function gatewayRoot(credential: Parameters<typeof readGateway>[0]): CallRoot {
	const gateway = readGateway(credential);
	return 'problem' in gateway ? gateway : { root: gateway.baseUrl };
}

function readHost(
	entered: string,
	{ field, example }: { readonly field: string; readonly example: string },
): { baseUrl: string } | Problem {
	const url = parseUrl(entered);
	if (url === undefined)
		return { problem: `The ${field} of the credential is not a URL. Use ${example}.` };
	const loopback = url.protocol === 'http:' && LOOPBACK_HOSTS.has(url.hostname);
	if (url.protocol !== 'https:' && !loopback) {
		return {
			problem: `The ${field} of the credential must begin with https://. Plain http is for loopback addresses only.`,
		};
	}
	if (url.username || url.password || url.search || url.hash) {
		return {
			problem: `The ${field} of the credential may hold a host and a path only, such as ${example}.`,
		};
	}
	return { baseUrl: `${url.origin}${url.pathname}`.replace(/(?<!\/)\/+$/, '') };
}

/**
 * The proof that the caller knows the app secret: HMAC-SHA256 of the access token, keyed with the app secret, as
 * lower-case hex (docs/meta-api.md section 1.3).
 */
export function proveAppSecret(accessToken: string, appSecret: string): string {
	return createHmac('sha256', appSecret).update(accessToken).digest('hex');
}

/**
 * The address that a request calls, whole: its URL, or the URL below its base as axios joins them. Reading it as the
 * network does takes away the white space and control characters that hide where it leads.
 * @returns undefined for what is no whole address
 */
export function calledAddress(url: string, base?: string): string | undefined {
	const isWhole = URL.canParse(url) || base === undefined || base === '';
	return parseUrl(
		isWhole ? url : `${base.trim().replace(/\/$/, '')}/${url.replace(/^[\s/\\]+/, '')}`,
	)?.href;
}

/** Whether a request's address lies at the credential's own host: a token is sent nowhere else. */
export function isAtHost(address: string, baseUrl: string): boolean {
	return parseUrl(address)?.origin === parseUrl(baseUrl)?.origin;
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}

function parseUrl(text: string): URL | undefined {
	return URL.canParse(text) ? new URL(text) : undefined;
}
