/**
 * Builds dist/: what n8n loads and npm publishes.
 *
 *   clean -> compile (tsc) -> bundle (third-party code into the files that use it) -> copy (icons, codex) -> check
 *
 * n8n installs a community package without its devDependencies, so every module that dist requires must be in dist
 * itself or be given by the host (n8n-workflow).
 */
const { execFile } = require('node:child_process');
const { existsSync, promises: fs } = require('node:fs');
const path = require('node:path');
const { promisify } = require('node:util');
const esbuild = require('esbuild');
const { dest, parallel, series, src } = require('gulp');

const manifest = require('./package.json');

const run = promisify(execFile);
const dist = path.join(__dirname, 'dist');
const givenByHost = Object.keys(manifest.peerDependencies);
const builtIn = (name) => name.startsWith('node:');

const clean = () => fs.rm(dist, { recursive: true, force: true });

async function compile() {
	try {
		await run(process.execPath, [require.resolve('typescript/bin/tsc'), '--project', 'tsconfig.json']);
	} catch (error) {
		throw new Error(`tsc refused the sources:\n${error.stdout}`);
	}
}

/** Every .js below dist, as absolute paths. */
async function compiledFiles() {
	const entries = await fs.readdir(dist, { recursive: true });
	return entries.filter((entry) => entry.endsWith('.js')).map((entry) => path.join(dist, entry));
}

/** The names a compiled file requires that are not relative paths. */
async function requiredModules(file) {
	const code = await fs.readFile(file, 'utf8');
	const names = [...code.matchAll(/\brequire\(["']([^"']+)["']\)/g)].map((match) => match[1]);
	return names.filter((name) => !name.startsWith('.'));
}

/** Puts third-party code into each file that requires it; relative files, Node's and the host's modules stay outside. */
async function bundle() {
	for (const file of await compiledFiles()) {
		const modules = await requiredModules(file);
		if (modules.every((name) => builtIn(name) || givenByHost.includes(name))) continue;
		await esbuild.build({
			entryPoints: [file],
			outfile: file,
			allowOverwrite: true,
			bundle: true,
			minify: true,
			// n8n's scanner refuses console statements, in bundled code too.
			drop: ['console'],
			legalComments: 'inline',
			platform: 'node',
			target: 'node20',
			format: 'cjs',
			logLevel: 'warning',
			external: [...givenByHost, 'node:*'],
			plugins: [
				{
					name: 'own-files-stay-outside',
					setup(build) {
						build.onResolve({ filter: /^\./ }, ({ path: target, importer }) =>
							importer === file ? { path: target, external: true } : undefined,
						);
					},
				},
			],
		});
	}
}

const copyIcons = () => src('icons/*.svg', { encoding: false }).pipe(dest('dist/icons'));
const copyCodex = () => src('nodes/**/*.node.json', { base: '.' }).pipe(dest('dist'));

/** Fails the build when n8n would fail to load it: a path in package.json that is not there, an undeclared module. */
async function check() {
	const complaints = [];
	for (const listed of [...manifest.n8n.nodes, ...manifest.n8n.credentials]) {
		if (!existsSync(path.join(__dirname, listed))) complaints.push(`package.json names ${listed}, which was not built`);
	}
	for (const listed of manifest.n8n.nodes) {
		const codex = listed.replace(/\.js$/, '.json');
		if (!existsSync(path.join(__dirname, codex))) complaints.push(`${codex} is missing beside its node`);
	}
	for (const file of await compiledFiles()) {
		const undeclared = (await requiredModules(file)).filter((name) => !builtIn(name) && !givenByHost.includes(name));
		for (const name of undeclared) complaints.push(`${path.relative(__dirname, file)} requires ${name}, which n8n does not give`);
	}
	if (complaints.length > 0) throw new Error(complaints.join('\n'));
}

exports.build = series(clean, compile, bundle, parallel(copyIcons, copyCodex), check);
exports.default = exports.build;
