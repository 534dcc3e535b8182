import { has, is, minor, products, row, together, type Format } from '../format';

/** An order of PagBank (PagSeguro, API of orders): its notification is the order. Amounts count in centavos. */
export const pagBankOrder: Format = {
	id: 'pagBankOrder',
	displayName: 'PagBank Order',
	sources: ['PagBank Developers: Objeto Order', 'PagBank Developers: Objeto Charge'],
	recognizedBy: [
		[{ path: 'id', matches: /^ORDE_/ }, has('customer')],
		[has('reference_id'), has('charges[0].amount.value')],
	],
	eventNames: [
		{ when: [is('charges[0].status', 'paid', 'authorized', 'waiting')], event: 'Purchase' },
	],
	leftOut: [
		{ when: [is('charges[0].status', 'declined')], code: 'payment_failed' },
		{ when: [is('charges[0].status', 'canceled')], code: 'order_canceled' },
		{ when: [is('charges[0].status', 'in_analysis')], code: 'not_a_conversion' },
	],
	unpaid: [[is('charges[0].status', 'authorized', 'waiting')]],
	rows: [
		row('event_time', 'charges[0].paid_at', 'created_at'),
		row('user_data.em', 'customer.email'),
		row('user_data.ph', {
			path: 'customer.phones[0]',
			as: 'phone_parts',
		}),
		row('user_data.full_name', 'customer.name'),
		together(['shipping.address'], {
			'user_data.ct': ['city'],
			'user_data.st': ['region_code', 'region'],
			'user_data.zp': ['postal_code'],
			'user_data.country': ['country'],
		}),
		row('custom_data.value', minor('charges[0].amount.value', 'charges[0].amount.currency')),
		row('custom_data.currency', 'charges[0].amount.currency'),
		row('custom_data.order_id', 'reference_id', 'id'),
		row('original_event_data.order_id', 'reference_id', 'id'),
		products({
			list: ['items'],
			id: ['reference_id'],
			quantity: ['quantity'],
			price: ['unit_amount'],
			title: ['name'],
			minorUnitsOf: 'charges[0].amount.currency',
		}),
	],
	ignored: ['notification_urls', 'links', 'qr_codes'],
};
