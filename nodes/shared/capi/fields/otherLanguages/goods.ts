import { inAscii } from './inAscii';

/** What is sold, its price and how many there are; Meta has no field for either in an event without a list of products. */
export const PRICE_NAMES = wordsOf(`
	precio|preço|prix|Preis|Verkaufspreis|prezzo|prijs|cena|fiyat|harga|giá|価格|价格|價格|가격|السعر|कीमत
	pris|hinta|preț|cijena|цена|ціна|τιμή|מחיר|ราคา
`);
export const QUANTITY_NAMES = wordsOf(`
	cantidad|quantidade|quantité|Menge|Anzahl|Stückzahl|quantità|aantal|ilość|adet|miktar|jumlah
	kuantitas|số lượng|数量|個数|數量|수량|الكمية|मात्रा|antal|antall|määrä|kpl|množství|množstvo|počet
	mennyiség|darab|cantitate|količina|количество|кількість|количина|ποσότητα|כמות|จำนวน
`);
/** What a single product is called that stands in an object of its own. */
export const PRODUCT_NAMES = wordsOf(`
	product|producto|produto|produit|Produkt|prodotto|ürün|produk|sản phẩm|商品|产品|產品|상품|المنتج|उत्पाद
	vare|tuote|výrobek|výrobok|termék|produs|proizvod|товар|продукт|производ|προϊόν|מוצר|สินค้า
`);

/** Names of a list of products, where they are not those of a single one. */
export const PRODUCT_LIST_NAMES = wordsOf(`
	productos|artículos|líneas|renglones|produtos|itens|artigos|linhas|produits|articles|lignes
	lignes de commande|Produkte|Artikel|Positionen|Bestellpositionen|Warenkorb|prodotti|articoli
	righe|producten|artikelen|regels|bestelregels|orderregels|produkty|pozycje|towary|ürünler
	kalemler|sepet|barang|daftar produk|chi tiết|danh sách sản phẩm|明細|注文明細|商品一覧|商品列表|商品明细|商品明細|상품목록
	주문상품|المنتجات|उत्पाद सूची|produkter|varer|tuotteet|tilausrivit|orderrader|ordrelinjer|položky
	zboží|tovar|termékek|tételek|produse|articole|proizvodi|stavke|товары|позиции|товари|позиції
	стоки|производи|προϊόντα|είδη|מוצרים|פריטים|รายการสินค้า
`);

/** Names of a product's own ID in a line of an order. */
export const PRODUCT_ID_NAMES = wordsOf(`
	código|código de producto|código de artículo|id de producto|id producto|código do produto
	código produto|id do produto|id produto|referencia|référence|code article|code produit
	référence produit|id produit|id article|Artikelnummer|Artikelnr|Art-Nr|Artikel-ID|Produktnummer
	Produkt-ID|codice|codice prodotto|codice articolo|id prodotto|artikelcode|productnummer
	kod produktu|id produktu|ürün kodu|stok kodu|ürün id|kode produk|kode barang|mã sản phẩm|mã hàng
	商品コード|商品番号|商品ID|品番|商品编号|商品编码|货号|商品編號|商品編碼|貨號|產品編號|产品编号|상품코드|상품번호|품번|상품ID|رمز المنتج|رقم المنتج
	उत्पाद कोड|varenummer|varenr|tuotekoodi|tuotenumero|kód produktu|kód zboží|kód tovaru|cikkszám
	termékkód|cod produs|šifra|артикул|код товара|код товару|код на продукта|шифра|κωδικός προϊόντος
	κωδικός|קוד מוצר|מק״ט|รหัสสินค้า
`);

