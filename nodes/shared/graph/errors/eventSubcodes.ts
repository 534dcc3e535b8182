/** The subcodes of code 100 by which Meta says what is wrong with an event (docs/meta-api.md sections 9.3 and 11.3). */
import { CORRECT_AND_SEND, type ErrorRule } from './errorRule';

export const EVENT_SUBCODES: readonly ErrorRule[] = [
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
		cure: 'Give Value the amount.',
	},
	{
		code: 100,
		subcode: 2804010,
		kind: 'invalid_request',
		what: 'The Currency of a Purchase is missing.',
		cure: 'Set Currency to a three-letter ISO 4217 code such as EUR.',
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
		cure: 'Give Lead ID the 15 to 17 digits that Meta gave the lead, as text so that no digit is lost.',
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
		cure: 'Give at least one strong identifier such as Email, Phone, External ID, Click ID (fbc) or Browser ID (fbp), or several weaker ones together.',
	},
	{
		code: 100,
		subcode: 1815356,
		kind: 'invalid_request',
		what: 'The list of events holds invalid entries.',
		isVague: true,
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

const MESSAGING_DATASET =
	'Use the dataset that belongs to this Page, WhatsApp or Instagram account; a website’s pixel is usually another dataset.';

export const messagingRule = (subcode: number, what: string, cure: string): ErrorRule => ({
	code: 100,
	subcode,
	kind: 'invalid_request',
	what,
	cure,
	unverified: true,
});

const SAME_ACCOUNT =
	'Take the Page ID and the Page-Scoped User ID from the same message webhook, and use the dataset of that Page.';

export const MESSAGING_SUBCODES: readonly ErrorRule[] = [
	messagingRule(2804063, 'The Messaging Channel is missing.', 'Set Messaging Channel.'),
	messagingRule(
		2804064,
		'A messaging event may not hold web fields.',
		'Leave out Event Source URL, fbc, fbp, Client IP Address and Client User Agent.',
	),
	messagingRule(
		2804065,
		'The Page ID and the Page-Scoped User ID do not fit each other.',
		SAME_ACCOUNT,
	),
	messagingRule(
		2804066,
		'This Event Name is not allowed for messaging events.',
		'Use one of the event names Meta allows for messaging, such as Purchase or LeadSubmitted.',
	),
	messagingRule(
		2804072,
		'The Page ID and the Page-Scoped User ID do not fit each other.',
		SAME_ACCOUNT,
	),
	messagingRule(
		2804073,
		'The Page ID and the Page-Scoped User ID do not fit each other.',
		SAME_ACCOUNT,
	),
	messagingRule(
		2804075,
		'The Instagram-Scoped User ID (ig_sid) is missing.',
		'Give it the sender’s ID of the Instagram webhook.',
	),
	messagingRule(
		2804079,
		'The Instagram Account ID (ig_account_id) is missing.',
		'Give it the ID of your Instagram business account.',
	),
	messagingRule(
		2804087,
		'The Click to WhatsApp ID (ctwa_clid) is not that of a real click.',
		'Give it referral.ctwa_clid of the first message of the WhatsApp webhook; invented values cannot be used, not even for tests.',
	),
	messagingRule(
		2804116,
		'Neither a Page ID nor a WhatsApp Business Account ID is given.',
		'Give the ID of the account the conversation took place with.',
	),
	messagingRule(2804131, 'The dataset has no Page linked to it.', MESSAGING_DATASET),
	messagingRule(
		2804132,
		'The dataset has no WhatsApp Business Account linked to it.',
		MESSAGING_DATASET,
	),
	messagingRule(2804133, 'The dataset has no Instagram account linked to it.', MESSAGING_DATASET),
];
