/** Why a payload is left out on purpose: what it reports is no conversion, or was none in the end. */

/** Code and sentence of each reason; the output shows the sentence. */
export const LEFT_OUT = {
	order_canceled: 'The order was canceled, so it is no purchase. Choose a custom Event Name to report cancellations.',
	payment_failed: 'The payment failed, was voided or has expired, so there is no purchase.',
	refund: 'Money was given back, which is no purchase. Choose a custom Event Name such as Refund to report it.',
	test_payload: 'The vendor marks this as a test, so it is no conversion.',
	not_a_conversion: 'The vendor reports something for which Meta has no standard event, such as an update. Choose an Event Name to send it.',
	not_paid: 'The order is unpaid (pending or on hold), and the option Unpaid Orders leaves such orders out.',
	crawler: 'The visitor is a crawler or robot, not a person.',
	granted: 'The access was granted for free, so it is no purchase.',
} as const;

export type LeftOutCode = keyof typeof LEFT_OUT;

/** Codes under which an event is left out whatever its name: nobody did anything. */
export const NEVER_A_CONVERSION: ReadonlySet<LeftOutCode> = new Set<LeftOutCode>(['test_payload', 'crawler', 'granted']);
