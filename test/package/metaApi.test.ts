/** Comments cite the facts and the decisions in docs/ by section number: every number that is cited has to be a heading there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const NUMBER = String.raw`\d+(?:\.\d+)*`;
const NUMBERS = String.raw`${NUMBER}(?:(?: \([^)]*\))?(?:,? and |, | to )(?:sections? )?${NUMBER})*`;

interface Citation {
	readonly file: string;
	readonly document: string;
	readonly sections: string[];
	/** Of a numbered row, item or rule of that section; empty when there is none. */
	readonly row: string;
}

/** Comments wrap: their line ends and the marks of their next lines are taken as one space. */
function unwrap(text: string): string {
	return text.replace(/\s*\n\s*(?:\*(?!\/)|\/\/)?\s*/g, ' ');
}

/** The section numbers of a list of them; what stands in parentheses between them is no number. */
function numbersIn(list: string): string[] {
	return list.replace(/\([^)]*\)/g, '').match(new RegExp(NUMBER, 'g')) ?? [];
}

function filesOf(folder: string): string[] {
	return readdirSync(join(root, folder), { withFileTypes: true })
		.filter(({ name }) => name !== 'node_modules')
		.flatMap((entry) => {
			const path = `${folder}/${entry.name}`;
			if (entry.isDirectory()) return filesOf(path);
			return /\.(ts|mjs|md)$/.test(entry.name) ? [path] : [];
		});
}

function citationsIn(file: string, text: string): Citation[] {
	const cited = new RegExp(
		String.raw`([\w-]+)\.md,? sections? (${NUMBERS})(?:,? (?:row|rule|item) (\d+))?`,
		'g',
	);
	return [...unwrap(text).matchAll(cited)].map(([, document, numbers, row]) => ({
		file,
		document,
		sections: numbersIn(numbers),
		row: row ?? '',
	}));
}

function sectionsOf(document: string): Map<string, string> {
	const parts = readFileSync(join(root, 'docs', `${document}.md`), 'utf8').split(
		/^#{2,4} (\d+(?:\.\d+)*)\.? .*$/m,
	);
	return new Map(
		parts.flatMap((number, index) =>
			index % 2 === 1 ? [[number, parts[index + 1]] as const] : [],
		),
	);
}

const files = ['nodes', 'credentials', 'test']
	.flatMap(filesOf)
	.filter((file) => file !== 'test/package/metaApi.test.ts');
const texts = new Map(
	[...files, 'README.md'].map((file) => [file, readFileSync(join(root, file), 'utf8')]),
);
const citations = [...texts].flatMap(([file, text]) => citationsIn(file, text));

it('reads citations that wrap, that name several sections, and that name a row', () => {
	expect(
		citationsIn(
			'a',
			'/** Codes (docs/meta-api.md sections\n * 9.3 and 11.3); docs/meta-api.md section 14, row 16. */',
		),
	).toEqual([
		{ file: 'a', document: 'meta-api', sections: ['9.3', '11.3'], row: '' },
		{ file: 'a', document: 'meta-api', sections: ['14'], row: '16' },
	]);
	expect(
		citationsIn(
			'a',
			'// docs/meta-api.md section 0.2 rule 8 and section 11.2, docs/decisions.md section 1',
		),
	).toEqual([
		{ file: 'a', document: 'meta-api', sections: ['0.2'], row: '8' },
		{ file: 'a', document: 'decisions', sections: ['1'], row: '' },
	]);
	expect(
		citationsIn('a', 'docs/meta-api.md sections 1.3 (tokens) and 1.7, 5.1 to 5.3')[0].sections,
	).toEqual(['1.3', '1.7', '5.1', '5.3']);
});

it('cites its documents by their place', () => {
	const misplaced = [...texts].filter(([, text]) =>
		/(?<!docs\/)\b(?:meta-api|decisions)\.md/.test(text),
	);
	expect(misplaced.map(([file]) => file)).toEqual([]);
});

it.each(['meta-api', 'decisions'])('cites only sections of docs/%s.md that exist', (document) => {
	const sections = sectionsOf(document);
	const cited = citations.filter((citation) => citation.document === document);
	expect(cited.length).toBeGreaterThan(0);
	const missing = cited.filter(({ sections: numbers, row }) => {
		const text = numbers.map((number) => sections.get(number));
		const hasRow =
			row === '' ||
			new RegExp(String.raw`^(?:\| ${row} \||${row}\. )`, 'm').test(text.at(-1) ?? '');
		return text.includes(undefined) || !hasRow;
	});
	expect(missing).toEqual([]);
});

it('keeps the section numbers of docs/meta-api.md, each once', () => {
	const text = readFileSync(join(root, 'docs', 'meta-api.md'), 'utf8');
	const numbers = [...text.matchAll(/^#{2,4} (\d+(?:\.\d+)*)/gm)].map(([, number]) => number);
	expect(new Set(numbers).size).toBe(numbers.length);
	expect(numbers.filter((number) => !number.includes('.'))).toEqual(
		Array.from({ length: 17 }, (_, number) => String(number)),
	);
});

it('refers inside docs/meta-api.md only to sections that exist', () => {
	const sections = sectionsOf('meta-api');
	const text = readFileSync(join(root, 'docs', 'meta-api.md'), 'utf8');
	const referred = [
		...text.matchAll(new RegExp(String.raw`\bsections? (${NUMBERS})`, 'gi')),
		...text.matchAll(/\((\d+\.\d+(?:\.\d+)?(?:, \d+\.\d+(?:\.\d+)?)*)\)/g),
	].flatMap(([, numbers]) => numbersIn(numbers));
	expect(referred.filter((number) => !sections.has(number))).toEqual([]);

	const places = [...(sections.get('16') ?? '').matchAll(/^\| .* \| (.*) \|$/gm)]
		.map(([, place]) => place)
		.slice(1);
	expect(places.length).toBeGreaterThan(10);
	const numbers = places.flatMap((place) => numbersIn(place.replace(/(?:row|rule) \d+/g, '')));
	expect(numbers.filter((number) => !sections.has(number))).toEqual([]);
});
