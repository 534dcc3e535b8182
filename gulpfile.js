/**
 * Builds dist/: what n8n loads and npm publishes.
 *
 *   clean -> compile (tsc) -> bundle (third-party code into the file that uses it, or once for all that do)
 *         -> gather (the files of Meta's rules into one) -> compact (no more white space than the code needs) -> notices (the licences of what was bundled) -> copy (icons, codex) -> check
 *
 * n8n installs a community package without its devDependencies, so every module that dist requires must be in dist
 * itself or be given by the host (n8n-workflow).
 */
const { execFile } = require('node:child_process');
const { existsSync, promises: fs, statSync } = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
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
		await run(process.execPath, [
			require.resolve('typescript/bin/tsc'),
			'--project',
			'tsconfig.json',
		]);
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
	return (await requiredNames(file)).filter((name) => !name.startsWith('.'));
}

async function requiredNames(file) {
	const code = await fs.readFile(file, 'utf8');
	return [...code.matchAll(/\brequire\(["']([^"']+)["']\)/g)].map((match) => match[1]);
}

/** The compiled files that hold third-party code. */
const thirdPartyFiles = new Set();

/** The folders of the packages whose code is in dist, by their names. */
const bundledPackages = new Map();

/** The third-party modules that each compiled file requires. */
async function findThirdParties() {
	const found = new Map();
	for (const file of await compiledFiles()) {
		const names = (await requiredModules(file)).filter(
			(name) => !builtIn(name) && !givenByHost.includes(name),
		);
		if (names.length > 0) found.set(file, names);
	}
	return found;
}

/**
 * Puts third-party code into the file that requires it, and what several files require into a file of its own; relative
 * files, Node's and the host's modules stay outside.
 */
async function bundle() {
	const thirdParties = await findThirdParties();
	const all = [...thirdParties.values()].flat();
	const shared = new Set(all.filter((name, index) => all.indexOf(name) !== index));
	for (const name of shared) {
		await bundleInto(path.join(dist, 'bundled', `${name}.js`), {
			stdin: { contents: `module.exports = require('${name}');`, resolveDir: __dirname },
		});
	}
	for (const [file, names] of thirdParties) {
		for (const name of names) if (shared.has(name)) await requireFromDist(file, name);
		if (names.every((name) => shared.has(name))) continue;
		thirdPartyFiles.add(file);
		await bundleInto(file, { entryPoints: [sourceOf(file)] });
	}
}

/**
 * The source rather than what tsc made of it: only of ES modules esbuild leaves out what nobody uses, which halves
 * libphonenumber.
 */
function sourceOf(file) {
	return path.join(__dirname, path.relative(dist, file)).replace(/\.js$/, '.ts');
}

/** The place of the rules in libphonenumber's METADATA.md by which a number is written down for people. */
const PLACE_OF_FORMATS = 4;

/** Numbers are read here and never written down for people: without those rules the metadata is a third smaller. */
const phonesAreOnlyRead = {
	name: 'phones-are-only-read',
	setup(build) {
		build.onLoad(
			{ filter: /libphonenumber-js.metadata\.max\.json\.js$/ },
			async ({ path: file }) => {
				const { default: metadata } = await import(pathToFileURL(file).href);
				const plans = structuredClone(metadata);
				for (const plan of [
					...Object.values(plans.countries),
					...Object.values(plans.nonGeographic),
				])
					plan[PLACE_OF_FORMATS] = 0;
				return { contents: `export default ${JSON.stringify(plans)}` };
			},
		);
	},
};

/** The package is downloaded by every worker of a queue: a tenth of it was indentation. Names stay as they are. */
async function compact() {
	for (const file of await compiledFiles()) {
		const { code } = await esbuild.transform(await fs.readFile(file, 'utf8'), {
			minifyWhitespace: true,
			target: 'node20',
		});
		await fs.writeFile(file, code);
	}
}

/**
 * The room of Meta's rules has one door, and some 500 small files behind it. In a package each of them costs as much as its
 * header, and the lines by which it asks for the others: they become one file, with the names and in the order of the sources.
 * Files that hold third-party code stay as they are; such a file of this room has nothing else in it.
 */
const ROOM = path.join(dist, 'nodes', 'shared', 'capi');

async function gather() {
	const door = path.join(ROOM, 'index.js');
	const asRequired = (file) => {
		const relative = path.relative(ROOM, file).replaceAll(path.sep, '/');
		return { path: relative.startsWith('.') ? relative : `./${relative}`, external: true };
	};
	await esbuild.build({
		entryPoints: [sourceOf(door)],
		outfile: door,
		allowOverwrite: true,
		bundle: true,
		platform: 'node',
		target: 'node20',
		format: 'cjs',
		logLevel: 'warning',
		external: ['node:*'],
		plugins: [
			{
				name: 'libraries-stay-outside',
				setup(build) {
					build.onResolve({ filter: /^\./ }, ({ path: target, resolveDir }) => {
						const source = path.resolve(resolveDir, target);
						const file = path.join(dist, `${path.relative(__dirname, source)}.js`);
						return thirdPartyFiles.has(file) ? asRequired(file) : undefined;
					});
					build.onResolve({ filter: /^[^.]/ }, ({ path: name, kind }) => {
						const file = path.join(dist, 'bundled', `${name}.js`);
						return kind !== 'entry-point' && existsSync(file) ? asRequired(file) : undefined;
					});
				},
			},
		],
	});
	for (const file of await compiledFiles()) {
		if (file.startsWith(ROOM) && file !== door && !thirdPartyFiles.has(file)) await fs.rm(file);
	}
}

