/**
 * What the credentials' tests say. n8n compares the reply of `GET /me` with these rules in order; the first one
 * that fits is shown. Codes: docs/meta-api.md section 11.2.
 */
import type {
	IAuthenticateRuleResponseCode,
	IAuthenticateRuleResponseSuccessBody,
} from 'n8n-workflow';

import { codesOfKind, DEFAULT_API_VERSION } from '../../graph';

type Rule = IAuthenticateRuleResponseSuccessBody;

const DEAD_TOKEN =
	'Meta does not accept this access token: it is mistyped, expired or was withdrawn. Generate a new one in Events Manager and paste it here.';
/** Meta's words where the proof is missing; the code alone does not tell that from a wrong one (docs/meta-api.md section 1.3). */
const PROOF_REQUIRED = 'API calls from the server require an appsecret_proof argument';
const NO_APP_SECRET =
	'The app of this access token requires App Secret, which is empty. Turn on Advanced Settings and paste it from the app dashboard (Settings, Basic).';
const WRONG_APP_SECRET =
	'The app secret does not belong to the app of this access token. Under Advanced Settings, copy it again from the app dashboard (Settings, Basic), or leave it empty where the app does not require it.';
const MISSING_PERMISSION =
	'The access token works but lacks a permission. Ask an admin of your Meta business to assign the dataset to this user and to grant ads_management, for lists and sharing also business_management.';
const RETIRED_VERSION = `Meta has retired this API version. Set API Version to ${DEFAULT_API_VERSION} under Advanced Settings.`;
const THROTTLED =
	'Meta knows the access token, but it has reached a limit of calls. Test again in a few minutes; it need not be changed.';
const DOWN = 'Meta is down or busy at the moment. Test again in a few minutes.';
const NOT_META =
	'The server at the Base URL did not answer as Meta does. Under Advanced Settings, set Base URL to https://graph.facebook.com.';
const REDIRECTED =
	'The server at the Base URL redirects to another address. The token is not sent there. Under Advanced Settings, set Base URL to https://graph.facebook.com.';

/** The statuses that send a caller elsewhere. */
export const REDIRECTS: readonly number[] = range(300, 308);

/** Code 100 on `GET /me` with its two standard fields leaves only the proof to be wrong. */
export const credentialTestRules: Rule[] = [
	whenBodyHas('error.message', PROOF_REQUIRED, NO_APP_SECRET),
	...rulesFor([
		[DEAD_TOKEN, [190, 102]],
		[WRONG_APP_SECRET, [104, 100]],
		[MISSING_PERMISSION, [3, 10, ...range(200, 299)]],
		[RETIRED_VERSION, [2635]],
		[THROTTLED, codesOfKind('throttled')],
		[DOWN, codesOfKind('retry')],
	]),
];

const DEAD_SIGN_IN =
	'Meta does not accept this sign-in any more: it ended or was withdrawn. Open the credential and connect it again.';
const SIGN_IN_PROOF =
	'Meta knows the sign-in, but the app has "Require App Secret" turned on, which n8n’s test cannot satisfy. The nodes can: nothing needs to be changed.';
const SIGN_IN_LACKS =
	'The sign-in works but lacks a permission. Choose what it is for under What It Is For, connect it again, and leave all permissions on in Meta’s dialog.';

/** What the test of a sign-in says of the reply to `GET /me`. */
export const signInTestRules: Rule[] = [
	whenBodyHas('error.message', PROOF_REQUIRED, SIGN_IN_PROOF),
	...rulesFor([
		[DEAD_SIGN_IN, [190, 102]],
		[SIGN_IN_LACKS, [3, 10, ...range(200, 299)]],
		[RETIRED_VERSION, [2635]],
		[THROTTLED, codesOfKind('throttled')],
		[DOWN, codesOfKind('retry')],
	]),
];

const WRONG_APP =
	'App ID and App Secret do not belong together, or one of them is mistyped. Copy both again from the app dashboard (Settings, Basic).';
const UNKNOWN_APP =
	'Meta knows no app with this App ID. Copy it again from the app dashboard (Settings, Basic).';

const THROTTLED_APP =
	'The app has reached a limit of calls. Test again in a few minutes; App ID and App Secret need not be changed.';

/** What the test of the credential Meta App Events API says of the reply to `GET /{app_id}`. */
export const appCredentialTestRules: Rule[] = rulesFor([
	[WRONG_APP, [190, 101, 102, 104, 10]],
	[UNKNOWN_APP, [100, 803, 2500]],
	[RETIRED_VERSION, [2635]],
	[THROTTLED_APP, codesOfKind('throttled')],
	[DOWN, codesOfKind('retry')],
]);

/** The messages with the codes of Meta's error object that they answer; a reply without `id` is not Meta's. */
function rulesFor(
	messages: ReadonlyArray<readonly [message: string, codes: readonly number[]]>,
): Rule[] {
	const rules = [
		...messages.flatMap(([message, codes]) =>
			codes.map((code) => whenBodyHas('error.code', code, message)),
		),
		whenBodyHas('id', undefined, NOT_META),
	];
	// n8n reads every rule by its own kind; only its types want a list to be of one kind.
	const ofAllKinds: Array<Rule | IAuthenticateRuleResponseCode> = rules;
	for (const value of REDIRECTS)
		ofAllKinds.push({ type: 'responseCode', properties: { value, message: REDIRECTED } });
	return rules;
}

function whenBodyHas(key: string, value: number | string | undefined, message: string): Rule {
	return { type: 'responseSuccessBody', properties: { key, value, message } };
}

function range(first: number, last: number): number[] {
	return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}
