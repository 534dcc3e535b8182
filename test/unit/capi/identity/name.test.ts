import { expectFiller, expectDropped, expectNormalForm, hashOf, run } from './support';

const NAMES: [unknown, string][] = [
	['Mary', 'mary'],
	['  mary  ', 'mary'],
	['Jean-Luc ', 'jeanluc'],
	['Mary Ann', 'maryann'],
	["O'Brien", 'obrien'],
	['O’Brien', 'obrien'],
	['O\u02bcBrien', 'obrien'],
	['O`Brien', 'obrien'],
	['D´Angelo', 'dangelo'],
	['Kaʻiulani', 'kaiulani'],
	['St. John', 'stjohn'],
	['van der Berg', 'vanderberg'],
	['Smith, Jr.', 'smithjr'],
	['Anne–Marie', 'annemarie'],
	['García\u00a0López', 'garcíalópez'],
	['"Bob" (Robert)', 'bobrobert'],
	['Smith & Sons', 'smithsons'],
	['name_with_underscore', 'namewithunderscore'],
	['Valéry', 'valéry'],
	['VALE\u0301RY', 'val\u00e9ry'],
	['Müller', 'müller'],
	['MÜLLER', 'müller'],
	['Weiß', 'weiß'],
	['Łukasz', 'łukasz'],
	['Ñandú', 'ñandú'],
	['İbrahim', 'i\u0307brahim'],
	['IŞIK', 'işik'],
	['Nguyễn', 'nguyễn'],
	['Søren', 'søren'],
	['Ægir', 'ægir'],
	['정', '정'],
	['김 철수', '김철수'],
	['山田', '山田'],
	['山田　太郎', '山田太郎'],
	['ジャン・リュック', 'ジャンリュック'],
	['Анна-Мария', 'аннамария'],
	['ΓΙΩΡΓΟΣ', 'γιωργος'],
	['محمد', 'محمد'],
	['عبد الله', 'عبدالله'],
	['דוד', 'דוד'],
	['प्रिया', 'प्रिया'],
	['สมชาย', 'สมชาย'],
	['Mary 😀', 'mary'],
	['Mary ❤️', 'mary'],
	['\u200bMary\ufeff', 'mary'],
	['John2', 'john2'],
	[['Mary', 'MARY '], 'mary'],
];

describe('fn, ln: lower-case letters of all scripts, no punctuation, no white space (docs/meta-api.md section 3.1)', () => {
	it.each(NAMES)('%j -> %s', (given, normalForm) => {
		expectNormalForm('fn', given, normalForm);
		expectNormalForm('ln', given, normalForm);
	});

	it.each(['12345', '007', 42])('drops %j: no letters', (given) => {
		expectDropped('fn', given, 'no_letters');
	});

	it.each([
		'-',
		'...',
		'***',
		'😀',
		'null',
		'NULL',
		'n/a',
		'Unknown',
		'{{first_name}}',
		'*|FNAME|*',
		'%%fname%%',
	])('%j is no name at all', (given) => {
		expectFiller('ln', given);
	});
});

describe('words that stand for no name', () => {
	it.each([
		[
			{ fn: 'Na', ln: 'Kim' },
			{ fn: 'na', ln: 'kim' },
		],
		[
			{ fn: 'Jennifer', ln: 'Null' },
			{ fn: 'jennifer', ln: 'null' },
		],
		[{ fn: 'Jennifer', ln: 'null' }, { fn: 'jennifer' }],
		[{ fn: 'null', ln: 'Null' }, {}],
		[{ fn: ['n/a', 'Mary'], ln: ['#REF!'] }, { fn: 'mary' }],
	])('%j', (given, names: Record<string, string>) => {
		expect(run(given).userData).toEqual(
			Object.fromEntries(
				Object.entries(names).map(([key, normalForm]) => [key, [hashOf(normalForm)]]),
			),
		);
	});
});

describe('f5first, f5last, fi: the first letters only (docs/meta-api.md section 3.1, SDK-only extras)', () => {
	it.each([
		['f5first', 'Elizabeth', 'eliza'],
		['f5first', 'Mary', 'mary'],
		['f5last', "O'Brien", 'obrie'],
		['f5last', 'Müller', 'mülle'],
		['f5last', '𠮷野家𠮷野家', '𠮷野家𠮷野'],
		['fi', 'Mary', 'm'],
		['fi', 'É.', 'é'],
		['fi', '2Pac', 'p'],
		['f5first', '50Cent', 'cent'],
	])('%s %j -> %s', (key, given, normalForm) => {
		expectNormalForm(key, given, normalForm);
	});
});
