/**
 * The names that fields have in shops, forms and spreadsheets of other languages, for automatic mapping; one row a field.
 * Accents, case, spaces and punctuation make no difference. The columns: Spanish, Portuguese, French, German, Italian,
 * Dutch, Polish, Turkish, Indonesian, Vietnamese, Japanese, Chinese (simplified and traditional), Korean, Arabic, Hindi.
 */
export const LANGUAGES = [
	'es',
	'pt',
	'fr',
	'de',
	'it',
	'nl',
	'pl',
	'tr',
	'id',
	'vi',
	'ja',
	'zh',
	'ko',
	'ar',
	'hi',
] as const;

type Row = Readonly<Record<(typeof LANGUAGES)[number], readonly string[]>>;

const list = (text: string): readonly string[] => text.split('|').filter((name) => name !== '');

function row(
	...names: readonly [
		es: string,
		pt: string,
		fr: string,
		de: string,
		it: string,
		nl: string,
		pl: string,
		tr: string,
		id: string,
		vi: string,
		ja: string,
		zh: string,
		ko: string,
		ar: string,
		hi: string,
	]
): Row {
	const [es, pt, fr, de, it, nl, pl, tr, id, vi, ja, zh, ko, ar, hi] = names.map(list);
	return { es, pt, fr, de, it, nl, pl, tr, id, vi, ja, zh, ko, ar, hi };
}

