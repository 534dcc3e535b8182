/** The Graph double in a process of its own, so that its work is not counted as the sender's. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const START = join(__dirname, '..', 'test', 'graph', 'main.ts');

/** Starts a double that keeps counts only; gives its address and the function that ends it. */
export async function startCountingDouble(
	port: number,
): Promise<{ url: string; stop: () => void }> {
	const child = spawn(
		process.execPath,
		['--import', 'tsx', START, '--port', String(port), '--counts-only'],
		{
			stdio: ['ignore', 'pipe', 'inherit'],
		},
	);
	await new Promise<void>((resolve, reject) => {
		child.stdout.once('data', () => resolve());
		child.once('exit', (code) => reject(new Error(`The Graph double ended with code ${code}`)));
	});
	return { url: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}
