/** Rows of the tables that shops, payment services and CRMs export; all people are invented. */
import {
	amazonRow,
	ebayRow,
	etsyItemRow,
	etsyRow,
	hubspotDealRow,
	magentoRow,
	paypalRow,
	pipedriveDealRow,
	salesforceRow,
	shopifyRow,
	squareRow,
	squarespaceRow,
	stripeRow,
	zohoDealRow,
} from '../payloads/exports';
import { leadOf, outcomeOf, refusalOf, warningsOf, without } from '../support';

type Row = Readonly<Record<string, string>>;

/** The same row as a database or another program writes its headings. */
const inSnakeCase = (row: Row): Row =>
	Object.fromEntries(
		Object.entries(row).map(([name, value]) => [name.toLowerCase().replaceAll(' ', '_'), value]),
	);

describe('Shopify', () => {
	const order = {
		format: 'shopifyOrdersExport',
		eventName: 'Purchase',
		event: {
			event_time: '2026-11-20 12:09:00 -0500',
			user_data: {
				em: 'mia.reed@example.com',
				ph: '+15125550147',
				fn: 'Mia',
				ln: 'Reed',
				ct: 'Austin',
				st: 'TX',
				zp: "'78701",
				country: 'US',
			},
			custom_data: {
				value: '99.90',
				currency: 'USD',
				order_id: '5678901234567',
				contents: [{ id: 'LMP-1', quantity: '2', item_price: '45.00', title: 'Lamp' }],
			},
		},
	};

	it('an order is a Purchase with its first product, billed to its buyer', () => {
		expect(outcomeOf(shopifyRow)).toEqual(order);
	});

	it('its headings may be written in another way', () => {
		expect(outcomeOf(inSnakeCase(shopifyRow))).toEqual(order);
		expect(outcomeOf({ body: shopifyRow, headers: {}, query: {} }).event).toEqual(order.event);
	});

	it('a further product of an order is no order', () => {
		const further = {
			...shopifyRow,
			'Financial Status': '',
			Total: '',
			Subtotal: '',
			Currency: '',
		};
		expect(outcomeOf({ ...further, 'Lineitem sku': 'BLB-1' }).leftOut).toBe('further_line');
	});

	it.each([
		[{ 'Cancelled at': '2026-11-20 13:00:00 -0500' }, 'order_canceled'],
		[{ 'Financial Status': 'voided' }, 'payment_failed'],
		[{ 'Financial Status': 'refunded' }, 'refund'],
	])('%j is left out', (more, leftOut) => {
		expect(outcomeOf({ ...shopifyRow, ...more }).leftOut).toBe(leftOut);
	});

	it('a pending one is unpaid', () => {
		expect(outcomeOf({ ...shopifyRow, 'Financial Status': 'pending' }).unpaid).toBe(true);
	});

	it('whom it is sent to counts where nobody is billed', () => {
		const row = { ...shopifyRow, 'Billing Name': '', 'Billing City': '', 'Billing Zip': '' };
		expect(outcomeOf(row).event.user_data).toMatchObject({ fn: 'Max', ln: 'Braun', ct: 'Dallas' });
	});

	it('what the user puts beside it is read', () => {
		expect(outcomeOf({ ...shopifyRow, fbc: 'fb.1.1.A', event_id: 'e-1' }).event).toMatchObject({
			event_id: 'e-1',
			user_data: { fbc: 'fb.1.1.A' },
		});
	});

	it('a row without its columns is refused where the format is chosen', () => {
		expect(
			refusalOf({ Name: '#1', Email: 'mia.reed@example.com' }, 'shopifyOrdersExport'),
		).toMatchObject({
			code: 'not_the_format',
		});
	});
});

it('an order of Squarespace is known by its number', () => {
	expect(outcomeOf(squarespaceRow)).toMatchObject({
		format: 'squarespaceOrdersExport',
		eventName: 'Purchase',
		event: {
			event_time: '2026-11-20 12:09:00 -0500',
			user_data: { em: 'mia.reed@example.com', fn: 'Mia', ln: 'Reed', ct: 'Austin', zp: "'78701" },
			custom_data: {
				value: '99.90',
				currency: 'USD',
				order_id: '1001',
				contents: [{ id: 'LMP-1', quantity: '2', item_price: '45.00', title: 'Lamp' }],
			},
		},
	});
});

