/** Identifiers put where they do not belong: all kinds, in the forms in which people write them, in all places. */
import type { RawEvent } from '../../../../../../nodes/shared/capi';
import { Chance } from './chance';
import { PEOPLE, type Person } from './people';
import * as valid from './validNumbers';

export interface Planted {
	readonly kind: string;
	readonly place: string;
	/** What must not be in the event that leaves, in any form that it was planted in. */
	readonly traces: readonly string[];
	readonly person: Person;
	readonly event: Partial<RawEvent>;
}

interface Place {
	readonly name: string;
	readonly takesIds: boolean;
	plant(text: string): Partial<RawEvent>;
}

const custom = (field: string, value: unknown): Partial<RawEvent> => ({
	custom_data: { [field]: value },
});
const url = (rest: string) => `https://shop.example${rest}`;

/** Fields of texts. */
const TEXT_PLACES: readonly Place[] = [
	{ name: 'content_name', plant: (text: string) => custom('content_name', text) },
	{
		name: 'content_category',
		plant: (text: string) => custom('content_category', `Shoes > ${text}`),
	},
	{ name: 'a note', plant: (text: string) => custom('my_note', text) },
	{
		name: 'a sentence',
		plant: (text: string) => custom('message', `Please use ${text} for it, thank you`),
	},
	{ name: 'a list', plant: (text: string) => custom('extras', ['gift wrap', text, 'express']) },
	{
		name: 'objects in a list',
		plant: (text: string) => custom('options', [{ label: 'x', what: text }]),
	},
	{
		name: 'title of a product',
		plant: (text: string) => custom('contents', [{ id: 'a', quantity: 1, title: text }]),
	},
	{
		name: 'description of a product',
		plant: (text: string) =>
			custom('contents', [{ id: 'a', quantity: 1, description: `For ${text}` }]),
	},
	{ name: 'search_string', plant: (text: string) => custom('search_string', text) },
	{ name: 'status', plant: (text: string) => custom('status', text) },
	{
		name: 'event name',
		plant: (text: string): Partial<RawEvent> => ({ event_name: `Signup ${text}` }),
	},
	{
		name: 'query',
		plant: (text: string): Partial<RawEvent> => ({
			event_source_url: url(`/a?x=1&y=${encodeURIComponent(text)}&utm_source=mail`),
		}),
	},
	{
		name: 'query of the referrer',
		plant: (text: string): Partial<RawEvent> => ({
			referrer_url: url(`/?q=${encodeURIComponent(encodeURIComponent(text))}`),
		}),
	},
	{
		name: 'UTM',
		plant: (text: string): Partial<RawEvent> => ({
			event_source_url: url(`/?utm_content=${encodeURIComponent(text)}`),
		}),
	},
].map((place) => ({ ...place, takesIds: false }));

/** Fields of IDs, in which a number counts only as written below. */
const ID_PLACES: readonly Place[] = [
	{ name: 'order_id', plant: (text: string) => custom('order_id', text) },
	{ name: 'event_id', plant: (text: string): Partial<RawEvent> => ({ event_id: text }) },
	{ name: 'content_ids', plant: (text: string) => custom('content_ids', ['A-1', text]) },
	{
		name: 'ID of a product',
		plant: (text: string) => custom('contents', [{ id: text, quantity: 1 }]),
	},
	{ name: 'property of a number', plant: (text: string) => custom('ticket_no', text) },
	{
		name: 'path',
		plant: (text: string): Partial<RawEvent> => ({
			event_source_url: url(`/u/${encodeURIComponent(text)}/done`),
		}),
	},
	{
		name: 'fragment',
		plant: (text: string): Partial<RawEvent> => ({
			event_source_url: url(`/a#${encodeURIComponent(text)}`),
		}),
	},
	{
		name: 'query of a number',
		plant: (text: string): Partial<RawEvent> => ({
			event_source_url: url(`/a?ref=${encodeURIComponent(text)}`),
		}),
	},
	{ name: 'key', plant: (text: string) => custom(text, 'yes') },
	{
		name: 'original event',
		plant: (text: string): Partial<RawEvent> => ({
			original_event_data: { event_name: 'Purchase', order_id: text },
		}),
	},
].map((place) => ({ ...place, takesIds: true }));

interface Kind {
	readonly kind: string;
	/** Forms that count everywhere. */
	readonly anywhere?: readonly ((chance: Chance, person: Person) => string)[];
	/** Forms that count in texts. */
	readonly inTexts?: readonly ((chance: Chance, person: Person) => string)[];
}

