import type { GraphError } from './errors';

export const JSON_TYPE = 'application/json; charset=UTF-8';

export interface Answer {
	readonly status: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body: string;
}

/** Meta's error object; `headers` go with those of the error. */
export function errorAnswer(
	error: GraphError,
	fbtraceId: string,
	headers?: Answer['headers'],
): Answer {
	return {
		status: error.kind.status,
		headers: { ...headers, ...error.details.headers },
		body: JSON.stringify(error.body(fbtraceId)),
	};
}