/** Names of the price of one piece that say so. */
export const UNIT_PRICE_NAMES = wordsOf(`
	precio unitario|valor unitario|preço unitário|valor unitário|prix unitaire|Einzelpreis
	Stückpreis|prezzo unitario|stukprijs|prijs per stuk|eenheidsprijs|cena jednostkowa|birim fiyat
	birim fiyatı|harga satuan|đơn giá|単価|单价|單價|단가|سعر الوحدة|इकाई मूल्य|styckpris|stykpris
	enhetspris|yksikköhinta|jednotková cena|cena za kus|egységár|preț unitar|jedinična cijena
	цена за единицу|ціна за одиницю|единична цена|τιμή μονάδας|מחיר ליחידה|ราคาต่อหน่วย
`);

/** Names of a product's name in a line of an order. */
export const PRODUCT_TITLE_NAMES = wordsOf(`
	nombre|nombre del producto|descripción|nome|nome do produto|descrição|nom|désignation|libellé
	Bezeichnung|Artikelname|Produktname|nome prodotto|descrizione|omschrijving|productnaam|nazwa
	nazwa produktu|ürün adı|nama produk|nama barang|tên sản phẩm|商品名|商品名称|商品名稱|상품명|اسم المنتج
	उत्पाद का नाम|benämning|varenavn|tuotenimi|název|názov|megnevezés|denumire|naziv|название
	наименование|назва|наименование на продукта|περιγραφή|שם מוצר|ชื่อสินค้า
`);

/** Objects with a person whom one writes to or calls: the customer, where nothing says otherwise. */
export const CONTACT_WORDS = wordsOf(`
	contacto|contato|contatto|Kontakt|contactpersoon|osoba kontaktowa|kişi|kontak|liên hệ
	người liên hệ|連絡先|联系人|聯絡人|연락처|جهة الاتصال|संपर्क|yhteystieto|kontaktní osoba|kontaktná osoba
	kapcsolattartó|контакт|επαφή|איש קשר|ผู้ติดต่อ
`);

/** Objects with somebody of the seller's, never the customer. */
export const STAFF_WORDS = wordsOf(`
	vendedor|vendedora|asesor|asesora|agente|empleado|cajero|responsable|funcionário|atendente
	consultor|consultora|vendeur|vendeuse|conseiller|employé|caissier|Mitarbeiter|Verkäufer|Berater
	Sachbearbeiter|Kassierer|venditore|commesso|dipendente|consulente|verkoper|medewerker|adviseur
	sprzedawca|pracownik|doradca|handlowiec|satıcı|çalışan|danışman|temsilci|penjual|kasir|karyawan
	người bán|nhân viên|担当者|担当|販売員|店員|スタッフ|销售员|店员|員工|业务员|業務員|銷售員|담당자|판매자|직원|البائع|الموظف|विक्रेता
	कर्मचारी|säljare|medarbetare|selger|sælger|medarbejder|myyjä|prodejce|zaměstnanec|predajca
	zamestnanec|eladó|munkatárs|vânzător|angajat|prodavač|zaposlenik|продавец|менеджер|сотрудник
	кассир|продавець|продавач|служител|πωλητής|υπάλληλος|מוכר|עובד|ผู้ขาย|พนักงาน
`);

/** The words for the customer that stand before or behind a field: `Kunden-E-Mail`, `correo del cliente`, `お客様メール`. */
export const CUSTOMER_WORDS = wordsOf(`
	cliente|client|Kunden|Kunde|klant|klienta|klient|müşteri|pelanggan|khách hàng|お客様|顧客|客户|客戶|고객
	العميل|عميل|ग्राहक|comprador|compradora|acheteur|Käufer|acquirente|koper|pembeli|người mua|買家|买家
	kundens|kund|asiakkaan|asiakas|zákazníka|zákazník|ügyfél|vevő|kupca|kupac|клиента|клиент
	покупателя|покупатель|клієнта|клієнт|покупця|покупець|купца|купац|πελάτη|πελάτης|לקוח|הלקוח
	ลูกค้า
`);

/** With bars and lines between them; each also in letters of English. */
function wordsOf(lines: string): readonly string[] {
	const words = lines.split(/[|\n]/).flatMap((word) => word.trim() || []);
	return words.flatMap((word) => [word, ...inAscii(word)]);
}
