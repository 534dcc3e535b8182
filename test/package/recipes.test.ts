/** docs/recipes: a page for each use, which says of its example and of the nodes what is there. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

import { MetaAppEventsApi } from '../../credentials/MetaAppEventsApi.credentials';
import { MetaConversionsApi } from '../../credentials/MetaConversionsApi.credentials';
import { MetaLeadStage } from '../../nodes/MetaLeadStage/MetaLeadStage.node';
import { MetaOfflineEventSet } from '../../nodes/MetaOfflineEventSet/MetaOfflineEventSet.node';
import { MetaSendEvent } from '../../nodes/MetaSendEvent/MetaSendEvent.node';
import { neededBy } from '../versions/hostDifferences';

const project = join(__dirname, '..', '..');
const folder = join(project, 'docs/recipes');
const examplesFolder = join(project, 'workflows');
const codes = readFileSync(join(project, 'docs/reference/codes.md'), 'utf8');
const index = readFileSync(join(folder, 'README.md'), 'utf8');
const readme = readFileSync(join(project, 'README.md'), 'utf8');

const pages = readdirSync(folder)
	.filter((file) => file !== 'README.md')
	.map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));

function examplesOn(text: string): string[] {
	return [...text.matchAll(/main\/workflows\/([\w-]+\.json)/g)].map(([, name]) => name);
}

const SECTIONS = ['## Import', '## Steps', '## See that it worked', '## What goes wrong'];

/** What stands on the screen in our nodes and credentials. */
const shown = new Set(
	[new MetaSendEvent(), new MetaLeadStage(), new MetaOfflineEventSet()]
		.flatMap(({ description }) => [description.displayName, ...namesIn(description.properties)])
		.concat(
			[new MetaConversionsApi(), new MetaAppEventsApi()].map(({ displayName }) => displayName),
		),
);

function namesIn(
	entries: readonly (INodeProperties | INodePropertyOptions | INodePropertyCollection)[],
): string[] {
	return entries.flatMap((entry) => [
		'displayName' in entry ? entry.displayName : entry.name,
		...('options' in entry ? namesIn(entry.options ?? []) : []),
		...('values' in entry ? namesIn(entry.values) : []),
	]);
}

function nodesOf(example: string): string[] {
	const { nodes }: { nodes: { name: string }[] } = JSON.parse(
		readFileSync(join(examplesFolder, example), 'utf8'),
	);
	return nodes.map(({ name }) => name);
}

describe.each(pages)('docs/recipes/$file', ({ file, text }) => {
	it('says what one gets, how to import it, the steps, how to see that it worked, and what goes wrong', () => {
		expect(text).toMatch(/^# .+\n\nYou get: .+\n/);
		expect([...text.matchAll(/^## .+$/gm)].map(([heading]) => heading)).toEqual(SECTIONS);
		expect(text.split('\n').length).toBeLessThan(60);
	});

	it('writes in bold what stands on the screen: our fields and operations, and nodes of its example', () => {
		const known = new Set([...shown, ...examplesOn(text).flatMap(nodesOf)]);
		const bold = [...text.matchAll(/\*\*([^*]+)\*\*/g)].flatMap(([, name]) => name.split(/ > |: /));
		expect(bold).not.toEqual([]);
		expect(bold.filter((name) => !known.has(name))).toEqual([]);
	});

	it('names codes that there are', () => {
		const named = [...text.matchAll(/\[`(\w+)`\]\(\.\.\/reference\/codes\.md\)/g)];
		expect(named.map(([, code]) => code).filter((code) => !codes.includes(`\`${code}\``))).toEqual(
			[],
		);
	});

	it('says which version its example needs where the package needs less', () => {
		for (const example of examplesOn(text)) {
			const needed = neededBy(basename(example, '.json'));
			if (needed !== undefined) expect(text).toContain(`needs n8n ${needed} or later`);
		}
	});

	it('is in the index', () => expect(index).toContain(`](${file})`));
});

it('has a page for each example, and the README leads to it', () => {
	for (const example of readdirSync(examplesFolder)) {
		const recipes = pages.filter(({ text }) => examplesOn(text).includes(example));
		expect(recipes).toHaveLength(1);
		expect(readme).toContain(`](docs/recipes/${recipes[0].file})`);
	}
});
