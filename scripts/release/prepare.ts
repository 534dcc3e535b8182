/** `npm run release:prepare -- 1.2.3`: the version in all files that hold it, the changelog's heading, the examples kept for later tests. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { prepareRelease } from './prepareRelease';

const PROJECT = join(__dirname, '..', '..');
const NEXT = `
Then read CHANGELOG.md, run .ci/run and npm run bench:release, commit, and push the commit with a tag of the version's name.`;

/** Each version that was published is a tag. */
function wasPublished(version: string): boolean {
	const { stdout } = spawnSync('git', ['tag', '--list', version], {
		cwd: PROJECT,
		encoding: 'utf8',
	});
	return stdout.trim() === version;
}

try {
	const lines = prepareRelease(PROJECT, process.argv[2] ?? '', wasPublished);
	process.stdout.write(`${[...lines, NEXT].join('\n')}\n`);
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
}
