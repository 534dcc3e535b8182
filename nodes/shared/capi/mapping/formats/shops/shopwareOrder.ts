import { has, is, products, row, together, type Condition, type Format } from '../format';
import { below } from '../places';

const ORDER: readonly Condition[] = [has('orderCustomer'), has('orderNumber'), has('amountTotal')];

/** An order of Shopware 6, as its API, a Flow Builder webhook or an app's event gives it. */
export const shopwareOrder: Format = {
	id: 'shopwareOrder',
	displayName: 'Shopware Order',
	sources: [
		'Shopware Developer: Admin API, Order',
		'Shopware Developer: Order state management',
		'Shopware Developer: App webhooks',
	],
	unverified:
		'All of it: the pages could not be opened; billingAddress, currency and transactions are there only where the request asks for these associations.',
	recognizedBy: below(['', 'order', 'data', 'data[0]', 'data.payload.order'], ORDER),
	recordAt: ['order', 'data.payload.order', 'data[0]', 'data'],
	eventNames: [{ when: [], event: 'Purchase' }],
	leftOut: [
		{ when: [is('stateMachineState.technicalName', 'cancelled')], code: 'order_canceled' },
		{
			when: [is('transactions[0].stateMachineState.technicalName', 'refunded', 'chargeback')],
			code: 'refund',
		},
		{
			when: [is('transactions[0].stateMachineState.technicalName', 'cancelled', 'failed')],
			code: 'payment_failed',
		},
	],
	unpaid: [
		[is('transactions[0].stateMachineState.technicalName', 'open', 'reminded', 'unconfirmed')],
	],
	rows: [
		row('event_time', 'orderDateTime', 'createdAt'),
		row('user_data.em', 'orderCustomer.email'),
		row('user_data.ph', 'billingAddress.phoneNumber'),
		row('user_data.fn', 'orderCustomer.firstName', 'billingAddress.firstName'),
		row('user_data.ln', 'orderCustomer.lastName', 'billingAddress.lastName'),
		row('user_data.db', 'orderCustomer.customer.birthday'),
		together(['billingAddress'], {
			'user_data.ct': ['city'],
			'user_data.st': ['countryState.shortCode', 'countryState.name'],
			'user_data.zp': ['zipcode'],
			'user_data.country': ['country.iso', 'country.name'],
		}),
		row('user_data.external_id', 'orderCustomer.customerNumber', 'orderCustomer.customerId'),
		row('user_data.client_ip_address', 'orderCustomer.remoteAddress'),
		row('custom_data.value', 'amountTotal'),
		row('custom_data.currency', 'currency.isoCode'),
		row('custom_data.order_id', 'orderNumber'),
		row('original_event_data.order_id', 'orderNumber'),
		products({
			list: ['lineItems'],
			id: ['payload.productNumber', 'productId', 'identifier'],
			quantity: ['quantity'],
			price: ['unitPrice'],
			title: ['label'],
			when: [{ path: 'type', isNot: ['promotion', 'discount', 'credit'] }],
		}),
	],
	ignored: [
		...['id', 'order', 'data', 'price', 'amountNet', 'deliveries', 'addresses', 'salesChannelId'],
		...['createdById', 'createdBy', 'updatedBy', 'languageId', 'stateId', 'tags', 'source'],
	],
};
