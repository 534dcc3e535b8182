/** A package registry on the loopback that knows one package, and an `npm` that asks it whatever registry is named. */
import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, delimiter, join } from 'node:path';
import { npm, run } from './progress';

export interface Registry {
	readonly url: string;
	readonly close: () => Promise<void>;
}

/** Serves the tarballs as versions of one package, in the order given; the last one is the latest. */
export async function startRegistry(tarballs: readonly string[]): Promise<Registry> {
	const files = new Map<string, Buffer>();
	const versions: Record<string, unknown> = {};
	let latest = { name: '', version: '' };
	const server = createServer(({ url = '' }, response) => {
		const tarball = files.get(basename(url));
		const isOfPackage = decodeURIComponent(url.split('?')[0]) === `/${latest.name}`;
		response.statusCode = tarball === undefined && !isOfPackage ? 404 : 200;
		response.end(
			tarball ??
				JSON.stringify({
					name: latest.name,
					'dist-tags': { latest: latest.version },
					versions,
				}),
		);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	for (const path of tarballs) {
		const tarball = await readFile(path);
		const manifest = await manifestIn(path);
		latest = manifest;
		files.set(basename(path), tarball);
		const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
		const dist = { tarball: `${url}/-/${basename(path)}`, integrity };
		versions[manifest.version] = { ...manifest, dist };
	}
	return { url, close: async () => await new Promise((resolve) => server.close(() => resolve())) };
}

async function manifestIn(tarball: string): Promise<{ name: string; version: string }> {
	const args = ['-xzOf', tarball, 'package/package.json'];
	return JSON.parse(await run({ file: 'tar', args, cwd: process.cwd() }));
}

/** Packs the package that is in the tarball once more, as another version of it. */
export async function repack(tarball: string, version: string, folder: string): Promise<string> {
	const unpacked = join(folder, `as-${version}`);
	await mkdir(unpacked, { recursive: true });
	await run({ file: 'tar', args: ['-xzf', tarball, '-C', unpacked], cwd: folder });
	const manifest = join(unpacked, 'package', 'package.json');
	const content = JSON.parse(await readFile(manifest, 'utf8'));
	await writeFile(manifest, JSON.stringify({ ...content, version }));
	const pack = ['pack', '--ignore-scripts', '--pack-destination', folder];
	await run(npm(pack, join(unpacked, 'package')));
	return join(folder, `${content.name}-${version}.tgz`);
}

/**
 * Without a licence n8n asks no registry but the public one. It finds npm on its PATH: the one there is given the address of
 * our registry in the place of that of n8n. Gives the PATH to start n8n with.
 */
export async function pathWithNpmOf({ url }: Registry, folder: string): Promise<string> {
	const bin = join(folder, 'bin');
	await mkdir(bin, { recursive: true });
	const path = process.env['PATH'] ?? '';
	await writeFile(
		join(bin, 'npm'),
		`#!/bin/sh
PATH=$(printf %s "$PATH" | sed "s#^${bin}:##")
for argument do
	shift
	case "$argument" in --registry=*) argument=--registry=${url} ;; esac
	set -- "$@" "$argument"
done
exec npm "$@"
`,
	);
	await chmod(join(bin, 'npm'), 0o755);
	return [bin, path].join(delimiter);
}
