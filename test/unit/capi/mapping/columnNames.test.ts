/** Columns of exports, databases and sheets that people make by hand. */
import { outcomeOf, warningsOf } from './support';

const event = (json: Record<string, unknown>) => outcomeOf(json).event;

const MIA = { em: 'mia.reed@example.com', ph: '+15125550147', fn: 'Mia', ln: 'Reed' };

describe('a word for the customer before a field', () => {
	it.each([
		['cust_', 'email', 'ph', 'fname', 'lname'],
		['Cust ', 'E-Mail', 'Cell', 'First', 'Last'],
		['Buyer', 'Email', 'Cell', 'First', 'Last'],
		['CLIENT_', 'EML', 'MOB_NO', 'FIRST_NM', 'LAST_NM'],
		['Patron ', 'Email Addr', 'Tel.', 'First Name', 'Surname'],
		['guest_', 'mail', 'mobile_no', 'fn', 'ln'],
		['Bill-To ', 'Email', 'Phone', 'First', 'Last'],
	])('%s is read with abbreviations', (word, email, phone, first, last) => {
		const row = {
			[word + email]: MIA.em,
			[word + phone]: MIA.ph,
			[word + first]: MIA.fn,
			[word + last]: MIA.ln,
		};
		expect(event(row).user_data).toEqual(MIA);
	});

	it('reads the address, the birth date and the gender', () => {
		const row = {
			cust_city: 'Austin',
			cust_st: 'TX',
			cust_zip: '78701',
			cust_cntry: 'US',
			'Cust DOB': '1990-01-31',
			cust_gndr: 'f',
			cust_no: 'C-9',
		};
		expect(event(row).user_data).toEqual({
			ct: 'Austin',
			st: 'TX',
			zp: '78701',
			country: 'US',
			db: '1990-01-31',
			ge: 'f',
			external_id: 'C-9',
		});
	});

	it('takes the mobile before the phone at home', () => {
		const row = { BuyerHomePhone: '+15125550199', BuyerCell: MIA.ph };
		expect(event(row).user_data).toEqual({ ph: MIA.ph });
		expect(warningsOf(row)).toEqual([]);
	});

	it('takes First for a name beside Last only', () => {
		expect(event({ 'Customer First': 'yes', email: MIA.em }).user_data).toEqual({ em: MIA.em });
	});

	it('takes no number of guests for the number of a customer', () => {
		expect(event({ 'Guest No': '4', email: MIA.em }).user_data).toEqual({ em: MIA.em });
	});

	it('knows abbreviations without a word before them that mean nothing else', () => {
		expect(
			event({
				EMAIL_ADDR: MIA.em,
				PHONE_NBR: MIA.ph,
				FIRST_NM: 'Mia',
				LAST_NM: 'Reed',
				CTRY_CD: 'US',
			}).user_data,
		).toEqual({ ...MIA, country: 'US' });
	});

	it('takes the region beside a word for the country for the country', () => {
		const row = { 'Home State': 'TX', 'Home Country/Region': 'US', 'Home Postal Code': '78701' };
		expect(event(row).user_data).toEqual({ st: 'TX', country: 'US', zp: '78701' });
	});

	it('knows the headings of address books', () => {
		expect(event({ 'E-mail 1 - Value': MIA.em, 'Phone 1 - Value': MIA.ph }).user_data).toEqual({
			em: MIA.em,
			ph: MIA.ph,
		});
	});

	it('takes st for a street where a street stands in it', () => {
		expect(event({ email: MIA.em, st: 'Main Street 5' }).user_data).toEqual({ em: MIA.em });
		expect(event({ email: MIA.em, st: 'TX' }).user_data).toEqual({ em: MIA.em, st: 'TX' });
	});
});

describe('a word for the sale before a field', () => {
	it.each([
		['txn_id', 'txn_dt', 'txn_amt', 'txn_ccy'],
		['Trx No', 'Trx Date', 'Trx Amount', 'Trx Curr'],
		['TransactionNumber', 'TransactionDate', 'TransactionTotal', 'CurrencyCode'],
		['Invoice Nr.', 'Invoice Dt', 'Inv Total', 'Inv Ccy'],
		['Order #', 'Order Date', 'Order Total', 'Curr.'],
		['Check #', 'Check Date', 'Check Total', 'Currency'],
		['TKT_NBR', 'TKT_TS', 'TKT_AMT', 'CURRENCY_CD'],
		['Booking Ref', 'Booking Dt', 'Booking Amount', 'Booking Currency'],
	])('%s, %s, %s, %s', (id, date, amount, currency) => {
		const row = {
			[id]: 'T-1',
			[date]: '2026-11-24T10:00:00Z',
			[amount]: '10.00',
			[currency]: 'USD',
		};
		expect(event(row)).toEqual({
			event_time: '2026-11-24T10:00:00Z',
			user_data: {},
			custom_data: { order_id: 'T-1', value: '10.00', currency: 'USD' },
		});
	});

	it('goes before the time at which the row was made', () => {
		const row = { created_at: '2026-11-25T00:00:00Z', txn_dt: '2026-11-24T10:00:00Z' };
		expect(event(row).event_time).toBe('2026-11-24T10:00:00Z');
	});

	it('leaves the reference of a payment service', () => {
		expect(event({ 'Payment Reference': 'c1', total: '10.00' }).custom_data).toEqual({
			value: '10.00',
		});
	});

	it.each(['Total USD', 'amount_usd', 'Order Total (USD)'])('%s names its currency', (name) => {
		expect(event({ [name]: '10.00' }).custom_data).toEqual({ value: '10.00', currency: 'USD' });
	});

	it('takes no word for a currency', () => {
		expect(event({ 'Total All': '10.00' }).custom_data).toEqual({});
	});

	it('takes the amount that the buyer paid for the whole one', () => {
		const row = { 'Grand Total (Base)': '12.00', 'Grand Total (Purchased)': '10.00' };
		expect(event(row).custom_data).toEqual({ value: '10.00' });
		expect(event({ 'Order Total (inc tax)': '10.00' }).custom_data).toEqual({ value: '10.00' });
		expect(event({ 'Order Total (ex tax)': '10.00' }).custom_data).toEqual({});
	});
});

