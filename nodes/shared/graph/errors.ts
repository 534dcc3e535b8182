/**
 * Meta's error codes as data: what each means in plain words, what to do, and what may be done with the request.
 * Source: docs/meta-api.md sections 11.2 (codes), 11.3 (subcodes of events) and 9.3 (messaging subcodes).
 */

/**
 * What a failed request is, for whoever decides what to do next.
 * - `retry`: trouble on Meta's side that can pass. `throttled`: too many calls; the same request succeeds later.
 * - `invalid_request`: something in the data is wrong. `too_large`: the request has to be cut into smaller ones.
 * - `authentication`, `permission`, `version`, `unavailable_object`, `blocked`: no request of this kind can succeed
 *   until somebody changes the token, the rights, the version, the ID or the standing of the app.
 * - `refused`: Meta said no in a way that none of the others describes.
 * - `network`: no reply. `unreadable_reply`: a reply that is not Meta's (HTML, nothing, garbage).
 * - `not_counted`: Meta answered with success but did not count the event. `stopped_early`: not tried, because nearly
 *   everything before was refused. `cancelled`: not tried, because the execution was cancelled.
 */
export type FailureKind =
	| 'retry'
	| 'throttled'
	| 'invalid_request'
	| 'too_large'
	| 'authentication'
	| 'permission'
	| 'version'
	| 'unavailable_object'
	| 'blocked'
	| 'refused'
	| 'network'
	| 'unreadable_reply'
	| 'not_counted'
	| 'stopped_early'
	| 'cancelled';

export interface ErrorRule {
	/** Meta's `error.code`, or the first of a range that ends with `lastCode`. */
	readonly code: number;
	readonly lastCode?: number;
	/** Meta's `error.error_subcode`; a rule without one holds for all subcodes that have no rule of their own. */
	readonly subcode?: number;
	readonly kind: FailureKind;
	/** What happened: one sentence. */
	readonly what: string;
	/** What to do: one or two sentences. */
	readonly cure: string;
	/** True when it is known from third parties only. */
	readonly unverified?: true;
	/** Tries altogether, where Meta's text allows fewer than the sender would make. */
	readonly maximumTries?: number;
}

const WAIT_AND_RUN_AGAIN = 'Run the workflow again later.';
const SLOW_DOWN =
	'Wait until the limit has recovered, then run the workflow again. Fewer concurrent requests and more events per request use less of it.';
const NEW_TOKEN =
	'Generate a new access token (Events Manager > the dataset > Settings > Conversions API, or a system user in Business Settings) and save it in the credential.';
const GRANT_RIGHTS =
	'Give the token’s system user access to this dataset in Business Settings (Data sources > Datasets > Manage), make sure the app has the permission Meta names, and generate a new token.';
const CORRECT_AND_SEND = 'Correct what Meta names and send the event again.';
const MESSAGING_DATASET =
	'Use the dataset that belongs to this Page, WhatsApp or Instagram account; a website’s pixel is usually another dataset.';

