import { has, minor, row, type Format } from '../format';

/**
 * What Przelewy24 posts of a paid transaction. Amounts count in the smallest unit; `sessionId` is the shop's own number,
 * `orderId` Przelewy24's. Of the customer and of the time it says nothing: they are put beside it.
 */
export const przelewy24Notification: Format = {
	id: 'przelewy24Notification',
	displayName: 'Przelewy24 Notification',
	sources: ['Przelewy24 REST API: TransactionResult'],
	recognizedBy: [[has('posId'), has('sessionId'), has('originAmount'), has('sign')]],
	eventNames: [{ when: [has('orderId')], event: 'Purchase' }],
	rows: [
		row('custom_data.value', minor('amount', 'currency')),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'sessionId'),
	],
	ignored: ['merchantId', 'posId', 'orderId', 'originAmount', 'methodId', 'statement', 'sign'],
};
