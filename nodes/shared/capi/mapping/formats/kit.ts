/** The formats of Kit (ConvertKit), in the order in which a payload is tried with them. */
import { answersOf } from './answers';
import { has, is, products, row, type Format } from './format';

const PAGE = 'Kit Developer Documentation: Webhooks (v3), Example Payloads';

/** A purchase that a shop reported to Kit, in a webhook. Amounts are whole units in every currency. */
const kitPurchase: Format = {
	id: 'kitPurchase',
	displayName: 'Kit Purchase',
	sources: [PAGE],
	unverified: 'The statuses besides paid: such purchases are left out.',
	recognizedBy: [
		[has('transaction_id'), has('transaction_time'), has('email_address'), has('products')],
	],
	eventNames: [{ when: [is('status', 'paid')], event: 'Purchase' }],
	leftOut: [{ when: [{ path: 'status', isNot: ['paid'] }], code: 'not_a_conversion' }],
	rows: [
		row('event_time', 'transaction_time'),
		row('user_data.em', 'email_address'),
		row('custom_data.value', 'total'),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'transaction_id'),
		row('original_event_data.order_id', 'transaction_id'),
		products({
			list: ['products'],
			id: ['sku'],
			quantity: ['quantity'],
			price: ['unit_price'],
			title: ['name'],
		}),
	],
	ignored: ['id', 'status', 'subtotal', 'shipping', 'discount', 'tax'],
};

/** A subscriber of Kit, in a webhook: whatever happened to them, the payload is the same. */
const kitSubscriber: Format = {
	id: 'kitSubscriber',
	displayName: 'Kit Subscriber',
	sources: [PAGE, 'Kit API v4: Create a webhook'],
	unverified:
		'What happened is not in the payload: an active subscriber counts as a new one, so that only webhooks of new subscribers should start the workflow.',
	recognizedBy: [
		[has('subscriber.email_address'), has('subscriber.state'), has('subscriber.created_at')],
	],
	recordAt: ['subscriber'],
	eventNames: [{ when: [is('state', 'active')], event: 'CompleteRegistration' }],
	leftOut: [{ when: [{ path: 'state', isNot: ['active'] }], code: 'not_a_conversion' }],
	rows: [
		row('event_time', 'created_at'),
		row('user_data.em', 'email_address'),
		row('user_data.fn', 'first_name'),
		row('user_data.external_id', 'id'),
		row('lead.created_time', 'created_at'),
	],
	answers: ({ fields }) => answersOf(fields, 'fields'),
	answersAreColumns: true,
	ignored: ['state', 'fields'],
};

export const kitFormats: readonly Format[] = [kitPurchase, kitSubscriber];
