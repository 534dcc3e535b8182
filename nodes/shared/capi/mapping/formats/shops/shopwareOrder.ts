import {
	has,
	is,
	lacks,
	only,
	products,
	row,
	together,
	type Condition,
	type Format,
} from '../format';
import { below } from '../places';

const ORDER: readonly Condition[] = [has('orderCustomer'), has('orderNumber'), has('amountTotal')];
const WRITTEN: readonly Condition[] = [has('data.payload[0].primaryKey'), has('data.event')];

/** An IP address that ends neither in `.0` nor in `::`, as one does that was cut. */
const WHOLE = /(?:[^.]\d|\.[1-9]|:[\da-f]+)$/i;

const PAYMENT = 'primaryOrderTransaction.stateMachineState.technicalName';
const ONLY_PAYMENT = 'transactions[0].stateMachineState.technicalName';

/** Of several payments an earlier one may have failed, so that without the primary one only a single one counts. */
function isPaidAs(...states: readonly string[]): ReadonlyArray<readonly Condition[]> {
	return [
		[is(PAYMENT, ...states)],
		[is(ONLY_PAYMENT, ...states), lacks(PAYMENT), lacks('transactions[1]')],
	];
}

/**
 * An order of Shopware 6, as its API, a Flow Builder webhook or an app's event gives it. The event of a new order has its
 * billing address in a list only. Shops cut the end off the visitor's IP address unless they are set not to.
 */
export const shopwareOrder: Format = {
	id: 'shopwareOrder',
	displayName: 'Shopware Order',
	sources: [
		'Shopware source: src/Core/Checkout/Order (OrderDefinition, OrderCustomerDefinition, OrderAddressDefinition, OrderTransactionStates)',
		'Shopware source: src/Core/Checkout/Cart/SalesChannel/CartOrderRoute.php (what the event of a new order holds)',
		'Shopware Developer Documentation: Apps, Webhook',
	],
	recognizedBy: [...below(['', 'order', 'data', 'data[0]', 'data.payload.order'], ORDER), WRITTEN],
	incomplete: [
		{
			when: WRITTEN,
			what: 'The item is a webhook, which names a record by its ID and says nothing else of it',
			cure: 'Use the event checkout.order.placed, or fetch the order first by its primaryKey, and pass that.',
		},
	],
	recordAt: ['order', 'data.payload.order', 'data[0]', 'data'],
	eventNames: [{ when: [], event: 'Purchase' }],
	leftOut: [
		{ when: [is('stateMachineState.technicalName', 'cancelled')], code: 'order_canceled' },
		...isPaidAs('refunded', 'chargeback').map((when) => ({ when, code: 'refund' as const })),
		...isPaidAs('cancelled', 'failed').map((when) => ({ when, code: 'payment_failed' as const })),
	],
	unpaid: isPaidAs('open', 'reminded', 'unconfirmed', 'in_progress', 'authorized'),
	rows: [
		row('event_time', 'orderDateTime', 'createdAt'),
		row('user_data.em', 'orderCustomer.email'),
		row(
			'user_data.ph',
			'billingAddress.phoneNumber',
			'deliveries[0].shippingOrderAddress.phoneNumber',
		),
		row('user_data.fn', 'orderCustomer.firstName', 'billingAddress.firstName'),
		row('user_data.ln', 'orderCustomer.lastName', 'billingAddress.lastName'),
		row('user_data.db', 'orderCustomer.customer.birthday'),
		together(['billingAddress', 'deliveries[0].shippingOrderAddress'], {
			'user_data.ct': ['city'],
			'user_data.st': ['countryState.shortCode', 'countryState.name'],
			'user_data.zp': ['zipcode'],
			'user_data.country': ['country.iso', 'country.name'],
		}),
		row('user_data.external_id', 'orderCustomer.customerNumber', 'orderCustomer.customerId'),
		row(
			'user_data.client_ip_address',
			only('orderCustomer.remoteAddress', { path: 'orderCustomer.remoteAddress', matches: WHOLE }),
		),
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
