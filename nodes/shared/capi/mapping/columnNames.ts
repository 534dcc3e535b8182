/**
 * Names of columns in exports, databases and sheets that people make by hand: a word for the customer or the sale with a
 * field or its usual abbreviation behind it (`cust_fname`, `Buyer Cell`, `txn_amt`, `Invoice Nr.`). They are weaker than the
 * written-out names of the tables in capi/fields.
 */
import type { Section } from '../fields/field';
import { foldName as fold } from '../fields/foldName';

/** Where the name of a column leads. */
export interface ColumnTarget {
	readonly section: Section;
	readonly field: string;
	readonly rank: number;
	/** The name of the column that has to stand beside it: `Cust First` is a name beside `Cust Last` only. */
	readonly twin?: string;
	/** Whether it is of whom the order is sent to. */
	readonly isShipping?: true;
}

const words = (text: string): readonly string[] => text.split(' ');

/** Who is meant, the surest first. */
const PERSONS = words(
	'customer cust client buyer purchaser shopper guest patron member student patient attendee subscriber payer contact lead prospect ' +
		'billing billto soldto defaultaddress home',
);
/** What is shipped may go to somebody else than the customer: of it the address only. */
const SHIPPING = words('shipto ship shipping deliverto delivery');

/** The fields of a person behind a word for the person. */
const FIELDS_OF_A_PERSON: Readonly<Record<string, string>> = {
	em: 'email eml mail emailaddr emailadr emailaddress emailid emailaddress1 email1',
	ph:
		'mobile cell mobilephone cellphone mobileno mobilenr mobilenum mobilenumber mobileph mob mobno cellno cellnum cellnumber phone phn ph ' +
		'phoneno phonenr phonenbr phonenum phonenumber phno tel telno telnr telephone contactno homephone homeph phonehome dayphone dayph ' +
		'workphone workph phonework',
	fn: 'firstname firstnm fname first givenname forename fn',
	ln: 'lastname lastnm lname last surname surnm familyname ln',
	db: 'dob birthdate birthdt dateofbirth birthday bdate',
	ge: 'gender gndr sex',
	ct: 'city citynm town towncity suburb',
	st: 'state st statecd statecode prov province provincecode provcd stprov stateprov stateprovince region',
	zp: 'zip zipcd zipcode postcode postcd postalcode postalcd postal pcode zippostalcode',
	country: 'country cntry ctry countrycd countrycode cntrycd ctrycd countryname countryregion',
};

const ADDRESS: Readonly<Record<string, string>> = Object.fromEntries(
	Object.entries(FIELDS_OF_A_PERSON).filter(([field]) =>
		['ct', 'st', 'zp', 'country'].includes(field),
	),
);

/** Without a word for the person in front, the abbreviations alone that mean nothing else. */
const BARE: Readonly<Record<string, string>> = {
	em: 'eml emailaddr emailadr emailid email1value',
	ph:
		'phn phno phonenbr phonenum phonenr mobno mobilenr mobilenum cellno cellnum cellnumber telno telnr contactno mobiletel telmobile phonemobile ' +
		'celltel phone1value dayphone cellphonenumber mobilephonenumber',
	fn: 'firstnm',
	ln: 'lastnm surnm',
	db: 'birthdt bdate',
	ge: 'gndr',
	ct: 'citynm towncity',
	st: 'prov statecd provcd stprov stateprov stateregion',
	zp: 'zipcd postcd postalcd zippostalcode',
	country: 'cntry ctry countrycd cntrycd ctrycd countryregion',
};

/** Who has a number of the shop's; a guest's number is how many there are, a contact's the one to call. */
const NUMBERED = words(
	'customer cust client buyer shopper member patron student patient subscriber loyalty',
);

const NUMBERS = words('id no num nr nbr number');

/** What is sold, the surest first. */
const SALES = words(
	'order ord sale sales transaction trans tran txn trx tx purchase invoice inv receipt rcpt ticket tkt check chk bill booking bkg ' +
		'reservation payment pmt deal appointment appt conversion',
);

/** What is made for a later day. */
const BOOKED_AHEAD = words('appointment appt reservation');

const FIELDS_OF_A_SALE: Readonly<Record<string, string>> = {
	order_id: 'id no num nr nbr number ref reference',
	event_time: 'date dt datetime dttm ts timestamp time tm',
	value: 'total totalamount totalamt ttl amount amt grandtotal value val sum gross amountpaid',
	currency: 'currency currencycode currencycd ccy curr cur curcd currcd',
};

