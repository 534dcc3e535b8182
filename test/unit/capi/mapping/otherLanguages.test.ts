/** Rows as shops and forms of other languages have them: names of columns, names of people, fillers, lists of forms. */
import { expandNames } from '../../../../nodes/shared/capi/mapping/envelope';
import { readItem } from '../../../../nodes/shared/capi/mapping/readItem';
import type { RawEvent } from '../../../../nodes/shared/capi/types';

function read(item: Record<string, unknown>, eventName = 'Purchase'): RawEvent {
	const [reading] = readItem(item, { eventName });
	if (reading === undefined || !('event' in reading)) throw new Error('no event');
	return reading.event;
}

const person = (item: Record<string, unknown>) => read(item, 'Lead').user_data;
const custom = (item: Record<string, unknown>) => read(item).custom_data;

it.each([
	['ln', 'Kundennachname'],
	['em', 'Kaeufer-E-Mail'],
	['db', 'Foedselsdato'],
])('letters of English stand for those of other languages: %s under %s', (field, name) => {
	expect(person({ [name]: 'value' })).toEqual({ [field]: 'value' });
	expect(custom({ Waehrung: 'EUR' })).toEqual({ currency: 'EUR' });
});

describe('names of columns', () => {
	it.each([
		[
			'em',
			'E-mail klienta',
			'Klant e-mail',
			'Correo del cliente',
			'Kunden-E-Mail',
			'お客様メールアドレス',
		],
		[
			'ph',
			'Telefone celular',
			'Teléfono del cliente',
			'nr telefonu',
			'No WA',
			'휴대전화 번호',
			'هاتف',
		],
		['fn', 'nombres', 'Kunden-Vorname', 'prénom du client'],
		['ln', 'apellido paterno', 'Apellidos del cliente', 'Kundennachname'],
		['ct', 'مدينة', 'Kota/Kabupaten', '시', 'Ciudad del cliente'],
		['country', 'Państwo', '国家/地区', '國家/地區', 'دولة'],
		['external_id', 'ID de cliente', 'Kundennummer', '顧客番号', 'Klantnummer'],
	])('%s: %s, %s, %s …', (field, ...names) => {
		for (const name of names) expect(person({ [name]: 'value' })).toEqual({ [field]: 'value' });
	});

	it.each([
		['order_id', 'numero_pedido', 'Núm. pedido', 'Ordine n.', 'Bestelling', 'Encomenda', '订单ID'],
		['value', 'Valor pago', 'Umsatz', '購入金額', '实付金额', 'Totaalprijs', 'Toplam fiyat', 'कुल'],
		[
			'content_ids',
			'Artikelnummer',
			'Codice prodotto',
			'ID del producto',
			'商品番号',
			'Kode produk',
		],
	])('%s: %s, %s, %s …', (field, ...names) => {
		for (const name of names) expect(custom({ [name]: '7' })).toEqual({ [field]: '7' });
	});

	it.each([
		'fecha_compra',
		'Fecha de la compra',
		'data_encomenda',
		'Data acquisto',
		'訂購日期',
		'ऑर्डर की तारीख',
	])('event_time: %s', (name) => {
		expect(read({ [name]: '2026-11-22T10:00:00Z' }).event_time).toBe('2026-11-22T10:00:00Z');
	});

	it('the total goes before a word that also means how many there are', () => {
		expect(custom({ Jumlah: 1, 'Total Harga': 'Rp 1.500.000' })).toEqual({ value: 'Rp 1.500.000' });
	});

	it.each([
		['Preis', 'Menge'],
		['precio', 'cantidad'],
		['価格', '数量'],
	])(
		'%s of the only thing is what was paid, and of one of several (%s) is not',
		(price, quantity) => {
			expect(custom({ [price]: 12.5, [quantity]: 1 })).toEqual({ value: 12.5 });
			expect(custom({ [price]: 12.5, [quantity]: 2 })).toEqual({});
		},
	);

	it('no member of staff becomes the customer by them', () => {
		for (const name of [
			'correo del vendedor',
			'e-mail do vendedor',
			'担当者メール',
			'Berater-E-Mail',
		])
			expect(person({ [name]: 'staff@example.com' })).toEqual({});
	});

	it('a small word at the end of a name is no small word', () => {
		for (const name of ['total_d', 'email_de', 'city_la'])
			expect(read({ [name]: '7' })).toEqual(read({}));
	});
});

