import fc from 'fast-check';

import { MATCH_KEYS } from '../../../../nodes/shared/capi/identity';
import { isAbsent } from '../../../../nodes/shared/capi/absence';
import { expectFiller, hashOf, NOW, run } from './support';

const KEYS = MATCH_KEYS.map(({ key }) => key);
const HASHED_KEYS: string[] = MATCH_KEYS.filter(({ hashed }) => hashed === 'always').map(
	({ key }) => key,
);
const PLAIN_KEYS: string[] = MATCH_KEYS.filter(({ hashed }) => hashed === 'never').map(
	({ key }) => key,
);
const RUNS = { numRuns: 500 };

const key = fc.constantFrom(...KEYS);
const country = fc.constantFrom(undefined, 'us', 'de', 'gb', 'jp', 'br', 'it', 'ZZ');
const HASH = /^[0-9a-f]{64}$/;

/** Texts that come near to what people type: letters of several scripts, digits, separators, fillers. */
const messyText = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 40 }),
	fc.string({ unit: fc.constantFrom(...'0123456789+-() ./ext@Aäß京т٠٩'), maxLength: 30 }),
	fc.constantFrom(
		'',
		'null',
		'[',
		'["a"',
		'[object Object]',
		'{{x}}',
		'https://x?fbclid=',
		'fb.1.1.',
		'::',
		'::1',
		'+',
		'00',
		'@',
	),
);
const exotic = fc.anything({
	withDate: true,
	withBigInt: true,
	withMap: true,
	withTypedArray: true,
});
const anyValue = fc.oneof(messyText, fc.jsonValue(), exotic);
const customer = fc.dictionary(key, anyValue, { maxKeys: 12, noNullPrototype: true });

function compactDate(date: Date): string {
	return date.toISOString().slice(0, 10).replaceAll('-', '');
}

/** Inputs whose normal form is known by construction, not by the code under test. */
const knownForms = fc.oneof(
	fc.tuple(fc.constant('em'), fc.stringMatching(/^[a-z][a-z0-9]{0,8}@[a-z]{1,8}\.(de|com|org)$/)),
	fc.tuple(
		fc.constantFrom('fn', 'ln', 'ct'),
		fc.stringMatching(/^[a-zäöüéßñçøł京都서울анмин]{3,12}$/),
	),
	fc.tuple(fc.constant('st'), fc.stringMatching(/^[a-zäöü]{14,20}$/)),
	fc.tuple(fc.constant('zp'), fc.stringMatching(/^[1-9][0-9]{4}$/)),
	fc.tuple(fc.constant('country'), fc.constantFrom('de', 'us', 'gb', 'jp', 'br', 'xk', 'na')),
	fc.tuple(fc.constant('ge'), fc.constantFrom('f', 'm')),
	fc.tuple(fc.constant('ph'), fc.stringMatching(/^4915[1279][1-9][0-9]{7}$/)),
	fc.tuple(
		fc.constant('db'),
		fc
			.date({ min: new Date('1900-01-02'), max: new Date(NOW), noInvalidDate: true })
			.map(compactDate),
	),
);

/** How people write the same thing: capitals, spaces around, full-width spaces, invisible marks. */
const spelling = fc.constantFrom(
	(text: string) => text,
	(text: string) => `  ${text}\t`,
	(text: string) => `\u200b${text}\ufeff`,
	(text: string) => `\u3000${text}\u00a0`,
	(text: string) => text.normalize('NFD'),
);

