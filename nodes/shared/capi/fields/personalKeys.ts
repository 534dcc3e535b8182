/**
 * The names of fields that hold data about a person, in any spelling: Meta forbids them outside user_data (docs/meta-api.md
 * sections 4.1 and 12.3). Besides those of user_data these are names that Meta has no key for.
 */
import { foldName } from './foldName';
import { namesInOtherLanguages } from './otherLanguages';
import { USER_DATA_FIELDS } from './person';
import { remembering } from './remembering';

const words = (text: string): string[] => text.split('|').map(foldName);

/** Meta takes these of a home, a trip or a car too, as custom data (docs/meta-api.md section 4.2). */
const ALSO_OF_PLACES: ReadonlySet<string> = new Set(['ct', 'st', 'zp']);
/** An advertiser's own numbers of people: sent as custom data they name nobody. */
const OWN_NUMBERS: ReadonlySet<string> = new Set(['external_id', 'lead_id']);

/** Short words of one language mean other things in the next: `ad` (Turkish), `hp` (Indonesian), `tên` (Vietnamese). */
const SHORTEST_WORD = 4;
/** Names of a first and a last name only beside others of a person. */
const EVERYDAY_WORDS: ReadonlySet<string> = new Set(['first', 'last', 'portable']);

/** Contact data, names, birth and gender, under the names that automatic mapping knows. */
const OF_USER_DATA: readonly string[] = USER_DATA_FIELDS.filter(
	({ inCustomData }) => inCustomData === 'personal',
).flatMap(({ key, aliases }) => {
	if (ALSO_OF_PLACES.has(key) || OWN_NUMBERS.has(key)) return [];
	const names = [...aliases, ...namesInOtherLanguages(key)].map(foldName);
	return names.filter(
		(name) => !EVERYDAY_WORDS.has(name) && (name.length >= SHORTEST_WORD || !/^[a-z]*$/.test(name)),
	);
});
const META_KEYS = USER_DATA_FIELDS.filter(({ inCustomData }) => inCustomData === 'personal').map(
	({ key }) => foldName(key),
);

const CONTACT_WORDS: readonly string[] = words(
	'email|mail|phone|mobile|tel|telephone|cell|fax|dob|gen|sex|address|street|street address|ip|ip address|user agent|full name|first and last name|first name last name|name surname|' +
		'middle name|maiden name|nickname|cardholder name|nombre completo|nombre y apellido|nombre y apellidos|nome completo|' +
		'nom complet|nom et prénom|vollständiger Name|nome e cognome|volledige naam|imię i nazwisko|ad soyad|adı soyadı|' +
		'nama lengkap|họ tên|họ và tên|氏名|お名前|姓名|이름|성함|성명|الاسم الكامل|पूरा नाम|фамилия|имя|отчество|фио|' +
		'data nascimento|rg|birth day|birth month|birth year',
);

/** Everyday words in the addresses of pages, where they are not looked for. */
const OTHER_WORDS: readonly string[] = words(
	'name|nom|nama|naam|nimi|имя|الاسم|नाम|' +
		'address line|street name|street number|house number|full address|postal address|' +
		'mailing address|Straße|Hausnummer|Anschrift|dirección|domicilio|calle|endereço|logradouro|rua|rue|indirizzo|adres|adresse|' +
		'alamat|địa chỉ|住所|地址|주소|العنوان|पता|адрес|' +
		'password|passwort|iban|card number|credit card|credit card number|cvv|cvc',
);

/** What states and tax offices give to people: identity cards, passports, social security, taxes. */
const NUMBERS_OF_PEOPLE: readonly string[] = words(
	'national id|national id number|id number|id card|id card number|identity number|identity card|personal id|' +
		'passport|passport no|passport number|driver license|drivers license|drivers license number|driver license number|' +
		'tax id|tax number|tax code|vat id|vat number|ssn|social security number|social insurance number|nino|national insurance number|' +
		'cpf|cnpj|cpf cnpj|rg|documento|dni|nie|nif|cif|nuss|codice fiscale|steuer id|Steuernummer|Sozialversicherungsnummer|' +
		'Personalausweis|bsn|burgerservicenummer|pesel|personnummer|fødselsnummer|cpr nummer|hetu|henkilötunnus|egn|cnp|oib|jmbg|' +
		'tckn|tc kimlik no|kimlik no|snils|снилс|инн|nik|ktp|no ktp|nomor ktp|npwp|aadhaar|aadhar|aadhaar number|aadhar number|pan|' +
		'pan number|pan card|curp|rfc|rut|rut cliente|cuit|cuil|cédula|ruc|nit|cccd|cmnd|emirates id|iqama|iqama number|' +
		'身份证|身份证号|身份证号码|身分證字號|マイナンバー|주민등록번호|주민번호|الرقم القومي|رقم الهوية|आधार',
);

const CONTACT_KEYS: ReadonlySet<string> = new Set([
	...META_KEYS,
	...OF_USER_DATA,
	...CONTACT_WORDS,
]);
const PERSONAL_KEYS: ReadonlySet<string> = new Set([
	...CONTACT_KEYS,
	...OTHER_WORDS,
	...NUMBERS_OF_PEOPLE,
]);

/** Whose the field is; members of staff are people too. */
const WHOSE =
	/^(?:customer|user|billing|shipping|delivery|contact|lead|client|buyer|payer|person|recipient|guest|member|subscriber|patient|student|your|my|work|home|primary|owner|agent|assignee|author|employee|salesrep|manager|cashier)/;
const NUMBERED = /(?<=\D{4})\d{1,2}$/;
const LONGEST_KEY = 60;

/** True for a key under which data about a person stands, in any spelling (`firstName`, `customer_email`, `CPF`). */
export const isPersonalKey = remembering((key) => isAmong(PERSONAL_KEYS, key));

/** True for a key of contact data, which is no everyday word in the address of a page. */
export const isContactKey = remembering((key) => isAmong(CONTACT_KEYS, key));

function isAmong(keys: ReadonlySet<string>, key: string): boolean {
	if (key.length > LONGEST_KEY) return false;
	const word = foldName(key);
	return [word, word.replace(NUMBERED, '')].some(
		(name) => keys.has(name) || keys.has(name.replace(WHOSE, '')),
	);
}