const GRAPH_CODES: readonly ErrorRule[] = [
	{ code: 1, kind: 'retry', what: 'Meta had an unknown problem, possibly a short outage.', cure: WAIT_AND_RUN_AGAIN },
	{ code: 2, kind: 'retry', what: 'Meta’s service is temporarily unavailable.', cure: WAIT_AND_RUN_AGAIN },
	{
		code: 3,
		kind: 'permission',
		what: 'The app behind the access token may not make this call.',
		cure: GRANT_RIGHTS,
	},
	{ code: 4, kind: 'throttled', what: 'The app has reached Meta’s request limit.', cure: SLOW_DOWN },
	{
		code: 10,
		kind: 'permission',
		what: 'The access token lacks a permission, or it was taken away.',
		cure: GRANT_RIGHTS,
	},
	{ code: 17, kind: 'throttled', what: 'The ad account has reached Meta’s call limit.', cure: SLOW_DOWN },
	{
		code: 17,
		subcode: 1885172,
		kind: 'refused',
		what: 'The ad account’s spending limit was already changed ten times today.',
		cure: 'Try again tomorrow.',
	},
	{ code: 32, kind: 'throttled', what: 'The Page has reached Meta’s request limit.', cure: SLOW_DOWN },
	{
		code: 100,
		kind: 'invalid_request',
		what: 'Meta found an invalid or missing parameter.',
		cure: CORRECT_AND_SEND,
	},
	{
		code: 100,
		subcode: 33,
		kind: 'unavailable_object',
		what: 'Meta knows no object with this ID, or the access token has no access to it.',
		cure: 'Check the ID (for a dataset: Events Manager > Data sources) and that the credential’s access token was made for it; a token of another business does not work.',
	},
	{ code: 102, kind: 'authentication', what: 'The session of the access token is not valid.', cure: NEW_TOKEN },
	{
		code: 104,
		kind: 'authentication',
		what: 'Meta could not verify the signature of the request.',
		cure: 'Check the App Secret in the credential: it has to be that of the app the access token belongs to.',
	},
	{ code: 190, kind: 'authentication', what: 'The access token is not valid.', cure: NEW_TOKEN },
	{
		code: 190,
		subcode: 458,
		kind: 'authentication',
		what: 'The person behind the access token removed the app.',
		cure: NEW_TOKEN,
	},
	{
		code: 190,
		subcode: 459,
		kind: 'authentication',
		what: 'The person behind the access token has to pass a security check.',
		cure: 'Log in at facebook.com as that person and finish the check, or use a system user’s token in the credential.',
	},
	{
		code: 190,
		subcode: 460,
		kind: 'authentication',
		what: 'The access token died because the password was changed.',
		cure: NEW_TOKEN,
	},
	{ code: 190, subcode: 463, kind: 'authentication', what: 'The access token has expired.', cure: NEW_TOKEN },
	{
		code: 190,
		subcode: 464,
		kind: 'authentication',
		what: 'The person behind the access token has not confirmed the account.',
		cure: 'Confirm the account at facebook.com, or use a system user’s token in the credential.',
	},
	{ code: 190, subcode: 467, kind: 'authentication', what: 'The access token was made invalid.', cure: NEW_TOKEN },
	{
		code: 190,
		subcode: 492,
		kind: 'authentication',
		what: 'The person behind the access token has no role on the Page.',
		cure: 'Give that person a role on the Page, or save another access token in the credential.',
	},
	{
		code: 200,
		lastCode: 299,
		kind: 'permission',
		what: 'The access token lacks a permission for this dataset or account.',
		cure: GRANT_RIGHTS,
	},
	{
		code: 294,
		kind: 'permission',
		what: 'The app lacks the permission ads_management or is not allowed to use the Marketing API.',
		cure: GRANT_RIGHTS,
	},
	{ code: 341, kind: 'throttled', what: 'The app has reached a limit of Meta’s.', cure: SLOW_DOWN },
	{
		code: 368,
		kind: 'blocked',
		what: 'Meta has blocked this app or account for a time because of its policies.',
		cure: 'Look at Account Quality in Meta Business Suite, settle what is named there, and run the workflow again afterwards.',
	},
	{ code: 452, kind: 'authentication', what: 'The session of the access token is not valid.', cure: NEW_TOKEN },
	{
		code: 506,
		kind: 'refused',
		what: 'Meta has just received the very same request.',
		cure: 'Check whether it is already there before sending it again.',
	},
	{ code: 613, kind: 'throttled', what: 'Too many calls in a short time.', cure: SLOW_DOWN },
	{
		code: 613,
		subcode: 1487225,
		kind: 'refused',
		what: 'The limit for creating ads is reached.',
		cure: 'Try again later.',
	},
	{
		code: 613,
		subcode: 1487632,
		kind: 'refused',
		what: 'The limit for changing ad set budgets is reached.',
		cure: 'Try again later.',
	},
	{
		code: 803,
		kind: 'unavailable_object',
		what: 'Meta knows no object with this ID or name.',
		cure: 'Check the ID: Meta’s IDs consist of digits only.',
	},
	{
		code: 2500,
		kind: 'refused',
		what: 'Meta could not read the request.',
		cure: 'Check IDs and field names for unusual characters.',
	},
	{
		code: 2635,
		kind: 'version',
		what: 'This version of the Graph API no longer exists.',
		cure: 'Set a current API Version in the credential.',
	},
	{
		code: 3962,
		kind: 'refused',
		what: 'Meta knows no permission with this name.',
		cure: 'Correct the name of the permission.',
	},
	{
		code: 5000,
		kind: 'retry',
		what: 'Meta had an unknown problem.',
		cure: WAIT_AND_RUN_AGAIN,
		maximumTries: 2,
	},
	{
		code: 6200,
		kind: 'refused',
		what: 'The ad account cannot have another pixel.',
		cure: 'Use the dataset the ad account already has.',
	},
	{
		code: 6202,
		kind: 'refused',
		what: 'The ad account already has a pixel.',
		cure: 'Use the dataset the ad account already has.',
	},
	{
		code: 21009,
		kind: 'retry',
		what: 'The dataset is not ready yet.',
		cure: 'Run the workflow again in a few minutes.',
		unverified: true,
	},
	{
		code: 80000,
		lastCode: 80014,
		kind: 'throttled',
		what: 'The business has reached Meta’s call limit.',
		cure: SLOW_DOWN,
	},
	{
		code: 2044055,
		kind: 'unavailable_object',
		what: 'The dataset does not exist.',
		cure: 'Check the Dataset ID in Events Manager > Data sources.',
	},
];

