/**
 * A thousand invented people from all countries, each with every kind of identifier that an event can hold, and with numbers that
 * may stand in none. Emails, phones and countries are rows of the bench; everything else is the person's alone, so that what is
 * found somewhere belongs to nobody else.
 */
import { makeRows } from '../../../bench/internationalRows';
import { Chance } from '../../unit/capi/privacy/guard/corpus/chance';
import * as valid from '../../unit/capi/privacy/guard/corpus/validNumbers';
import { nameOf } from './names';

/** Keys that Meta takes hashed only. */
export const HASHED = ['em', 'ph', 'fn', 'ln', 'ct', 'zp', 'db', 'external_id'] as const;
/** Keys that Meta takes plain. */
export const PLAIN = [
	'client_ip_address',
	'client_user_agent',
	'fbc',
	'fbp',
	'fbclid',
	'madid',
	'anon_id',
	'lead_id',
	'page_scoped_user_id',
	'ig_sid',
	'ctwa_clid',
	'subscription_id',
	'fb_login_id',
	'vendor_id',
] as const;
/** What Meta takes in no field. */
export const FORBIDDEN = ['card', 'iban', 'national_id'] as const;

export type Identifier =
	(typeof HASHED)[number] | (typeof PLAIN)[number] | (typeof FORBIDDEN)[number];

export interface Person {
	readonly index: number;
	/** As a shop, a form or a CRM holds them. */
	readonly given: Readonly<Record<Identifier, string>>;
	readonly country: string;
}

const SEED = 20_261_122;
/** Unix milliseconds of the clicks. */
const CLICKED = 1_795_000_000_000;
/** What the bench puts where a shop has nothing. */
const NOTHING: ReadonlySet<string> = new Set(['filler', 'no digits', 'one digit']);

/** As many people; the first ones are the same however many there are. */
export function makePeople(count: number): readonly Person[] {
	const chance = new Chance(SEED);
	return makeRows(count, SEED).map((row, index) => ({
		index,
		country: String(row.country?.given ?? ''),
		given: {
			...personalOf(index, chance),
			...technicalOf(index, chance),
			...forbiddenOf(index, chance),
			em: NOTHING.has(row.em.manner) ? `Kunde.${index}@Mail.Example` : String(row.em.given),
			ph: NOTHING.has(row.ph.manner) ? `+49 151 ${23456000 + index}` : String(row.ph.given),
		},
	}));
}

function personalOf(index: number, chance: Chance) {
	const [year, month, day] = [1940 + chance.below(60), 1 + chance.below(12), 13 + chance.below(16)];
	const two = String(month).padStart(2, '0');
	return {
		fn: nameOf(index, 'first'),
		ln: nameOf(index, 'last'),
		ct: nameOf(index, 'city'),
		zp: chance.of([
			`${chance.letters(2)}${chance.digits(2)} ${chance.digits(1)}${chance.letters(2)}`,
			`${chance.digits(5)}-${chance.digits(3)}`,
			`〒${chance.digits(3)}-${chance.digits(4)}`,
		]),
		db: chance.of([`${year}-${two}-${day}`, `${day}.${two}.${year}`, `${year}${two}${day}`]),
		external_id: `${chance.of(['KD', ' crm_', 'Клиент ', '顧客-'])}${index + 70_000}-${chance.letters(4)}`,
	};
}

function technicalOf(index: number, chance: Chance) {
	const fbclid = `IwAR${chance.digits(1)}${chance.letters(4)}-${chance.letters(3)}${chance.digits(1)}${chance.letters(2).toLowerCase()}${chance.digits(2)}${chance.letters(9)}${chance.digits(2)}${chance.letters(4)}_${index}`;
	const uuid = () => [8, 4, 4, 4, 12].map((length) => chance.hex(length)).join('-');
	return {
		client_ip_address: chance.of([
			`81.${20 + (index % 200)}.${100 + chance.below(150)}.${100 + chance.below(150)}`,
			`2001:4860:${chance.hex(4)}:${chance.hex(4)}::${8000 + index}`,
		]),
		client_user_agent: `Mozilla/5.0 (Linux; Android 14; ${chance.letters(7)}-${index}) Mobile`,
		fbclid,
		fbc: `fb.1.${CLICKED - index * 1000}.${fbclid}`,
		fbp: `fb.1.${CLICKED - index * 1000}.${1 + chance.below(9)}${chance.digits(9)}`,
		madid: uuid(),
		vendor_id: uuid(),
		anon_id: `XZ${uuid()}`,
		lead_id: `5${chance.digits(15)}`,
		page_scoped_user_id: `6${chance.digits(15)}`,
		ig_sid: `7${chance.digits(15)}`,
		fb_login_id: `8${chance.digits(14)}`,
		ctwa_clid: `ARA${chance.letters(5)}${chance.digits(1)}${chance.letters(7)}${chance.digits(2)}${chance.letters(8)}${1000 + index}`,
		subscription_id: `sub_${chance.letters(12)}${index}`,
	};
}

function forbiddenOf(index: number, chance: Chance) {
	const card = valid.card(chance);
	const ids = [valid.cpf, valid.dni, valid.residentId, valid.pan, valid.nik, valid.nie] as const;
	return {
		card: valid.inGroups(card, ' ', card.length === 15 ? [4, 6, 5] : [4, 4, 4, 4]),
		iban: valid.iban(chance),
		national_id: ids[index % ids.length](chance),
	};
}
