import fc from 'fast-check';

import { isAbsent, isDoubtful } from '../../../../nodes/shared/capi/absence';
import { FREE_TEXT, REAL_WORDS } from '../../../../nodes/shared/capi/fillers';
import { growthForTwice, MOST_GROWTH_WHERE_LINEAR } from '../../../support/operationCount';

const NOTHING_ANYWHERE: unknown[] = [
	undefined,
	null,
	Number.NaN,
	[],
	[null, ''],
	['n/a', ' '],
	'',
	' ',
	'\t\n',
	'\u00a0',
	'\u200b',
	'-',
	'--',
	'—',
	'...',
	'?',
	'*****',
	'_',
	'[]',
	'{}',
	'[ ]',
	'[""]',
	'null',
	'NULL',
	'undefined',
	'NaN',
	'nan',
	'(null)',
	'<nil>',
	'\\N',
	'[object Object]',
	'null null',
	'n/a',
	'N/A',
	'N.A.',
	'(none)',
	'(not set)',
	'(empty)',
	'#N/A',
	'#REF!',
	'#VALUE!',
	'#NAME?',
	'#DIV/0!',
	'#NV',
	'#BEZUG!',
	'#N/D',
	'#¡REF!',
	'#NOM?',
	'{{email}}',
	'{{ $json.email }}',
	'{{x}}',
	'${email}',
	'%%email%%',
	'%EMAIL%',
	'*|EMAIL|*',
	'[[email]]',
	'<%= email %>',
	'{gps_adid}',
];
const NOTHING_AS_A_RULE = [
	'none',
	'None',
	'NA',
	'nil',
	'unknown',
	'Unknown',
	'not set',
	'no email',
	'unbekannt',
	'不明',
];
const VALUES: unknown[] = [
	0,
	1,
	false,
	true,
	'0',
	'false',
	'real@example.com',
	'Nanette',
	'Nilsson',
	'nullify',
	'known',
	'12.50',
	'€',
	'A-1',
	'x',
	'女',
	'{"a":1}',
	'["a"]',
	'[[1,"a"]]',
	'{5f1d7a84-8cf0-11bd-b23e-10b96e40000d}',
	'50% off',
	'{{a}} and more',
	new Date(0),
	{},
	{ a: '' },
];

describe('nothing there', () => {
	it.each(NOTHING_ANYWHERE.map((value) => [value]))('%j is nothing, in free text too', (value) => {
		expect(isAbsent(value)).toBe(true);
		expect(isAbsent(value, 'order_id')).toBe(true);
		expect(isAbsent(value, FREE_TEXT)).toBe(true);
	});

	it.each(NOTHING_AS_A_RULE)('%s is nothing, but may be meant in free text', (word) => {
		for (const field of ['', 'em', 'order_id', 'event_name', 'currency', 'external_id'])
			expect(isAbsent(word, field)).toBe(true);
		for (const field of ['content_name', 'search_string', FREE_TEXT])
			expect(isAbsent(word, field)).toBe(false);
	});

	it.each(VALUES.map((value) => [value]))('%j is something', (value) => {
		expect(isAbsent(value)).toBe(false);
		expect(isAbsent(value, FREE_TEXT)).toBe(false);
	});

	it('a list is nothing only where every entry is', () => {
		expect(isAbsent(['n/a', 'a@b.c'], 'em')).toBe(false);
		expect(isAbsent([[], []])).toBe(false);
	});

	it.each<[field: string, value: unknown]>([
		['fn', 'Na'],
		['fn', 'NA'],
		['ln', 'Nil'],
		['ct', 'Na'],
		['st', 'NA'],
		['country', 'NA'],
		['decline_reason', 'unknown'],
		['event_time', 'Invalid Date'],
		['data_processing_options', []],
		['data_processing_options', '[]'],
	])('%s: %j is kept', (field, value) => {
		expect(isAbsent(value, field)).toBe(false);
		expect(isDoubtful(value, field)).toBe(
			field !== 'data_processing_options' || Array.isArray(value),
		);
	});

	it.each<[beside: Record<string, unknown>, absent: boolean]>([
		[{ fn: 'Jennifer', ln: 'Null' }, false],
		[{ fn: '', ln: 'Null' }, true],
		[{ ln: 'Null' }, true],
		[{ fn: 'Null', ln: 'Null' }, true],
		[{ fn: 'null', ln: 'Null' }, true],
	])('%j: Null as a family name', (beside, absent) => {
		expect(isAbsent('Null', 'ln', beside)).toBe(absent);
		expect(isAbsent('null', 'ln', beside)).toBe(true);
		expect(isAbsent('NULL', 'ln', beside)).toBe(true);
	});

	it.each(['0', 0, -1, 'guest', 'Anonymous'])('external_id: %j is nobody', (value) => {
		expect(isAbsent(value, 'external_id')).toBe(true);
		expect(isAbsent(value, 'order_id')).toBe(false);
	});

	it.each([0, '0', '0000-00-00 00:00:00', '0001-01-01T00:00:00Z'])(
		'event_time: %j gives way to another time',
		(value) => {
			expect(isAbsent(value, 'event_time')).toBe(false);
			expect(isDoubtful(value, 'event_time')).toBe(true);
		},
	);

	it('says for every exception why', () => {
		for (const { fields, words, why } of REAL_WORDS) {
			expect(fields.length * words.length).toBeGreaterThan(0);
			expect(why).toMatch(/^[A-Za-z][^]*\.$/);
			for (const word of words) expect(word).toBe(word.toLowerCase());
		}
	});

	it('answers for anything', () => {
		fc.assert(
			fc.property(fc.anything(), fc.string(), (value, field) => {
				expect(typeof isAbsent(value, field)).toBe('boolean');
				expect(typeof isDoubtful(value, field)).toBe('boolean');
			}),
		);
	});

	it.each(['{{', '-', '%', ' ', '[['])('answers for a long run of %j in linear time', (start) => {
		for (const rest of [start, ' ']) {
			const growth = growthForTwice(50_000, (times) => isAbsent(start + rest.repeat(times)));
			expect(growth).toBeLessThan(MOST_GROWTH_WHERE_LINEAR);
		}
	});
});
