import { type GraphFailure, isObject, scrub } from '../graph';

/** The connection never stood, so that nothing can have arrived (Node's and OpenSSL's codes). */
const NOTHING_WAS_SENT: Readonly<Record<string, string>> = {
	ECONNREFUSED: 'The server refused the connection.',
	ENOTFOUND: 'The server’s name could not be found.',
	EAI_AGAIN: 'The name server did not answer.',
	EHOSTUNREACH: 'The server cannot be reached from here.',
	ENETUNREACH: 'The network cannot be reached from here.',
	EADDRNOTAVAIL: 'This machine has no free network address left.',
	UND_ERR_CONNECT_TIMEOUT: 'The server did not take the connection in time.',
};

/** The request may have been taken in before the connection failed. */
const MAY_HAVE_ARRIVED: Readonly<Record<string, string>> = {
	ETIMEDOUT: 'No reply came in time.',
	ECONNABORTED: 'No reply came in time.',
	ESOCKETTIMEDOUT: 'No reply came in time.',
	UND_ERR_HEADERS_TIMEOUT: 'No reply came in time.',
	UND_ERR_BODY_TIMEOUT: 'No reply came in time.',
	ECONNRESET: 'The connection was cut before a reply came.',
	EPIPE: 'The connection was cut before a reply came.',
	UND_ERR_SOCKET: 'The connection was cut before a reply came.',
	ERR_CANCELED: 'No reply came in time, or the execution was canceled.',
};

/** Nothing was sent, and trying again cannot help. */
const PERMANENT: ReadonlyArray<readonly [RegExp, string, string]> = [
	[
		/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ERR_TLS|HOSTNAME_MISMATCH/u,
		'The server’s certificate is not trusted.',
		'Check the Base URL in the credential and the proxy between n8n and graph.facebook.com.',
	],
	[
		/wrong.version.number|packet.length.too.long|ERR_SSL_HTTP_REQUEST/iu,
		'The server does not speak https.',
		'Check the Base URL in the credential: its host, its port, and the proxy between n8n and graph.facebook.com.',
	],
	[
		/restricted IP address|ERR_INVALID_URL|Invalid URL|ERR_FR_TOO_MANY_REDIRECTS/u,
		'n8n may not or cannot call this address.',
		'Check the Base URL in the credential and n8n’s settings for outgoing requests.',
	],
];

/** Whatever the code is: these say that it happened before the request could go. */
const BEFORE_THE_REQUEST = /\bconnect E[A-Z]+|before secure TLS connection/u;

const CHECK_NETWORK =
	'Check the network, proxy and firewall between n8n and graph.facebook.com, then run the workflow again.';

/** Errors of the program or of its configuration, not of the network. */
const NOT_OF_THE_NETWORK = new Set([
	'NodeOperationError',
	'UserError',
	'UnexpectedError',
	'TypeError',
	'RangeError',
	'ReferenceError',
	'SyntaxError',
]);

const DEEPEST_CAUSE = 5;

/** All texts of an error and its causes in which a code may stand; n8n keeps the original ones in `messages`. */
function collectTexts(error: unknown, depth = 0): string[] {
	if (typeof error === 'string') return [error];
	if (depth > DEEPEST_CAUSE) return [];
	if (Array.isArray(error))
		return error.flatMap((entry: unknown) => collectTexts(entry, depth + 1));
	if (!isObject(error)) return [];
	const texts = [error.code, error.httpCode, error.message].filter(
		(text) => typeof text === 'string',
	);
	return [
		...texts,
		...[error.messages, error.cause, error.errors].flatMap((part) => collectTexts(part, depth + 1)),
	];
}

function findKnown(
	texts: readonly string[],
	table: Readonly<Record<string, string>>,
): string | undefined {
	const code = Object.keys(table).find((candidate) =>
		texts.some((text) => text.includes(candidate)),
	);
	return code === undefined ? undefined : table[code];
}

/**
 * Understands what a request that brought no reply was rejected with: Node's, axios' and n8n's errors.
 * @returns a failure that says whether trying again can help (`isTransient`) and whether the request may have arrived
 * (`mayHaveArrived`). Anything unknown counts as both, because then nothing is lost and nothing is called lost
 */
export function readNetworkFailure(error: unknown): GraphFailure {
	const texts = collectTexts(error);
	const permanent = PERMANENT.find(([pattern]) => texts.some((text) => pattern.test(text)));
	if (permanent) {
		const [, message, cure] = permanent;
		return { kind: 'network', message, cure, isTransient: false, mayHaveArrived: false };
	}
	const cut = findKnown(texts, MAY_HAVE_ARRIVED);
	const unsent = findKnown(texts, NOTHING_WAS_SENT);
	const neverBegan = texts.some((text) => BEFORE_THE_REQUEST.test(text));
	if (neverBegan || (unsent !== undefined && cut === undefined)) {
		const message = unsent ?? 'The connection could not be made.';
		return {
			kind: 'network',
			message,
			cure: CHECK_NETWORK,
			isTransient: true,
			mayHaveArrived: false,
		};
	}
	if (cut === undefined && error instanceof Error && NOT_OF_THE_NETWORK.has(error.name)) {
		return {
			kind: 'network',
			message: `The request could not be made: ${scrub(error.message)}`,
			cure: 'Check the node’s credential and its settings.',
			isTransient: false,
			mayHaveArrived: false,
		};
	}
	const message = cut ?? 'The connection failed before a reply came.';
	return { kind: 'network', message, cure: CHECK_NETWORK, isTransient: true, mayHaveArrived: true };
}
