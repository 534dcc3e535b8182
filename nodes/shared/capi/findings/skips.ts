/** Why an event is left out on purpose: code -> sentence, which is also the `reason` in the output. */

/** The person's consent. */
const CONSENT = {
	consent_withdrawn: 'The person has not consented or has withdrawn consent.',
	consent_objected: 'The browser of the person objects (Global Privacy Control).',
	consent_missing:
		'There is no consent for the person: the consent field or signal is empty or missing.',
	consent_not_understood: 'The consent field or signal holds something other than yes or no.',
	consent_contradictory:
		'The consent fields or signals contradict each other, which is no consent.',
	consent_string_unreadable:
		'The consent string is no readable IAB TCF string of version 2, which is no consent.',
} as const;

/** What a vendor's payload reports. */
export const PAYLOAD_SKIPS = {
	order_canceled:
		'The order was canceled, so it is no purchase. Choose a custom Event Name to report cancellations.',
	payment_failed: 'The payment failed, was voided or has expired, so there is no purchase.',
	refund:
		'Money was given back, which is no purchase. Choose a custom Event Name such as Refund to report it.',
	test_payload: 'The vendor marks this as a test, so it is no conversion.',
	not_a_conversion:
		'The vendor reports something for which Meta has no standard event, such as an update. Choose a custom Event Name to report it.',
	updated:
		'The record was only updated: it stood for the same sale before, so this is no new purchase. Choose a custom Event Name to report updates.',
	not_paid:
		'The order is unpaid (pending or on hold), and the option Unpaid Orders leaves such orders out.',
	crawler: 'The visitor is a crawler or robot, not a person.',
	appointment_canceled:
		'The appointment was canceled or not kept. Choose a custom Event Name to report that.',
	appointment_moved:
		'The appointment was only moved to another time; it was reported when it was made.',
	own_message:
		'The message is one of the business itself, or only tells of its delivery, so the person did nothing.',
	spam: 'The vendor marks this as spam or as deleted, so it is no conversion.',
	deleted:
		'The vendor reports that the record was deleted or merged, which is no conversion. Choose a custom Event Name to report it.',
	form_not_sent: 'The form was begun and not sent off, so it is no conversion yet.',
	further_line:
		'The row is a further product of an order that stands in a row before it, so it is no order of its own. To send all products, join the rows of an order before this node.',
	granted: 'The access was granted for free, so it is no purchase.',
} as const;

/** What a subscription service reports of an app. */
const SUBSCRIPTION = {
	subscription_no_conversion:
		'The subscription service reports something that is no conversion, such as a cancellation.',
	test_purchase: 'The purchase was made in the test store (sandbox), so it is no conversion.',
} as const;

/** Of Meta Lead Stage; those that are refusals too are skips where an option of the node says so. */
const LEAD_STAGE = {
	stage_missing: 'Stage is empty.',
	stage_unknown: 'The CRM value of the stage is not in the funnel.',
	stage_too_old:
		'Stage Time is 7 days ago or more (less an hour for sending), and Meta refuses such stages.',
	stage_without_time:
		'This entry of the history has no time. Turn on "Send Earlier Stages Too" to find one for it.',
	stage_time_not_found:
		'This entry of the history has no time, and there is no room for one before a later stage.',
	stage_dated_elsewhere: 'The input says elsewhere when the lead reached this stage.',
	stage_stated_twice: 'The same stage of this lead at the same time stands elsewhere in the input.',
	stage_sent_before: 'The stage was already sent in an earlier run.',
	stage_again:
		'The lead was in this stage before, and each stage is sent once. Turn on "Allow Going Back" to send it again.',
	stage_still_there: 'The lead was in this stage already and in no other one since.',
	stage_went_back:
		'The lead had already reached a later stage. Turn on "Allow Going Back" to send it all the same.',
} as const;

export const SKIPS = { ...CONSENT, ...PAYLOAD_SKIPS, ...SUBSCRIPTION, ...LEAD_STAGE };