const KINDS: readonly Kind[] = [
	{
		kind: 'email',
		anywhere: [
			(chance) => `joe.${chance.letters(5)}@example.com`,
			(chance) => `JOE${chance.digits(3)}+NEWS@MAIL.EXAMPLE.CO.UK`,
			(chance) => `${chance.letters(3)}@müller-${chance.digits(2)}.example`,
			(_, { em }) => em,
		],
		inTexts: [(chance) => `Joe <joe${chance.digits(4)}@example.org>`],
	},
	{
		kind: 'hidden email',
		anywhere: [
			(chance) => `joe${chance.digits(3)}(at)example.com`,
			(chance) => `joe.${chance.letters(4)} [at] example [dot] org`,
			(chance) => `joe${chance.letters(4)} at example dot de`,
			(chance) => `joe.${chance.letters(4)}＠example.de`,
			(chance) => `joe${chance.digits(3)}%40example.com`,
			(chance) => `joe${chance.digits(3)}&#64;example.com`,
			(chance) => `joe.${chance.letters(4)}&commat;example.com`,
			(chance) => `mailto:joe${chance.digits(3)}@example.com`,
		],
	},
	{
		kind: 'phone',
		anywhere: [
			(chance) => `tel:+49151${chance.digits(8)}`,
			(chance) => `tel:0151-${chance.digits(8)}`,
			(chance) => `+49 151 ${chance.digits(8)}`,
			(chance) => `+1${chance.digits(10)}`,
			(chance) => `+55 (11) 9${chance.digits(4)}-${chance.digits(4)}`,
			(chance) => `(512) 555-${chance.digits(4)}`,
			(_, { ph }) => ph,
		],
		inTexts: [
			(chance) => `Tel. 0151 ${chance.digits(8)}`,
			(chance) => `WhatsApp: 11 9${chance.digits(4)}-${chance.digits(4)}`,
			(chance) => `電話 03-${chance.digits(4)}-${chance.digits(4)}`,
			(_, { ph }) => ph.replace(/\D/g, ''),
			(chance) => `512-555-${chance.digits(4)}`,
			(chance) => `1-212-555-${chance.digits(4)}`,
		],
	},
	{
		kind: 'own phone in other digits',
		anywhere: [
			(_, { ph }) => inDigits(ph, 0x660),
			(_, { ph }) => inDigits(ph, 0x966),
			(_, { ph }) => inDigits(ph, 0xff10),
		],
	},
	{
		kind: 'day of birth',
		anywhere: [
			(_, { db }) => db,
			(_, { db }) => db.replaceAll('-', ''),
			(_, { db }) => db.split('-').reverse().join('.'),
			(_, { db }) => db.replace(/(\d+)-(\d+)-(\d+)/, '$2/$3/$1'),
		],
	},
	{
		kind: 'name',
		anywhere: [
			(_, { fn, ln }) => `${fn} ${ln}`,
			(_, { fn, ln }) => `${ln}, ${fn}`,
			(_, { fn, ln }) => `${fn}-${ln}`.toLowerCase(),
			(_, { fn, ln }) => `${fn}_${ln}`.toUpperCase(),
		],
		inTexts: [(_, { fn, ln }) => `${fn} M. ${ln}`],
	},
	{
		kind: 'card',
		anywhere: [
			(chance) => grouped(valid.card(chance), ' '),
			(chance) => grouped(valid.card(chance), '-'),
			(chance) => `card ${valid.card(chance)}`,
		],
		inTexts: [(chance) => valid.card(chance), (chance) => grouped(valid.card(chance), '\u00a0')],
	},
	{
		kind: 'iban',
		anywhere: [
			(chance) => valid.iban(chance),
			(chance) => valid.inGroups(valid.iban(chance), ' ', Array(9).fill(4)),
		],
		inTexts: [(chance) => valid.iban(chance).toLowerCase()],
	},
	{
		kind: 'cpf',
		anywhere: [
			(chance) => valid.cpf(chance).replace(/(...)(...)(...)(..)/, '$1.$2.$3-$4'),
			(chance) => `CPF ${valid.cpf(chance)}`,
		],
		inTexts: [(chance) => valid.cpf(chance)],
	},
	{
		kind: 'cnpj',
		anywhere: [
			(chance) => valid.cnpj(chance).replace(/(..)(...)(...)(....)(..)/, '$1.$2.$3/$4-$5'),
		],
		inTexts: [(chance) => valid.cnpj(chance)],
	},
	{
		kind: 'dni',
		anywhere: [(chance) => `DNI ${valid.dni(chance)}`, (chance) => `NIE ${valid.nie(chance)}`],
		inTexts: [(chance) => valid.dni(chance), (chance) => valid.nie(chance).toLowerCase()],
	},
	{ kind: 'codice fiscale', anywhere: [(chance) => chance.of(valid.CODICI_FISCALI)] },
	{
		kind: 'ssn',
		anywhere: [
			(chance) => `SSN ${valid.ssn(chance)}`,
			(chance) => `social security ${valid.ssn(chance).replaceAll('-', '')}`,
		],
	},
	{
		kind: 'aadhaar',
		anywhere: [(chance) => `Aadhaar ${valid.aadhaar(chance)}`],
		inTexts: [(chance) => valid.inGroups(valid.aadhaar(chance), ' ')],
	},
	{
		kind: 'pan',
		anywhere: [(chance) => `PAN ${valid.pan(chance)}`],
		inTexts: [(chance) => valid.pan(chance)],
	},
	{
		kind: 'nik',
		anywhere: [(chance) => `NIK ${valid.nik(chance)}`],
		inTexts: [(chance) => valid.nik(chance)],
	},
	{
		kind: 'my number',
		anywhere: [(chance) => `マイナンバー ${valid.myNumber(chance)}`],
		inTexts: [
			(chance) => valid.inGroups(valid.myNumber(chance), ' '),
			(chance) => valid.inGroups(valid.myNumber(chance), '-'),
		],
	},
	{ kind: 'resident ID', anywhere: [(chance) => valid.residentId(chance)] },
];

