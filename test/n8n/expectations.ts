import sha256 from 'crypto-js/sha256';
import { DateTime } from 'luxon';
import { offlineEventSetWorkflows } from './offlineEventSetExpectations';
import { DATASETS, LEADS, WHATSAPP_BUSINESS_ACCOUNT_ID } from '../graph/fixtures';
import { appEventsWorkflow } from './appEventsExpectations';
import { leadStageWorkflows } from './leadStageExpectations';
import { payloadWorkflows } from './payloadExpectations';

/**
 * How a workflow is set going: its webhook is called with a body, or its manual trigger is run as in the editor; `runs`
 * times, one after the other.
 */
export type Start = (
	| { webhook: string; body: Record<string, unknown>; headers?: Record<string, string> }
	| { trigger: string }
) & { runs?: number };

/** An event as Meta has to hold it; `userData` are the hashes or plain ids, key by key, and no other keys. */
export interface ExpectedEvent {
	eventName: string;
	actionSource: string;
	/** Unix seconds; absent where the workflow itself takes the time. */
	eventTime?: number;
	/** Absent where the node makes the ID. */
	eventId?: string;
	userData: Record<string, unknown>;
	/** Absent where the event has none. */
	customData?: Record<string, unknown>;
	/** Further fields of the event, such as `event_source_url`. */
	fields?: Record<string, unknown>;
	uploadTag?: string;
}

export interface WorkflowExpectation {
	/** `workflows/<file>.json` */
	file: string;
	start: Start;
	/** The user chooses it in every node that has no dataset. */
	datasetId: string;
	/** What else the user has to enter, by the node's name. */
	entered?: Record<string, Record<string, unknown>>;
	received: number;
	duplicates: number;
	/** What is stored, in the order of arrival. */
	events: ExpectedEvent[];
	/** Raw identifiers of the sample: Meta must not see them in any place. */
	neverSent: string[];
	/** What nodes of the workflow have to give out, by their name: items, of each the fields that count. */
	items?: Record<string, Record<string, unknown>[]>;
}

/** Files that the workflows read, by their name in n8n's folder for files. */
export interface SampleFile {
	name: string;
	content: string;
}

const STORE_ZONE = 'Europe/Berlin';

const hashed = (normalized: string): string => sha256(normalized).toString();

/** What each example workflow is given and what Meta has to hold afterwards, `now` being the time of the run. */
export function expectedWorkflows(now: DateTime): {
	workflows: WorkflowExpectation[];
	files: SampleFile[];
} {
	const storeNow = now.setZone(STORE_ZONE);
	const leadStage = leadStageWorkflows(now);
	return {
		workflows: [
			...[
				shopOrder(now),
				storeSales(storeNow),
				crmStage(now),
				appPurchase(now),
				whatsAppOrder(now),
			],
			...payloadWorkflows(now),
			appEventsWorkflow(now),
			...leadStage.workflows,
			...offlineEventSetWorkflows(storeNow),
		],
		files: [
			{ name: 'store-sales.csv', content: storeSalesFile(dayBefore(storeNow)) },
			...leadStage.files,
		],
	};
}

const dayBefore = (now: DateTime): string => now.minus({ days: 1 }).toFormat('yyyy-MM-dd');

