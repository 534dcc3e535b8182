import { has, is, lacks, minor, row, together, type Format, type LeftOutRule } from '../format';

const PAID = 'successful_payment_notification';
const REFUNDED = 'successful_refund_notification';
const FAILED = 'failed_payment_notification';
const VOIDED = 'void_payment_notification';
const WAITING = ['scheduled_payment_notification', 'processing_payment_notification'];
const ROOTS = [PAID, REFUNDED, FAILED, VOIDED, ...WAITING];

/** The text of an element: alone, or beside its attributes, as n8n's XML node gives it. */
function textOf(path: string): readonly [string, string] {
	return [`${path}._`, path];
}

const [AMOUNT, PLAIN_AMOUNT] = textOf('transaction.amount_in_cents');

/**
 * A payment of Recurly's webhook in XML, as n8n's XML node turns it to JSON. The amount counts in cents; most have no currency, which
 * can stand beside the notification.
 */
export const recurlyNotification: Format = {
	id: 'recurlyNotification',
	displayName: 'Recurly Payment Notification',
	sources: ['Recurly: Payment notifications', 'n8n: XML node'],
	unverified:
		'The names of the elements, which the page shows and could be opened in parts only: they are those of payloads that others published.',
	recognizedBy: ROOTS.map((root) => [has(`${root}.transaction`), has(`${root}.account`)]),
	recordAt: ROOTS,
	incomplete: [
		{
			when: [
				has(`${PAID}.transaction.amount_in_cents`),
				lacks(`${PAID}.transaction.currency`),
				lacks('currency'),
			],
			what: 'The item is a webhook in XML, which gives the amount in cents and not its currency',
			cure: 'Add a field currency beside the notification, with an Edit Fields node, or fetch the transaction (GET /transactions/ and uuid- with its ID), and pass that.',
		},
	],
	eventNames: [{ when: [has(`@body.${PAID}`)], event: 'Purchase' }],
	leftOut: [
		...textOf('transaction.test').map((path): LeftOutRule => ({
			when: [is(path, 'true')],
			code: 'test_payload',
		})),
		{ when: [has(`@body.${REFUNDED}`)], code: 'refund' },
		{ when: [has(`@body.${FAILED}`)], code: 'payment_failed' },
		{ when: [has(`@body.${VOIDED}`)], code: 'order_canceled' },
		...WAITING.map((root): LeftOutRule => ({
			when: [has(`@body.${root}`)],
			code: 'not_a_conversion',
		})),
	],
	rows: [
		row('event_time', ...textOf('transaction.date')),
		row('user_data.em', 'account.email'),
		together(['account'], { 'user_data.fn': ['first_name'], 'user_data.ln': ['last_name'] }),
		row('user_data.external_id', 'account.account_code'),
		row('user_data.subscription_id', 'transaction.subscription_id'),
		row(
			'custom_data.value',
			minor(AMOUNT, 'transaction.currency'),
			minor(PLAIN_AMOUNT, 'transaction.currency'),
			minor(AMOUNT, '@body.currency'),
			minor(PLAIN_AMOUNT, '@body.currency'),
		),
		row('custom_data.currency', 'transaction.currency', '@body.currency'),
		row('custom_data.order_id', ...textOf('transaction.invoice_number'), 'transaction.id'),
		row('original_event_data.order_id', ...textOf('transaction.invoice_number'), 'transaction.id'),
	],
	ignored: ROOTS,
};