/** In the digits of another script, by its zero. */
function inDigits(text: string, zero: number): string {
	return text
		.replace(/\D/g, '')
		.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
}

function grouped(card: string, gap: string): string {
	return valid.inGroups(card, gap, card.length === 15 ? [4, 6, 5] : [4, 4, 4, 4]);
}

/** Fields that take numbers, with the person's own phone number in them. */
const NUMBER_PLACES: readonly Place[] = [
	{ name: 'value', plant: (text: string) => custom('value', Number(text)) },
	{
		name: 'value of a purchase',
		plant: (text: string): Partial<RawEvent> => ({
			event_name: 'Purchase',
			custom_data: { value: text, currency: 'EUR' },
		}),
	},
	{ name: 'net_revenue', plant: (text: string) => custom('net_revenue', text) },
	{ name: 'num_items', plant: (text: string) => custom('num_items', text) },
	{ name: 'order_id', plant: (text: string) => custom('order_id', Number(text)) },
	{ name: 'item_number', plant: (text: string) => custom('item_number', text) },
	{ name: 'content_ids', plant: (text: string) => custom('content_ids', [Number(text)]) },
	{
		name: 'price of a product',
		plant: (text: string) => custom('contents', [{ id: 'a', quantity: 1, item_price: text }]),
	},
	{
		name: 'ID of a product',
		plant: (text: string) => custom('contents', [{ id: Number(text), quantity: 1 }]),
	},
	{ name: 'a property', plant: (text: string) => custom('points', Number(text)) },
	{ name: 'event ID', plant: (text: string): Partial<RawEvent> => ({ event_id: Number(text) }) },
].map((place) => ({ ...place, takesIds: true }));

/** With the country's code and without. */
const OWN_NUMBERS: readonly ((chance: Chance, person: Person) => string)[] = [
	(_, { ph }) => ph.replace(/\D/g, ''),
	(_, { ph }) => ph.replace(/\D/g, '').slice(-10).replace(/^0+/, ''),
];

const ROUNDS = 2;

/** More than 1,000: every form of every kind in the places where it counts. */
export function plantedIdentifiers(): Planted[] {
	const chance = new Chance(11_261_814);
	const planted: Planted[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		for (const form of OWN_NUMBERS)
			for (const place of NUMBER_PLACES) planted.push(plant('own number', form, place, chance));
		for (const { kind, anywhere = [], inTexts = [] } of KINDS) {
			for (const form of anywhere)
				for (const place of [...TEXT_PLACES, ...ID_PLACES])
					planted.push(plant(kind, form, place, chance));
			for (const form of inTexts)
				for (const place of TEXT_PLACES) planted.push(plant(kind, form, place, chance));
		}
	}
	return planted;
}

function plant(
	kind: string,
	form: (chance: Chance, person: Person) => string,
	place: Place,
	chance: Chance,
): Planted {
	const person = chance.of(PEOPLE);
	const text = form(chance, person);
	return {
		kind: `${kind}: ${text}`,
		place: place.name,
		person,
		traces: [text, encodeURIComponent(text), encodeURIComponent(encodeURIComponent(text))],
		event: place.plant(text),
	};
}
