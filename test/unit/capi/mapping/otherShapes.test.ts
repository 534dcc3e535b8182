/** Items of no known format in the shapes that databases, queues and other shops give them. */
import { autoMap, readItem } from '../../../../nodes/shared/capi/mapping/readItem';
import { readContents } from '../../../../nodes/shared/capi/events/contents';
import { Findings } from '../../../../nodes/shared/capi/findings/findings';

function read(json: Record<string, unknown>) {
	const [reading] = readItem(json);
	if (reading === undefined || 'refusal' in reading) throw new Error('refused');
	return reading.event;
}

const MIA = { email: 'mia.reed@example.com', first_name: 'Mia' };
const IS_MIA = { em: 'mia.reed@example.com', fn: 'Mia' };

describe('lists of objects', () => {
	const SENT = { em: ['mia.reed@example.com'], ph: ['+14155550123'], fn: 'Mia', ln: 'Reed' };

	it.each([
		[{ value: 'mia.reed@example.com' }, { value: '+14155550123' }, { value: 'Mia Reed' }],
		[{ email: 'mia.reed@example.com' }, { phone: '+14155550123' }, { name: 'Mia Reed' }],
		[{ address: 'mia.reed@example.com' }, { number: '+14155550123' }, { full_name: 'Mia Reed' }],
		[
			{ emailAddress: 'mia.reed@example.com' },
			{ tel: '+14155550123' },
			{ displayName: 'Mia Reed' },
		],
		[{ text: 'mia.reed@example.com' }, { text: '+14155550123' }, { text: 'Mia Reed' }],
		[{ Email: 'mia.reed@example.com' }, { Phone: '+14155550123' }, { first: 'Mia', last: 'Reed' }],
		[
			{ raw: 'mia.reed@example.com' },
			{ e164: '+14155550123' },
			{ givenName: 'Mia', familyName: 'Reed' },
		],
		[
			{ value: 'mia.reed@example.com' },
			{ canonicalForm: '+14155550123' },
			{ use: 'official', given: ['Mia'], family: 'Reed' },
		],
	])('are read by what stands in them: %j %j %j', (email, phone, name) => {
		for (const item of [
			{ email: [email], phone: [phone], name: [name] },
			{
				emails: [{ ...email, type: 'work' }],
				phones: [{ ...phone, primary: true }],
				names: [name],
			},
			{ customer: { email: [email], phone: [phone], name: [name] } },
		])
			expect(read(item).user_data).toEqual(SENT);
	});

	it('give the main entry first, and an object of kinds its contacts', () => {
		const emails = [{ value: 'b@example.com' }, { value: 'a@example.com', primary: true }];
		expect(read({ emails }).user_data).toEqual({ em: ['a@example.com', 'b@example.com'] });
		expect(
			read({
				name: [{ value: 'Tom Fox' }, { value: 'Mia Reed', primary: true }],
				emails: { work: 'b@example.com', primary: 'a@example.com', other: null },
				phones: { mobile: '+14155550123' },
			}).user_data,
		).toEqual({
			em: ['a@example.com', 'b@example.com'],
			ph: '+14155550123',
			fn: 'Mia',
			ln: 'Reed',
		});
	});

	it('give nothing where no entry has a value', () => {
		expect(read({ email: [{ type: 'work' }, { primary: true }], name: [{}] }).user_data).toEqual(
			{},
		);
	});
});

it('the page of a site is none of Meta’s', () => {
	expect(read({ email: 'mia.reed@example.com', page_id: '12345' }).user_data).toEqual({
		em: 'mia.reed@example.com',
	});
	expect(read({ email: 'mia.reed@example.com', page_id: 'a36c121b' }).user_data).toEqual({
		em: 'mia.reed@example.com',
	});
	expect(read({ email: 'mia.reed@example.com', page_id: '106543218888888' }).user_data).toEqual({
		em: 'mia.reed@example.com',
		page_id: '106543218888888',
	});
});