describe('identify, on anything', () => {
	it('never throws, and sends hashes where Meta wants hashes and text where Meta wants text', () => {
		fc.assert(
			fc.property(customer, country, (userData, defaultCountry) => {
				const { userData: sent, match } = run(userData, { defaultCountry });
				expect(match.sent).toEqual(Object.keys(sent));
				for (const name of HASHED_KEYS) {
					for (const value of [sent[name] ?? []].flat()) expect(value.slice(0, 64)).toMatch(HASH);
				}
				for (const name of PLAIN_KEYS) expect(['string', 'undefined']).toContain(typeof sent[name]);
			}),
			RUNS,
		);
	});

	it('never throws on user data that is no customer at all', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), anyValue, { noNullPrototype: true }), (userData) => {
				expect(run(userData).match.sent).toEqual(expect.any(Array));
			}),
			RUNS,
		);
	});

	it('never hashes an empty text or a filler', () => {
		const fillers = [
			'',
			' ',
			'null',
			'undefined',
			'nan',
			'NaN',
			'[object Object]',
			'n/a',
			'none',
			'unknown',
			'-',
		];
		const junk = new Set(fillers.map(hashOf));
		fc.assert(
			fc.property(customer, (userData) => {
				for (const value of Object.values(run(userData).userData).flat())
					expect(junk.has(value)).toBe(false);
			}),
			RUNS,
		);
	});

	it('treats a filler in any key as no value, and says so', () => {
		fc.assert(
			fc.property(key, messyText, (name, text) => {
				// An apostrophe alone is how spreadsheets mark an empty cell as text: nothing was given.
				fc.pre(isAbsent(text, name, {}) && !['', "'"].includes(text.trim()));
				expectFiller(name, text);
			}),
			RUNS,
		);
	});

	it('never puts a value into the report', () => {
		const secret = fc.stringMatching(/^[qxz]{8,12}$/);
		const containing = secret.chain((text) =>
			fc.tuple(
				fc.constant(text),
				fc.constantFrom(
					text,
					`${text}@example.org`,
					`+49 ${text}`,
					[text],
					{ [text]: text },
					`fb.1.1.${text}`,
					`https://x?fbclid=${text}`,
				),
			),
		);
		const anyKey = fc.constantFrom(...KEYS, 'fbclid', 'click_time');
		fc.assert(
			fc.property(anyKey, containing, country, (name, [text, value], defaultCountry) => {
				const { match, warnings } = run({ [name]: value }, { defaultCountry });
				expect(JSON.stringify({ match, warnings })).not.toContain(text);
			}),
			RUNS,
		);
	});

	it('gives the same for the same', () => {
		fc.assert(
			fc.property(customer, (userData) => {
				expect(run(userData)).toEqual(run(userData));
			}),
			RUNS,
		);
	});
});

describe('identify, on its own output', () => {
	it('gives the hash of the normal form for the normal form and for other spellings of it', () => {
		fc.assert(
			fc.property(knownForms, spelling, ([name, normalForm], spell) => {
				const others = name === 'country' ? {} : { country: 'de' };
				expect(run({ ...others, [name]: spell(normalForm) }).userData[name]).toEqual([
					hashOf(normalForm),
				]);
				expect(run({ ...others, [name]: [normalForm, spell(normalForm)] }).userData[name]).toEqual([
					hashOf(normalForm),
				]);
			}),
			RUNS,
		);
	});

	it('keeps a US number however it is written', () => {
		const number = fc.tuple(
			fc.constantFrom('650', '212', '415'),
			fc.stringMatching(/^[2-9][2-9][0-9]$/),
			fc.stringMatching(/^[0-9]{4}$/),
		);
		const writing = fc.constantFrom(
			(a: string, b: string, c: string) => `(${a}) ${b}-${c}`,
			(a: string, b: string, c: string) => `+1 ${a} ${b} ${c}`,
			(a: string, b: string, c: string) => `1${a}${b}${c}`,
			(a: string, b: string, c: string) => `${a}.${b}.${c} ext 12`,
			(a: string, b: string, c: string) => `tel:001-${a}-${b}-${c}`,
		);
		fc.assert(
			fc.property(number, writing, ([a, b, c], write) => {
				expect(run({ country: 'us', ph: write(a, b, c) }).userData.ph).toEqual([
					hashOf(`1${a}${b}${c}`),
				]);
			}),
			RUNS,
		);
	});

	it('passes on what it has hashed: a second run changes nothing', () => {
		fc.assert(
			fc.property(customer, country, (userData, defaultCountry) => {
				const first = run(userData, { defaultCountry }).userData;
				const hashes = Object.fromEntries(
					Object.entries(first).filter(([name]) => HASHED_KEYS.includes(name)),
				);
				expect(run(hashes, { defaultCountry }).userData).toEqual(hashes);
			}),
			RUNS,
		);
	});

	it('takes its plain output as it is', () => {
		fc.assert(
			fc.property(customer, (userData) => {
				const first = run(userData, { hashExternalId: false }).userData;
				const plain = Object.fromEntries(
					Object.entries(first).filter(([name]) => PLAIN_KEYS.includes(name)),
				);
				expect(run(plain).userData).toEqual(plain);
			}),
			RUNS,
		);
	});
});
