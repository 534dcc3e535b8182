/** Items of no known format, read level by level. */
import type { ItemEvent } from '../../../../nodes/shared/capi/mapping/itemEvent';
import { readItem } from '../../../../nodes/shared/capi/mapping/readItem';

function read(json: Record<string, unknown>, options = {}): ItemEvent {
	const [reading, ...others] = readItem(json, options);
	expect(others).toEqual([]);
	if ('refusal' in reading) throw new Error('refused');
	return reading;
}

const person = (json: Record<string, unknown>) => read(json).event.user_data;
const data = (json: Record<string, unknown>) => read(json).event.custom_data;

it('takes a name that stands in a field of a form for the name itself', () => {
	const fields = {
		email: { id: 'email', value: 'mia.reed@example.com', title: 'Email' },
		name: { id: 'name', value: 'Mia Reed', title: 'Your name' },
	};
	expect(person({ fields })).toEqual({
		em: 'mia.reed@example.com',
		fn: 'Mia',
		ln: 'Reed',
	});
});

it.each([
	{ first: 'Mia', last: 'Reed' },
	{ given: 'Mia', family: 'Reed' },
	{ givenName: 'Mia', familyName: 'Reed', formatted: 'Mia Reed' },
	{ full: 'Mia Reed' },
	{ text: 'Mia Reed' },
	{ value: { first: 'Mia', last: 'Reed' } },
])('takes a name apart that stands in an object: %j', (name) => {
	expect(person({ name, email: 'mia.reed@example.com' })).toMatchObject({ fn: 'Mia', ln: 'Reed' });
	expect(person({ customer: { name } })).toMatchObject({ fn: 'Mia', ln: 'Reed' });
});

describe('envelopes', () => {
	it.each([
		'data',
		'payload',
		'event',
		'properties',
		'attributes',
		'fields',
		'current',
		'form_response',
	])('opens %s where nothing beside it speaks of the event', (name) => {
		expect(person({ id: 'x', type: 'y', [name]: { email: 'mia.reed@example.com' } })).toEqual({
			em: 'mia.reed@example.com',
		});
	});

	it('opens envelopes in envelopes', () => {
		expect(person({ data: { object: { attributes: { email: 'mia.reed@example.com' } } } })).toEqual(
			{ em: 'mia.reed@example.com' },
		);
	});

	it('keeps an envelope closed where its level speaks of the person', () => {
		expect(
			person({
				email: 'mia.reed@example.com',
				data: { email: 'other@example.com', phone: '+15125550147' },
			}),
		).toEqual({ em: 'mia.reed@example.com' });
	});

	it('opens the order beside the person, and takes its own ID as its number', () => {
		const json = {
			email: 'mia.reed@example.com',
			order: { id: 'A-1', total: '10.00', currency: 'EUR' },
		};
		expect(read(json).event).toMatchObject({
			user_data: { em: 'mia.reed@example.com' },
			custom_data: { value: '10.00', currency: 'EUR', order_id: 'A-1' },
		});
	});
});

describe('people', () => {
	it('takes the customer before the billing, and that before the shipping address', () => {
		const json = {
			shipping_address: { first_name: 'Sam', city: 'Dallas', zip: '75201' },
			billing_address: { first_name: 'Ann', city: 'Austin', zip: '78701' },
			customer: { first_name: 'Mia', email: 'mia.reed@example.com' },
		};
		expect(person(json)).toEqual({
			fn: 'Mia',
			em: 'mia.reed@example.com',
			ct: 'Austin',
			zp: '78701',
		});
	});

	it.each([
		'owner',
		'assignee',
		'assigned_to',
		'agent',
		'cashier',
		'author',
		'sales_rep',
		'created_by',
		'seller',
		'merchant',
		'employee',
		'location',
		'account_manager',
	])('never reads %s', (name) => {
		const staff = {
			id: 7,
			email: 'staff@agency.example',
			phone: '+12145550100',
			first_name: 'Sam',
			name: 'Sam Staff',
		};
		expect(person({ email: 'mia.reed@example.com', [name]: staff })).toEqual({
			em: 'mia.reed@example.com',
		});
		expect(person({ [name]: staff })).toEqual({});
	});

	it('takes user for the customer where nobody else is named, and for staff elsewhere', () => {
		expect(person({ user: { email: 'mia.reed@example.com' } })).toEqual({
			em: 'mia.reed@example.com',
		});
		expect(
			person({
				contact: { email: 'mia.reed@example.com' },
				user: { email: 'staff@agency.example', phone: '+12145550100' },
			}),
		).toEqual({ em: 'mia.reed@example.com' });
		expect(person({ email: 'mia.reed@example.com', user: { phone: '+12145550100' } })).toEqual({
			em: 'mia.reed@example.com',
		});
	});

	it('takes user_id for the owner of a record that belongs to somebody', () => {
		expect(person({ user_id: 'u-1' })).toEqual({ external_id: 'u-1' });
		expect(person({ user_id: 14542087, owner_id: 14542087, person_id: 3 })).toEqual({});
	});

	it('reads contact lists, the primary one first', () => {
		const emails = [
			{ label: 'work', value: 'b@example.com' },
			{ label: 'home', value: 'a@example.com', primary: true },
		];
		expect(person({ emails })).toEqual({ em: ['a@example.com', 'b@example.com'] });
	});
});

