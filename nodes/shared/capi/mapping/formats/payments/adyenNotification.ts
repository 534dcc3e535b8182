import { has, is, minor, row, together, type Format } from '../format';
import type { Payload } from '../../envelope';
import { isObject } from '../../../values';

/** Where Adyen counts in another way than ISO 4217. */
const ADYEN_UNITS = { CLP: 2, CVE: 0, IDR: 0, ISK: 2 };

/** Each notification of a request is an object with the name of its kind around it; workflows split the list up, too. */
function notificationsOf({ fields }: Payload) {
	const { notificationItems: items } = fields;
	if (!Array.isArray(items)) return [notificationIn(fields, '') ?? { fields, at: '' }];
	return items.flatMap(
		(item: unknown, index) => notificationIn(item, `notificationItems[${index}].`) ?? [],
	);
}

function notificationIn(item: unknown, at: string) {
	const request = isObject(item) ? item.NotificationRequestItem : undefined;
	return isObject(request) ? { fields: request, at: `${at}NotificationRequestItem` } : undefined;
}

const ADYENS_EVENT = { path: 'eventCode', matches: /^[A-Z_]{5,40}$/ };

/**
 * The standard webhook of Adyen. Amounts count in the smallest unit by Adyen's own list; who paid stands in
 * `additionalData`, if the account is set to add it. An authorisation is the sale: captures follow it days later.
 */
export const adyenNotification: Format = {
	id: 'adyenNotification',
	displayName: 'Adyen Webhook',
	sources: [
		'Adyen API Explorer: Webhooks, AUTHORISATION',
		'Adyen Docs: Webhooks, Additional settings',
		'Adyen Docs: Currency codes and minor units',
	],
	recognizedBy: [
		[has('notificationItems'), has('live')],
		[has('NotificationRequestItem')],
		[has('eventCode'), has('pspReference'), has('merchantReference')],
		// Workflows keep what they need of a notification: no other vendor has these two.
		[has('eventCode'), has('merchantAccountCode')],
		[ADYENS_EVENT, has('eventDate'), has('merchantReference')],
	],
	records: notificationsOf,
	eventNames: [
		{ when: [is('eventCode', 'authorisation'), is('success', 'true')], event: 'Purchase' },
	],
	leftOut: [
		{ when: [is('@body.live', 'false')], code: 'test_payload' },
		{ when: [is('live', 'false')], code: 'test_payload' },
		{ when: [is('eventCode', 'refund', 'cancel_or_refund', 'chargeback')], code: 'refund' },
		{ when: [is('eventCode', 'cancellation', 'technical_cancel')], code: 'order_canceled' },
		{ when: [is('success', 'false')], code: 'payment_failed' },
		{ when: [{ path: 'eventCode', isNot: ['authorisation'] }], code: 'not_a_conversion' },
	],
	rows: [
		row('event_time', 'eventDate'),
		// Addresses and metadata have their whole path for a name: `billingAddress.city`, `metadata.event_id`.
		row('event_id', 'additionalData.metadata.event_id', 'pspReference'),
		row('user_data.em', 'additionalData.shopperEmail'),
		row('user_data.ph', 'additionalData.shopperTelephone'),
		row('user_data.external_id', 'additionalData.shopperReference'),
		row('user_data.client_ip_address', 'additionalData.shopperIP'),
		together(['additionalData'], {
			'user_data.ct': ['billingAddress.city'],
			'user_data.st': ['billingAddress.stateOrProvince'],
			'user_data.zp': ['billingAddress.postalCode'],
		}),
		row('user_data.country', 'additionalData.shopperCountry'),
		// Sent as a form, the amount is two fields of the notification itself.
		row(
			'custom_data.value',
			minor('amount.value', 'amount.currency', ADYEN_UNITS),
			minor('value', 'currency', ADYEN_UNITS),
		),
		row('custom_data.currency', 'amount.currency', 'currency'),
		row('custom_data.order_id', 'merchantReference', 'pspReference'),
		row('original_event_data.order_id', 'merchantReference', 'originalReference'),
	],
	ignored: ['live'],
};
