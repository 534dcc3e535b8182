/** What is looked for in all texts of an event at once is found in each of them, wherever it stands and however it is written. */
import { SENSITIVE_WORDS } from '../../../../../nodes/shared/capi/privacy/guard';
import type { RawEvent } from '../../../../../nodes/shared/capi';
import { guard } from './support';

const PERSON = {
	fn: 'Zoë',
	ln: 'Fontaine',
	em: 'zoe@@shop.example',
	ph: '+49 151 23456789',
	db: '1968-09-18',
	client_ip_address: '81.2.69.142',
};

/** A text in each place that is looked through. */
const PLACES: Readonly<Record<string, (text: string) => Partial<RawEvent>>> = {
	'event name': (text) => ({ event_name: text }),
	'event ID': (text) => ({ event_id: text }),
	path: (text) => ({ event_source_url: `https://a.example/${encodeURIComponent(text)}` }),
	query: (text) => ({ event_source_url: `https://a.example/?q=${encodeURIComponent(text)}` }),
	fragment: (text) => ({ event_source_url: `https://a.example/#${encodeURIComponent(text)}` }),
	referrer: (text) => ({ referrer_url: `https://a.example/?q=${encodeURIComponent(text)}` }),
	'custom data': (text) => ({ custom_data: { search_string: text } }),
	'a property': (text) => ({ custom_data: { note: text } }),
	'the name of a property': (text) => ({ custom_data: { [text]: 'x' } }),
	'a list': (text) => ({ custom_data: { content_ids: ['A-1', text] } }),
	'an object': (text) => ({ custom_data: { gifts: [{ to: { note: text } }] } }),
	'an address in custom data': (text) => ({
		custom_data: { landing: `https://a.example/?q=${encodeURIComponent(text)}` },
	}),
	'a product': (text) => ({
		custom_data: { contents: [{ id: 'A-1', quantity: 1, description: text }] },
	}),
	'the ID of a product': (text) => ({ custom_data: { contents: [{ id: text, quantity: 1 }] } }),
	'attribution data': (text) => ({ attribution_data: { auditing_token: text } }),
	'the earlier event': (text) => ({ original_event_data: { order_id: text } }),
	'the ID of the earlier event': (text) => ({
		original_event_data: { event_name: 'Lead', event_id: text },
	}),
	'the name of the earlier event': (text) => ({ original_event_data: { event_name: text } }),
	'the measurement table': (text) => ({ advanced_measurement_table: text }),
	'app data': (text) => ({
		action_source: 'app',
		app_data: {
			advertiser_tracking_enabled: 1,
			application_tracking_enabled: 1,
			extinfo: ['a2', '', '', '', '14.4.1', '', '', '', '', '', '', '', '', '', '', ''],
			install_referrer: text,
		},
	}),
};

describe.each([
	['first and last name', 'Zoë Fontaine'],
	['names without accents, in capital letters', 'ZOE FONTAINE'],
	['names with a no-break space', 'zoë\u00a0fontaine'],
	['an address that cannot be read', 'to zoe@@shop.example'],
	['the digits of the phone number', '0151 23456789'],
	['the date of birth', 'x 1968-09-18'],
])('%s', (_, text) => {
	it.each(Object.keys(PLACES))('is found in %s', (place) => {
		const { found } = guard(PLACES[place](text), {}, PERSON);
		expect(found).toHaveLength(1);
	});
});

it('a phone number as a number is found', () => {
	const { event, found } = guard({ custom_data: { note: 4915123456789 } }, {}, PERSON);
	expect(found).toEqual(['personal_data_removed custom_data.note']);
	expect(event?.custom_data).toEqual({});
});

it('behind much other text, too', () => {
	const long = 'lorem ipsum '.repeat(3000);
	const { found } = guard({ custom_data: { a: long, b: 'Zoë Fontaine', c: 'Church' } }, {}, PERSON);
	expect(found).toEqual(['personal_data_removed custom_data.b', 'sensitive_words custom_data.c']);
});

it('what stands in two texts stands in none', () => {
	const { found } = guard(
		{
			custom_data: {
				content_name: 'For Zoë',
				content_category: 'Fontaine Blue',
				a: '0151 234',
				b: '56789',
			},
		},
		{},
		PERSON,
	);
	expect(found).toEqual([]);
});

it('a person may be called as a field of Meta’s is', () => {
	const contents = [{ id: 'A-1', quantity: 1, title: 'Mug', brand: 'Acme' }];
	const { event, found } = guard({ custom_data: { contents } }, {}, { fn: 'Title', ln: 'Brand' });
	expect(found).toEqual([]);
	expect(event?.custom_data?.contents).toEqual(contents);
});

it('says of an address in a page address only what is there', () => {
	const { messages } = guard(
		{ event_source_url: 'https://a.example/u/zoe%40shop.example' },
		{ inAddresses: 'send' },
		{ ...PERSON, em: 'zoe@shop.example' },
	);
	expect(messages).toEqual([expect.stringContaining('seems to carry an email address, for')]);
});

describe('sensitive words', () => {
	const all = Object.entries(SENSITIVE_WORDS).flatMap(([category, languages]) =>
		Object.values(languages).flatMap((words) =>
			words.split(' ').map((word) => [category, word.replaceAll('-', ' ')] as const),
		),
	);

	it.each([
		['among ASCII words', (word: string) => `A new ${word} for 5 EUR`],
		['among words with accents', (word: string) => `Café: «${word}» – größer`],
	])('are all found %s', (_, write) => {
		const missed = all.filter(([category, word]) => !isWarnedOf(category, write(word)));
		expect(missed).toEqual([]);
	});

	it('are found in capital letters where those have the same letters', () => {
		const inCapitals = all.filter(([, word]) => word.toUpperCase().toLowerCase() === word);
		expect(inCapitals.length).toBeGreaterThan(all.length * 0.9);
		expect(
			inCapitals.filter(([category, word]) => !isWarnedOf(category, word.toUpperCase())),
		).toEqual([]);
	});
});

function isWarnedOf(category: string, text: string): boolean {
	const { messages } = guard({ custom_data: { content_name: text } });
	return messages.some((message) => message.includes(`holds words of ${category}`));
}
