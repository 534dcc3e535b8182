import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// n8n-core writes its settings into the user folder when it is first imported: never the developer's own.
process.env.N8N_USER_FOLDER ??= folderOfTests() ?? folderOfProcess();
// n8n-core prints every node error that a test provokes.
process.env.N8N_LOG_LEVEL ??= 'silent';

/** One for each of jest's workers, which have no end of their own to remove it at (foldersOfTests.ts). */
function folderOfTests(): string | undefined {
	const { FOLDERS_OF_TESTS, JEST_WORKER_ID = '1' } = process.env;
	if (FOLDERS_OF_TESTS === undefined) return undefined;
	const folder = join(FOLDERS_OF_TESTS, JEST_WORKER_ID);
	mkdirSync(folder, { recursive: true });
	return folder;
}

/** One that ends with the process: of a bench, or of what runs for a while. */
function folderOfProcess(): string {
	const folder = mkdtempSync(join(tmpdir(), 'n8n-user-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	return folder;
}
