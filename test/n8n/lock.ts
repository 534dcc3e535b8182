/** One run at a time does what several may begin at once, such as setting up n8n. */
import { rmSync } from 'node:fs';
import { open, rm, stat, utimes } from 'node:fs/promises';
import { withProgress } from './progress';

/** A holder of the lock touches it every 15 seconds; one untouched for longer than this belongs to a run that died. */
const LOCK_STALE_MILLISECONDS = 120_000;
const LOCK_POLL_MILLISECONDS = 2000;

/** Runs `work` while holding the lock file; waits while another run holds it. */
export async function whileLocked(
	lock: string,
	work: (keepLock: () => void) => Promise<void>,
): Promise<void> {
	if (!(await tryLock(lock))) {
		await withProgress('Another run is setting up n8n; waiting for it', async () => {
			while (!(await tryLock(lock)))
				await new Promise((resolve) => setTimeout(resolve, LOCK_POLL_MILLISECONDS));
		});
	}
	const unlock = (): void => {
		rmSync(lock, { force: true });
	};
	// Ctrl-C ends the process without coming back here.
	process.once('exit', unlock);
	try {
		await work(() => {
			const now = new Date();
			utimes(lock, now, now).catch(() => undefined);
		});
	} finally {
		process.off('exit', unlock);
		unlock();
	}
}

async function tryLock(lock: string): Promise<boolean> {
	try {
		await (await open(lock, 'wx')).close();
		return true;
	} catch {
		const held = await stat(lock).catch(() => undefined);
		if (held !== undefined && Date.now() - held.mtimeMs > LOCK_STALE_MILLISECONDS)
			await rm(lock, { force: true });
		return false;
	}
}
