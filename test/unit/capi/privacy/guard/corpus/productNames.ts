/** Names of products, services and courses as shops of many countries write them, with all that looks like something else. */
export const PRODUCT_NAMES: readonly string[] = `
iPhone 15 Pro Max 256GB Natural Titanium|Samsung Galaxy S24 Ultra 12/512 GB SM-S928BZTGEUB|Xiaomi Redmi Note 13 Pro 8+256|Nokia 3310 (2017) Dual SIM|Phone Case iPhone 12/13 6.1"
Mobile Power Bank 20000mAh 22.5W PD3.0 QC4+|Mobile Home Heater 2000W 220-240V 50/60Hz|Battery 18650 3.7V 2600mAh (4 pcs)|CR2032 3V Lithium 10er-Pack|USB-C Cable 2m (6.6ft) 100W 480Mbps
LEGO Technic 42115 Lamborghini Sián FKP 37|LEGO 10307 Eiffel Tower 10,001 pcs|Nike Air Max 90 'Infrared' 2020 CT1685-100|adidas Samba OG B75806 EU 42 2/3|New Balance 574 ML574EVG 9.5 US
Levi's 501 Original 00501-0101 W32/L34|T-Shirt "Route 66" Größe XL (52-54)|Kleid 2-in-1, Gr. 38/40, dunkelblau|Herren Laufschuh Gel-Nimbus 25, 1011B547-003|Damen Winterjacke Anna schwarz Gr. 42
Rose Gold Ring 585 mit 0,12 ct|Brown Leather Belt 110 cm|King Size Bed 180x200|Gold Coffee 500g|Green Tea 100 Teebeutel|Silver Chain 925 45cm|White Wine Riesling 2021 0,75l|Stone Bracelet 8mm
Hope Candle 220g Lavender|Grace Sofa 3-Seater, Mid Grey|Florence Mirror 60x90|Charlotte Bed Frame 140 cm|Paris Poster 50x70|Victoria Lamp E27 60W|Jack Daniel's Old No. 7 0.7L 40%|Dr. Martens 1460 Black Smooth
Mr. Coffee 12-Cup Maker BVMC-SJX33GT|Mrs. Meyer's Clean Day 1.42 l|Dr. Oetker Backin 10 x 16 g|Ben & Jerry's Cookie Dough 465 ml|Johnson & Johnson Baby Oil 500ml|Marks & Spencer Gift Card £50|Paul Smith Scarf|Tommy Hilfiger Polo
Calvin Klein CK One EdT 200 ml|Hugo Boss Bottled 100ml EDT|Carolina Herrera Good Girl 80 ml|Jean Paul Gaultier Le Male 125 ml|Ralph Lauren Oxford Shirt 710|Christian Dior Sauvage 100 ml|Giorgio Armani Code|Maria Galland 660
Bohrmaschine GSB 18V-55 (2x 2,0 Ah) 06019H5302|Schraube M8x40 DIN 933 8.8 verzinkt 100 St.|Ersatzfilter F 9.0.3 (1234567)|Ölfilter W 712/94|Zündkerze BKR6E-11 4er|Bremsscheibe 300x22 5x112|Reifen 205/55 R16 91V|Toner TN-2420 (3.000 S.)
Canon PG-545XL/CL-546XL 8286B006|HP 305XL 3YM62AE|Epson 603XL C13T03A14010|Brother DCP-L2530DW 30 ppm|Bosch Filter 1 457 433 529|MANN C 30 005|Siemens 3RT2015-1BB41|ABB S201-B16 2CDS251001R0165
Libro: Cien años de soledad, ISBN 978-84-376-0494-7|Der Zauberberg ISBN 978-3-596-29433-9|Harry Potter 1-7 Boxset|Atlas mondial 2024-2025, 9782067258990|1984 (George Orwell)|Catch-22|Fahrenheit 451|2001: A Space Odyssey
Zapatillas running hombre talla 43 (EU)|Camiseta térmica niña 8-10 años|Aceite de oliva virgen extra 5 L|Jamón ibérico 50% raza 7,5-8 kg|Curso de inglés B2 (120 h)|Silla gaming 150 kg|Colchón 135x190 viscoelástico|Móvil libre 6,5" 4+64 GB
Tênis Corrida Masculino 41 BR|Kit 3 Camisetas Básicas GG|Smart TV 50" 4K UHD 2024|Cafeteira 110V 1,2L|Notebook i5-1235U 8GB 256SSD|Fralda Pampers XXG 56 un|Perfume 212 VIP 80ml|Celular 128GB 5G Preto
Chaussures de randonnée homme 43|Lot de 6 verres 33 cl|Robe d'été taille 38|Vélo 28" 21 vitesses|Ordinateur portable 15,6" 16 Go|Cahier 24x32 96 p.|Champagne brut 75 cl x6|Formation Excel niveau 2 (14 h)
Scarpe donna pelle 39|Macchina caffè 15 bar 1450W|Olio EVO 3x0,5 L|Divano letto 3 posti 200 cm|Felpa con cappuccio XL|Corso di cucina 4 lezioni|Orologio automatico 42 mm WR100|Parmigiano 36 mesi 1 kg
Heren regenjas maat L|Fietsband 28x1.75 (47-622)|Stofzuiger 750W 79 dB|Kattenvoer 12x85 g|Boormachine 18V 2x4.0Ah|Koffiebonen 1 kg (2+1 gratis)|Gordijn 140x270|Telefoonhouder 360°
Buty sportowe r. 42|Zestaw 12 szt. 0,33 l|Kawa ziarnista 1 kg|Telewizor 55" 120 Hz|Kurs online 2024/2025|Opona 195/65R15 91H|Koszulka męska 3XL|Miód 1,2 kg
Erkek spor ayakkabı 42|Bayan çanta 25x35|Çay 1000 gr|Kulaklık 40 saat pil|Telefon Tutucu 10-15W|Yorgan 195x215|Kitap 3'lü set 480 s.|Ütü 2400 W
Sepatu pria 42|Kopi bubuk 200 gr x 3|Baju anak 5-6 tahun|Kabel data 1.2 m 3A|Beras 5 kg|Paket usaha 12 pcs|Tas ransel 30L|Telepon genggam 4/64
Giày nam size 42|Cà phê 500g x2|Áo khoác M/L/XL|Nồi cơm 1.8L 700W|Sách 320 trang|Bột giặt 5.5kg|Tai nghe 5.3|Điện thoại 8/128GB
メンズスニーカー 26.5cm|緑茶 100g×3袋|ノートPC 14型 16GB/512GB|単3電池 20本|水 2L×9本|日本酒 1800ml 15度|フェイスタオル 34×85|電話機 子機2台
男鞋 42码 2024新款|绿茶 250克×2|手机壳 iPhone15 6.1寸|洗衣液 3kg*2|充电宝 20000毫安|茅台 53度 500ml|儿童书包 1-3年级|电话手表 4G
남성 운동화 270mm|녹차 100티백|노트북 16GB 512GB|생수 2L 12병|무선 이어폰 30시간|수분크림 50ml 1+1|전화기 1대|쌀 10kg
حذاء رجالي مقاس 42|قهوة 250 جرام × 2|سماعات بلوتوث 5.3|شاي 100 كيس|هاتف 128 جيجا|عطر 100 مل|فستان مقاس 38|ماء 1.5 لتر × 6
पुरुषों के जूते 9 UK|चाय 500 ग्राम|मोबाइल कवर 6.5 इंच|चावल 5 किग्रा|साड़ी 5.5 मीटर|किताब 320 पृष्ठ|घड़ी 42 मिमी|दूध 1 ली × 12
Ticket 2026-12-31 20:00 Row 12 Seat 34-36|Concert: Queen Tribute, 14/02/2027|Hotel 3 Nights 24.12.-27.12.2026|Flight LH 400 FRA-JFK|Parking P3 120 min|Gym 12+1 Months|Domain .com 2 years|Hosting Plan 100 GB @ 3.99/mo
Meet@Noon Lunch Menu|Bundle 2@19.90|Home @ Heart Door Mat|AC/DC Back in Black LP|Blink-182 Enema of the State|50% off 2nd Item|+Size Dress 48|Vitamin C+Zinc 1000 mg 240 tabs
E=mc² Mug|100% Cotton (GSM 180)|#1 Dad Mug 325ml|No. 5 Brush|Type 2 Charger 22kW 32A|3-in-1 Adapter (A/B/C)|6' x 9' Rug|1/4" x 3/8" Fitting|Set of 4 (2+2) 28/16 cm|Model 2025-11-27 Rev. B
Gift Card 50 EUR|Geschenkkarte 25 €|Tarjeta regalo 30 €|Carte cadeau 100 €|Card Holder RFID 8 cards|Memory Card 256 GB V30 U3 A2|Kartenspiel 110 Karten|SIM Card 10 GB / 30 days
Tel Aviv City Map 1:10000|Telescope 70/700 AZ2|Mobile Stage 4x3 m 750 kg|Handy Scale 50 kg/10 g|Portable Monitor 15.6" 1920x1080 60Hz|GSM 230 Towel 50x100|Fax Toner KX-FAT411X 2000 S.|Phone Booth 100x100x220
Abo Jahr 2026 (12 Ausgaben)|Jahreslos 2026 Nr. 7|Spende 50,00 EUR|Beratung 60 Min.|Yoga 10er-Karte|Zodiac Cancer Necklace 14k|Reading Glasses +2.50|Kids Shoes 28-35|Band-Aid 40 Strips|Pan 28 cm Induction
Polka Dot Dress|Kids at Play Polka Dot Set|Mug "At Home" Dot & Dash|Look at Me Lipstick|Dinner at Eight (DVD)|Meet me @ Rosa's|Breakfast at Tiffany's Poster|Echo Dot 5th Gen at Home|Dot to Dot Book, Ages 5-7
Work at Height Harness EN 361|Stay (at) Home Candle|Live at Wembley '86 LP|AT&T Prepaid 5 GB|Salt &amp; Pepper Mill|Caf&eacute; Set &#8211; 6 tlg.|Night at the Museum 2|Shop at shop.example Gift Box|Email Marketing 101
Кроссовки мужские 42|Чайник электрический 1,7 л|Детские ботинки 28|Платье летнее р. 46|Наушники 30 ч|Кофе в зёрнах 1 кг|Взуття чоловіче 42|Сукня літня|Чай зелений 100 г|Сорочка біла L|Обувки дамски 38|Кафе на зърна 500 г|Тениска XL
Патике мушке 43|Кафа 200 г|Хаљина плава|Tenisice muške 43|Kava 500 g|Haljina plava M|Boty pánské 42|Káva zrnková 1 kg|Velká taška|Šaty modré 38|Topánky dámske 39|Čaj zelený 100 g|Rochie albastră 38|Cafea boabe 1 kg|Pantofi sport 42
Cipő férfi 42|Kávé 500 g|Meleg pulóver|Ruha kék M|Skor herr 43|Kaffe 500 g|Barnkläder stl 98|Klänning blå|Sko herre 42|Kaffe hele bønner|Kjole blå M|Barnesko str. 28|Bukser herre 50|Kengät miesten 42|Kahvi 500 g|Lasten takki 110 cm|Mekko sininen
Παπούτσια ανδρικά 42|Καφές 200 γρ|Φόρεμα μπλε|Πολιτική απορρήτου|Βαλίτσα μεγάλη|נעלי גברים 42|קפה 200 גרם|שמלה כחולה|אוזניות 30 שעות|รองเท้าผู้ชาย 42|กาแฟ 200 กรัม|เสื้อยืด XL|กระเป๋าเดินทาง 24 นิ้ว|หูฟังบลูทูธ 5.3`
	.trim()
	.split(/[|\n]/);

/** Parts from which more names are made. */
export const BRANDS: readonly string[] =
	'Acme|Nordwind|Häberle|Señorío|Maison Blé|Kōbō|Zephyr|Olmo & Figli|Van der Berg|Świt|Güneş|Lumière|Bluebird|Mario Rossi|Anna Field|James Wood|Marco Polo|Rosa Clará|Miss Sixty|Mc Gregor'.split(
		'|',
	);
export const THINGS: readonly string[] =
	'Trainer|Jacke|Camisa|Robe|Borsa|Fiets|Kubek|Defter|Lampu|靴|帽子|가방|Chair|Tisch|Mesa|Tasse|Occhiali|Stoel|Plecak|Sandalet'.split(
		'|',
	);
export const MARKS: readonly string[] =
	'2024|XL|EU 43|12 x 500 ml|3-pack|7/8|1.5 m|220-240V|Ref. 10045|Art.-Nr. 4711|No. 12345|v2.1|50+|(2 Stk.)|100%|SS26-114|1000 pcs|W34/L32|Ø 28 cm|N° 7'.split(
		'|',
	);