describe('names', () => {
	it.each([
		['Mia Reed', 'Mia', 'Reed'],
		['Anna von Berg', 'Anna', 'von Berg'],
		['Dr. Mia Reed', 'Mia', 'Reed'],
		['Zoë O’Brien-Smith', 'Zoë', 'O’Brien-Smith'],
	])('splits %s', (full_name, fn, ln) => {
		expect(person({ full_name })).toEqual({ fn, ln });
	});

	it.each(['Madonna', 'Mia Anna Reed', '山田太郎', 'Acme Inc', 'Reed & Sons', 'Sales Team'])(
		'leaves %s out and says so',
		(full_name) => {
			const { event, warnings } = read({ full_name, email: 'mia.reed@example.com' });
			expect(event.user_data).toEqual({ em: 'mia.reed@example.com' });
			expect(warnings).toMatchObject([
				{ code: 'name_not_split', message: expect.stringContaining('full_name') },
			]);
		},
	);

	it('names the heading of another script', () => {
		const { warnings } = read({ 'Họ và tên': 'Nguyễn Văn An', email: 'mia.reed@example.com' });
		expect(warnings).toMatchObject([
			{ code: 'name_not_split', message: expect.stringContaining('at Họ và tên was') },
		]);
	});

	it('splits no name of a country that writes the family name first', () => {
		expect(person({ full_name: 'Nguyen An', country: 'VN' })).toEqual({ country: 'VN' });
	});

	it('reads nombre as the first name beside apellidos, and as the whole name alone', () => {
		expect(person({ nombre: 'María José', apellidos: 'Pérez' })).toEqual({
			fn: 'María José',
			ln: 'Pérez',
		});
		expect(person({ nombre: 'María Pérez' })).toEqual({ fn: 'María', ln: 'Pérez' });
	});
});

describe('regions', () => {
	it.each(['COMPLETED', 'disabled', 'partially_paid', 'In Progress', 'pendiente', 'annulée'])(
		'takes %s for a status',
		(state) => {
			expect(person({ email: 'a@example.com', state })).toEqual({ em: 'a@example.com' });
		},
	);

	it.each(['Bayern', 'TX', 'New South Wales', 'Ohio', 'São Paulo'])(
		'takes %s for a region',
		(state) => {
			expect(person({ state })).toEqual({ st: state });
		},
	);
});

describe('amounts and orders', () => {
	it.each([
		{ amount: { value: '10.00', currency_code: 'EUR' } },
		{ total: { amount: '10.00', currency: 'EUR' } },
		{ price_total: 1, grand_total: { gross_amount: '10.00', currencyCode: 'EUR' } },
	])('reads %j', (json) => {
		expect(data(json)).toEqual({ value: '10.00', currency: 'EUR' });
	});

	it.each(['amount_cents', 'total_in_cents', 'totalInCents', 'value_minor'])(
		'counts %s in whole units',
		(name) => {
			expect(data({ [name]: 4999, currency: 'usd' })).toEqual({ value: 49.99, currency: 'usd' });
			expect(data({ [name]: 4999, currency: 'JPY' })).toEqual({ value: 4999, currency: 'JPY' });
			expect(data({ [name]: 4999, currency: 'KWD' })).toEqual({ value: 4.999, currency: 'KWD' });
		},
	);

	// WooCommerce Store API, Cart: amounts count in the smallest unit, of which currency_minor_unit says the decimals.
	it.each([
		['EUR', 2, 18.35],
		['JPY', 0, 1835],
		['KWD', 3, 1.835],
	])('counts the totals of a cart in %s with %d decimals as %d', (code, decimals, value) => {
		const totals = { total_items: '1200', total_price: '1835', currency_code: code };
		expect(data({ totals: { ...totals, currency_minor_unit: decimals } })).toEqual({
			value,
			currency: code,
		});
	});

	it('says that cents without a currency were not sent', () => {
		expect(read({ amount_cents: 4999 }).warnings).toMatchObject([{ code: 'amount_units_unknown' }]);
	});

	it('takes no status of an order for that of a registration', () => {
		expect(data({ status: 'completed' })).toEqual({});
		expect(data({ event_name: 'CompleteRegistration', status: 'done' })).toEqual({
			status: 'done',
		});
	});
});