describe('Square', () => {
	it('a payment is a Purchase at its time in its zone, and no member of staff the customer', () => {
		expect(outcomeOf(squareRow)).toEqual({
			format: 'squareTransactionsExport',
			eventName: 'Purchase',
			event: {
				event_time: '2026-11-20 13:10:00 America/Los_Angeles',
				event_id: 'pay1',
				user_data: { fn: 'Mia', ln: 'Reed', external_id: 'CUST1' },
				custom_data: { value: '$30.06', order_id: 'tx1abc' },
			},
		});
	});

	it.each([[{ 'Event Type': 'Refund' }], [{ 'Total Collected': '-$30.06' }]])(
		'%j is a refund',
		(more) => {
			expect(outcomeOf({ ...squareRow, ...more })).toMatchObject({
				leftOut: 'refund',
				event: { original_event_data: { event_name: 'Purchase', order_id: 'tx1abc' } },
			});
		},
	);
});

describe('Stripe', () => {
	it('a payment is a Purchase in whole units, its time UTC', () => {
		expect(outcomeOf(stripeRow)).toEqual({
			format: 'stripePaymentsExport',
			eventName: 'Purchase',
			event: {
				event_time: '2026-11-20T18:10:00Z',
				user_data: { em: 'mia.reed@example.com', external_id: 'cus_1' },
				custom_data: { value: '99.90', currency: 'usd', order_id: 'ch_3OabcD' },
			},
		});
	});

	it('the number of the order in the metadata goes first', () => {
		expect(
			outcomeOf({ ...stripeRow, 'order_id (metadata)': 'A-1' }).event.custom_data,
		).toMatchObject({
			order_id: 'A-1',
		});
	});

	it.each([
		['Refunded', 'refund'],
		['Failed', 'payment_failed'],
		['Canceled', 'payment_failed'],
	])('%s is left out', (Status, leftOut) => {
		expect(outcomeOf({ ...stripeRow, Status }).leftOut).toBe(leftOut);
	});
});

describe('PayPal', () => {
	it('a payment is a Purchase of who paid', () => {
		expect(outcomeOf(paypalRow)).toEqual({
			format: 'paypalActivityExport',
			eventName: 'Purchase',
			event: {
				event_time: '11/20/2026 10:10:00 PST',
				event_id: '1AB23456CD',
				user_data: {
					em: 'mia.reed@example.com',
					ph: '5125550147',
					fn: 'Mia',
					ln: 'Reed',
					ct: 'Austin',
					st: 'TX',
					zp: '78701',
					country: 'United States',
				},
				custom_data: {
					value: '99.90',
					currency: 'USD',
					order_id: 'INV-1',
					contents: [{ id: 'LMP-1', quantity: '1', title: 'Lamp' }],
				},
			},
		});
	});

	it.each([
		[{ Type: 'Payment Refund', Gross: '-99.90' }, 'refund'],
		[{ Type: 'General Withdrawal', Gross: '-500.00' }, 'not_a_conversion'],
		[{ Type: 'Website Payment', Gross: '\u221220.00' }, 'not_a_conversion'],
		[{ Type: 'General Currency Conversion' }, 'not_a_conversion'],
		[{ Status: 'Denied' }, 'payment_failed'],
	])('%j is left out', (more, leftOut) => {
		expect(outcomeOf({ ...paypalRow, ...more }).leftOut).toBe(leftOut);
	});

	it('a pending one is unpaid', () => {
		expect(outcomeOf({ ...paypalRow, Status: 'Pending' }).unpaid).toBe(true);
	});
});

it('an order of Etsy is a Purchase on its day, the month first', () => {
	expect(outcomeOf(etsyRow)).toEqual({
		format: 'etsyOrdersExport',
		eventName: 'Purchase',
		event: {
			event_time: '2026-11-05',
			user_data: {
				fn: 'Mia',
				ln: 'Reed',
				ct: 'Austin',
				st: 'TX',
				zp: '78701',
				country: 'United States',
				external_id: 'miar',
			},
			custom_data: {
				value: '50.00',
				currency: 'USD',
				order_id: '3100000001',
				content_ids: 'LMP-1',
				num_items: '1',
			},
		},
	});
});