async function requireFromDist(file, name) {
	const code = await fs.readFile(file, 'utf8');
	const target = path
		.relative(path.dirname(file), path.join(dist, 'bundled', `${name}.js`))
		.replaceAll(path.sep, '/');
	await fs.writeFile(file, code.replaceAll(`require("${name}")`, `require("${target}")`));
}

async function bundleInto(file, source) {
	const [importedBy = ''] = source.entryPoints ?? [];
	const { metafile } = await esbuild.build({
		...source,
		outfile: file,
		allowOverwrite: true,
		metafile: true,
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
			phonesAreOnlyRead,
			{
				name: 'own-files-stay-outside',
				setup(build) {
					build.onResolve({ filter: /^\./ }, ({ path: target, importer }) =>
						importer === importedBy ? { path: target, external: true } : undefined,
					);
				},
			},
		],
	});
	for (const input of Object.keys(metafile.inputs)) {
		const [, folder, name] = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(input) ?? [];
		if (name !== undefined) bundledPackages.set(name, path.resolve(folder));
	}
}

/** Writes the list of bundled packages, with versions, and their licences, which ask to go where the code goes. */
async function notices() {
	const sections = [];
	for (const [name, folder] of [...bundledPackages].sort(([one], [other]) =>
		one < other ? -1 : 1,
	)) {
		const { version, license } = JSON.parse(
			await fs.readFile(path.join(folder, 'package.json'), 'utf8'),
		);
		const files = (await fs.readdir(folder))
			.filter((file) => /^(licen[cs]e|notice)/i.test(file))
			.sort();
		if (files.length === 0)
			throw new Error(`${name} is bundled, but has no licence that could go with it`);
		const texts = await Promise.all(
			files.map((file) => fs.readFile(path.join(folder, file), 'utf8')),
		);
		sections.push({ line: `${name} ${version} (${license})`, texts });
	}
	const list = sections.map(({ line }) => `  ${line}`).join('\n');
	const bodies = sections.map(
		({ line, texts }) =>
			`${'='.repeat(78)}\n${line}\n\n${texts.map((text) => text.trim()).join('\n\n')}\n`,
	);
	const text = `Code of these packages is in the files of this folder:\n\n${list}\n\n${bodies.join('\n')}`;
	await fs.writeFile(path.join(dist, 'THIRD-PARTY-NOTICES.txt'), text);
}

const copyIcons = () => src('icons/*.svg', { encoding: false }).pipe(dest('dist/icons'));
const copyCodex = () => src('nodes/**/*.node.json', { base: '.' }).pipe(dest('dist'));

const isFile = (file) => existsSync(file) && statSync(file).isFile();

/** Fails the build when n8n would fail to load it: a path in package.json or a file that is not there, an undeclared module. */
async function check() {
	const complaints = [];
	for (const listed of [...manifest.n8n.nodes, ...manifest.n8n.credentials]) {
		if (!existsSync(path.join(__dirname, listed)))
			complaints.push(`package.json names ${listed}, which was not built`);
	}
	for (const listed of manifest.n8n.nodes) {
		const codex = listed.replace(/\.js$/, '.json');
		if (!existsSync(path.join(__dirname, codex)))
			complaints.push(`${codex} is missing beside its node`);
	}
	for (const file of await compiledFiles()) {
		const undeclared = (await requiredModules(file)).filter(
			(name) => !builtIn(name) && !givenByHost.includes(name),
		);
		for (const name of (await requiredNames(file)).filter((one) => one.startsWith('.'))) {
			const target = path.resolve(path.dirname(file), name);
			const found = [target, `${target}.js`, path.join(target, 'index.js')].filter(isFile);
			if (found.length === 0)
				complaints.push(`${path.relative(__dirname, file)} requires ${name}, which is not in dist`);
		}
		for (const name of undeclared)
			complaints.push(
				`${path.relative(__dirname, file)} requires ${name}, which n8n does not give`,
			);
	}
	if (complaints.length > 0) throw new Error(complaints.join('\n'));
}

/** The rules without n8n, as a package of its own: see library/. */
const library = path.join(__dirname, 'library');

async function bundleLibrary() {
	await fs.rm(path.join(library, 'dist'), { recursive: true, force: true });
	await esbuild.build({
		entryPoints: [path.join(library, 'index.ts')],
		outfile: path.join(library, 'dist', 'index.js'),
		bundle: true,
		legalComments: 'inline',
		platform: 'node',
		target: 'node20',
		format: 'cjs',
		logLevel: 'warning',
		plugins: [phonesAreOnlyRead],
	});
}

const declareLibrary = () =>
	run(process.execPath, [
		require.resolve('typescript/bin/tsc'),
		'--project',
		path.join(library, 'tsconfig.json'),
	]);

/** What goes into every package of the release: the licence, and those of the packages inside. */
async function licenseLibrary() {
	await fs.copyFile(path.join(__dirname, 'LICENSE'), path.join(library, 'LICENSE'));
	const notices = 'THIRD-PARTY-NOTICES.txt';
	await fs.copyFile(path.join(dist, notices), path.join(library, 'dist', notices));
}

exports.library = series(bundleLibrary, declareLibrary, licenseLibrary);
exports.build = series(
	clean,
	compile,
	bundle,
	gather,
	compact,
	notices,
	parallel(copyIcons, copyCodex),
	check,
);
exports.default = exports.build;