describe('the customer', () => {
	it.each([
		...[
			'customer_info',
			'customerDetails',
			'buyerInfo',
			'contact_details',
			'billingPerson',
			'user_info',
			'purchaser',
			'participant',
		],
		...['personal_info', 'guest_details', 'cliente', 'contact_person'],
	])('is read from %s', (name) => {
		expect(read({ order_id: 'A-1', [name]: MIA }).user_data).toEqual(IS_MIA);
	});

	it.each(['customer', 'contacts', 'attendees', 'leads', 'data', 'records'])(
		'is read from the list of one in %s',
		(name) => {
			expect(read({ type: 'x', [name]: [MIA] }).user_data).toEqual(IS_MIA);
		},
	);

	it('is not chosen among several', () => {
		expect(
			read({ order_id: 'A-1', contacts: [MIA, { email: 'other@example.com' }] }).user_data,
		).toEqual({});
	});

	it.each(['customer', 'order', 'data', 'payload', 'json', 'body'])(
		'is read from JSON text in %s',
		(name) => {
			expect(read({ [name]: JSON.stringify(MIA) }).user_data).toMatchObject(
				name === 'order' ? { em: 'mia.reed@example.com' } : IS_MIA,
			);
		},
	);

	it('is completed from the attributes of a contact, and from no other envelope', () => {
		expect(
			read({
				email: 'mia.reed@example.com',
				attributes: { FIRSTNAME: 'Mia' },
				message: { phone: '+15125550147' },
			}).user_data,
		).toEqual(IS_MIA);
	});

	it.each([
		['buyer_email_address', 'em'],
		['Contact Mobile', 'ph'],
		['billing_address_city', 'ct'],
		['customer_country_code', 'country'],
		['clientZipCode', 'zp'],
		['property_email', 'em'],
		['state_or_province_code', 'st'],
	])('is read from %s', (name, field) => {
		expect(read({ [name]: 'x1' }).user_data).toEqual({ [field]: 'x1' });
	});

	it.each([
		'property_city',
		'store_email',
		'agent_phone',
		'company_city',
		'lead_last',
		'user_first',
	])('is not read from %s', (name) => {
		expect(read({ [name]: 'x1' }).user_data).toEqual({});
	});

	it.each([
		'salesperson',
		'cashier_name',
		'account_manager',
		'organizer',
		'created_by',
		'host',
		'agent',
	])('is not user_id beside %s', (name) => {
		expect(read({ email: 'mia.reed@example.com', user_id: 5, [name]: 'Bob' }).user_data).toEqual({
			em: 'mia.reed@example.com',
		});
	});

	it('has no ID of zeros alone', () => {
		expect(
			read({
				email: 'mia.reed@example.com',
				customer_id: '00000000-0000-0000-0000-000000000000',
				member_id: 'm1',
			}).user_data,
		).toEqual({ em: 'mia.reed@example.com', external_id: 'm1' });
	});
});

describe('amounts', () => {
	it.each([
		[{ amount_money: { amount: 1500, currency: 'USD' } }, 15, 'USD'],
		[{ amount_money: { amount: 1500, currency: 'JPY' } }, 1500, 'JPY'],
		[{ amount: { amount: 1250, currency: 'EUR', exponent: 2 } }, 12.5, 'EUR'],
		[{ total: { centAmount: 1250, currencyCode: 'EUR', fractionDigits: 2 } }, 12.5, 'EUR'],
		[{ 'Order Total (EUR)': '12.50' }, '12.50', 'EUR'],
	])('%j', (fields, value, currency) => {
		expect(read({ email: 'mia.reed@example.com', ...fields }).custom_data).toEqual({
			value,
			currency,
		});
	});
});

describe('an amount whose heading has a currency sign', () => {
	it('is read as if the sign stood beside it', () => {
		expect(read({ email: 'mia.reed@example.com', 'Amount (€)': '12.50' }).custom_data).toEqual({
			value: '€12.50',
		});
	});
});

describe('times', () => {
	it.each(['Uhrzeit', 'Hora', 'Heure', 'Waktu', '时间'])(
		'takes the time of day in %s to the date',
		(name) => {
			expect(read({ Datum: '31.01.2026', [name]: '14:05' }).event_time).toBe('31.01.2026 14:05');
		},
	);
});

