/** `npm run docs`: writes docs/reference from the tables in the code. */
import type { INodeType } from 'n8n-workflow';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

import { writePages } from './pages';

const project = join(__dirname, '..', '..');
const folder = join(project, 'docs', 'reference');

const pages = writePages(nodeFiles().map((file) => describe(file)));
rmSync(folder, { recursive: true, force: true });
for (const [file, text] of pages) {
	mkdirSync(dirname(join(folder, file)), { recursive: true });
	writeFileSync(join(folder, file), text);
}
process.stdout.write(`${pages.size} pages written to docs/reference\n`);

/** The sources of the nodes that package.json lists. */
function nodeFiles(): string[] {
	const { n8n }: { n8n: { nodes: string[] } } = JSON.parse(
		readFileSync(join(project, 'package.json'), 'utf8'),
	);
	return n8n.nodes.map((file) =>
		join(project, file.replace(/^dist\//, '').replace(/\.js$/, '.ts')),
	);
}

/** Loads by the whole file name: a plain import of `X.node` would find the codex `X.node.json`. */
function describe(file: string) {
	const exported: Record<string, new () => INodeType> = createRequire(__filename)(file);
	return new exported[basename(file, '.node.ts')]().description;
}