it('a product of an order of Amazon is an event of its own, and the recipient not the buyer', () => {
	expect(outcomeOf(amazonRow)).toEqual({
		format: 'amazonOrdersReport',
		eventName: 'Purchase',
		event: {
			event_time: '2026-11-20T18:10:00+00:00',
			event_id: '55',
			user_data: { em: 'abc123@marketplace.amazon.com', ph: '+15125550147', fn: 'Mia', ln: 'Reed' },
			custom_data: {
				value: '99.90',
				currency: 'USD',
				order_id: '111-1234567-1234567',
				contents: [{ id: 'LMP-1', quantity: '2', item_price: 49.95, title: 'Lamp' }],
			},
		},
	});
});

describe('Magento', () => {
	it('an order is a Purchase in the currency of its buyer', () => {
		expect(outcomeOf(magentoRow)).toEqual({
			format: 'magentoOrdersExport',
			eventName: 'Purchase',
			event: {
				event_time: 'Nov 20, 2026 1:10:00 PM',
				user_data: { em: 'mia.reed@example.com', fn: 'Mia', ln: 'Reed' },
				custom_data: { value: '€99.90', order_id: '000000001' },
			},
		});
	});

	it.each([
		['Canceled', 'order_canceled'],
		['Closed', 'refund'],
	])('%s is left out', (Status, leftOut) => {
		expect(outcomeOf({ ...magentoRow, Status }).leftOut).toBe(leftOut);
	});
});

describe('a deal of', () => {
	const person = { em: 'mia.reed@example.com', fn: 'Mia', ln: 'Reed' };

	it('HubSpot is a Purchase on its close date', () => {
		expect(outcomeOf(hubspotDealRow)).toEqual({
			format: 'hubspotDealsExport',
			eventName: 'Purchase',
			event: {
				event_time: '2026-11-20 13:10',
				user_data: person,
				custom_data: { value: '12500', currency: 'USD', order_id: '123' },
			},
		});
		expect(leadOf(hubspotDealRow)).toEqual({
			stage: 'Closed Won',
			stage_time: '2026-11-20 13:10',
			created_time: '2026-11-01 09:00',
		});
	});

	it('HubSpot that is open has its close date before it', () => {
		const open = {
			...hubspotDealRow,
			'Deal Stage': 'Qualified To Buy',
			'Close Date': '2027-01-31',
		};
		expect(outcomeOf(open)).toMatchObject({
			eventName: undefined,
			event: { event_time: '2026-11-01 09:00' },
		});
		expect(leadOf(open)).not.toHaveProperty('stage_time');
	});

	it('HubSpot with several contacts names none', () => {
		const contacts = 'Mia Reed (mia.reed@example.com);Max Braun (max.braun@example.com)';
		expect(
			outcomeOf({ ...hubspotDealRow, 'Associated Contact': contacts }).event.user_data,
		).toEqual({});
	});

	it('Salesforce is a Purchase on its close date', () => {
		expect(outcomeOf(salesforceRow)).toEqual({
			format: 'salesforceOpportunityReport',
			eventName: 'Purchase',
			event: {
				event_time: '11/20/2026',
				user_data: { ...person, ph: '+4915123456789' },
				custom_data: { value: '12500.00', currency: 'EUR', order_id: '0065g00000ABCde' },
			},
		});
		expect(outcomeOf({ ...salesforceRow, Stage: 'Negotiation/Review' })).toMatchObject({
			eventName: undefined,
		});
	});

	it('Zoho is a Purchase on its closing date', () => {
		expect(outcomeOf(zohoDealRow)).toEqual({
			format: 'zohoDealsExport',
			eventName: 'Purchase',
			event: {
				event_time: '2026-11-20',
				user_data: { ...person, ph: '+4915123456789' },
				custom_data: { value: '€ 1.250,50', order_id: 'zcrm_123' },
			},
		});
	});

	it('Pipedrive is a Purchase when it was won', () => {
		expect(outcomeOf(pipedriveDealRow)).toEqual({
			format: 'pipedriveDealsExport',
			eventName: 'Purchase',
			event: {
				event_time: '2026-11-20 10:10:00',
				user_data: { ...person, ph: '+4915123456789' },
				custom_data: { value: '12500', currency: 'EUR', order_id: '77' },
			},
		});
		const open = { ...pipedriveDealRow, 'Deal - Status': 'Open', 'Deal - Won time': '' };
		expect(outcomeOf(open).eventName).toBeUndefined();
	});

	it('the API stays one of the API', () => {
		const deal = {
			Deal_Name: 'Acme',
			Stage: 'Closed Won',
			Closing_Date: '2026-11-20',
			Amount: 5,
			id: '1',
		};
		expect(outcomeOf(deal).format).toBe('zohoDeal');
	});
});