const EVENT_SUBCODES: readonly ErrorRule[] = [
	{
		code: 100,
		subcode: 2804003,
		kind: 'invalid_request',
		what: 'The Event Time is too old.',
		cure: 'Send events within 7 days after they happened (store events within 62 days), and check that the Event Time is in the right unit and time zone.',
	},
	{
		code: 100,
		subcode: 2804004,
		kind: 'invalid_request',
		what: 'The Event Time seems to be in the future.',
		cure: 'Check the Event Time’s unit and time zone.',
		unverified: true,
	},
	{
		code: 100,
		subcode: 2804009,
		kind: 'invalid_request',
		what: 'The Value of a Purchase is missing.',
		cure: 'Map Value to a field that holds the amount.',
	},
	{
		code: 100,
		subcode: 2804010,
		kind: 'invalid_request',
		what: 'The Currency of a Purchase is missing.',
		cure: 'Map Currency to a three-letter ISO 4217 code such as EUR.',
	},
	{
		code: 100,
		subcode: 2804030,
		kind: 'invalid_request',
		what: 'Information for Limited Data Use is missing.',
		cure: 'Set Limited Data Use with its country and state in the options.',
	},
	{
		code: 100,
		subcode: 2804036,
		kind: 'invalid_request',
		what: 'The Lead ID is not valid or the lead was deleted.',
		cure: 'Map Lead ID to the 15 to 17 digits Meta gave the lead, as text so that no digit is lost.',
	},
	{
		code: 100,
		subcode: 2804043,
		kind: 'invalid_request',
		what: 'The operating system version in the app’s device information is not valid.',
		cure: 'Correct the OS Version of the app data.',
		unverified: true,
	},
	{
		code: 100,
		subcode: 2804050,
		kind: 'invalid_request',
		what: 'The event says too little about the customer.',
		cure: 'Map at least one strong match key such as Email, Phone, External ID, fbc or fbp, or several weaker ones together.',
	},
	{
		code: 100,
		subcode: 1815356,
		kind: 'invalid_request',
		what: 'The list of events holds invalid entries.',
		cure: CORRECT_AND_SEND,
	},
	{
		code: 100,
		subcode: 2044055,
		kind: 'unavailable_object',
		what: 'The dataset does not exist.',
		cure: 'Check the Dataset ID in Events Manager > Data sources.',
	},
];

