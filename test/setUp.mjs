/** What `npm start` and `npm test` begin with. Uses Node alone: on a fresh clone nothing is installed yet. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..');
const OLDEST_NODE = 20;

/** Installs the development dependencies unless they are there; ends the process where that is not possible. */
export function setUpProject() {
	if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE)
		end(`Node.js ${OLDEST_NODE} or newer is needed; this is ${process.version}.`);
	if (dependenciesAreInstalled()) return;
	process.stdout.write(
		'Installing the development dependencies of the project (npm ci, about a minute) ...\n',
	);
	if (!runNpm(['ci'])) end('npm ci did not succeed; its message is above.');
}

/** Runs npm in the project with its output in sight; gives whether it succeeded. */
export function runNpm(npmArguments) {
	const npmCli = process.env.npm_execpath;
	const windows = process.platform === 'win32';
	const options = { cwd: PROJECT, stdio: ['ignore', 'inherit', 'inherit'] };
	const { status } = npmCli
		? spawnSync(process.execPath, [npmCli, ...npmArguments], options)
		: spawnSync(windows ? 'npm.cmd' : 'npm', npmArguments, { ...options, shell: windows });
	return status === 0;
}

/** npm writes node_modules/.package-lock.json last: an interrupted or outdated install never equals the lock file. */
function dependenciesAreInstalled() {
	const installedLock = join(PROJECT, 'node_modules', '.package-lock.json');
	if (!existsSync(installedLock)) return false;
	const wanted = readPackages(join(PROJECT, 'package-lock.json'));
	const installed = readPackages(installedLock);
	return Object.entries(wanted).every(
		([path, { version, optional }]) =>
			path === '' || optional || installed[path]?.version === version,
	);
}

function readPackages(lockFile) {
	return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

function end(message) {
	process.stderr.write(`${message}\n`);
	process.exit(1);
}
