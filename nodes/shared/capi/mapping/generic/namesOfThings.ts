/** Whether a mere `name` is that of a product, a course, a company or an event, and not the customer's. */
import { isAbsent } from '../../absence';
import type { RawObject, RawValue } from '../../types';
import { isObject, readText } from '../../values';
import { findTarget, fold } from '../aliases';
import { isAddressOfRecord } from '../recordAddresses';
import { PRICES, PRODUCTS } from './products';

const set = (text: string): ReadonlySet<string> => new Set(text.split(' ').map(fold));

/** Names that people and things have alike. */
const OF_ANYBODY = set(
	'name nombre nome nom naam namn navn nimi nama nazwa název nume ime isim ad adı tên име имя название όνομα ชื่อ שם 이름 名 नाम الاسم اسم',
);

/** Beside these a name is most likely that of what is sold. */
const OF_A_PRODUCT = set(
	'unit_price item_price list_price regular_price barcode ean ean13 gtin upc isbn asin variant variant_title variation stock stock_quantity inventory inventory_quantity',
);

/** What a course, a plan, an event or a file has, and a person who signs up for one less often. */
const OF_A_THING = set(
	'quantity qty course_id class_id lesson_id webinar_id plan_id membership_id package_id venue starts_at ends_at end_date capacity file_size filesize ' +
		'mime_type file_type campaign_type impressions interval billing_interval trial_days',
);

/** One of these is asked of people too; several are what a company has. */
const OF_A_COMPANY = set(
	'vat_number vat_id tax_id industry website domain number_of_employees employees employee_count annual_revenue legal_name registration_number',
);
const ENOUGH_FOR_A_COMPANY = 2;

/** Visitors come with these: they speak of a thing only where no contact data stands beside them. */
const OF_A_THING_ALONE = set('form_id campaign_id adset_id list_id start_date budget');

/** A name of its own for what is sold or attended: then the mere name is the customer's. */
const OWN_NAME =
	/^(?:product|item|course|class|lesson|webinar|event|plan|package|membership|service|article|campaign|form|file|company|business|organi[sz]ation|offer|treatment)s?(?:name|title)?$|^(?:title|articulo|produto|produit|producto|prodotto|produkt|firma|empresa|entreprise|azienda|bedrijf)$/;

const NOUNS = new Set(
	(
		'course workshop webinar class lesson training masterclass bootcamp campaign sale promo promotion offer discount collection bundle kit set edition plan ' +
		'subscription membership package ticket pass event fair conference summit festival concert meetup expo form newsletter ebook guide catalog catalogue report ' +
		'page website landing list audience kurs kampagne messe formular curso evento feria formulario cours salon formulaire corso fiera modulo'
	).split(' '),
);

export type NameReading = 'person' | 'thing' | 'doubtful';

/** Whether a name is one that people and things have alike; of the most names it is none, and nothing more need be asked. */
export function isOfAnybody(name: string): boolean {
	return OF_ANYBODY.has(fold(name));
}

/**
 * Takes the value of a mere name and the fields beside it; gives whose it is. A level without contact data that describes a thing
 * has that thing's name; beside contact data it is doubtful, unless the email address tells that it is the person's, or the
 * thing has a name of its own.
 */
export function whoseNameIs(value: RawValue, fields: RawObject, isOrder: boolean): NameReading {
	const kinds = kindsOf(fields);
	if (kinds.has('half')) return 'person';
	const describesThing = kinds.has('product') || kinds.has('thing');
	const isBesideThing = describesThing || kinds.has('thing alone');
	if (!kinds.has('contact')) return isOrder || isBesideThing ? 'thing' : 'person';
	const words = wordsOf(value);
	if (isInEmail(words, fields)) return 'person';
	if (isBesideThing && words.some((word) => NOUNS.has(word))) return 'thing';
	return describesThing && !kinds.has('own') ? 'doubtful' : 'person';
}

/** `half`: the first or last name in a field of its own; `own`: a name of its own for the thing. */
type Kind = 'contact' | 'half' | 'product' | 'thing' | 'thing alone' | 'own';

const CONTACTS: ReadonlySet<string> = new Set(['em', 'ph']);
const HALVES: ReadonlySet<string> = new Set(['fn', 'ln']);

function kindsOf(fields: RawObject): ReadonlySet<Kind> {
	const kinds = new Set<Kind>();
	let signsOfCompany = 0;
	for (const name in fields) {
		const field = findTarget(name)?.field ?? '';
		if (isAbsent(fields[name], field)) continue;
		const folded = fold(name);
		if (CONTACTS.has(field)) kinds.add('contact');
		if (HALVES.has(field) && !OF_ANYBODY.has(folded)) kinds.add('half');
		if (OWN_NAME.test(folded) || PRODUCTS.has(folded) || field === 'content_name') kinds.add('own');
		if (field === 'content_ids' || PRICES.has(folded) || OF_A_PRODUCT.has(folded))
			kinds.add('product');
		if (OF_A_COMPANY.has(folded)) signsOfCompany += 1;
		if (OF_A_THING.has(folded)) kinds.add('thing');
		if (folded === 'url' && isAddressOfRecord(fields[name])) kinds.add('thing alone');
		if (OF_A_THING_ALONE.has(folded) || OF_A_COMPANY.has(folded)) kinds.add('thing alone');
	}
	if (signsOfCompany >= ENOUGH_FOR_A_COMPANY) kinds.add('thing');
	return kinds;
}

const LONGEST_NAME = 100;
const SHORTEST_IN_EMAIL = 3;

function wordsOf(value: RawValue): readonly string[] {
	const text = readText(value) ?? '';
	return text.length > LONGEST_NAME ? [] : text.split(/\s+/).map(fold).filter(Boolean);
}

/** `mia.reed@…` is the address of Mia Reed. */
function isInEmail(words: readonly string[], fields: RawObject): boolean {
	const key = Object.keys(fields).find((name) => findTarget(name)?.field === 'em');
	const email = key === undefined || isObject(fields[key]) ? '' : (readText(fields[key]) ?? '');
	const local = fold(email.split('@', 1)[0] ?? '');
	return words.some((word) => word.length >= SHORTEST_IN_EMAIL && local.includes(word));
}
