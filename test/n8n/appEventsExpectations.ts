import sha256 from 'crypto-js/sha256';
import type { DateTime } from 'luxon';
import { APP, DATASETS } from '../graph/fixtures';
import type { WorkflowExpectation } from './expectations';

const hashed = (normalized: string): string => sha256(normalized).toString();

/** Apple's signed texts have three parts, the middle one being the content (base64url); nobody checks the others here. */
const signed = (content: unknown): string =>
	`e30.${Buffer.from(JSON.stringify(content)).toString('base64url')}.c2ln`;

const DEVICE = {
	advertiser_tracking_enabled: 1,
	application_tracking_enabled: 1,
	extinfo: [
		...[
			'i2',
			'com.example.shop',
			'1.4',
			'1.4.2 build 87',
			'17.4.1',
			'iPhone15,2',
			'en_US',
			'PST',
			'AT&T',
		],
		...['393', '852', '3', '6', '128', '64', 'America/Los_Angeles'],
	],
};
const USER_DATA = {
	em: hashed('nathan@example.com'),
	country: hashed('us'),
	madid: '6D92078A-8246-4BA4-AE5B-76104861E7DC',
	client_ip_address: '93.184.215.14',
};

/** A notification of Apple's about a purchase; what is compared event by event is what the app itself received. */
export function appEventsWorkflow(now: DateTime): WorkflowExpectation {
	const boughtAt = now.minus({ minutes: 5 }).startOf('second');
	const transaction = {
		transactionId: '2000000123456789',
		productId: 'com.example.shop.coins',
		purchaseDate: boughtAt.toMillis(),
		price: 4990,
		currency: 'USD',
		appAccountToken: '7e3fb20b-4cdb-47cc-936d-99d65f608138',
	};
	const notification = {
		notificationType: 'ONE_TIME_CHARGE',
		data: {
			bundleId: 'com.example.shop',
			environment: 'Production',
			signedTransactionInfo: signed(transaction),
		},
	};
	return {
		file: 'app-store-notification-to-app-events',
		start: { webhook: 'app-store-notification', body: { signedPayload: signed(notification) } },
		datasetId: APP.id,
		entered: {
			'Send Through the Conversions API': {
				datasetId: { __rl: true, mode: 'id', value: DATASETS.app.id },
			},
		},
		received: 2,
		duplicates: 0,
		events: [
			{
				eventName: 'MOBILE_APP_INSTALL',
				actionSource: 'app',
				userData: USER_DATA,
				customData: {},
				fields: { app_data: DEVICE },
			},
			{
				eventName: 'fb_mobile_purchase',
				actionSource: 'app',
				eventTime: boughtAt.toUnixInteger(),
				eventId: '2000000123456789',
				userData: USER_DATA,
				customData: {
					_valueToSum: 4.99,
					fb_currency: 'USD',
					fb_content_id: 'com.example.shop.coins',
					fb_order_id: '2000000123456789',
				},
				fields: { app_data: DEVICE },
			},
		],
		neverSent: ['athan@', 'Example.com'],
		items: {
			'Send Through the Conversions API': [
				{ status: 'sent', dataset_id: DATASETS.app.id, event_name: 'MobileAppInstall', codes: '' },
				{
					status: 'sent',
					dataset_id: DATASETS.app.id,
					event_name: 'Purchase',
					event_id: '2000000123456789',
					event_time: boughtAt.toUTC().toISO(),
					codes: '',
				},
			],
			'Send Through the App Events API': [
				{ status: 'sent', app_id: APP.id, event_name: 'MOBILE_APP_INSTALL', codes: '' },
				{ status: 'sent', app_id: APP.id, event_name: 'fb_mobile_purchase', codes: '' },
			],
		},
	};
}