export const NAMES_IN_OTHER_LANGUAGES: Readonly<Record<string, Row>> = {
	em: row(
		'correo|correo electrónico|email del cliente|dirección de correo',
		'correio eletrônico|e-mail do cliente|endereço de e-mail',
		'courriel|adresse e-mail|adresse mail|mél',
		'E-Mail-Adresse|Mailadresse|Kunden-E-Mail',
		'posta elettronica|indirizzo e-mail|e-mail cliente',
		'e-mailadres|mailadres',
		'adres e-mail|poczta',
		'e-posta|eposta|e-posta adresi',
		'surel|alamat email',
		'địa chỉ email|thư điện tử',
		'メール|メールアドレス|Eメール|Eメールアドレス|電子メール',
		'邮箱|电子邮箱|电子邮件|邮件地址|郵箱|電子信箱|電子郵件|信箱|邮箱地址|电邮|電郵|電郵地址',
		'이메일|이메일 주소|메일|전자우편',
		'البريد الإلكتروني|البريد|الإيميل|عنوان البريد الإلكتروني|بريد إلكتروني|ايميل',
		'ईमेल|ई-मेल|ईमेल पता|ईमेल आईडी',
	),
	ph: row(
		'teléfono|móvil|celular|número de teléfono|teléfono móvil|telf|tlf|teléfono celular|número de celular|tel móvil',
		'telefone|celular|telemóvel|número de telefone|whatsapp do cliente|telefone celular|telefone móvel|número de celular|telefone para contato',
		'téléphone|portable|numéro de téléphone|téléphone portable|mobile du client|tél|tel portable|gsm',
		'Telefon|Telefonnummer|Handy|Handynummer|Mobilnummer|Rufnummer|Mobiltelefon|Tel-Nr|Mobil|Telefon privat|Telefon-Nr',
		'telefono|cellulare|numero di telefono|numero di cellulare|tel cellulare|telefono cellulare|recapito telefonico',
		'telefoon|telefoonnummer|mobiel|mobiel nummer|mobiele telefoon|gsm-nummer|telefoonnr',
		'telefon|numer telefonu|komórka|telefon komórkowy|nr telefonu|telefon kontaktowy',
		'telefon numarası|cep telefonu|telefon no|cep no|tel no',
		'telepon|nomor telepon|no telepon|nomor hp|no hp|hp|nomor whatsapp|ponsel|no wa|nomor wa|nomor telp|no telp|telp|nomor ponsel',
		'điện thoại|số điện thoại|sđt|di động|số đt|số di động|số liên hệ',
		'電話|電話番号|携帯|携帯電話|携帯番号|電話番号（携帯）|連絡先電話番号|携帯電話番号',
		'电话|手机|手机号|手机号码|电话号码|联系电话|電話號碼|手機|手機號碼|聯絡電話|联系手机|行動電話|移动电话|手機號|电话号|聯繫電話',
		'전화|전화번호|휴대폰|휴대폰 번호|연락처|핸드폰|휴대전화|휴대전화 번호|핸드폰 번호|휴대폰번호',
		'الهاتف|رقم الهاتف|الجوال|رقم الجوال|الموبايل|رقم الموبايل|هاتف|رقم التواصل|رقم الواتساب|الهاتف المحمول',
		'फ़ोन|फोन|मोबाइल|फ़ोन नंबर|फोन नंबर|मोबाइल नंबर|फ़ोन नम्बर|संपर्क नंबर|मोबाइल नम्बर|दूरभाष',
	),
	fn: row(
		'nombre|primer nombre|nombre de pila|nombres',
		'nome|primeiro nome|nome próprio',
		'prénom|prénoms',
		'Vorname',
		'nome di battesimo|nome cliente',
		'voornaam',
		'imię',
		'ad|isim|adı|adınız',
		'nama depan',
		'tên|tên riêng',
		'名|名前（名）|ファーストネーム',
		'名字|名|名（名字）',
		'이름(명)|이름（명）',
		'الاسم الأول|الاسم الاول',
		'पहला नाम|प्रथम नाम',
	),
	ln: row(
		'apellido|apellidos|primer apellido|apellido paterno',
		'sobrenome|último nome|apelido|sobrenomes|apelidos',
		'nom|nom de famille',
		'Nachname|Familienname|Zuname',
		'cognome',
		'achternaam|familienaam',
		'nazwisko',
		'soyad|soyadı|soyisim|soyadınız',
		'nama belakang|nama keluarga',
		'họ|họ đệm',
		'姓|名字（姓）|苗字|姓（漢字）',
		'姓|姓氏|姓（姓氏）',
		'성|성씨',
		'اسم العائلة|الاسم الأخير|الكنية|اللقب',
		'उपनाम|अंतिम नाम|सरनेम',
	),
	ct: row(
		'ciudad|localidad|población|municipio|ciudad o localidad',
		'cidade|município|localidade|cidade ou município',
		'ville|commune',
		'Stadt|Ort|Wohnort',
		'città|comune',
		'stad|plaats|woonplaats|gemeente',
		'miasto|miejscowość',
		'şehir|ilçe',
		'kota|kabupaten|kota kabupaten|kota atau kabupaten',
		'thành phố|quận huyện',
		'市区町村|都市|市',
		'城市|市|所在城市',
		'도시|시군구|시|도시명',
		'المدينة|مدينة',
		'शहर|नगर',
	),
	st: row(
		'estado|provincia|departamento|comunidad autónoma',
		'estado|uf|província',
		'région|département',
		'Bundesland|Kanton',
		'provincia|regione',
		'provincie|staat',
		'województwo',
		'il|eyalet|il ilçe',
		'provinsi',
		'tỉnh|tỉnh thành|tỉnh thành phố|tỉnh hoặc thành phố',
		'都道府県|県|都道府県名',
		'省|省份|州|省市|省份 州',
		'시도|도|시도명',
		'المحافظة|المنطقة|الولاية',
		'राज्य',
	),
	zp: row(
		'código postal|cp|cód postal',
		'cep|código postal',
		'code postal',
		'Postleitzahl|PLZ',
		'cap|codice postale',
		'postcode|postcodes',
		'kod pocztowy|kod',
		'posta kodu',
		'kode pos|kodepos',
		'mã bưu điện|mã bưu chính|mã bưu cục',
		'郵便番号',
		'邮编|邮政编码|郵遞區號|郵政編碼|邮政区号',
		'우편번호|우편 번호',
		'الرمز البريدي|رمز بريدي',
		'पिन कोड|पिनकोड|डाक कोड',
	),
	country: row(
		'país|país o región|nación',
		'país',
		'pays|pays ou région',
		'Land|Land oder Region',
		'paese|nazione|stato di residenza',
		'land',
		'kraj|państwo',
		'ülke|ülke adı',
		'negara',
		'quốc gia|nước',
		'国|国名|国・地域|国または地域',
		'国家|國家|国家地区|國家地區|国家或地区|國家或地區',
		'국가|나라|국가명|국가 지역',
		'الدولة|البلد|دولة|بلد',
		'देश',
	),
	db: row(
		'fecha de nacimiento|nacimiento',
		'data de nascimento|nascimento',
		'date de naissance|né le',
		'Geburtsdatum|Geburtstag',
		'data di nascita',
		'geboortedatum',
		'data urodzenia',
		'doğum tarihi',
		'tanggal lahir',
		'ngày sinh',
		'生年月日|誕生日',
		'出生日期|生日|出生年月日',
		'생년월일|생일',
		'تاريخ الميلاد',
		'जन्म तिथि|जन्मतिथि|जन्म तारीख',
	),
	ge: row(
		'sexo|género',
		'sexo|gênero|género',
		'sexe|civilité|genre',
		'Geschlecht|Anrede|Geschlecht/Anrede',
		'sesso|genere|genere/sesso',
		'geslacht',
		'płeć',
		'cinsiyet',
		'jenis kelamin|kelamin',
		'giới tính|phái',
		'性別',
		'性别|性別',
		'성별',
		'الجنس',
		'लिंग',
	),
	value: row(
		'importe|importe total|monto|monto total|valor total|precio total|total del pedido|importe pagado|total pagado|total compra|total de la compra|total factura|monto pagado|total con iva',
		'valor|valor total|total do pedido|montante|valor pago|valor da compra|valor do pedido|total pago|total da compra|valor final',
		'montant|montant total|montant total ttc|montant ttc|total ttc|prix total|montant payé|montant de la commande|total commande|total de la commande',
		'Betrag|Gesamtbetrag|Summe|Gesamtsumme|Bestellwert|Gesamtpreis|Umsatz|Rechnungsbetrag|Endbetrag|Bestellsumme|Zahlbetrag|Kaufbetrag|Bruttobetrag|Gesamt',
		'importo|importo totale|totale|totale ordine|prezzo totale|importo pagato|totale pagato',
		'bedrag|totaalbedrag|totaal|totaalprijs|orderbedrag|betaald bedrag|orderwaarde',
		'kwota|wartość|suma|razem|kwota zamówienia|łączna kwota|wartość zamówienia|suma zamówienia|kwota brutto',
		'tutar|toplam|toplam tutar|toplam fiyat|sipariş tutarı|genel toplam|ödenen tutar',
		'total harga|nilai|total bayar|total pembayaran|total belanja|jumlah total|jumlah bayar|total tagihan|jumlah',
		'số tiền|tổng tiền|thành tiền|giá trị|tổng cộng|tổng thanh toán|tổng giá trị',
		'金額|合計|合計金額|注文金額|購入金額|支払金額|お支払い金額|総額|請求金額|売上|税込金額|合計（税込）',
		'金额|总金额|总价|合计|金額|總金額|總價|訂單金額|订单金额|支付金额|实付金额|付款金额|成交金额|交易金额|實付金額|付款金額|消費金額|交易金額|總計|总计|合計',
		'금액|총액|결제 금액|주문 금액|합계|총금액|구매금액|매출|총 결제금액',
		'المبلغ|المبلغ الإجمالي|الإجمالي|القيمة|المجموع|قيمة الطلب|إجمالي الطلب|السعر الإجمالي',
		'राशि|कुल राशि|मूल्य|कुल|कुल मूल्य|भुगतान राशि',
	),
	currency: row(
		'moneda|divisa|código de moneda',
		'moeda|código da moeda',
		'devise|monnaie|code devise',
		'Währung|Währungscode',
		'valuta|divisa',
		'valuta|munteenheid',
		'waluta',
		'para birimi|döviz',
		'mata uang',
		'tiền tệ|loại tiền',
		'通貨|通貨コード',
		'货币|币种|貨幣|幣別|货币代码|幣種',
		'통화|통화코드',
		'العملة',
		'मुद्रा',
	),
	order_id: row(
		'número de pedido|nº de pedido|pedido|id de pedido|orden|núm pedido|número de orden|id compra|factura|número de factura|referencia de pedido',
		'número do pedido|nº do pedido|pedido|id do pedido|número da encomenda|encomenda|código do pedido|número da compra|nº da encomenda',
		'numéro de commande|n° de commande|commande|n° commande|référence commande|id commande|numéro de facture|référence de la commande',
		'Bestellnummer|Auftragsnummer|Bestell-Nr|Rechnungsnummer|Bestell-ID|Bestellung|Belegnummer|Auftrags-Nr|Bestell Nummer|Order-Nr',
		'numero ordine|numero d’ordine|ordine|id ordine|ordine n|nr ordine|codice ordine|numero fattura|riferimento ordine',
		'bestelnummer|ordernummer|bestelling|bestelnr|ordernr|bestel-id|factuurnummer',
		'numer zamówienia|nr zamówienia|zamówienie|id zamówienia|numer faktury',
		'sipariş numarası|sipariş no|sipariş|sipariş id|sipariş kodu|fatura no',
		'nomor pesanan|no pesanan|nomor order|id pesanan|kode pesanan|id order|no order|nomor invoice|no invoice',
		'mã đơn hàng|mã đơn|số đơn hàng|số hóa đơn|mã hóa đơn|đơn hàng|số đơn',
		'注文番号|注文ID|オーダー番号|受注番号|注文コード|伝票番号',
		'订单号|订单编号|訂單編號|訂單號碼|订单ID|訂單ID|订单编码|交易单号|流水号|訂單號',
		'주문번호|주문 번호|주문ID|주문 코드|거래번호|주문 아이디',
		'رقم الطلب|رقم الطلبية|رقم الفاتورة|معرف الطلب',
		'ऑर्डर नंबर|ऑर्डर संख्या|आदेश संख्या|ऑर्डर आईडी|ऑर्डर क्रमांक|बिल नंबर',
	),
	content_ids: row(
		'id de producto|código de producto|referencia de producto',
		'id do produto|código do produto|referência do produto',
		'id produit|référence produit|code produit|code article|référence article',
		'Artikelnummer|Artikel-Nr|Artikel-ID|Produkt-ID|Produktnummer|Produktcode',
		'codice prodotto|id prodotto|codice articolo',
		'artikelnummer|artikelcode|productnummer|productcode|product-id',
		'id produktu|kod produktu|numer produktu',
		'ürün kodu|ürün id|ürün no|stok kodu',
		'kode produk|id produk|kode barang',
		'mã sản phẩm|id sản phẩm|mã hàng',
		'商品番号|商品ID|商品コード|品番',
		'商品编号|商品ID|商品编码|产品编号|产品ID|商品編號|產品編號|貨號',
		'상품번호|상품코드|상품 ID|제품번호|제품코드',
		'رقم المنتج|معرف المنتج|رمز المنتج',
		'उत्पाद आईडी|उत्पाद कोड|उत्पाद संख्या',
	),
	external_id: row(
		'id de cliente|número de cliente|código de cliente',
		'id do cliente|número do cliente|código do cliente',
		'id client|numéro client|numéro de client|code client',
		'Kundennummer|Kunden-ID|Kunden-Nr',
		'id cliente|codice cliente|numero cliente',
		'klantnummer|klant-id|klantnr',
		'id klienta|numer klienta',
		'müşteri no|müşteri numarası|müşteri id',
		'id pelanggan|nomor pelanggan|kode pelanggan',
		'mã khách hàng|id khách hàng',
		'顧客番号|顧客ID|会員番号|会員ID',
		'客户编号|客户ID|会员编号|会员ID|客戶編號|會員編號',
		'고객번호|고객 ID|회원번호|회원 ID',
		'رقم العميل|معرف العميل',
		'ग्राहक आईडी|ग्राहक संख्या',
	),
	event_time: row(
		'fecha de pedido|fecha del pedido|fecha de compra|fecha|fecha y hora|marca temporal|fecha de pago|fecha de venta|hora de compra|fecha de creación|fecha de la compra',
		'data do pedido|data da compra|data|data e hora|carimbo de data/hora|data da venda|data do pagamento|data de criação|data da encomenda|horário da compra',
		'date de commande|date de la commande|date d’achat|date et heure|horodateur|date de paiement|date de vente|date de création|date de l’achat',
		'Bestelldatum|Kaufdatum|Auftragsdatum|Datum|Datum und Uhrzeit|Zeitstempel|Zeitpunkt|Rechnungsdatum|Zahlungsdatum|Eingangsdatum|Erstellt am|Bestellt am|Verkaufsdatum',
		'data ordine|data dell’ordine|data di acquisto|data e ora|informazioni cronologiche|data di vendita|data di pagamento|data di creazione|data acquisto',
		'besteldatum|aankoopdatum|datum|datum en tijd|tijdstempel|orderdatum|betaaldatum|verkoopdatum|aanmaakdatum|besteld op',
		'data zamówienia|data zakupu|data i godzina|sygnatura czasowa|data sprzedaży|data płatności|data utworzenia',
		'sipariş tarihi|satın alma tarihi|tarih|zaman damgası|ödeme tarihi|oluşturma tarihi|satış tarihi|tarih ve saat',
		'tanggal pesanan|tanggal pembelian|tanggal order|tanggal|cap waktu|stempel waktu|tanggal transaksi|tanggal pembayaran|waktu pemesanan|tanggal dibuat|tanggal penjualan',
		'ngày đặt hàng|ngày mua|ngày|dấu thời gian|ngày mua hàng|ngày thanh toán|ngày tạo|thời gian đặt hàng|ngày bán',
		'注文日|注文日時|購入日|日付|日時|タイムスタンプ|購入日時|決済日|決済日時|受付日時|売上日|注文年月日',
		'下单时间|订单日期|购买日期|日期|时间|下單時間|訂單日期|購買日期|時間|时间戳记|時間戳記|订购日期|訂購日期|付款时间|付款時間|交易时间|交易時間|成交时间|下单日期|下單日期|购买时间|創建時間|创建时间',
		'주문일|주문일시|구매일|날짜|타임스탬프|주문 일자|구매일시|구매 일자|결제일|결제일시|등록일',
		'تاريخ الطلب|تاريخ الشراء|التاريخ|طابع زمني|وقت الطلب|تاريخ الدفع|تاريخ البيع',
		'ऑर्डर तिथि|खरीद तिथि|तारीख|दिनांक|ऑर्डर की तारीख|खरीद की तारीख|भुगतान तिथि',
	),
};

