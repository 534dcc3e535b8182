/**
 * The names that fields have in shops, forms and spreadsheets of other languages, for automatic mapping; one row a field.
 * Accents, case, spaces and punctuation make no difference. The columns: Spanish, Portuguese, French, German, Italian,
 * Dutch, Polish, Turkish, Indonesian, Vietnamese, Japanese, Chinese (simplified and traditional), Korean, Arabic, Hindi.
 */
const LANGUAGES = ['es', 'pt', 'fr', 'de', 'it', 'nl', 'pl', 'tr', 'id', 'vi', 'ja', 'zh', 'ko', 'ar', 'hi'] as const;

type Row = Readonly<Record<(typeof LANGUAGES)[number], readonly string[]>>;

const list = (text: string): readonly string[] => text.split('|').filter((name) => name !== '');

function row(...names: readonly [es: string, pt: string, fr: string, de: string, it: string, nl: string, pl: string, tr: string, id: string, vi: string, ja: string, zh: string, ko: string, ar: string, hi: string]): Row {
	const [es, pt, fr, de, it, nl, pl, tr, id, vi, ja, zh, ko, ar, hi] = names.map(list);
	return { es, pt, fr, de, it, nl, pl, tr, id, vi, ja, zh, ko, ar, hi };
}

export const NAMES_IN_OTHER_LANGUAGES: Readonly<Record<string, Row>> = {
	em: row(
		'correo|correo electrónico|email del cliente|dirección de correo', 'correio eletrônico|e-mail do cliente|endereço de e-mail', 'courriel|adresse e-mail|adresse mail|mél',
		'E-Mail-Adresse|Mailadresse|Kunden-E-Mail', 'posta elettronica|indirizzo e-mail|e-mail cliente', 'e-mailadres|mailadres', 'adres e-mail|poczta', 'e-posta|eposta|e-posta adresi',
		'surel|alamat email', 'địa chỉ email|thư điện tử', 'メール|メールアドレス|Eメール|Eメールアドレス|電子メール', '邮箱|电子邮箱|电子邮件|邮件地址|郵箱|電子信箱|電子郵件|信箱',
		'이메일|이메일 주소|메일', 'البريد الإلكتروني|البريد|الإيميل|عنوان البريد الإلكتروني', 'ईमेल|ई-मेल|ईमेल पता',
	),
	ph: row(
		'teléfono|móvil|celular|número de teléfono|teléfono móvil', 'telefone|celular|telemóvel|número de telefone|whatsapp do cliente', 'téléphone|portable|numéro de téléphone|téléphone portable|mobile du client',
		'Telefon|Telefonnummer|Handy|Handynummer|Mobilnummer|Rufnummer|Mobiltelefon', 'telefono|cellulare|numero di telefono|numero di cellulare', 'telefoon|telefoonnummer|mobiel|mobiel nummer', 'telefon|numer telefonu|komórka|telefon komórkowy',
		'telefon numarası|cep telefonu|telefon no', 'telepon|nomor telepon|no telepon|nomor hp|no hp|hp|nomor whatsapp|ponsel', 'điện thoại|số điện thoại|sđt|di động',
		'電話|電話番号|携帯|携帯電話|携帯番号', '电话|手机|手机号|手机号码|电话号码|联系电话|電話號碼|手機|手機號碼|聯絡電話', '전화|전화번호|휴대폰|휴대폰 번호|연락처|핸드폰',
		'الهاتف|رقم الهاتف|الجوال|رقم الجوال|الموبايل|رقم الموبايل', 'फ़ोन|फोन|मोबाइल|फ़ोन नंबर|फोन नंबर|मोबाइल नंबर',
	),
	fn: row(
		'nombre|primer nombre|nombre de pila', 'nome|primeiro nome', 'prénom', 'Vorname', 'nome di battesimo|nome cliente', 'voornaam', 'imię', 'ad|isim|adı', 'nama depan', 'tên|tên riêng',
		'名|名前（名）|ファーストネーム', '名字|名', '이름(명)', 'الاسم الأول|الاسم الاول', 'पहला नाम|प्रथम नाम',
	),
	ln: row(
		'apellido|apellidos|primer apellido', 'sobrenome|último nome|apelido', 'nom|nom de famille', 'Nachname|Familienname|Zuname', 'cognome', 'achternaam|familienaam', 'nazwisko', 'soyad|soyadı|soyisim',
		'nama belakang|nama keluarga', 'họ|họ đệm', '姓|名字（姓）|苗字', '姓|姓氏', '성|성씨', 'اسم العائلة|الاسم الأخير|الكنية|اللقب', 'उपनाम|अंतिम नाम|सरनेम',
	),
	ct: row(
		'ciudad|localidad|población|municipio', 'cidade|município|localidade', 'ville|commune', 'Stadt|Ort|Wohnort', 'città|comune', 'stad|plaats|woonplaats', 'miasto|miejscowość', 'şehir|ilçe', 'kota|kabupaten', 'thành phố|quận huyện',
		'市区町村|都市|市', '城市|市', '도시|시군구', 'المدينة', 'शहर|नगर',
	),
	st: row(
		'estado|provincia|departamento|comunidad autónoma', 'estado|uf|província', 'région|département', 'Bundesland|Kanton', 'provincia|regione', 'provincie|staat', 'województwo', 'il|eyalet', 'provinsi', 'tỉnh|tỉnh thành',
		'都道府県|県', '省|省份|州', '시도|도', 'المحافظة|المنطقة|الولاية', 'राज्य',
	),
	zp: row(
		'código postal|cp|cód postal', 'cep|código postal', 'code postal', 'Postleitzahl|PLZ', 'cap|codice postale', 'postcode|postcodes', 'kod pocztowy', 'posta kodu', 'kode pos', 'mã bưu điện|mã bưu chính',
		'郵便番号', '邮编|邮政编码|郵遞區號|郵政編碼', '우편번호', 'الرمز البريدي', 'पिन कोड|पिनकोड|डाक कोड',
	),
	country: row(
		'país', 'país', 'pays', 'Land', 'paese|nazione|stato di residenza', 'land', 'kraj', 'ülke', 'negara', 'quốc gia|nước', '国|国名', '国家|國家', '국가|나라', 'الدولة|البلد', 'देश',
	),
	db: row(
		'fecha de nacimiento|nacimiento', 'data de nascimento|nascimento', 'date de naissance|né le', 'Geburtsdatum|Geburtstag', 'data di nascita', 'geboortedatum', 'data urodzenia', 'doğum tarihi', 'tanggal lahir', 'ngày sinh',
		'生年月日|誕生日', '出生日期|生日|出生年月日', '생년월일|생일', 'تاريخ الميلاد', 'जन्म तिथि|जन्मतिथि|जन्म तारीख',
	),
	ge: row(
		'sexo|género', 'sexo|gênero', 'sexe|civilité', 'Geschlecht|Anrede', 'sesso|genere', 'geslacht', 'płeć', 'cinsiyet', 'jenis kelamin', 'giới tính', '性別', '性别|性別', '성별', 'الجنس', 'लिंग',
	),
	value: row(
		'importe|importe total|monto|monto total|valor total|precio total|total del pedido', 'valor|valor total|total do pedido|montante', 'montant|montant total|montant total ttc|montant ttc|total ttc|prix total',
		'Betrag|Gesamtbetrag|Summe|Gesamtsumme|Bestellwert|Gesamtpreis', 'importo|importo totale|totale|totale ordine', 'bedrag|totaalbedrag|totaal', 'kwota|wartość|suma|razem', 'tutar|toplam|toplam tutar',
		'jumlah|total harga|nilai|total bayar', 'số tiền|tổng tiền|thành tiền|giá trị', '金額|合計|合計金額|注文金額', '金额|总金额|总价|合计|金額|總金額|總價|訂單金額|订单金额', '금액|총액|결제 금액|주문 금액',
		'المبلغ|المبلغ الإجمالي|الإجمالي|القيمة', 'राशि|कुल राशि|मूल्य',
	),
	currency: row(
		'moneda|divisa', 'moeda', 'devise|monnaie', 'Währung', 'valuta|divisa', 'valuta|munteenheid', 'waluta', 'para birimi|döviz', 'mata uang', 'tiền tệ|loại tiền', '通貨', '货币|币种|貨幣|幣別', '통화', 'العملة', 'मुद्रा',
	),
	order_id: row(
		'número de pedido|nº de pedido|pedido|id de pedido|orden', 'número do pedido|nº do pedido|pedido|id do pedido', 'numéro de commande|n° de commande|commande|n° commande', 'Bestellnummer|Auftragsnummer|Bestell-Nr|Rechnungsnummer',
		'numero ordine|numero d’ordine|ordine|id ordine', 'bestelnummer|ordernummer', 'numer zamówienia|nr zamówienia|zamówienie', 'sipariş numarası|sipariş no|sipariş', 'nomor pesanan|no pesanan|nomor order|id pesanan', 'mã đơn hàng|mã đơn|số đơn hàng',
		'注文番号|注文ID|オーダー番号', '订单号|订单编号|訂單編號|訂單號碼', '주문번호|주문 번호', 'رقم الطلب|رقم الطلبية', 'ऑर्डर नंबर|ऑर्डर संख्या|आदेश संख्या',
	),
	event_time: row(
		'fecha de pedido|fecha del pedido|fecha de compra|fecha|fecha y hora|marca temporal', 'data do pedido|data da compra|data|data e hora|carimbo de data/hora', 'date de commande|date de la commande|date d’achat|date et heure|horodateur',
		'Bestelldatum|Kaufdatum|Auftragsdatum|Datum|Datum und Uhrzeit|Zeitstempel', 'data ordine|data dell’ordine|data di acquisto|data e ora|informazioni cronologiche', 'besteldatum|aankoopdatum|datum|datum en tijd|tijdstempel', 'data zamówienia|data zakupu|data i godzina|sygnatura czasowa',
		'sipariş tarihi|satın alma tarihi|tarih|zaman damgası', 'tanggal pesanan|tanggal pembelian|tanggal order|tanggal|cap waktu|stempel waktu', 'ngày đặt hàng|ngày mua|ngày|dấu thời gian', '注文日|注文日時|購入日|日付|日時|タイムスタンプ',
		'下单时间|订单日期|购买日期|日期|时间|下單時間|訂單日期|購買日期|時間|时间戳记|時間戳記', '주문일|주문일시|구매일|날짜|타임스탬프', 'تاريخ الطلب|تاريخ الشراء|التاريخ|طابع زمني', 'ऑर्डर तिथि|खरीद तिथि|तारीख|दिनांक',
	),
};

/** The names of a field in all other languages, the column of each language behind those before it. */
export function namesInOtherLanguages(field: string): readonly string[] {
	const names = NAMES_IN_OTHER_LANGUAGES[field];
	return names === undefined ? [] : LANGUAGES.flatMap((language) => names[language]);
}