describe('the two halves of a name', () => {
	it.each([
		[
			{ Name: 'Schmidt', Vorname: 'Eva' },
			{ fn: 'Eva', ln: 'Schmidt' },
		],
		[
			{ 이름: '민지', 성: '김' },
			{ fn: '민지', ln: '김' },
		],
		[
			{ full_name: 'Mia Reed', first_name: 'Mia' },
			{ fn: 'Mia', ln: 'Reed' },
		],
		[
			{ full_name: 'Mia Reed', last_name: 'Reed' },
			{ fn: 'Mia', ln: 'Reed' },
		],
		[
			{ 姓名: '王伟', 姓: '王' },
			{ fn: '伟', ln: '王' },
		],
		[{ Kundenname: 'Eva Schmidt' }, { fn: 'Eva', ln: 'Schmidt' }],
		[{ 'Nombre del cliente': 'Lucía García' }, { fn: 'Lucía', ln: 'García' }],
		[{ name: 'Lamp', first_name: 'Mia' }, { fn: 'Mia' }],
		[{ full_name: 'Acme Shop', first_name: 'Mia' }, { fn: 'Mia' }],
		[{ name: 'Mia', first_name: 'Mia' }, { fn: 'Mia' }],
	])('%j', (item, names) => {
		expect(person(item)).toEqual(names);
	});
});

it.each([
	'ninguno',
	'No aplica',
	'não se aplica',
	'ohne Angabe',
	'なし',
	'暂无',
	'해당 없음',
	'brak danych',
	'لا يوجد',
])('%s is nothing', (filler) => {
	expect(person({ city: filler, ciudad: 'Madrid' })).toEqual({ ct: 'Madrid' });
});

describe('lists', () => {
	it('of forms, by their numbers', () => {
		expect(
			expandNames({
				'items[0][sku]': 'A',
				'items[1][sku]': 'B',
				'items[1][tags][0]': 'x',
				'a[id]': 7,
			}),
		).toEqual({ items: [{ sku: 'A' }, { sku: 'B', tags: { 0: 'x' } }], a: { id: 7 } });
		expect(custom({ 'items[0][sku]': 'A', 'items[0][quantity]': '2', total: 20 })).toEqual({
			value: 20,
			contents: [{ sku: 'A', quantity: '2' }],
		});
	});

	it('of addresses: the main one, else the first', () => {
		const dallas = { city: 'Dallas' };
		const austin = { city: 'Austin' };
		expect(person({ addresses: [dallas, { ...austin, primary: true }] })).toEqual({ ct: 'Austin' });
		expect(person({ addresses: [dallas, { ...austin, is_default: true }] })).toEqual({
			ct: 'Austin',
		});
		expect(person({ addresses: [dallas, austin] })).toEqual({ ct: 'Dallas' });
	});

	it('of contacts, as Google has them', () => {
		expect(
			person({
				names: [{ givenName: 'Mia', familyName: 'Reed' }],
				emailAddresses: [
					{ value: 'work@example.com' },
					{ value: 'mia.reed@example.com', metadata: { primary: true } },
				],
				phoneNumbers: [{ value: '+15125550147' }],
			}),
		).toEqual({
			em: ['mia.reed@example.com', 'work@example.com'],
			ph: ['+15125550147'],
			fn: 'Mia',
			ln: 'Reed',
		});
	});
});

it('takes a hashed phone number under every name but Google’s, whose hash has the plus sign', () => {
	const hash = 'a'.repeat(64);
	expect(person({ phone_sha256: hash })).toEqual({ ph: hash });
	expect(person({ hashed_phone: hash })).toEqual({ ph: hash });
	expect(person({ sha256_phone_number: hash })).toEqual({});
});