/**
 * The names of a field in all other languages, the column of each language behind those before it, and behind them all as they
 * stand in the names of columns: without their small words (`fecha compra`) and articles.
 */
export function namesInOtherLanguages(field: string): readonly string[] {
	const row = NAMES_IN_OTHER_LANGUAGES[field];
	if (row === undefined) return [];
	const names = LANGUAGES.flatMap((language) => row[language]);
	return [...names, ...names.map(withoutSmallWords).filter((name) => name !== '')];
}

const SMALL_WORDS: ReadonlySet<string> = new Set([
	...['de', 'del', 'la', 'el', 'las', 'los', 'y', 'do', 'da', 'dos', 'das', 'du', 'des', 'le'],
	...['d', 'l', 'di', 'dell', 'della', 'dello', 'van', 'het', 'der', 'की', 'का', 'के'],
]);
/** The article of Arabic is written together with its word. */
const ARABIC_ARTICLE = /(?<=^|\s)ال/g;

/** A name as columns have it: without the small words between its words, and without Arabic articles. */
export function withoutSmallWords(name: string): string {
	return name
		.replace(ARABIC_ARTICLE, '')
		.split(/[\s’'_]+/)
		.filter(
			(word, index, words) =>
				index === 0 || index === words.length - 1 || !SMALL_WORDS.has(word.toLowerCase()),
		)
		.join(' ');
}

/** The words for the customer that stand before or behind a field: `Kunden-E-Mail`, `correo del cliente`, `お客様メール`. */
export const CUSTOMER_WORDS: readonly string[] = [
	...['cliente', 'client', 'Kunden', 'Kunde', 'klant', 'klienta', 'klient', 'müşteri', 'pelanggan'],
	...[
		'khách hàng',
		'お客様',
		'顧客',
		'客户',
		'客戶',
		'고객',
		'العميل',
		'عميل',
		'ग्राहक',
		'comprador',
	],
	...[
		'compradora',
		'acheteur',
		'Käufer',
		'acquirente',
		'koper',
		'pembeli',
		'người mua',
		'買家',
		'买家',
	],
];

/** The price of one thing and how many there are, in the order of the languages; Meta has no field for either. */
export const PRICE_NAMES: readonly string[] = [
	...['precio', 'preço', 'prix', 'Preis', 'Verkaufspreis', 'prezzo', 'prijs', 'cena', 'fiyat'],
	...['harga', 'giá', '価格', '价格', '價格', '가격', 'السعر', 'कीमत'],
];
export const QUANTITY_NAMES: readonly string[] = [
	...['cantidad', 'quantidade', 'quantité', 'Menge', 'Anzahl', 'Stückzahl', 'quantità', 'aantal'],
	...['ilość', 'adet', 'miktar', 'jumlah', 'kuantitas', 'số lượng', '数量', '個数', '數量', '수량'],
	...['الكمية', 'मात्रा'],
];
/** What a single product is called that stands in an object of its own. */
export const PRODUCT_NAMES: readonly string[] = [
	...['product', 'producto', 'produto', 'produit', 'Produkt', 'prodotto', 'ürün', 'produk'],
	...['sản phẩm', '商品', '产品', '產品', '상품', 'المنتج', 'उत्पाद'],
];