describe('products', () => {
	const idsOf = (lines: unknown) => {
		const { contents, idsAlone } = readContents(
			lines,
			{ isStoreEvent: false, currency: 'EUR' },
			new Findings(),
		);
		return [...(contents ?? []).map(({ id }) => id), ...idsAlone];
	};

	it('never have the ID of a line that names its order', () => {
		expect(idsOf([{ id: 999, order_id: 'A-1', name: 'Haircut', quantity: 1 }])).toEqual([]);
	});

	it.each(['product_reference', 'catalog_object_id', 'ProductId'])(
		'have their ID in %s',
		(name) => {
			expect(idsOf([{ id: 999, [name]: '55', quantity: 1 }])).toEqual(['55']);
		},
	);

	it('are recognized in any case', () => {
		expect(read({ items: [{ ProductId: '55', Quantity: 1 }] }).custom_data).toEqual({
			contents: [{ ProductId: '55', Quantity: 1 }],
		});
	});
});

describe('forms as n8n’s triggers give them', () => {
	const person = {
		fn: 'Mia',
		ln: 'Reed',
		em: 'mia@example.com',
		ct: 'Savannah',
		st: 'GA',
		zp: '31401',
		country: 'United States',
	};
	const answers = {
		Name: { First: 'Mia', Last: 'Reed' },
		Email: 'mia@example.com',
		Address: {
			'Street Address': '1 A',
			City: 'Savannah',
			'State / Province / Region': 'GA',
			'Postal / Zip Code': '31401',
			Country: 'United States',
		},
	};

	it.each([
		['Wufoo, answers only', answers],
		['Wufoo', { createdBy: 'public', entryId: '5', formId: 'f', entries: answers }],
	])('%s', (_, item) => {
		expect(autoMap(item, false).user_data).toEqual(person);
	});

	it('Formstack, not simplified', () => {
		const item = {
			FormID: '1234567',
			Name: { value: { first: 'Mia', last: 'Reed' }, field_type: 'name' },
			Email: { value: 'mia@example.com', field_type: 'email' },
		};
		expect(autoMap(item, false).user_data).toEqual({
			fn: 'Mia',
			ln: 'Reed',
			em: 'mia@example.com',
		});
	});

	it('a heading in two languages', () => {
		const item = { 'Email / Correo': 'mia@example.com', 'Phone / Teléfono': '+34612345678' };
		expect(autoMap(item, false).user_data).toEqual({ em: 'mia@example.com', ph: '+34612345678' });
		expect(autoMap({ 'City / Phone': 'x', email: 'mia@example.com' }, false).user_data).toEqual({
			em: 'mia@example.com',
		});
	});

	it('questions with the reason why they ask', () => {
		const item = {
			"What's the best email to reach you?": 'mia@example.com',
			'Phone number where we can call you': '+34612345678',
			'What is the email to reach your manager?': 'boss@example.com',
		};
		expect(autoMap(item, false).user_data).toEqual({ em: 'mia@example.com' });
	});

	it('the fields of a form of PHP, each under its number', () => {
		const fields = {
			1: { id: 1, key: 'first_name', label: 'First Name', value: 'Mia' },
			2: { id: 2, key: 'email', label: 'Email', value: 'mia@example.com' },
		};
		expect(autoMap({ form_id: '1', fields }, false).user_data).toEqual({
			fn: 'Mia',
			em: 'mia@example.com',
		});
	});

	it.each(['supporter', 'requester', 'caller', 'prospect', 'backer'])(
		'who stands under the word %s',
		(word) => {
			expect(
				autoMap({ [`${word}_email`]: 'mia@example.com', [`${word}_name`]: 'Mia Reed' }, false)
					.user_data,
			).toEqual({ em: 'mia@example.com', fn: 'Mia', ln: 'Reed' });
			expect(
				autoMap(
					{ [word]: { email: 'mia@example.com' }, assignee: { email: 'agent@acme.example' } },
					false,
				).user_data,
			).toEqual({ em: 'mia@example.com' });
		},
	);
});

