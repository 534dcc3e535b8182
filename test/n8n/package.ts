import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { N8nHome } from './n8nProcess';
import { npm, run } from './progress';

export interface PackedPackage {
	name: string;
	version: string;
	tarball: string;
}

interface Manifest {
	name: string;
	version: string;
	devDependencies?: unknown;
	peerDependencies?: unknown;
	optionalDependencies?: unknown;
}

/** `npm pack`: exactly the files that the npm registry would get. */
export async function packPackage(project: string, destination: string): Promise<PackedPackage> {
	await mkdir(destination, { recursive: true });
	await run(npm(['pack', '--ignore-scripts', '--pack-destination', destination], project));
	const { name, version } = await readManifest(join(project, 'package.json'));
	return { name, version, tarball: join(destination, `${name}-${version}.tgz`) };
}

/**
 * Installs the tarball step by step as n8n does when a user enters the package's name under Settings > Community
 * nodes (downloadPackage in n8n's community-packages.service.js): unpack, strip all but the dependencies, install
 * those without scripts, and enter the package in n8n's ledger. Left out is the download; the list under Settings is written
 * when n8n runs (communityNodes.ts).
 */
export async function installPackage(
	{ name, version, tarball }: PackedPackage,
	home: N8nHome,
): Promise<void> {
	const folder = join(home.packages, 'node_modules', name);
	await mkdir(folder, { recursive: true });
	await run({
		file: 'tar',
		args: ['-xzf', tarball, '-C', folder, '--strip-components=1'],
		cwd: home.packages,
	});

	const manifest = await readManifest(join(folder, 'package.json'));
	delete manifest.devDependencies;
	delete manifest.peerDependencies;
	delete manifest.optionalDependencies;
	await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));

	const flags = [
		'--bin-links=false',
		'--install-strategy=shallow',
		'--ignore-scripts=true',
		'--package-lock=false',
	];
	await run(npm(['install', '--audit=false', '--fund=false', ...flags], folder));

	const ledger = { name: 'installed-nodes', private: true, dependencies: { [name]: version } };
	await writeFile(join(home.packages, 'package.json'), JSON.stringify(ledger, null, 2));
	await rm(tarball);
}

async function readManifest(path: string): Promise<Manifest> {
	const manifest: Manifest = JSON.parse(await readFile(path, 'utf8'));
	return manifest;
}
