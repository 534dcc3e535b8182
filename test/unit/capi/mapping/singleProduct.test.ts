/** The only product of an event, in an object of its own. */
import { readObject } from '../../../../nodes/shared/capi/values';
import { sentOf } from '../events/support';
import { outcomeOf } from './support';

const AT = { email: 'mia.reed@example.com', order_id: 'A-1', created_at: '2026-01-31T14:05:00Z' };
const dataOf = (fields: Record<string, unknown>) =>
	outcomeOf({ ...AT, ...fields }).event.custom_data;

describe('an object of one product', () => {
	it.each([
		['product', { product: { id: 'p1', name: 'Cup', price: '12.50' } }],
		['producto', { producto: { sku: 'p1', name: 'Cup', precio: '12.50' } }],
		['商品', { 商品: { id: 'p1', name: 'Cup', 价格: '12.50' } }],
	])('under %s is the only one of the contents', (_name, fields) => {
		expect(dataOf({ event_name: 'AddToCart', currency: 'EUR', ...fields })).toMatchObject({
			currency: 'EUR',
			contents: [{ name: 'Cup', price: '12.50', quantity: 1 }],
		});
		expect(dataOf({ event_name: 'AddToCart', ...fields })).not.toHaveProperty('value');
	});

	it.each([
		[{ product: { id: 'p1', price: 5, quantity: 3 } }, 3],
		[{ product: { id: 'p1', price: 5 }, quantity: 2 }, 2],
		[{ product: { id: 'p1', price: 5, quantity: '' }, qty: '4' }, '4'],
		[{ product: { id: 'p1', price: 5 } }, 1],
	])('has its own quantity, that beside it, or is one piece: %j', (fields, quantity) => {
		expect(dataOf({ event_name: 'AddToCart', ...fields })).toMatchObject({
			contents: [{ quantity }],
		});
	});

	it('gives its currency where the event has none', () => {
		const product = { id: 'p1', price: 5, currency: 'USD' };
		expect(dataOf({ event_name: 'AddToCart', product })).toMatchObject({ currency: 'USD' });
		expect(dataOf({ event_name: 'AddToCart', product, currency: 'EUR' })).toMatchObject({
			currency: 'EUR',
		});
	});

	it('gives the value of a sale of one piece that names no amount, and of no other', () => {
		const product = { id: 'p1', price: { amount: '5.00', currency: 'USD' } };
		const sale = { event_name: 'Purchase', product };
		expect(dataOf(sale)).toMatchObject({
			value: '5.00',
			currency: 'USD',
			contents: [{ price: '5.00' }],
		});
		expect(dataOf({ ...sale, total: '7.00' })).toMatchObject({ value: '7.00' });
		expect(dataOf({ ...sale, quantity: 2 })).not.toHaveProperty('value');
		expect(dataOf({ ...sale, event_name: 'AddToCart' })).not.toHaveProperty('value');
	});

	it.each([
		['a name alone', { product: 'Cup' }],
		['nothing of a product', { product: { name: 'Cup' } }],
		['somebody’s address', { product: { id: 'p1', email: 'seller@example.com' } }],
	])('is none with %s', (_what, fields) => {
		expect(dataOf({ event_name: 'AddToCart', ...fields })).not.toHaveProperty('contents');
	});

	it('stays behind a list of products', () => {
		expect(
			dataOf({
				event_name: 'AddToCart',
				product: { id: 'p1' },
				items: [{ id: 'p2', quantity: 1 }],
			}),
		).toMatchObject({ contents: [{ id: 'p2', quantity: 1 }] });
	});
});

describe('a list of products', () => {
	it.each([
		['positionen', { Artikelnummer: 'p1', Menge: 2, Einzelpreis: '12.50' }],
		['Bestellpositionen', { artikelnr: 'p1', Stueckzahl: 2, Stueckpreis: '12.50' }],
		['productos', { id: 7, codigo: 'p1', cantidad: 2, 'precio unitario': '12.50' }],
		['itens', { id: 7, código: 'p1', quantidade: 2, valorUnitario: '12.50' }],
		['lignes', { référence: 'p1', quantité: 2, prixUnitaire: '12.50' }],
		['注文明細', { 商品コード: 'p1', 数量: 2, 単価: '12.50' }],
		['商品', { 商品编号: 'p1', 数量: 2, 单价: '12.50' }],
		['товары', { артикул: 'p1', количество: 2, цена: '12.50' }],
	])('under %s is read with the names of its language', (name, line) => {
		const { event } = outcomeOf({ ...AT, event_name: 'AddToCart', [name]: [line] });
		expect(sentOf(readObject(event.custom_data) ?? {})).toEqual({
			order_id: 'A-1',
			contents: [{ id: 'p1', quantity: 2, item_price: 12.5 }],
		});
	});

	it('is none where it holds people, or texts', () => {
		expect(dataOf({ artikel: 'Cup' })).not.toHaveProperty('contents');
		expect(dataOf({ regels: ['a', 'b'] })).not.toHaveProperty('contents');
		expect(dataOf({ produkte: [{ id: 1, email: 'seller@example.com' }] })).not.toHaveProperty(
			'contents',
		);
	});
});