describe('times', () => {
	it('reads a name that says UTC as UTC', () => {
		expect(read({ date_created_gmt: '2026-11-24T10:00:00' }).event.event_time).toBe(
			'2026-11-24T10:00:00Z',
		);
	});

	it('puts a date and a time of day together', () => {
		expect(read({ Date: '2026-11-24', Time: '21:10' }).event.event_time).toBe('2026-11-24 21:10');
	});

	it('says of a time under an unknown name that it was not taken', () => {
		expect(
			read({ email: 'a@example.com', orderPlacedOn: '2026-11-24T10:00:00Z' }).warnings,
		).toMatchObject([
			{ code: 'event_time_not_used', message: expect.stringContaining('orderPlacedOn') },
		]);
		expect(read({ email: 'a@example.com', expiresAt: '2026-11-24T10:00:00Z' }).warnings).toEqual(
			[],
		);
	});
});

describe('forms', () => {
	it('reads names in brackets and with dots as paths', () => {
		expect(
			person({ 'contact[email]': 'mia.reed@example.com', 'contact[first_name]': 'Mia' }),
		).toEqual({ em: 'mia.reed@example.com', fn: 'Mia' });
		expect(person({ 'customer.address.city': 'Austin' })).toEqual({ ct: 'Austin' });
	});

	it.each([
		[
			{
				'Correo electrónico': 'a@example.com',
				Teléfono: '5512345678',
				Ciudad: 'Madrid',
				'Código postal': '28001',
				País: 'ES',
			},
		],
		[
			{
				'E-Mail-Adresse': 'a@example.com',
				Telefonnummer: '5512345678',
				Ort: 'Madrid',
				PLZ: '28001',
				Land: 'ES',
			},
		],
		[
			{
				メールアドレス: 'a@example.com',
				電話番号: '5512345678',
				市区町村: 'Madrid',
				郵便番号: '28001',
				国: 'ES',
			},
		],
		[
			{
				电子邮箱: 'a@example.com',
				手机号码: '5512345678',
				城市: 'Madrid',
				邮政编码: '28001',
				国家: 'ES',
			},
		],
		[
			{
				'البريد الإلكتروني': 'a@example.com',
				'رقم الهاتف': '5512345678',
				المدينة: 'Madrid',
				'الرمز البريدي': '28001',
				الدولة: 'ES',
			},
		],
		[
			{
				'e-posta': 'a@example.com',
				'cep telefonu': '5512345678',
				şehir: 'Madrid',
				'posta kodu': '28001',
				ülke: 'ES',
			},
		],
		[
			{
				이메일: 'a@example.com',
				휴대폰: '5512345678',
				도시: 'Madrid',
				우편번호: '28001',
				국가: 'ES',
			},
		],
	])('reads %j', (json) => {
		expect(person(json)).toEqual({
			em: 'a@example.com',
			ph: '5512345678',
			ct: 'Madrid',
			zp: '28001',
			country: 'ES',
		});
	});

	it('sends neither of two values that are equally likely', () => {
		const { event, warnings } = read({
			Email: 'a@example.com',
			'E-Mail': 'b@example.com',
			phone: '+15125550147',
		});
		expect(event.user_data).toEqual({ ph: '+15125550147' });
		expect(warnings).toMatchObject([
			{ code: 'two_readings', field: 'em', message: expect.stringMatching(/Email.*E-Mail/) },
		]);
	});
});

it('says where each field stood, by paths only', () => {
	const json = {
		headers: {},
		params: {},
		query: {},
		body: { customer: { email: 'mia.reed@example.com' }, total_price: '10.00', loyalty_total: 5 },
	};
	expect(read(json, { showsMapping: true }).mapping).toEqual({
		format: '',
		fields: { em: 'body.customer.email', value: 'body.total_price' },
		unused: ['body.loyalty_total'],
	});
});

it('refuses an item that is not of the chosen format and names what is missing', () => {
	expect(readItem({ email: 'a@example.com' }, { format: 'woocommerceOrder' })).toMatchObject([
		{ refusal: { code: 'not_the_format', message: expect.stringContaining('order_key') } },
	]);
});

it.each([
	[[{ name: 'email', value: 'a@example.com' }], 'properties is a list, not an object'],
	['{"email"', 'properties is a text, not an object'],
])('names the field of another kind than the chosen format has there', (properties, words) => {
	expect(readItem({ id: '251', properties }, { format: 'hubspotContact' })).toMatchObject([
		{ refusal: { code: 'not_the_format', message: expect.stringContaining(words) } },
	]);
});
