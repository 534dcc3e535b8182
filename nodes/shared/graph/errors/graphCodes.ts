/** The codes that any call of the Graph API may be answered with (docs/meta-api.md section 11.2). */
import { CORRECT_AND_SEND, type ErrorRule, WAIT_AND_RUN_AGAIN } from './errorRule';

const SLOW_DOWN =
	'Wait until the limit has recovered, then run the workflow again. Fewer concurrent requests and more events per request use less of it.';
const NEW_TOKEN =
	'Generate a new access token (Events Manager > the dataset > Settings > Conversions API, or a system user in Business Settings) and save it in the credential.';
const GRANT_RIGHTS =
	'Give the token’s system user access to this dataset in Business Settings (Data sources > Datasets > Manage), make sure the app has the permission Meta names, and generate a new token.';

export const GRAPH_CODES: readonly ErrorRule[] = [
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
