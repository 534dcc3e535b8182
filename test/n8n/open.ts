/** The real n8n with this package in it and the Graph double in Meta's place: what every run here begins with. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startGraphDouble } from '../graph/server';
import { ensureN8n, type N8nInstallation } from './cache';
import type { CleanUp } from './cleanUp';
import { listPackage, type ListedPackage } from './communityNodes';
import { N8nApi, OWNER } from './n8nApi';
import { createHome, launchN8n, type N8nHome, removeHome, type RunningN8n } from './n8nProcess';
import { installPackage, packPackage } from './package';
import { npm, run, say, withProgress } from './progress';
import type { Servers } from './workflows';

export const PROJECT = join(__dirname, '..', '..');
export const ARTEFACTS = join(PROJECT, 'artefacts');

export interface Opened {
	readonly installation: N8nInstallation;
	readonly servers: Servers;
	readonly packageName: string;
	readonly home: N8nHome;
	readonly n8n: RunningN8n;
	/** Starts n8n once more on the same home, after its death. */
	readonly relaunch: () => Promise<RunningN8n>;
}

/** Builds dist from the sources. */
export async function build(): Promise<void> {
	await withProgress('Building the package', async () => {
		await run(npm(['exec', '--', 'gulp', 'build'], PROJECT));
	});
}

/**
 * Builds, packs and installs the package in a fresh n8n, and starts n8n and the double. What has to be stopped in the end
 * is told to `cleanUp`.
 * @param moreEnvironment variables of n8n besides those that keep it quiet and offline
 * @param version another n8n than the pinned one
 */
export async function openN8n(
	cleanUp: CleanUp,
	moreEnvironment: (home: N8nHome) => Promise<NodeJS.ProcessEnv>,
	version?: string,
): Promise<Opened> {
	await build();
	const installation = await ensureN8n(version);
	const home = await createHome();
	cleanUp.add(async () => await removeHome(home));
	const packed = await packPackage(PROJECT, home.packages);
	await installPackage(packed, home);

	const double = await startGraphDouble();
	cleanUp.add(async () => await double.close());
	const environment = await moreEnvironment(home);
	const launch = async (logFile: string): Promise<RunningN8n> => {
		const n8n = await launchN8n(installation, home, join(ARTEFACTS, logFile), environment);
		cleanUp.add(n8n.stop);
		await n8n.untilReady();
		return n8n;
	};
	const n8n = await launch('n8n.log');
	const api = await N8nApi.setUpOwner(n8n.url, installation.version);
	await listPackage(installation, home, await listedPackage(api));
	return {
		installation,
		servers: { api, n8nUrl: n8n.url, doubleUrl: double.url },
		packageName: packed.name,
		home,
		n8n,
		relaunch: async () => await launch('n8n-after-its-death.log'),
	};
}

/** The package as n8n lists it: of its manifest and of the nodes that n8n loaded. */
export async function listedPackage(api: N8nApi): Promise<ListedPackage> {
	const { name, version, author }: Omit<ListedPackage, 'nodes'> = JSON.parse(
		await readFile(join(PROJECT, 'package.json'), 'utf8'),
	);
	const ofPackage = new RegExp(`^${name}\\.(?!.*Tool$)`);
	const nodes = (await api.nodeTypes())
		.filter((node) => ofPackage.test(node.name))
		.map((node) => ({
			displayName: node.displayName,
			type: node.name,
			version: Math.max(...[node.version].flat()),
		}));
	return { name, version, author, nodes };
}

export function printAddresses({ n8nUrl, doubleUrl }: Servers): void {
	say(`The editor:          ${n8nUrl}   sign in as ${OWNER.email}, password ${OWNER.password}`);
	say(`What Meta received:  ${doubleUrl}`);
	say('\nn8n stays open. Press Ctrl-C to stop it.');
}
