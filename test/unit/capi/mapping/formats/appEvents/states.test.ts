/** What an app's item says of itself is heeded as in every other action source. */
import { IDFA, mapAppItem, translateOne } from './support';

const HALF_AN_HOUR_AGO = '2026-11-22T11:30:00Z';

const sale = {
	event_name: 'Purchase',
	event_time: HALF_AN_HOUR_AGO,
	order_id: 'A-1',
	value: 5,
	currency: 'USD',
	email: 'mia@example.com',
	platform: 'ios',
	os_version: '17.1',
	att_status: 'authorized',
};

/** Segment Spec: Common Fields, as the iOS library sends it. */
const call = {
	type: 'track',
	event: 'Order Completed',
	messageId: 'm-1',
	userId: 'u-1',
	timestamp: HALF_AN_HOUR_AGO,
	properties: { order_id: 'A-1', revenue: 5, currency: 'USD' },
	context: {
		app: { name: 'Shop', version: '1.2', build: '3', namespace: 'com.example.shop' },
		device: {
			id: 'A-VENDOR',
			model: 'iPhone14,2',
			type: 'ios',
			adTrackingEnabled: true,
			advertisingId: IDFA,
		},
		os: { name: 'iOS', version: '17.1' },
		locale: 'en-US',
		network: { carrier: 'T-Mobile' },
		traits: { email: 'mia@example.com' },
	},
};

const skipsOf = (item: Record<string, unknown>, parameters = {}) =>
	mapAppItem(item, parameters).map((mapped) =>
		mapped.kind === 'skipped' ? mapped.skip.code : mapped.kind,
	);

it.each([
	[{ ...sale, order_status: 'refunded' }, 'refund'],
	[{ ...sale, payment_status: 'failed' }, 'payment_failed'],
	[{ ...sale, test: true }, 'test_payload'],
	[{ ...call, event: 'Order Refunded' }, 'refund'],
	[{ ...call, event: 'Order Cancelled' }, 'order_canceled'],
])('leaves out what is no purchase: %j', (item, code) => {
	expect(skipsOf(item)).toEqual([code]);
	expect(skipsOf(item, { eventName: 'Purchase' })).toEqual([code]);
});

it('says that a time of unknown name was not used', () => {
	const { event_time: at, ...rest } = sale;
	const [mapped] = mapAppItem({ ...rest, bought_when_date: at });
	expect(mapped.kind === 'event' && mapped.event.notes?.warnings).toMatchObject([
		{ code: 'event_time_not_used' },
	]);
});

it('reads the device of a tracking call', () => {
	expect(translateOne(call).event).toMatchObject({
		event_name: 'Purchase',
		event_id: 'm-1',
		user_data: { madid: IDFA },
		custom_data: { value: 5, currency: 'USD', order_id: 'A-1' },
		app_data: {
			advertiser_tracking_enabled: 1,
			extinfo: [
				...['i2', 'com.example.shop', '1.2', '3', '17.1', 'iPhone14,2', 'en-US', '', 'T-Mobile'],
				...Array<string>(7).fill(''),
			],
		},
	});
	const context = { ...call.context, device: { type: 'android', adTrackingEnabled: false } };
	expect(translateOne({ ...call, context }).event.app_data).toMatchObject({
		advertiser_tracking_enabled: 0,
	});
});

describe('a callback of Adjust, the placeholders of which its owner chooses', () => {
	const callback = {
		event_name: 'purchase',
		created_at: '1795347000',
		gps_adid: '38400000-8cf0-11bd-b23e-10b96e40000d',
		os_name: 'android',
		os_version: '14',
		tracking_enabled: '1',
		revenue: '1999',
		revenue_float: '19.99',
		currency: 'EUR',
		environment: 'production',
	};

	it('is known without the adid', () => {
		expect(translateOne(callback).event).toMatchObject({
			event_name: 'Purchase',
			event_time: 1795347000,
			custom_data: { value: 19.99, currency: 'EUR' },
		});
		expect(skipsOf({ ...callback, environment: 'sandbox' })).toEqual(['test_payload']);
	});

	it('is known within another object, with what was put beside it', () => {
		const wrapped = { os_version: '14', data: { ...callback, os_version: undefined } };
		expect(translateOne(wrapped).event).toEqual(translateOne(callback).event);
		expect(skipsOf({ payload: JSON.stringify({ ...callback, environment: 'sandbox' }) })).toEqual([
			'test_payload',
		]);
	});

	it('gives way to what was put beside it under Meta’s own names, and to nothing else', () => {
		const wrapped = {
			event_name: 'Subscribe',
			event_id: 'install-1',
			created_at: '1795340000',
			payload: callback,
		};
		expect(translateOne(wrapped).event).toMatchObject({
			event_name: 'Subscribe',
			event_id: 'install-1',
			event_time: 1795347000,
			custom_data: { value: 19.99, currency: 'EUR' },
		});
	});
});
