/**
 * `npm run bench:release`: this version against the release before it, both built and run in turns on this machine; exit code 1
 * when an event costs more than 1.15 times the CPU time that it did, or 100,000 items that much more memory. `-- REF` names another commit to compare with.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROJECT = join(__dirname, '..');
/** More than runs on one machine differ by. */
const AT_MOST = '1.15';

function main(): number {
	const reference = process.argv[2] ?? releaseBefore();
	if (reference === undefined) {
		process.stdout.write('There is no release before this one to compare with.\n');
		return 0;
	}
	process.stdout.write(`Against ${reference}:\n\n`);
	const folder = mkdtempSync(join(tmpdir(), 'release-before-'));
	const checkout = join(folder, 'checkout');
	try {
		if (run('git', ['worktree', 'add', '--detach', checkout, reference], 'ignore') !== 0) return 1;
		symlinkSync(join(PROJECT, 'node_modules'), join(checkout, 'node_modules'));
		if (run('npm', ['--prefix', checkout, 'run', 'build'], 'ignore') !== 0) return 1;
		const results = ['bench', 'bench:heap'].map((script) =>
			run(
				'npm',
				['run', '--silent', script, '--', '--against', checkout, '--at-most', AT_MOST],
				'inherit',
			),
		);
		return Math.max(...results);
	} finally {
		rmSync(folder, { recursive: true, force: true });
		run('git', ['worktree', 'prune'], 'ignore');
	}
}

/** The newest tag before this commit, which is tagged itself while it is released. */
function releaseBefore(): string | undefined {
	const args = ['describe', '--tags', '--abbrev=0', '--match', '[0-9]*', 'HEAD^'];
	const { status, stdout } = spawnSync('git', args, { cwd: PROJECT, encoding: 'utf8' });
	return status === 0 ? stdout.trim() : undefined;
}

function run(file: string, args: string[], output: 'ignore' | 'inherit'): number {
	const shell = process.platform === 'win32';
	return (
		spawnSync(file, args, { cwd: PROJECT, stdio: ['ignore', output, 'inherit'], shell }).status ?? 1
	);
}

process.exit(main());
