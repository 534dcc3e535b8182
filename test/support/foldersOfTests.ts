/** jest's globalSetup: the user folders of n8n-core in this run, removed when it has ended (environment.ts). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives jest nothing; what it leaves for the workers is the variable, and for the end an exit hook. */
export default function makeFolders(): void {
	const folder = mkdtempSync(join(tmpdir(), 'n8n-user-'));
	process.env.FOLDERS_OF_TESTS = folder;
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}
