/** What users look names and codes up in is written by `npm run docs` from the code's tables, and says what they say. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { MetaLeadStage } from '../../nodes/MetaLeadStage/MetaLeadStage.node';
import { MetaOfflineEventSet } from '../../nodes/MetaOfflineEventSet/MetaOfflineEventSet.node';
import { MetaSendEvent } from '../../nodes/MetaSendEvent/MetaSendEvent.node';
import { MATCH_KEYS } from '../../nodes/shared/capi/identity';
import { documentedNodes, writePages } from '../../scripts/docs/pages';
import { unknownRequests } from '../../scripts/docs/pages/operations';
import { FORMS } from '../../scripts/docs/texts/identifierForms';

const project = join(__dirname, '..', '..');
const docs = join(project, 'docs');
const nodes = [new MetaSendEvent(), new MetaLeadStage(), new MetaOfflineEventSet()].map(
	({ description }) => description,
);
const pages = writePages(nodes);

describe('docs/reference', () => {
	it.each([...pages])('has the page %s as npm run docs writes it', (file, text) => {
		const path = join(docs, 'reference', file);
		expect(
			existsSync(path) ? readFileSync(path, 'utf8') : `${file} is missing: run npm run docs`,
		).toBe(text);
	});

	it('has no page that nothing writes', () => {
		const files = readdirSync(join(docs, 'reference'), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }) => relative(join(docs, 'reference'), join(parentPath, name)));
		expect(files.filter((file) => !pages.has(file.replaceAll('\\', '/')))).toEqual([]);
	});

	it('speaks of no operation or key that the code does not have', () => {
		expect(unknownRequests(documentedNodes(nodes))).toEqual([]);
		expect(
			[...FORMS.keys()].filter((key) => !MATCH_KEYS.some((matchKey) => matchKey.key === key)),
		).toEqual([]);
	});
});

describe('the documents', () => {
	const files = [
		'README.md',
		'CONTRIBUTING.md',
		'AGENTS.md',
		'SECURITY.md',
		'CHANGELOG.md',
		...readdirSync(docs, { recursive: true, encoding: 'utf8' }).map((file) => join('docs', file)),
	];
	const texts = files.filter((file) => file.endsWith('.md') && existsSync(join(project, file)));

	it.each(texts)('%s leads nowhere that does not exist', (file) => {
		const text = readFileSync(join(project, file), 'utf8');
		expect(linksOf(text).filter((link) => !exists(file, link))).toEqual([]);
	});

	/** Relative links, as they stand between the brackets. */
	function linksOf(text: string): string[] {
		return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
			.map(([, link]) => link)
			.filter((link) => !/^[a-z]+:/.test(link));
	}

	function exists(file: string, link: string): boolean {
		const [path, anchor] = link.split('#');
		const target = path === '' ? join(project, file) : join(project, dirname(file), path);
		if (!existsSync(target)) return false;
		return anchor === undefined || anchorsOf(readFileSync(target, 'utf8')).includes(anchor);
	}

	/** The anchors that GitHub gives headings. */
	function anchorsOf(text: string): string[] {
		return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
			heading
				.toLowerCase()
				.replace(/[^\p{L}\p{N} _-]/gu, '')
				.trim()
				.replaceAll(' ', '-'),
		);
	}
});