describe('whom an order is sent to', () => {
	const ADDRESS = { 'Ship City': 'Austin', 'Ship State': 'TX', 'Ship Zipcode': '78701' };

	it('is the customer where nobody else is named', () => {
		expect(event({ 'Full Name': 'Mia Reed', ...ADDRESS }).user_data).toEqual({
			fn: 'Mia',
			ln: 'Reed',
			ct: 'Austin',
			st: 'TX',
			zp: '78701',
		});
	});

	it('comes after whom it is billed to', () => {
		expect(
			event({ ...ADDRESS, 'Bill To City': 'Dallas', 'Bill To State': 'TX', 'Bill To Zip': '75201' })
				.user_data,
		).toEqual({ ct: 'Dallas', st: 'TX', zp: '75201' });
	});

	it('is somebody else under another name', () => {
		expect(
			event({ 'buyer-name': 'Mia Reed', 'recipient-name': 'Max Braun', ...ADDRESS }).user_data,
		).toEqual({
			fn: 'Mia',
			ln: 'Reed',
		});
		expect(event({ recipient_name: 'Max Braun', customer_name: 'Mia Reed' }).user_data).toEqual({
			fn: 'Mia',
			ln: 'Reed',
		});
	});
});

describe('a name in one column', () => {
	it.each([
		['Customer', 'Reed, Mia', { fn: 'Mia', ln: 'Reed' }],
		['Kunde', 'Mia Reed', { fn: 'Mia', ln: 'Reed' }],
		['Client', 'Mia Reed', { fn: 'Mia', ln: 'Reed' }],
		['Name', 'Reed, Mia J.', { fn: 'Mia', ln: 'Reed' }],
		['Guest Name', 'von Berg, Anna', { fn: 'Anna', ln: 'von Berg' }],
	])('%s: %s', (name, value, person) => {
		expect(event({ [name]: value, email: MIA.em }).user_data).toEqual({ em: MIA.em, ...person });
	});

	it.each([
		['Customer', 'miar99'],
		['Client', 'Acme GmbH'],
		['Buyer', 'Mia Reed (miar)'],
		['Guest', '2'],
		['Customer Name', 'Mia Reed, PhD'],
		['Customer Name', 'Acme, Inc'],
	])('%s: %s is none', (name, value) => {
		expect(event({ [name]: value, email: MIA.em }).user_data).toEqual({ em: MIA.em });
	});
});

describe('a mere name', () => {
	it('beside nothing of a person is no person', () => {
		expect(event({ name: 'My Webhook', event_type: 'response_completed' }).user_data).toEqual({});
		expect(warningsOf({ name: 'My Webhook', event_type: 'response_completed' })).toEqual([]);
	});

	it('beside contact data is the person', () => {
		expect(event({ name: 'Mia Reed', email: MIA.em }).user_data).toEqual({
			em: MIA.em,
			fn: 'Mia',
			ln: 'Reed',
		});
	});

	it('of a page of a tool is that of the page', () => {
		const page = { id: '1f', url: 'https://www.notion.so/x-1f', property_email: MIA.em };
		expect(event({ ...page, name: 'Website relaunch' }).user_data).toEqual({ em: MIA.em });
		expect(event({ ...page, name: 'Mia Reed' }).user_data).toEqual({
			em: MIA.em,
			fn: 'Mia',
			ln: 'Reed',
		});
	});

	it('property_ is the word of Notion on its pages only', () => {
		expect(event({ id: '1', property_city: 'Austin', email: MIA.em }).user_data).toEqual({
			em: MIA.em,
		});
	});
});

describe('records of other tools', () => {
	it('reads the contact of a client, and the primary customer', () => {
		const contact = { first_name: 'Mia', last_name: 'Reed', email: MIA.em };
		expect(event({ client: { name: 'Acme', contacts: [contact] } }).user_data).toEqual({
			em: MIA.em,
			fn: 'Mia',
			ln: 'Reed',
		});
		expect(
			event({ primaryCustomer: { email: MIA.em }, assignee: { email: 'sam@acme.example' } })
				.user_data,
		).toEqual({
			em: MIA.em,
		});
	});

	it('reads a choice of a table, and a shown value', () => {
		expect(
			event({ total: '10', currency: { id: 1, value: 'USD', color: 'blue' } }).custom_data,
		).toEqual({
			value: '10',
			currency: 'USD',
		});
		expect(event({ custom_fields: [{ name: 'Email', display_value: MIA.em }] }).user_data).toEqual({
			em: MIA.em,
		});
	});
});

it.each(['appointment_date', 'Appt Time', 'Reservation Date'])(
	'%s is not when something was booked, where that stands beside it',
	(name) => {
		const row = { [name]: '2026-10-07T09:00:00Z', email: MIA.em };
		expect(event({ ...row, created_at: '2026-10-05T14:00:00Z' }).event_time).toBe(
			'2026-10-05T14:00:00Z',
		);
		expect(event(row).event_time).toBe('2026-10-07T09:00:00Z');
	},
);
