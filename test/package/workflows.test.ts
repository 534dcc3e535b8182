/** The examples as a stranger imports them: with a sample, with steps, and with nothing of somebody else's to take out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Workflow {
	nodes: { name: string; type: string; notes?: string; parameters: Record<string, unknown> }[];
	pinData: Record<string, { json: Record<string, unknown> }[]>;
}

const project = join(__dirname, '..', '..');
const folder = join(project, 'workflows');
const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
/** They begin with a click or a clock and bring what they need, read it from a database, or only read. */
const WITHOUT_SAMPLE = [
	'data-table-sales-in-chunks.json',
	'nightly-leads-only-news.json',
	'nightly-quality-alert.json',
	'partner-token-to-credential.json',
	'postgres-sales-in-chunks.json',
	'postgres-sales-over-workers.json',
	'store-dataset-set-up-end-to-end.json',
];
/** IDs of Meta's have 15 digits and more. */
const META_ID = /\d{15,}/;

describe.each(files)('workflows/%s', (file) => {
	const { nodes, pinData }: Workflow = JSON.parse(readFileSync(join(folder, file), 'utf8'));
	const ownNodes = nodes.filter(({ type }) => type.startsWith(`${manifest.name}.`));

	it('says on its note what to do: credential, dataset, try', () => {
		const notes = nodes.filter(({ type }) => type === 'n8n-nodes-base.stickyNote');
		const text = notes.map(({ parameters }) => String(parameters.content)).join('\n');
		expect(text).toMatch(
			/^## [^]*^\*\*1\. Credential\*\* [^]*^\*\*2\. Dataset\*\* [^]*^\*\*3\. Try it\*\* /m,
		);
	});

	it('has a sample pinned in nodes that it has, or brings its own', () => {
		const names = nodes.map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining(Object.keys(pinData)));
		expect(Object.keys(pinData).length > 0).toBe(!WITHOUT_SAMPLE.includes(file));
	});

	it("has no ID of somebody else's in a node, and says where one is to be chosen", () => {
		for (const { parameters, notes } of ownNodes) {
			expect(JSON.stringify(parameters)).not.toMatch(META_ID);
			if (Object(parameters.datasetId).value === '') expect(notes).toMatch(/^Choose .*dataset/);
		}
	});

	it('is linked in README.md for Import from URL', () => {
		const [, repository] = /github\.com\/(.+)\.git$/.exec(manifest.repository.url) ?? [];
		expect(readFileSync(join(project, 'README.md'), 'utf8')).toContain(
			`https://raw.githubusercontent.com/${repository}/main/workflows/${file}`,
		);
	});
});
