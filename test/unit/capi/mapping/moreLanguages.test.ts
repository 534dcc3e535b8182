/** Rows of spreadsheets, each with the headings of one language, as shops there have them. */
import { readItem } from '../../../../nodes/shared/capi/mapping/readItem';
import { readObject } from '../../../../nodes/shared/capi/values';
import { outcomeOf, warningsOf } from './support';

const FIELDS = [
	...['em', 'ph', 'fn', 'ln', 'ct', 'zp', 'country', 'db'],
	...['value', 'currency', 'order_id', 'event_time'],
];

/** Language | email | phone | first name | last name | city | postal code | country | birth date | value | currency | order | time */
const HEADINGS = `
Swedish | E-post | Telefon | Förnamn | Efternamn | Ort | Postnummer | Land | Födelsedatum | Totalsumma | Valuta | Ordernummer | Orderdatum
Norwegian | E-post | Telefonnummer | Fornavn | Etternavn | Poststed | Postnummer | Land | Fødselsdato | Totalbeløp | Valuta | Ordrenummer | Ordredato
Danish | E-mailadresse | Telefon | Fornavn | Efternavn | By | Postnummer | Land | Fødselsdato | Samlet beløb | Valuta | Ordrenr. | Bestillingsdato
Finnish | Sähköposti | Puhelinnumero | Etunimi | Sukunimi | Kaupunki | Postinumero | Maa | Syntymäaika | Loppusumma | Valuutta | Tilausnumero | Tilauspäivä
Czech | E-mailová adresa | Telefonní číslo | Jméno | Příjmení | Město | PSČ | Země | Datum narození | Celková cena | Měna | Číslo objednávky | Datum objednávky
Slovak | E-mail | Telefón | Meno | Priezvisko | Mesto | PSČ | Krajina | Dátum narodenia | Celková suma | Mena | Číslo objednávky | Dátum objednávky
Hungarian | E-mail cím | Telefonszám | Keresztnév | Vezetéknév | Város | Irányítószám | Ország | Születési dátum | Végösszeg | Pénznem | Rendelésszám | Rendelés dátuma
Romanian | Adresă de email | Telefon | Prenume | Nume | Oraș | Cod poștal | Țară | Data nașterii | Total comandă | Monedă | Număr comandă | Data comenzii
Croatian | E-pošta | Broj telefona | Ime | Prezime | Grad | Poštanski broj | Država | Datum rođenja | Ukupno | Valuta | Broj narudžbe | Datum narudžbe
Serbian | Е-пошта | Телефон | Име | Презиме | Град | Поштански број | Држава | Датум рођења | Укупно | Валута | Број поруџбине | Датум поруџбине
Russian | Электронная почта | Телефон | Имя | Фамилия | Город | Почтовый индекс | Страна | Дата рождения | Сумма заказа | Валюта | Номер заказа | Дата заказа
Ukrainian | Електронна пошта | Телефон | Ім'я | Прізвище | Місто | Поштовий індекс | Країна | Дата народження | Сума | Валюта | Номер замовлення | Дата замовлення
Bulgarian | Имейл | Телефон | Име | Фамилия | Град | Пощенски код | Държава | Дата на раждане | Обща сума | Валута | Номер на поръчката | Дата на поръчка
Greek | Διεύθυνση email | Κινητό | Όνομα | Επώνυμο | Πόλη | Τ.Κ. | Χώρα | Ημερομηνία γέννησης | Σύνολο | Νόμισμα | Αριθμός παραγγελίας | Ημερομηνία παραγγελίας
Hebrew | אימייל | טלפון נייד | שם פרטי | שם משפחה | עיר | מיקוד | מדינה | תאריך לידה | סכום כולל | מטבע | מספר הזמנה | תאריך הזמנה
Thai | อีเมล | เบอร์โทรศัพท์ | ชื่อ | นามสกุล | อำเภอ | รหัสไปรษณีย์ | ประเทศ | วันเกิด | ยอดรวม | สกุลเงิน | หมายเลขคำสั่งซื้อ | วันที่สั่งซื้อ
`
	.trim()
	.split('\n')
	.map((row) => row.split(' | '));

describe.each(HEADINGS)('%s', (_, ...headings) => {
	it.each(['as it stands', 'in capitals', 'in lower case'])('is understood %s', (spelling) => {
		const spell = (heading: string) =>
			spelling === 'in capitals'
				? heading.toUpperCase()
				: spelling === 'in lower case'
					? heading.toLowerCase()
					: heading;
		const item = Object.fromEntries(
			headings.map((heading, index) => [spell(heading), `${FIELDS[index] ?? ''}-7`]),
		);
		const [reading] = readItem(item, { eventName: 'Purchase' });
		if (reading === undefined || !('event' in reading)) throw new Error('no event');
		const { user_data, custom_data, event_time } = reading.event;
		expect({ ...readObject(user_data), ...readObject(custom_data), event_time }).toEqual(
			Object.fromEntries(FIELDS.map((field) => [field, `${field}-7`])),
		);
	});
});

const namesOf = (json: unknown) => {
	const { fn, ln } = readObject(outcomeOf(json).event.user_data) ?? {};
	return [fn, ln];
};

it.each([
	{ Namn: 'Åsa Berg' },
	{ 'För- och efternamn': 'Åsa Berg' },
	{ 'Fulde navn': 'Åsa Berg' },
	{ 'Jméno a příjmení': 'Åsa Berg' },
	{ 'Ime i prezime': 'Åsa Berg' },
	{ 'Имя и фамилия': 'Åsa Berg' },
	{ Ονοματεπώνυμο: 'Åsa Berg' },
	{ Имя: 'Åsa Berg' },
	{ Jméno: 'Åsa Berg' },
])('a whole name: %j', (item) => {
	expect(namesOf({ email: 'a@example.com', ...item })).toEqual(['Åsa', 'Berg']);
});

it.each([
	{ ФИО: 'Иванова Анна' },
	{ 'Ф.И.О.': 'Иванова Анна Петровна' },
	{ Név: 'Nagy Anna' },
	{ 'Nume și prenume': 'Popescu Ana' },
	{ 'ชื่อ-นามสกุล': 'สมชาย ใจดี' },
])('is told where its order is not sure: %j', (item) => {
	expect(namesOf({ email: 'a@example.com', ...item })).toEqual([undefined, undefined]);
	expect(warningsOf({ email: 'a@example.com', ...item })).toEqual(['name_not_split user_data.fn']);
});

it('takes a short word for a field only beside others of its language', () => {
	const cityOf = (json: unknown) => readObject(outcomeOf(json).event.user_data)?.ct;
	expect(cityOf({ email: 'a@example.com', By: 'Odense', Postnr: '5000' })).toBe('Odense');
	expect(cityOf({ email: 'a@example.com', by: 'Sam' })).toBeUndefined();
});

it('knows the customer in the names of fields', () => {
	for (const name of ['Kundens e-post', 'E-mail zákazníka', 'Email клиента', 'Email πελάτη'])
		expect(outcomeOf({ [name]: 'a@example.com' }).event.user_data).toEqual({ em: 'a@example.com' });
});
