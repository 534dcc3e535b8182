/** What is looked for, by numbers that their issuers or the standards publish, and by what comes close. */
import { guard } from './support';

const REMOVED = 'personal_data_removed custom_data.my_note';
const inNote = (text: unknown) => guard({ custom_data: { my_note: text } });
const inId = (text: unknown) => guard({ custom_data: { my_ref_no: text } });

describe.each([
	[
		'an email address',
		[
			'joe@example.com',
			'JOE+X@Mail.Example.co.uk',
			'a ü@bücher.example b',
			'joe＠example.com',
			'joe%40example.com',
		],
	],
	[
		'a phone number',
		[
			'+49 170 1234567',
			'+1 (650) 555-1212',
			'(650) 555-1212',
			'Tel.: 0151 23456789',
			'WhatsApp 11 96123-4567',
			'電話 03-1234-5678',
		],
	],
	[
		'a payment card number',
		// Test numbers of card networks and payment services.
		[
			'4111 1111 1111 1111',
			'4111-1111-1111-1111',
			'4111111111111111',
			'5555555555554444',
			'2223003122003222',
			'378282246310005',
			'3782 822463 10005',
			'6011111111111117',
			'3530111333300000',
			4242424242424242,
			'card no. 36227206271667',
			'４１１１　１１１１　１１１１　１１１１',
		],
	],
	[
		'a bank account number (IBAN)',
		// SWIFT IBAN Registry, examples.
		[
			'DE89370400440532013000',
			'GB82 WEST 1234 5698 7654 32',
			'fr1420041010050500013m02606',
			'pay to NO93 8601 1117 947 please',
			'BR1800360305000010009795493C1',
		],
	],
	['a Brazilian CPF', ['529.982.247-25', '52998224725', '111.444.777-35']],
	['a Brazilian CNPJ', ['11.222.333/0001-81', '11222333000181', '12.ABC.345/01DE-35']],
	['a Spanish DNI', ['12345678Z', '12345678-z']],
	['a Spanish NIE', ['X1234567L', 'Z-1234567-R']],
	['an Italian codice fiscale', ['RSSMRA85T10A562S', 'rccmnl83s18d969h']],
	['a US Social Security number', ['SSN 536-22-1234', 'social security no. 536221234']],
	['an Indian Aadhaar number', ['2345 6789 0124', 'Aadhaar 234567890124']],
	['an Indian PAN', ['ABCPE1234F']],
	['an Indonesian NIK', ['3171234501900001', '3171236501900001', '317123-450190-0001']],
	['a Japanese My Number', ['1234 5678 9018', 'マイナンバー123456789018']],
	['a Chinese resident ID', ['11010519491231002X', '440524198001010013']],
] as const)('%s', (words, texts) => {
	it.each(texts.map(String))('%s is found', (text) => {
		const { found, messages } = inNote(/^\d{16}$/.test(text) ? Number(text) : text);
		expect(found).toEqual([REMOVED]);
		expect(messages[0]).toContain(`it seems to hold ${words}.`);
	});
});

it.each([
	// A check digit, a range or a length is wrong.
	...[
		'4111 1111 1111 1112',
		'4111111111111112',
		'9999999999999995',
		'411111111111111',
		'DE88370400440532013000',
		'DE8937040044053201300',
	],
	...[
		'529.982.247-26',
		'11111111111',
		'11.222.333/0001-82',
		'12345678A',
		'X1234567A',
		'RSSMRA85T10A562T',
	],
	...[
		'SSN 000-22-1234',
		'SSN 666-22-1234',
		'SSN 900-22-1234',
		'SSN 536-00-1234',
		'2345 6789 0125',
		'1345 6789 0124',
	],
	...[
		'ABCCE1234F',
		'3171233201900001',
		'3171237201900001',
		'9971234501900001',
		'3171234513900001',
		'1234 5678 9019',
		'110105194912310021',
		'440524188001010014',
	],
	// Something else.
	...[
		'536-22-1234',
		'5551234567',
		'4006381333931',
		'234567890124',
		'123456789018',
		'2026-11-22T10:00:00+01:00',
		'1+1=2',
		'size +12',
		'a @ b',
		'@brand',
		'logo@2x.png',
		'lib@18.2.min.js',
	],
	...[
		'SKU-123-456-7890',
		'fb.1.1596403881668.1116446470',
		'(2026) 123',
		'iPhone 15 128 256',
		'Phone 14 Pro 256GB',
		'550e8400-e29b-41d4-a716-446655440000',
		'1 x 4111 1111 111',
	],
])('%s is nothing of it', (text) => {
	expect(inNote(text).found).toEqual([]);
});

describe('in fields of IDs', () => {
	it.each([
		...[
			'4111111111111111',
			'52998224725',
			'11222333000181',
			'12345678Z',
			'X1234567L',
			'ABCPE1234F',
			'2345 6789 0124',
			'3171234501900001',
		],
	])('%s is a number of an order or product', (text) => {
		expect(inId(text).found).toEqual([]);
	});

	it.each([
		...[
			'4111 1111 1111 1111',
			'card 4111111111111111',
			'529.982.247-25',
			'CPF 52998224725',
			'DNI 12345678Z',
			'PAN ABCPE1234F',
			'Aadhaar 234567890124',
			'NIK 3171234501900001',
		],
		...[
			'DE89370400440532013000',
			'RSSMRA85T10A562S',
			'11010519491231002X',
			'joe@example.com',
			'+491701234567',
		],
	])('%s is still found', (text) => {
		expect(inId(text).found).toEqual(['personal_data_removed custom_data.my_ref_no']);
	});

	it('counts a number where the name of the field says what it is', () => {
		const found = guard({
			custom_data: { nota_cpf_no: '52998224725', kunde_card_no: 4111111111111111 },
		});
		expect(found.found).toEqual([
			'personal_data_removed custom_data.nota_cpf_no',
			'personal_data_removed custom_data.kunde_card_no',
		]);
	});
});

