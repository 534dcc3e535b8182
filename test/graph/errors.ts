/**
 * How sure we are that Meta answers with exactly this code and subcode (docs/meta-api.md sections 11.2 and 11.3):
 * `general code` marks a refusal for which no subcode is known, answered with the bare code 100.
 */
export type Evidence =
	'documented' | 'captured' | 'old' | 'third party, unverified' | 'general code';

export interface GraphErrorKind {
	readonly code: number;
	readonly subcode?: number;
	readonly type: 'OAuthException' | 'GraphMethodException' | 'FacebookApiException';
	/** HTTP status; docs/meta-api.md section 11.1: 400 for most, 401 for tokens that cannot be parsed. */
	readonly status: number;
	readonly message: string;
	readonly title?: string;
	readonly advice?: string;
	readonly transient?: boolean;
	readonly evidence: Evidence;
}

const oauth = { type: 'OAuthException', status: 400, evidence: 'documented' } as const;

/** Errors of the Graph API itself (docs/meta-api.md section 11.2). */
export const GRAPH_ERRORS = {
	objectMissing: {
		...oauth,
		type: 'GraphMethodException',
		code: 100,
		subcode: 33,
		message:
			'Unsupported request. Object does not exist, cannot be loaded due to missing permissions, or does not support ' +
			'this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api',
	},
	aliasMissing: {
		...oauth,
		code: 803,
		message: '(#803) Some of the aliases you requested do not exist',
	},
	queryNotParsed: { ...oauth, code: 2500, message: '(#2500) Unknown path components' },
	versionGone: {
		...oauth,
		code: 2635,
		message:
			'(#2635) You are calling a deprecated version of the API. Please update to a current version.',
	},
	// docs/meta-api.md names no code for a request without any token: the token family 190 is the nearest documented one.
	tokenMissing: {
		...oauth,
		code: 190,
		message: 'An access token is required to request this resource.',
	},
	tokenUnreadable: {
		...oauth,
		status: 401,
		code: 190,
		message: 'Invalid OAuth access token - Cannot parse access token',
	},
	tokenExpired: {
		...oauth,
		code: 190,
		subcode: 463,
		message: 'Error validating access token: Session has expired.',
	},
	tokenPasswordChanged: {
		...oauth,
		code: 190,
		subcode: 460,
		message:
			'Error validating access token: The session has been invalidated because the user changed their password or ' +
			'Facebook has changed the session for security reasons.',
	},
	permissionMissing: {
		...oauth,
		code: 10,
		message: '(#10) Application does not have permission for this action',
	},
	readPermissionMissing: {
		...oauth,
		code: 200,
		message:
			'(#200) Missing permissions: ads_read, ads_management or business_management is needed for this edge',
	},
	proofWrong: {
		...oauth,
		type: 'GraphMethodException',
		code: 104,
		message: 'Invalid appsecret_proof provided in the API argument',
	},
	proofRequired: {
		...oauth,
		type: 'GraphMethodException',
		code: 104,
		message: 'API calls from the server require an appsecret_proof argument',
	},
	adsManagementThrottled: {
		...oauth,
		code: 80004,
		message:
			'(#80004) There have been too many calls to this ad-account. Wait a bit and try again.',
	},
	invalidParameter: { ...oauth, code: 100, message: 'Invalid parameter', evidence: 'general code' },
} as const satisfies Record<string, GraphErrorKind>;

export interface GraphErrorDetails {
	/** Replaces the message of the kind. */
	readonly message?: string;
	/** Replaces the text meant for the user. */
	readonly advice?: string;
	readonly errorData?: unknown;
	/** Extra headers of the answer, for example usage headers of a throttled call. */
	readonly headers?: Readonly<Record<string, string>>;
}

/** An answer with Meta's error object (docs/meta-api.md section 11.1). */
export class GraphError extends Error {
	constructor(
		readonly kind: GraphErrorKind,
		readonly details: GraphErrorDetails = {},
	) {
		super(details.message ?? kind.message);
	}

	/** The JSON body of the answer; keys that have no value are left out, as Meta does. */
	body(fbtraceId: string): { error: Record<string, unknown> } {
		const { kind, details } = this;
		const userMessage = details.advice ?? kind.advice;
		return {
			error: {
				message: this.message,
				type: kind.type,
				code: kind.code,
				...(details.errorData !== undefined && { error_data: details.errorData }),
				...(kind.subcode !== undefined && { error_subcode: kind.subcode }),
				is_transient: kind.transient ?? false,
				...(kind.title !== undefined && { error_user_title: kind.title }),
				...(userMessage !== undefined && { error_user_msg: userMessage }),
				fbtrace_id: fbtraceId,
			},
		};
	}
}

/** The bare code 100, for what docs/meta-api.md forbids without naming a subcode. */
export function invalidParameter(reason: string): GraphError {
	return new GraphError(GRAPH_ERRORS.invalidParameter, { message: `(#100) ${reason}` });
}