describe('values as databases, queues and converters give them', () => {
	const bought = (item: unknown) => {
		const { user_data, custom_data, event_time } = autoMap(item, false);
		return { user_data, custom_data, event_time };
	};
	const sale = {
		user_data: { em: 'mia@example.com', fn: 'Mia' },
		custom_data: { value: '20.50', currency: 'EUR' },
		event_time: '2026-10-05T14:00:00Z',
	};

	it.each([
		[
			'XML',
			{
				order: {
					total: ['20.50'],
					currency: ['EUR'],
					created_at: ['2026-10-05T14:00:00Z'],
					customer: [{ email: ['mia@example.com'], first_name: ['Mia'] }],
				},
			},
		],
		[
			'DynamoDB',
			{
				customer: { M: { email: { S: 'mia@example.com' }, first_name: { S: 'Mia' } } },
				total: { N: '20.50' },
				currency: { S: 'EUR' },
				created_at: { S: '2026-10-05T14:00:00Z' },
				coupon: { NULL: true },
			},
		],
		[
			'MongoDB',
			{
				_id: { $oid: '507f1f77bcf86cd799439011' },
				email: 'mia@example.com',
				first_name: 'Mia',
				total: { $numberDecimal: '20.50' },
				currency: 'EUR',
				createdAt: { $date: '2026-10-05T14:00:00Z' },
			},
		],
		[
			'Firestore',
			{
				name: 'projects/p/databases/d/documents/orders/1',
				fields: {
					email: { stringValue: 'mia@example.com' },
					first_name: { stringValue: 'Mia' },
					total: { stringValue: '20.50' },
					currency: { stringValue: 'EUR' },
					createdAt: { timestampValue: '2026-10-05T14:00:00Z' },
				},
			},
		],
	])('%s', (_, item) => {
		const read = bought(item);
		const { em, fn, ...rest } = Object(read.user_data);
		const plain = (value: unknown) => (Array.isArray(value) ? value[0] : value);
		expect({ ...read, user_data: { em: plain(em), fn: plain(fn), ...rest } }).toEqual(sale);
	});

	it('MongoDB’s times in milliseconds', () => {
		const createdAt = { $date: { $numberLong: '1791208800000' } };
		expect(bought({ email: 'mia@example.com', createdAt }).event_time).toBe(1791208800000);
	});

	it('a look-up of a table, whose only entry is the value', () => {
		const fields = { Email: ['mia@example.com'], 'Full Name': ['Mia Reed'] };
		expect(autoMap({ id: 'rec', fields }, false).user_data).toEqual({
			em: ['mia@example.com'],
			fn: 'Mia',
			ln: 'Reed',
		});
	});

	it('a list of answers under a word that is a date in other languages', () => {
		const data = [
			{ title: 'Email', type: 'email', key: 'k2', value: 'mia@example.com' },
			{ title: 'First name', type: 'text', key: 'k1', value: 'Mia' },
		];
		expect(bought({ data, form_id: 'f' })).toEqual({
			user_data: { em: 'mia@example.com', fn: 'Mia' },
			custom_data: {},
			event_time: undefined,
		});
	});

	it('Google’s lead form, whose ID is none of Meta’s', () => {
		const user_column_data = [
			{ column_name: 'Full Name', string_value: 'Mia Reed', column_id: 'FULL_NAME' },
			{ column_name: 'User Email', string_value: 'mia@example.com', column_id: 'EMAIL' },
		];
		const [reading] = readItem({ lead_id: 'TeSter-123-ABC', user_column_data, is_test: false });
		expect(reading).toMatchObject({
			event: { user_data: { em: 'mia@example.com', fn: 'Mia', ln: 'Reed' } },
		});
	});

	it('what the shop put into the metadata of a payment', () => {
		const amount = { value: '200.00', currency: 'RUB' };
		const metadata = { order_id: '37', email: 'mia@example.com' };
		expect(bought({ object: { amount, metadata } }).user_data).toEqual({ em: 'mia@example.com' });
		expect(bought({ object: { amount, metadata: { name: 'hook', id: 5 } } }).user_data).toEqual({});
	});

	it('a currency that somebody put beside a payload does not close it', () => {
		const data = { member: { email: 'mia@example.com' }, total: '49.00' };
		expect(bought({ currency: 'USD', data })).toMatchObject({
			user_data: { em: 'mia@example.com' },
			custom_data: { value: '49.00', currency: 'USD' },
		});
	});
});

it.each([[null], ['x']])('products stay where the first entry of their list is %p', (first) => {
	const { custom_data: sent } = read({ ...MIA, items: [first, { sku: 'A-1', quantity: 2 }] });
	expect(sent).toEqual({ contents: [first, { sku: 'A-1', quantity: 2 }] });
});