/** The number that a payment service gave its part of the sale. */
const OF_THE_GATEWAY = words('paymentref paymentreference pmtref pmtreference');

/** What stands for itself; the last ones are weak. */
const BARE_OF_A_SALE: Readonly<Record<string, string>> = {
	event_time:
		'dttm dt completedtime completeddate completedon closedat closetime paidondate paiddate wontime',
	value:
		'totalcollected amt totalamt ttlamt ttl saleamt cashprice finalprice sellingprice grosssales gross itemtotal linetotal',
	currency: 'ccy curr currencycd currcd curcd',
	order_id: 'rechnungsnr bestellnr auftragsnr belegnr bonnr',
	content_ids: 'itemsku itemcode skuno skucode productcode productsku articlenumber articleno',
};

/** Behind all names that are written out. */
const RANK_OF_A_COLUMN = 91;
const RANK_OF_SHIPPING = 96;
/** The time of the sale goes before that at which its record was made. */
const RANK_OF_A_TIME = 1.5;
/** That for which something is booked comes after all others: it mostly lies ahead. */
const RANK_OF_A_TIME_TO_COME = 99;
/** Of two columns of one field the one with the surer words counts. */
const STEP = 0.001;
const STEP_OF_A_PERSON = 0.1;

/** `first` alone means as often the first of many. */
const HALVES: ReadonlyArray<readonly [half: RegExp, other: string]> = [
	[/first$/i, 'last'],
	[/last$/i, 'first'],
];

function inCaseOf(word: string, other: string): string {
	if (word === word.toUpperCase()) return other.toUpperCase();
	return word === word.toLowerCase() ? other : other.charAt(0).toUpperCase() + other.slice(1);
}

const columns = new Map<string, ColumnTarget>();

function note(name: string, section: Section, field: string, rank: number): void {
	if (!columns.has(name)) columns.set(name, { section, field, rank });
}

function noteAll(
	before: readonly string[],
	table: Readonly<Record<string, string>>,
	section: (field: string) => Section,
	rankOf: (field: string) => number,
	step: number,
): void {
	before.forEach((word, place) => {
		for (const [field, names] of Object.entries(table))
			words(names).forEach((name, index) =>
				note(word + name, section(field), field, rankOf(field) + place * step + index * STEP),
			);
	});
}

const ofPerson = () => 'user_data' as const;
const ofSale = (field: string) => (field === 'event_time' ? 'event' : 'custom_data');
const rankOf = (field: string) => (field === 'event_time' ? RANK_OF_A_TIME : RANK_OF_A_COLUMN);

noteAll(PERSONS, FIELDS_OF_A_PERSON, ofPerson, rankOf, STEP_OF_A_PERSON);
noteAll([''], BARE, ofPerson, rankOf, 0);
noteAll(SHIPPING, ADDRESS, ofPerson, () => RANK_OF_SHIPPING, STEP_OF_A_PERSON);
noteAll(NUMBERED, { external_id: NUMBERS.join(' ') }, ofPerson, rankOf, STEP_OF_A_PERSON);
noteAll(
	BOOKED_AHEAD,
	{ event_time: FIELDS_OF_A_SALE.event_time },
	ofSale,
	() => RANK_OF_A_TIME_TO_COME,
	0,
);
noteAll(SALES, FIELDS_OF_A_SALE, ofSale, rankOf, STEP_OF_A_PERSON / 10);
for (const name of OF_THE_GATEWAY) columns.delete(name);
noteAll([''], BARE_OF_A_SALE, ofSale, (field) => rankOf(field) + 1, 0);

/** `Order #`, `Check №`: the sign stands for the word number. */
const NUMBER_SIGN = /[#№]\s*$/;
const LONGEST_NAME = 60;

/** Takes the name of a column; gives where it leads, or nothing. */
export function findColumn(name: string): ColumnTarget | undefined {
	if (name.length > LONGEST_NAME) return undefined;
	const target = columns.get(fold(name.replace(NUMBER_SIGN, ' no')));
	if (target === undefined) return undefined;
	if (target.rank >= RANK_OF_SHIPPING) return { ...target, isShipping: true };
	const half = HALVES.find(([pattern]) => pattern.test(name));
	return half === undefined
		? target
		: { ...target, twin: name.replace(half[0], (found) => inCaseOf(found, half[1])) };
}
