/** What is sold, its price and how many there are; Meta has no field for either in an event without a list of products. */
export const PRICE_NAMES: readonly string[] = [
	...['precio', 'preço', 'prix', 'Preis', 'Verkaufspreis', 'prezzo', 'prijs', 'cena', 'fiyat'],
	...['harga', 'giá', '価格', '价格', '價格', '가격', 'السعر', 'कीमत', 'pris', 'hinta'],
	...['preț', 'cijena', 'цена', 'ціна', 'τιμή', 'מחיר', 'ราคา'],
];
export const QUANTITY_NAMES: readonly string[] = [
	...['cantidad', 'quantidade', 'quantité', 'Menge', 'Anzahl', 'Stückzahl', 'quantità', 'aantal'],
	...['ilość', 'adet', 'miktar', 'jumlah', 'kuantitas', 'số lượng', '数量', '個数', '數量', '수량'],
	...['الكمية', 'मात्रा', 'antal', 'antall', 'määrä', 'kpl', 'množství', 'množstvo', 'počet'],
	...['mennyiség', 'darab', 'cantitate', 'količina', 'количество', 'кількість', 'количина'],
	...['ποσότητα', 'כמות', 'จำนวน'],
];
/** What a single product is called that stands in an object of its own. */
export const PRODUCT_NAMES: readonly string[] = [
	...['product', 'producto', 'produto', 'produit', 'Produkt', 'prodotto', 'ürün', 'produk'],
	...['sản phẩm', '商品', '产品', '產品', '상품', 'المنتج', 'उत्पाद', 'vare', 'tuote', 'výrobek'],
	...['výrobok', 'termék', 'produs', 'proizvod', 'товар', 'продукт', 'производ', 'προϊόν'],
	...['מוצר', 'สินค้า'],
];

/** The words for the customer that stand before or behind a field: `Kunden-E-Mail`, `correo del cliente`, `お客様メール`. */
export const CUSTOMER_WORDS: readonly string[] = [
	...['cliente', 'client', 'Kunden', 'Kunde', 'klant', 'klienta', 'klient', 'müşteri', 'pelanggan'],
	...['khách hàng', 'お客様', '顧客', '客户', '客戶', '고객', 'العميل', 'عميل', 'ग्राहक'],
	...['comprador', 'compradora', 'acheteur', 'Käufer', 'acquirente', 'koper', 'pembeli'],
	...[
		'người mua',
		'買家',
		'买家',
		'kundens',
		'kund',
		'asiakkaan',
		'asiakas',
		'zákazníka',
		'zákazník',
	],
	...['ügyfél', 'vevő', 'kupca', 'kupac', 'клиента', 'клиент', 'покупателя', 'покупатель'],
	...['клієнта', 'клієнт', 'покупця', 'покупець', 'купца', 'купац', 'πελάτη', 'πελάτης', 'לקוח'],
	...['הלקוח', 'ลูกค้า'],
];