describe('the customer of the event', () => {
	it.each([
		['an email that cannot be read', { em: 'Mia@@shop.example' }, 'for mia@@shop.example'],
		['a phone with other signs', { ph: '+49|151|23456789' }, 'order +49|151|23456789'],
		['a phone that a table rounded', { ph: '4.915123456E11' }, '4.915123456E11'],
	])('is found as it is written: %s', (_, person, note) => {
		const { found } = guard({ custom_data: { my_note: note } }, {}, person);
		expect(found).toEqual(['personal_data_removed custom_data.my_note']);
	});

	const person = {
		fn: 'Zoë',
		ln: 'Müller-Brown',
		ph: '0171 9876543',
		db: '1990-05-04',
		client_ip_address: '203.0.113.9',
	};
	const found = (field: string, text: string) =>
		guard({ custom_data: { [field]: text } }, {}, person).found.length > 0;

	it.each([
		...[
			'Zoë Müller-Brown',
			'MÜLLER-BROWN, ZOË',
			'zoe.mueller-brown',
			'Cake for Zoe K. Muller-Brown!',
			'zoe_muller-brown_1001',
		],
		...[
			'Mrs. Müller-Brown',
			'mueller-brown-1001',
			'Dear Zoë',
			'+49 (0)171 98 76 543',
			'call 01719876543',
			'1990-05-04',
			'from 203.0.113.9',
		],
	])('%s is found in a text', (text) => {
		expect(found('my_note', text)).toBe(true);
	});

	it.each([
		'Zoë Kravitz poster',
		'Brown shoes',
		'zoetrope',
		'1990',
		'A1b7c1d9e8f7g6h5i4j3',
		'203.0.113.91x',
		'Mueller',
	])('%s is not', (text) => {
		expect(found('my_note', text)).toBe(false);
	});

	it('may be called as a product is', () => {
		expect(found('color', 'Zoë')).toBe(false);
		expect(found('content_name', 'Zoë')).toBe(false);
		expect(found('content_name', 'Cup "Zoë Müller-Brown"')).toBe(true);
	});

	it.each([
		['김', '민준', '김민준님'],
		['佐藤', '太郎', '佐藤太郎様'],
		['Yılmaz', 'Ayşe', 'AYŞE YILMAZ'],
	])('is found as %s %s is written', (ln, fn, text) => {
		expect(guard({ custom_data: { my_note: text } }, {}, { fn, ln }).found).toEqual([REMOVED]);
	});

	it('is not known where it came hashed, several or as anything', () => {
		const hash = 'a'.repeat(64);
		for (const fn of [hash, ['Zoë', hash], { a: 1 }, null, 7])
			expect(guard({ custom_data: { my_note: 'Zoë Brown' } }, {}, { fn, ln: hash }).found).toEqual(
				[],
			);
		expect(
			guard({ custom_data: { my_note: 'Bo Derek' } }, {}, { fn: ['Zoë', 'Bo'], ln: 'Derek' }).found,
		).toEqual([REMOVED]);
	});
});

it('tells no value, only kind and field', () => {
	const { messages } = guard({ custom_data: { my_note: 'joe@example.com', 'joe@example.com': 1 } });
	expect(messages).toEqual([
		'My Note was not sent: it seems to hold an email address. Give it as Customer Information, where it is hashed.',
		'A field was not sent: its name seems to hold an email address. Give it as Customer Information, where it is hashed.',
	]);
});

describe('the person’s own data, written otherwise', () => {
	const OWN = {
		fn: 'Mia',
		ln: 'Reed',
		em: 'mia@shop.example',
		ph: '0151 23456789',
		db: '1985-03-12',
	};
	const note = (text: string) => guard({ custom_data: { note: text } }, {}, OWN).found;

	it.each(['12.03.1985', '12.3.1985', '03/12/1985', '19850312', '12031985', '1985/3/12'])(
		'a day of birth in any order: %s',
		(text) => expect(note(`born ${text}`)).toEqual(['personal_data_removed custom_data.note']),
	);

	it.each(['M. Reed', 'Mia R.', 'Mrs. M. Reed', 'mia @ shop.example', '٠١٥١ ٢٣٤٥٦٧٨٩'])(
		'an initial, spaces, other digits: %s',
		(text) => expect(note(text)).toEqual(['personal_data_removed custom_data.note']),
	);

	it.each(['12.03.2026', '1985-03-13', 'Reed basket, M', 'Size M', 'joe @ Rosa’s'])(
		'other days and words stay: %s',
		(text) => expect(note(text)).toEqual([]),
	);

	it('a number as North Americans write it counts outside of fields of IDs', () => {
		expect(note('call 512-555-0100 please')).toEqual(['personal_data_removed custom_data.note']);
		expect(note('512.555.0100')).toEqual(['personal_data_removed custom_data.note']);
		for (const text of [
			'112-555-0100',
			'512-155-0100',
			'512-555-0100-7',
			'A512-555-0100',
			'7-512-555-0100',
		])
			expect([text, note(text)]).toEqual([text, []]);
		expect(guard({ custom_data: { order_id: '512-555-0100' } }, {}, OWN).found).toEqual([]);
	});
});
