import { as, fixed, has, is, row, type Format } from '../format';

/**
 * The payment result of ECPay (綠界): a form that knows nobody. Who paid has to be put beside it, or into one of the
 * custom fields. Amounts are New Taiwan dollars, times those of Taipei.
 */
export const ecPayResult: Format = {
	id: 'ecPayResult',
	displayName: 'ECPay Payment Result',
	sources: ['ECPay Developers: Payment Results Notification (ReturnURL)'],
	unverified: 'That PaymentDate is the time of Taipei, where all of its merchants are.',
	recognizedBy: [[has('MerchantTradeNo'), has('RtnCode'), has('TradeAmt')]],
	eventNames: [{ when: [is('RtnCode', '1')], event: 'Purchase' }],
	leftOut: [
		{ when: [is('SimulatePaid', '1')], code: 'test_payload' },
		{ when: [{ path: 'RtnCode', isNot: ['1'] }], code: 'payment_failed' },
	],
	rows: [
		row('event_time', as('taipei', 'PaymentDate'), as('taipei', 'TradeDate')),
		row(
			'user_data.em',
			...['CustomField1', 'CustomField2', 'CustomField3', 'CustomField4'].map((path) => ({
				path,
				when: [{ path, matches: /^[^\s@]+@[^\s@]+$/ }],
			})),
		),
		row('custom_data.value', 'TradeAmt'),
		fixed('custom_data.currency', 'TWD'),
		row('custom_data.order_id', 'MerchantTradeNo'),
		row('original_event_data.order_id', 'MerchantTradeNo'),
	],
	ignored: ['MerchantID', 'TradeNo', 'StoreID', 'PaymentType', 'RtnMsg', 'CheckMacValue'],
};