function shopOrder(now: DateTime): WorkflowExpectation {
	const paidAt = now.minus({ minutes: 10 }).startOf('second');
	const clickedAt = paidAt.minus({ minutes: 20 }).toMillis();
	const fbc = `fb.1.${clickedAt}.IwAR2F4-dbP0l7Mn1IawQQGCINEz7PYXQvwjNwB_qa2ofrHyiLjcbCRxTDMgk`;
	const fbp = `fb.1.${clickedAt}.1098115397`;
	const userAgent =
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0.0.0 Safari/537.36';
	return {
		file: 'shop-order-to-website-purchase',
		start: {
			webhook: 'shop-order-paid',
			body: {
				id: 5501877340021,
				order_number: 1001,
				processed_at: paidAt.toISO(),
				currency: 'EUR',
				total_price: '129.90',
				email: ' Erika.Mustermann@Example.com ',
				note_attributes: [
					{ name: '_fbp', value: fbp },
					{ name: '_fbc', value: fbc },
				],
				order_status_url: 'https://shop.example.com/548380009/orders/b194/authenticate?key=abcdefg',
				customer: { id: 77810 },
				billing_address: {
					first_name: 'Erika',
					last_name: 'Muster-Mann',
					phone: '0151 23456789',
					address1: 'Domkloster 4',
					city: 'Bad Kreuznach',
					zip: '55543',
					country_code: 'DE',
				},
				line_items: [
					{ product_id: 81001, title: 'Shirt', quantity: 2, price: '39.95' },
					{ product_id: 81002, title: 'Shoes', quantity: 1, price: '50.00' },
				],
				client_details: { browser_ip: '93.184.215.14', user_agent: userAgent },
			},
		},
		datasetId: DATASETS.web.id,
		received: 1,
		duplicates: 0,
		events: [
			{
				eventName: 'Purchase',
				actionSource: 'website',
				eventTime: paidAt.toUnixInteger(),
				eventId: '5501877340021',
				userData: {
					em: [hashed('erika.mustermann@example.com')],
					ph: [hashed('4915123456789')],
					fn: [hashed('erika')],
					ln: [hashed('mustermann')],
					ct: [hashed('badkreuznach')],
					zp: [hashed('55543')],
					country: [hashed('de')],
					external_id: [hashed('77810')],
					client_ip_address: '93.184.215.14',
					client_user_agent: userAgent,
					fbc,
					fbp,
				},
				customData: {
					value: 129.9,
					currency: 'EUR',
					order_id: '1001',
					content_type: 'product',
					contents: [
						{ id: '81001', quantity: 2, item_price: 39.95 },
						{ id: '81002', quantity: 1, item_price: 50 },
					],
				},
				fields: { event_source_url: 'https://shop.example.com/' },
			},
		],
		neverSent: ['Mustermann', '23456789', 'Domkloster', 'Kreuznach', '77810', 'abcdefg'],
	};
}

/** Seven rows: one receipt was exported twice, and one customer paid cash and left no name. */
function storeSalesFile(day: string): string {
	return [
		'receipt_id,created_at,email,phone,first_name,last_name,postal_code,country,total,currency',
		`R-2001,${day} 09:05,max@example.de,030 901820,Max,Mustermann,10178,DE,24.50,EUR`,
		`R-2002,${day} 10:40,,+44 20 7946 0958,Jane,Smith,SW1A 1AA,GB,119.00,EUR`,
		`R-2003,${day} 11:15,lucia@example.it,,Lucia,D'Angelo,00118,IT,8.20,EUR`,
		`R-2004,${day} 12:30,,,,,,,15.00,EUR`,
		`R-2003,${day} 11:15,lucia@example.it,,Lucia,D'Angelo,00118,IT,8.20,EUR`,
		`R-2005,${day} 15:55,anna@example.de,0171 2345678,Anna,Schmidt,80331,DE,310.99,EUR`,
		`R-2006,${day} 19:20,tom@example.com,,Tom,Miller,,US,42.00,EUR`,
		'',
	].join('\n');
}

function storeSales(storeNow: DateTime): WorkflowExpectation {
	const day = dayBefore(storeNow);
	const sale = (
		time: string,
		order: string,
		value: number,
		userData: Record<string, unknown>,
	): ExpectedEvent => ({
		eventName: 'Purchase',
		actionSource: 'physical_store',
		eventTime: DateTime.fromISO(`${day}T${time}`, { zone: STORE_ZONE }).toUnixInteger(),
		userData,
		customData: { value, currency: 'EUR', order_id: order },
		uploadTag: `store-sales-${storeNow.toFormat('yyyy-MM-dd')}`,
	});
	return {
		file: 'store-sales-csv-to-offline-events',
		start: { trigger: 'Run Now' },
		datasetId: DATASETS.stores.id,
		received: 6,
		duplicates: 1,
		events: [
			sale('09:05', 'R-2001', 24.5, {
				em: [hashed('max@example.de')],
				ph: [hashed('4930901820')],
				fn: [hashed('max')],
				ln: [hashed('mustermann')],
				zp: [hashed('10178')],
				country: [hashed('de')],
			}),
			sale('10:40', 'R-2002', 119, {
				ph: [hashed('442079460958')],
				fn: [hashed('jane')],
				ln: [hashed('smith')],
				zp: [hashed('sw1a1aa')],
				country: [hashed('gb')],
			}),
			sale('11:15', 'R-2003', 8.2, {
				em: [hashed('lucia@example.it')],
				fn: [hashed('lucia')],
				ln: [hashed('dangelo')],
				zp: [hashed('00118')],
				country: [hashed('it')],
			}),
			sale('15:55', 'R-2005', 310.99, {
				em: [hashed('anna@example.de')],
				ph: [hashed('491712345678')],
				fn: [hashed('anna')],
				ln: [hashed('schmidt')],
				zp: [hashed('80331')],
				country: [hashed('de')],
			}),
			sale('19:20', 'R-2006', 42, {
				em: [hashed('tom@example.com')],
				fn: [hashed('tom')],
				ln: [hashed('miller')],
				country: [hashed('us')],
			}),
		],
		neverSent: ['@example', '901820', 'Mustermann', 'Jane', 'Angelo', '2345678', 'R-2004'],
	};
}

