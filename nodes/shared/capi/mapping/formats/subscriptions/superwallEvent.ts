import { has, is, only, row, type Format } from '../format';
import { inSandbox, nothingElse } from './common';

const CONVERSIONS = ['initial_purchase', 'renewal', 'non_renewing_purchase'] as const;

/** A webhook of Superwall. `price` counts in US dollars, `priceInPurchasedCurrency` in the customer's currency. */
export const superwallEvent: Format = {
	id: 'superwallEvent',
	displayName: 'Superwall Event',
	sources: ['Superwall Docs: Webhooks (legacy)'],
	unverified: 'currencyCode and userAttributes: the page could be opened in parts only.',
	recognizedBy: [
		[is('object', 'event'), has('projectId'), has('data.originalTransactionId')],
		[is('object', 'event'), has('applicationId'), has('data.originalAppUserId')],
	],
	recordAt: ['data'],
	eventNames: [
		{
			when: [is('@body.type', 'initial_purchase'), is('periodType', 'trial')],
			event: 'StartTrial',
		},
		{ when: [is('@body.type', 'initial_purchase')], event: 'Subscribe' },
		{ when: [is('@body.type', 'renewal'), is('isTrialConversion', 'true')], event: 'Subscribe' },
		{ when: [is('@body.type', 'renewal', 'non_renewing_purchase')], event: 'Purchase' },
	],
	leftOut: [
		inSandbox('environment'),
		{ when: [is('isFamilyShare', 'true')], code: 'granted' },
		{ when: [{ path: 'price', matches: /^-/ }], code: 'refund' },
		{ when: [is('@body.type', 'cancellation', 'expiration')], code: 'order_canceled' },
		{ when: [is('@body.type', 'billing_issue')], code: 'payment_failed' },
		nothingElse('@body.type', CONVERSIONS),
	],
	rows: [
		row('event_time', 'purchasedAt', 'ts', '@body.timestamp'),
		row('event_id', 'id'),
		row('user_data.em', 'userAttributes.email'),
		row('user_data.ph', 'userAttributes.phone'),
		row('user_data.country', 'countryCode'),
		row(
			'user_data.external_id',
			only('originalAppUserId', { path: 'originalAppUserId', matches: /^(?!\$SuperwallAlias)/ }),
		),
		row('custom_data.value', only('priceInPurchasedCurrency', has('currencyCode')), 'price'),
		{
			...row('custom_data.currency', only('currencyCode', has('priceInPurchasedCurrency'))),
			otherwise: 'USD',
		},
		row('custom_data.order_id', 'transactionId'),
		row('original_event_data.order_id', 'transactionId'),
		row('custom_data.content_ids', { path: 'productId', as: 'list' }),
	],
	ignored: ['object', 'type', 'timestamp', 'projectId', 'applicationId'],
};
