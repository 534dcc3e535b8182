import { as, fixed, has, isNot, row, is, type Format } from '../format';

/** The payment result of NewebPay (藍新) after decryption. Amounts are New Taiwan dollars, times those of Taipei. */
export const newebPayResult: Format = {
	id: 'newebPayResult',
	displayName: 'NewebPay Payment Result',
	sources: ['NewebPay: MPG API manual, payment result (NotifyURL)'],
	unverified: 'All of it: the manual of the vendor could not be opened.',
	recognizedBy: [
		[has('Result.MerchantOrderNo'), has('Result.Amt'), has('Status')],
		[has('MerchantOrderNo'), has('Amt'), has('TradeNo')],
	],
	recordAt: ['Result'],
	eventNames: [{ when: [is('@body.Status', 'success')], event: 'Purchase' }],
	leftOut: [{ when: [isNot('@body.Status', 'success')], code: 'payment_failed' }],
	rows: [
		row('event_time', as('taipei', 'PayTime')),
		row('user_data.em', 'Email'),
		row('custom_data.value', 'Amt'),
		fixed('custom_data.currency', 'TWD'),
		row('custom_data.order_id', 'MerchantOrderNo'),
		row('original_event_data.order_id', 'MerchantOrderNo'),
	],
	ignored: ['MerchantID', 'TradeNo', 'IP', 'Status', 'Message', 'RespondType'],
};