function crmStage(now: DateTime): WorkflowExpectation {
	const reachedAt = now.minus({ hours: 1 }).startOf('second');
	return {
		file: 'crm-stage-to-conversion-lead',
		start: {
			webhook: 'crm-stage-reached',
			body: {
				record: 4711,
				// 17 digits: as a JavaScript number the last one would be lost.
				meta_lead_id: LEADS.long.id,
				stage: 'Qualified',
				stage_reached_at: reachedAt.toISO(),
				email: 'Hanako@Example.JP',
				phone: '090-1234-5678',
				country: 'Japan',
			},
		},
		datasetId: DATASETS.crm.id,
		received: 1,
		duplicates: 0,
		events: [
			{
				eventName: 'Qualified',
				actionSource: 'system_generated',
				eventTime: reachedAt.toUnixInteger(),
				userData: {
					lead_id: LEADS.long.id,
					em: [hashed('hanako@example.jp')],
					ph: [hashed('819012345678')],
					country: [hashed('jp')],
				},
				customData: { event_source: 'crm', lead_event_source: 'HubSpot' },
			},
		],
		neverSent: ['anako', '1234-5678', '12345678', 'Japan'],
	};
}

function appPurchase(now: DateTime): WorkflowExpectation {
	const boughtAt = now.minus({ minutes: 5 }).startOf('second');
	return {
		file: 'app-purchase-to-app-event',
		start: {
			webhook: 'app-purchase',
			body: {
				receipt: 'GPA.3344-5566-7788',
				bought_at: boughtAt.toISO(),
				price: 4.99,
				currency: 'USD',
				email: 'Nathan@Example.com',
				advertising_id: '38400000-8cf0-11bd-b23e-10b96e40000d',
				tracking_allowed: true,
				platform: 'android',
				os_version: '14',
				package: 'com.example.shop',
				app_version: '1.4',
				device: 'Pixel 8',
				locale: 'en_US',
			},
		},
		datasetId: DATASETS.app.id,
		received: 1,
		duplicates: 0,
		events: [
			{
				eventName: 'Purchase',
				actionSource: 'app',
				eventTime: boughtAt.toUnixInteger(),
				eventId: 'GPA.3344-5566-7788',
				userData: {
					em: [hashed('nathan@example.com')],
					madid: '38400000-8cf0-11bd-b23e-10b96e40000d',
				},
				customData: { value: 4.99, currency: 'USD' },
				fields: {
					app_data: {
						advertiser_tracking_enabled: 1,
						application_tracking_enabled: 1,
						// docs/meta-api.md section 5.2: always 16 entries, in this order.
						extinfo: [
							...['a2', 'com.example.shop', '1.4', '', '14', 'Pixel 8', 'en_US', ''],
							...['', '', '', '', '', '', '', ''],
						],
					},
				},
			},
		],
		neverSent: ['athan'],
	};
}

function whatsAppOrder(now: DateTime): WorkflowExpectation {
	const placedAt = now.minus({ minutes: 3 }).startOf('second');
	const click =
		'ARAkLkA8rmlFeiCktEJQ-QTwRiyYHAFDLMNDBH0CD3qpjd0HR4irJ6LEkR7JwFF4XvnO2E4Nx0-eM-GABDLOPaOdRMv-_zfUQ2a';
	return {
		file: 'whatsapp-order-to-messaging-event',
		start: {
			webhook: 'whatsapp-order-placed',
			body: {
				order_number: 88123,
				placed_at: placedAt.toSeconds(),
				whatsapp_business_account_id: WHATSAPP_BUSINESS_ACCOUNT_ID,
				ctwa_clid: click,
				customer_phone: '+55 11 96123-4567',
				total: 259.9,
				currency: 'brl',
			},
		},
		datasetId: DATASETS.whatsapp.id,
		received: 1,
		duplicates: 0,
		events: [
			{
				eventName: 'Purchase',
				actionSource: 'business_messaging',
				eventTime: placedAt.toUnixInteger(),
				eventId: '88123',
				userData: {
					whatsapp_business_account_id: WHATSAPP_BUSINESS_ACCOUNT_ID,
					ctwa_clid: click,
					ph: [hashed('5511961234567')],
				},
				customData: { value: 259.9, currency: 'BRL', order_id: '88123' },
				fields: { messaging_channel: 'whatsapp' },
			},
		],
		neverSent: ['96123', '1234567'],
	};
}