it('a row that lacks a column of a format is read by its own names', () => {
	expect(outcomeOf(without(paypalRow, 'Transaction ID')).format).toBeUndefined();
});

describe('Etsy order items', () => {
	const item = {
		format: 'etsyOrderItemsExport',
		eventName: 'Purchase',
		event: {
			event_time: '2026-11-24',
			event_id: '4001',
			user_data: {
				fn: 'Mia',
				ln: 'Reed',
				ct: 'Austin',
				st: 'TX',
				zp: '78701',
				country: 'United States',
			},
			custom_data: {
				value: '10.00',
				currency: 'USD',
				order_id: '3100000002',
				contents: [{ id: 'FOX-01', quantity: '2', item_price: '5.00', title: 'Sunset Fox' }],
			},
		},
	};

	it('a row is a Purchase of its product, and says that it is one of an order', () => {
		expect(outcomeOf(etsyItemRow)).toEqual(item);
		expect(outcomeOf(inSnakeCase(etsyItemRow))).toEqual(item);
		expect(warningsOf(etsyItemRow)).toEqual(['order_line custom_data.order_id']);
		expect(warningsOf(amazonRow)).toEqual(['order_line custom_data.order_id']);
	});

	it('rows of another table say so where their amount is that of a product', () => {
		const row = { email: 'mia.reed@example.com', order_id: '7', currency: 'USD', sku: 'A' };
		const ofLines = (json: Record<string, unknown>) =>
			warningsOf({ event_name: 'Purchase', event_time: '2026-11-24', ...row, ...json });
		expect(ofLines({ line_total: '20.00' })).toEqual(['order_line custom_data.order_id']);
		expect(ofLines({ 'Item Total': '20.00' })).toEqual(['order_line custom_data.order_id']);
		expect(ofLines({ total: '20.00' })).toEqual([]);
		expect(ofLines({ event_name: 'ViewContent', line_total: '20.00' })).toEqual([]);
	});
});

describe('eBay', () => {
	const user_data = {
		em: 'mia.reed@example.com',
		fn: 'Mia',
		ln: 'Reed',
		ct: 'Austin',
		st: 'TX',
		zp: '78701',
		country: 'United States',
		external_id: 'miar',
	};

	it('an order of one product is a Purchase of its buyer', () => {
		expect(outcomeOf(ebayRow)).toEqual({
			format: 'ebayOrdersReport',
			eventName: 'Purchase',
			event: {
				event_time: 'Nov-24-26',
				user_data,
				custom_data: {
					value: 'US $95.00',
					order_id: '12-11111-22222',
					contents: [{ id: 'LMP-1', quantity: '2', item_price: '$45.00', title: 'Lamp' }],
				},
			},
		});
		expect(warningsOf(ebayRow)).toEqual([]);
	});

	it('of an order of several the row of the order is one, and those of its products are none', () => {
		const ofOrder = { ...ebayRow, 'Item Number': '', 'Item Title': '', 'Custom Label': '' };
		expect(outcomeOf(ofOrder)).toMatchObject({
			eventName: 'Purchase',
			event: { user_data, custom_data: { value: 'US $95.00', order_id: '12-11111-22222' } },
		});
		expect(outcomeOf(ofOrder).event).not.toHaveProperty('custom_data.contents');
		const ofProduct = { ...ebayRow, 'Buyer Name': '', 'Buyer Email': '', 'Total Price': '' };
		expect(outcomeOf(ofProduct).leftOut).toBe('further_line');
		expect(outcomeOf({ ...ebayRow, 'Total Price': '' }).leftOut).toBe('further_line');
		expect(outcomeOf({ ...ebayRow, 'Buyer Name': '' }).leftOut).toBe('further_line');
	});

	it('an order without a day of payment is unpaid', () => {
		expect(outcomeOf({ ...ebayRow, 'Paid On Date': '' }).unpaid).toBe(true);
	});
});