const messagingRule = (subcode: number, what: string, cure: string): ErrorRule => ({
	code: 100,
	subcode,
	kind: 'invalid_request',
	what,
	cure,
	unverified: true,
});

const SAME_ACCOUNT =
	'Take the Page ID and the Page-Scoped User ID from the same message webhook, and use the dataset of that Page.';

const MESSAGING_SUBCODES: readonly ErrorRule[] = [
	messagingRule(2804063, 'The Messaging Channel is missing.', 'Set Messaging Channel.'),
	messagingRule(
		2804064,
		'A messaging event may not hold web fields.',
		'Leave out Event Source URL, fbc, fbp, Client IP Address and Client User Agent.',
	),
	messagingRule(2804065, 'The Page ID and the Page-Scoped User ID do not fit each other.', SAME_ACCOUNT),
	messagingRule(
		2804066,
		'This Event Name is not allowed for messaging events.',
		'Use one of the event names Meta allows for messaging, such as Purchase or LeadSubmitted.',
	),
	messagingRule(2804072, 'The Page ID and the Page-Scoped User ID do not fit each other.', SAME_ACCOUNT),
	messagingRule(2804073, 'The Page ID and the Page-Scoped User ID do not fit each other.', SAME_ACCOUNT),
	messagingRule(
		2804075,
		'The Instagram-Scoped User ID (ig_sid) is missing.',
		'Map it to the sender’s ID of the Instagram webhook.',
	),
	messagingRule(
		2804079,
		'The Instagram Account ID (ig_account_id) is missing.',
		'Map it to the ID of your Instagram business account.',
	),
	messagingRule(
		2804087,
		'The Click to WhatsApp ID (ctwa_clid) is not that of a real click.',
		'Map it to referral.ctwa_clid of the first message of the WhatsApp webhook; invented values cannot be used, not even for tests.',
	),
	messagingRule(
		2804116,
		'Neither a Page ID nor a WhatsApp Business Account ID is given.',
		'Map the ID of the account the conversation took place with.',
	),
	messagingRule(2804131, 'The dataset has no Page linked to it.', MESSAGING_DATASET),
	messagingRule(2804132, 'The dataset has no WhatsApp Business Account linked to it.', MESSAGING_DATASET),
	messagingRule(2804133, 'The dataset has no Instagram account linked to it.', MESSAGING_DATASET),
];

/** All rules; each pair of code and subcode stands in it once. */
export const ERROR_TABLE: readonly ErrorRule[] = [...GRAPH_CODES, ...EVENT_SUBCODES, ...MESSAGING_SUBCODES];

const INTERNAL_ERROR: ErrorRule = {
	code: -1,
	kind: 'retry',
	what: 'Meta had an internal problem.',
	cure: WAIT_AND_RUN_AGAIN,
	maximumTries: 2,
};

const exactRules = new Map(
	ERROR_TABLE.filter((rule) => rule.lastCode === undefined).map((rule) => [`${rule.code}/${rule.subcode ?? ''}`, rule]),
);
const rangeRules = ERROR_TABLE.filter((rule) => rule.lastCode !== undefined);

/**
 * Finds the rule of a Graph error.
 * @param code Meta's `error.code`
 * @param subcode Meta's `error.error_subcode`, when there is one
 * @returns the rule of the pair, else of the code, else of the range it lies in; undefined for codes Meta never published
 */
export function findErrorRule(code: number, subcode?: number): ErrorRule | undefined {
	if (code < 0) return INTERNAL_ERROR;
	return (
		exactRules.get(`${code}/${subcode ?? ''}`) ??
		exactRules.get(`${code}/`) ??
		rangeRules.find((rule) => code >= rule.code && code <= (rule.lastCode ?? rule.code))
	);
}
