/** The list under Settings > Community nodes, which n8n keeps in its database. */
import { join } from 'node:path';
import type { N8nInstallation } from './cache';
import type { N8nHome } from './n8nProcess';
import { run } from './progress';

export interface ListedPackage {
	name: string;
	version: string;
	author: { name: string; email: string };
	nodes: readonly { displayName: string; type: string; version: number }[];
}

/** Runs in the Node.js of n8n, which has SQLite built in; n8n may be using the same file at the time. */
const WRITE = `
const { DatabaseSync } = require('node:sqlite');
const [file, text] = process.argv.slice(1);
const { name, version, author, nodes } = JSON.parse(text);
const database = new DatabaseSync(file, { timeout: 10000 });
const now = "STRFTIME('%Y-%m-%d %H:%M:%f', 'NOW')";
database.exec('BEGIN IMMEDIATE');
database
	.prepare('INSERT OR REPLACE INTO installed_packages ("packageName", "installedVersion", "authorName", "authorEmail", "createdAt", "updatedAt") VALUES (?, ?, ?, ?, ' + now + ', ' + now + ')')
	.run(name, version, author.name, author.email);
const insert = database.prepare('INSERT OR REPLACE INTO installed_nodes ("name", "type", "latestVersion", "package") VALUES (?, ?, ?, ?)');
for (const node of nodes) insert.run(node.displayName, node.type, node.version, name);
database.exec('COMMIT');
database.close();
`;

/**
 * Enters the package as n8n does when a user installs it under Settings > Community nodes, so that it is listed there and can be
 * uninstalled. n8n must have made its database, which it has when it is ready; it reads the tables anew each time.
 */
export async function listPackage(
	{ node }: N8nInstallation,
	home: N8nHome,
	listed: ListedPackage,
): Promise<void> {
	const database = join(home.folder, '.n8n', 'database.sqlite');
	await run({
		file: node,
		args: ['-e', WRITE, database, JSON.stringify(listed)],
		cwd: home.folder,
	});
}
