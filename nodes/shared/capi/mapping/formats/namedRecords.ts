/** Webhooks that name a record by its ID and say nothing else of it: they are refused with what to fetch. */
import { has, type Condition, type Format } from './format';

function naming(
	id: string,
	displayName: string,
	sources: readonly string[],
	recognizedBy: ReadonlyArray<readonly Condition[]>,
	cure: string,
): Format {
	return {
		id,
		displayName,
		sources,
		recognizedBy,
		incomplete: [
			{
				when: [],
				what: 'The item is a webhook, which names a record by its ID and says nothing else of it',
				cure,
			},
		],
		eventNames: [],
		rows: [],
		isRest: true,
	};
}

export const namedRecordFormats: readonly Format[] = [
	naming(
		'keapNotification',
		'Keap REST Hook',
		['Keap Developer: REST Hooks', 'n8n source: KeapTrigger.node.ts'],
		[
			[has('object_keys'), has('event_key'), has('object_type')],
			[has('eventKey'), has('objectType'), has('apiUrl')],
		],
		'Fetch the record first (Keap node, or GET its apiUrl), and pass that.',
	),
	naming(
		'copperNotification',
		'Copper Webhook',
		['Copper Developer: Webhooks, Notification example', 'n8n source: CopperTrigger.node.ts'],
		[[has('subscription_id'), has('ids'), has('event'), has('type')]],
		'Fetch the record first (Copper node, with an ID of ids), and pass that.',
	),
	naming(
		'simplyBookNotification',
		'SimplyBook.me Callback',
		['SimplyBook.me: API, Callback URL'],
		[[has('booking_hash'), has('booking_id'), has('notification_type')]],
		'Fetch the booking first (getBookingDetails with booking_id), and pass that.',
	),
	naming(
		'braintreeNotification',
		'Braintree Webhook',
		['Braintree (PayPal Developer): Webhooks, Parse'],
		[[has('bt_signature'), has('bt_payload')]],
		'Decode bt_payload first (Base64, then XML): its subject names the transaction, which holds customer and amount.',
	),
	naming(
		'tikTokShopNotification',
		'TikTok Shop Webhook',
		['TikTok Shop Partner Center: Webhooks overview'],
		[[has('tts_notification_id'), has('shop_id'), has('data')]],
		'Fetch the order first (Get Order Detail with the order_id of data), and pass that.',
	),
	naming(
		'iyzicoNotification',
		'iyzico Webhook',
		['iyzico Docs: Webhook (as payloads that developers published show it)'],
		[[has('iyziEventType'), has('iyziReferenceCode')]],
		'Look the order up in your shop by its paymentConversationId, and pass that with its buyer.',
	),
];
