/** `npm run dev`: what is installed in n8n follows the sources, and n8n loads it anew. */
import { watch } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { N8nHome } from './n8nProcess';
import { build, PROJECT } from './open';
import { say } from './progress';

/** With these n8n watches the folders of its nodes, loads what changed in them and tells the open editor. */
export const HOT_RELOAD: NodeJS.ProcessEnv = { NODE_ENV: 'development', N8N_DEV_RELOAD: 'true' };

const SOURCES = ['nodes', 'credentials', 'icons'];
/** Editors write a file in several steps, and several files at a time. */
const QUIET_MILLISECONDS = 300;

/**
 * Builds again whenever a source changes, and puts the result where n8n has the package installed. Sources that cannot be
 * built leave n8n as it is, with what the compiler says.
 * @returns stops watching
 */
export function followSources(home: N8nHome, packageName: string): () => Promise<void> {
	const installed = join(home.packages, 'node_modules', packageName, 'dist');
	let timer: NodeJS.Timeout | undefined;
	let building = Promise.resolve();
	const changed = () => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			building = building.then(async () => await rebuild(installed));
		}, QUIET_MILLISECONDS);
	};
	const watchers = SOURCES.map((folder) =>
		watch(join(PROJECT, folder), { recursive: true }, changed),
	);
	say(
		`Changes in ${SOURCES.join(', ')} are built and loaded; close and open a node to see its new fields.`,
	);
	return async () => {
		clearTimeout(timer);
		for (const watcher of watchers) watcher.close();
		await building;
	};
}

async function rebuild(installed: string): Promise<void> {
	try {
		await build();
		const count = await synchronize(join(PROJECT, 'dist'), installed);
		say(count === 0 ? 'Nothing is different in dist.' : `${count} files replaced; n8n loads them.`);
	} catch (error) {
		say(error instanceof Error ? error.message : String(error));
	}
}

/** Makes the folder `to` equal to `from`, touching only what differs; gives the number of files touched. */
async function synchronize(from: string, to: string): Promise<number> {
	const wanted = await filesOf(from);
	const stale = (await filesOf(to)).filter((file) => !wanted.includes(file));
	for (const file of stale) await rm(join(to, file));
	let count = stale.length;
	for (const file of wanted) {
		const content = await readFile(join(from, file));
		const present = await readFile(join(to, file)).catch(() => undefined);
		if (present?.equals(content) === true) continue;
		await mkdir(dirname(join(to, file)), { recursive: true });
		await writeFile(join(to, file), content);
		count++;
	}
	return count;
}

async function filesOf(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true });
	const areFiles = await Promise.all(
		entries.map(async (entry) => (await stat(join(folder, entry))).isFile()),
	);
	return entries.filter((_, index) => areFiles[index]);
}
