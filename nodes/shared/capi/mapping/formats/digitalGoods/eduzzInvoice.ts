import { has, is, products, row, together, type Condition, type Format } from '../format';

const IS_INVOICE: Condition = { path: 'event', matches: /^myeduzz\.invoice_/ };
const WAITING = ['open', 'waitingpayment'] as const;

/** An invoice of Eduzz (MyEduzz): the webhook myeduzz.invoice_paid and its like. The producer is the seller. */
export const eduzzInvoice: Format = {
	id: 'eduzzInvoice',
	displayName: 'Eduzz Invoice',
	sources: ['Eduzz Developers: Webhooks, myeduzz.invoice_paid'],
	unverified: 'The names of the statuses: the page could be opened in parts only.',
	recognizedBy: [[IS_INVOICE, has('data.buyer'), has('data.id')]],
	recordAt: ['data'],
	eventNames: [
		{ when: [is('@body.event', 'myeduzz.invoice_paid')], event: 'Purchase' },
		{ when: [is('status', ...WAITING)], event: 'Purchase' },
	],
	leftOut: [
		{
			when: [is('@body.event', 'myeduzz.invoice_refunded', 'myeduzz.invoice_chargeback')],
			code: 'refund',
		},
		{ when: [is('@body.event', 'myeduzz.invoice_canceled')], code: 'order_canceled' },
		{ when: [is('@body.event', 'myeduzz.invoice_expired')], code: 'payment_failed' },
		{
			when: [
				{
					path: '@body.event',
					isNot: [
						...['myeduzz.invoice_paid', 'myeduzz.invoice_opened'],
						'myeduzz.invoice_waiting_payment',
					],
				},
			],
			code: 'not_a_conversion',
		},
	],
	unpaid: [[is('status', ...WAITING)]],
	rows: [
		row('event_time', 'paidAt', 'createdAt'),
		row('user_data.em', 'buyer.email', 'student.email'),
		row('user_data.ph', 'buyer.cellphone', 'buyer.phone', 'buyer.phone2'),
		row('user_data.full_name', 'buyer.name'),
		together(['buyer.address'], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['zipCode'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'buyer.id'),
		row('custom_data.value', 'paid.value', 'price.value'),
		row('custom_data.currency', 'paid.currency', 'price.currency'),
		row('custom_data.order_id', 'id'),
		row('original_event_data.order_id', 'id'),
		products({
			list: ['items'],
			id: ['productId'],
			quantity: [],
			price: ['price.value'],
			title: ['name'],
		}),
	],
	ignored: ['id', 'event', 'sentDate'],
};
