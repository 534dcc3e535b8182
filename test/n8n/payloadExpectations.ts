import sha256 from 'crypto-js/sha256';
import { DateTime } from 'luxon';

import type { WorkflowExpectation } from './expectations';

const hashed = (normalized: string): string => sha256(normalized).toString();

const BROWSER =
	'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';

/** Workflows that vendors call with payloads in their own shape, none of it mapped by hand. */
export function payloadWorkflows(now: DateTime): WorkflowExpectation[] {
	return [shopifyOrder(now), stripeRefund(now), facebookLead(now), websiteEndpoint(now)];
}

function shopifyOrder(now: DateTime): WorkflowExpectation {
	const processedAt = now.minus({ minutes: 10 }).startOf('second');
	const clickedAt = processedAt.minus({ hours: 2 }).toMillis();
	const fbp = `fb.1.${clickedAt}.1098115397`;
	return {
		file: 'shopify-order-with-consent',
		start: {
			webhook: 'shopify-order',
			headers: { 'user-agent': 'Shopify-Captain-Hook', 'x-shopify-topic': 'orders/paid' },
			body: {
				id: 5678901234567,
				admin_graphql_api_id: 'gid://shopify/Order/5678901234567',
				buyer_accepts_marketing: true,
				cancelled_at: null,
				client_details: { browser_ip: '93.184.215.14', user_agent: BROWSER },
				created_at: processedAt.toISO(),
				currency: 'EUR',
				email: 'lena.vogel@example.com',
				financial_status: 'paid',
				landing_site: '/products/lamp?utm_source=fb',
				name: '#1234',
				note_attributes: [{ name: '_fbp', value: fbp }],
				order_number: 1234,
				order_status_url:
					'https://shop.example.com/548380009/orders/123456abcd/authenticate?key=abcdefg',
				processed_at: processedAt.toISO(),
				test: false,
				total_price: '403.90',
				user_id: 799407056,
				billing_address: {
					first_name: 'Lena',
					last_name: 'Vogel',
					phone: '0171 3920012',
					city: 'Bad Kreuznach',
					zip: '55543',
					province: null,
					country_code: 'DE',
				},
				customer: { id: 7012345678901, email: 'lena.vogel@example.com', state: 'disabled' },
				line_items: [
					{
						id: 13579246801001,
						product_id: 8123456789012,
						variant_id: 44556677889901,
						quantity: 1,
						price: '403.90',
						title: 'Lamp',
					},
				],
			},
		},
		datasetId: '3000000000000011',
		received: 1,
		duplicates: 0,
		events: [
			{
				eventName: 'Purchase',
				actionSource: 'website',
				eventTime: processedAt.toUnixInteger(),
				userData: {
					em: [hashed('lena.vogel@example.com')],
					ph: [hashed('491713920012')],
					fn: [hashed('lena')],
					ln: [hashed('vogel')],
					ct: [hashed('badkreuznach')],
					zp: [hashed('55543')],
					country: [hashed('de')],
					external_id: [hashed('7012345678901')],
					client_ip_address: '93.184.215.14',
					client_user_agent: BROWSER,
					fbp,
				},
				customData: {
					value: 403.9,
					currency: 'EUR',
					order_id: '5678901234567',
					contents: [{ id: '8123456789012', quantity: 1, item_price: 403.9, title: 'Lamp' }],
				},
				fields: { event_source_url: 'https://shop.example.com/' },
			},
		],
		neverSent: ['lena', 'ogel', '3920012', 'Kreuznach', '799407056', 'abcdefg', 'disabled'],
	};
}

function stripeRefund(now: DateTime): WorkflowExpectation {
	const created = now.minus({ hours: 3 }).startOf('second').toUnixInteger();
	return {
		file: 'stripe-refund',
		start: {
			webhook: 'stripe-event',
			body: {
				id: 'evt_1',
				object: 'event',
				type: 'charge.refunded',
				created: created + 60,
				livemode: true,
				data: {
					object: {
						id: 'ch_1',
						object: 'charge',
						amount: 4999,
						amount_captured: 4999,
						amount_refunded: 4999,
						billing_details: {
							email: 'mia.reed@example.com',
							name: 'Mia Reed',
							address: { country: 'US', postal_code: '78701' },
						},
						captured: true,
						created,
						currency: 'usd',
						livemode: true,
						metadata: { order_id: '6735' },
						paid: true,
						refunded: true,
						status: 'succeeded',
					},
				},
			},
		},
		datasetId: '3000000000000012',
		received: 1,
		duplicates: 0,
		events: [
			{
				eventName: 'Refund',
				actionSource: 'system_generated',
				userData: {
					em: [hashed('mia.reed@example.com')],
					fn: [hashed('mia')],
					ln: [hashed('reed')],
					zp: [hashed('78701')],
					country: [hashed('us')],
				},
				customData: { value: 49.99, currency: 'USD', order_id: '6735' },
				fields: { original_event_data: { event_name: 'Purchase', order_id: '6735' } },
			},
		],
		neverSent: ['mia.reed', 'Reed'],
	};
}

function facebookLead(now: DateTime): WorkflowExpectation {
	const createdTime = now.minus({ minutes: 5 }).startOf('second').toUnixInteger();
	return {
		file: 'facebook-lead-to-lead-stage',
		start: {
			webhook: 'facebook-lead',
			body: {
				object: 'page',
				entry: [
					{
						id: '700000000000001',
						time: createdTime + 2,
						changes: [
							{
								field: 'leadgen',
								value: {
									ad_id: '0',
									created_time: createdTime,
									form_id: '123',
									leadgen_id: '4000000000000777',
									page_id: '700000000000001',
								},
							},
						],
					},
				],
			},
		},
		datasetId: '3000000000000013',
		received: 1,
		duplicates: 0,
		events: [
			{
				eventName: 'Lead',
				actionSource: 'system_generated',
				eventTime: createdTime + 1,
				userData: { lead_id: 4000000000000777 },
				customData: { event_source: 'crm', lead_event_source: 'n8n' },
			},
		],
		neverSent: [],
	};
}

function websiteEndpoint(now: DateTime): WorkflowExpectation {
	const clickedAt = now.minus({ minutes: 20 }).toMillis();
	const fbc = `fb.1.${clickedAt}.IwAR2F4-dbP0l7Mn1IawQQGCINEz7PYXQvwjNwB_qa2ofrHyiLjcbCRxTDMgk`;
	const fbp = `fb.1.${clickedAt}.1098115397`;
	return {
		file: 'website-endpoint-with-cookies',
		start: {
			webhook: 'page-event',
			headers: {
				'user-agent': BROWSER,
				'x-forwarded-for': '93.184.215.14, 10.0.0.3',
				referer: 'https://shop.example.com/contact',
				cookie: `theme=dark; _fbp=${fbp}; _fbc=${fbc}`,
			},
			body: { event_name: 'Lead', event_id: 'form-17', email: 'Mia.Reed@Example.com' },
		},
		datasetId: '3000000000000014',
		received: 1,
		duplicates: 0,
		events: [
			{
				eventName: 'Lead',
				actionSource: 'website',
				eventId: 'form-17',
				userData: {
					em: [hashed('mia.reed@example.com')],
					client_ip_address: '93.184.215.14',
					client_user_agent: BROWSER,
					fbc,
					fbp,
				},
				fields: { event_source_url: 'https://shop.example.com/contact' },
			},
		],
		neverSent: ['ia.Reed', 'ia.reed'],
	};
}
