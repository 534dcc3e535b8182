/** The names under which a whole name stands in one field. */
import type { RawObject, RawValue } from '../../types';
import { remembering } from '../../fields/remembering';
import { besideCustomer, findTarget, fold } from '../aliases';
import { splitName } from '../fullName';

const LONGEST_NAME = 60;

const WHOLE_NAMES = new Set(
	[
		...[
			'name',
			'full_name',
			'fullname',
			'customer_name',
			'contact_name',
			'buyer_name',
			'billing_name',
			'cardholder_name',
		],
		...[
			'your_name',
			'client_name',
			'lead_name',
			'first_and_last_name',
			'name_surname',
			'payer_name',
			'recipient_name',
		],
		...[
			'nombre_completo',
			'vor_und_nachname',
			'prenom_et_nom',
			'nome_e_sobrenome',
			'voor_en_achternaam',
			'nombre_y_apellido',
			'nombre_y_apellidos',
			'nome_completo',
			'nom_complet',
			'nom_et_prenom',
		],
		...[
			'vollstandiger_name',
			'vollständiger_name',
			'nome_e_cognome',
			'volledige_naam',
			'imie_i_nazwisko',
			'imię_i_nazwisko',
		],
		...[
			'ad_soyad',
			'adı_soyadı',
			'nama_lengkap',
			'nama',
			'ho_ten',
			'họ_tên',
			'họ_và_tên',
			'氏名',
			'お名前',
			'姓名',
			'이름',
			'성함',
			'성명',
			'이름과_성',
			'नाम_और_उपनाम',
			'الاسم',
			'الاسم_الكامل',
			'नाम',
			'पूरा_नाम',
		],
		...['namn', 'för_och_efternamn', 'fullständigt_namn', 'navn', 'fullt_navn', 'for_og_etternavn'],
		...['fulde_navn', 'for_og_efternavn', 'nimi', 'koko_nimi', 'etu_ja_sukunimi'],
		...['jméno_a_příjmení', 'celé_jméno', 'meno_a_priezvisko', 'celé_meno', 'név', 'teljes_név'],
		...[
			'nume_complet',
			'nume_și_prenume',
			'nume_prenume',
			'prenume_nume',
			'ime_i_prezime',
			'puno_ime',
		],
		...['фио', 'ф_и_о', 'имя_и_фамилия', 'имя_фамилия', 'полное_имя', 'піб', "ім'я_та_прізвище"],
		...["повне_ім'я", 'име_и_фамилия', 'пълно_име', 'име_и_презиме', 'пуно_име'],
		...['ονοματεπώνυμο', 'όνομα_και_επώνυμο', 'πλήρες_όνομα', 'שם_מלא', 'שם', 'שם_פרטי_ומשפחה'],
		...['ชื่อ_นามสกุล', 'ชื่อและนามสกุล', 'ชื่อเต็ม', 'ชื่อสกุล'],
	].map(fold),
);

/** `Invitee Name`, `attendee_full_name`: the name of the customer under another word for the customer. */
const CUSTOMERS_NAME =
	/^(?:cust|billto|soldto|invitee|attendee|participant|registrant|applicant|subscriber|member|guest|patient|student|donor|respondent|purchaser|shopper|customer|contact|client|buyer|lead|payer|supporter|backer|patron|requester|requestor|caller|visitor|prospect|enquirer|inquirer|traveler|traveller|renter|signer)(?:full)?(?:name|nm)$/;

const remembered = new Map<string, boolean>();
const MOST_REMEMBERED = 2000;

/** Takes a field's name; whether a whole name stands under it. */
export function isWholeName(name: string): boolean {
	if (name.length >= LONGEST_NAME) return false;
	const known = remembered.get(name);
	if (known !== undefined) return known;
	const folded = fold(name);
	const answer =
		WHOLE_NAMES.has(folded) ||
		CUSTOMERS_NAME.test(folded) ||
		besideCustomer(name).some((rest) => WHOLE_NAMES.has(rest) || EITHER.has(rest));
	if (remembered.size < MOST_REMEMBERED) remembered.set(name, answer);
	return answer;
}

/** The customer alone as the heading of a column, where it may hold the name. */
const CUSTOMERS: ReadonlySet<string> = new Set(
	[
		...[
			'customer',
			'cust',
			'client',
			'buyer',
			'purchaser',
			'shopper',
			'guest',
			'patron',
			'patient',
		],
		...['student', 'attendee', 'payer', 'bill_to', 'billed_to', 'sold_to', 'associated_contact'],
		...['kunde', 'kundin', 'käufer', 'cliente', 'comprador', 'acheteur', 'klant', 'klient', 'kund'],
	].map(fold),
);

/** A name of two words; of most values nothing more need be asked. */
const IN_WORDS = /\p{L}[\s,]/u;

const isCustomer = remembering((name) => CUSTOMERS.has(fold(name)));

/** Whether a column calls the customer, and its value is the name of a person: `Client: Lena Vogel`, `Customer: Vogel, Lena`. */
export function isNamedCustomer(name: string, value: RawValue): boolean {
	return (
		typeof value === 'string' &&
		IN_WORDS.test(value) &&
		isCustomer(name) &&
		splitName(value) !== undefined
	);
}

/** Whether a column calls the customer, and its value is an email address: Instamojo's `buyer`. */
export function isCustomersEmail(name: string, value: RawValue): boolean {
	return typeof value === 'string' && value.includes('@') && isCustomer(name);
}

/** Names that mean the first or the last name beside the other, and the whole one alone. */
const EITHER = new Set(
	[
		...['nombre', 'nome', 'nom', 'isim', 'ad', 'adı', 'tên', 'الاسم', 'اسم', '名', '名字', '姓'],
		...['jméno', 'meno', 'ime', 'nume', 'имя', "ім'я", 'име', 'όνομα', 'ชื่อ'],
	].map(fold),
);

/** Whether a name such as `nombre` holds a whole name: more than one word, and no field for the other half beside it. */
export function mayBeWholeName(name: string, value: RawValue, beside: RawObject): boolean {
	if (typeof value !== 'string' || !/\s/.test(value.trim()) || !EITHER.has(fold(name)))
		return false;
	const fields = Object.keys(beside).map((other) => findTarget(other)?.field);
	return !(fields.includes('fn') && fields.includes('ln'));
}
