import { spawn, type ChildProcess } from 'node:child_process';

const TICK_MILLISECONDS = 15_000;
/** How much of a failed command's output is shown. */
const SHOWN_LINES = 40;

export function say(line = ''): void {
	process.stdout.write(`${line}\n`);
}

/**
 * Prints `label`, then a line every 15 seconds while `work` goes on, then how long it took.
 * `everyTick` runs with each of those lines.
 */
export async function withProgress<Result>(
	label: string,
	work: () => Promise<Result>,
	everyTick: () => void = () => undefined,
): Promise<Result> {
	const start = Date.now();
	say(`${label} ...`);
	const ticker = setInterval(() => {
		say(`  still at it after ${duration(Date.now() - start)}: ${label}`);
		everyTick();
	}, TICK_MILLISECONDS);
	try {
		const result = await work();
		say(`  done in ${duration(Date.now() - start)}`);
		return result;
	} finally {
		clearInterval(ticker);
	}
}

function duration(milliseconds: number): string {
	const seconds = Math.round(milliseconds / 1000);
	return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

export interface Command {
	file: string;
	args: string[];
	cwd: string;
	env?: NodeJS.ProcessEnv;
}

const running = new Set<ChildProcess>();

/** Ends the commands that are still running. npm does not heed a gentler signal in the middle of an install. */
export function stopRunningCommands(): void {
	for (const child of running) child.kill('SIGKILL');
}

/** Runs a command silently and returns its standard output; throws with the end of its output when it fails. */
export async function run(command: Command): Promise<string> {
	return await new Promise((resolve, reject) => {
		const shell = process.platform === 'win32' && command.file.endsWith('.cmd');
		const child = spawn(command.file, command.args, {
			...command,
			shell,
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		running.add(child);
		let standardOutput = '';
		let allOutput = '';
		child.stdout.on('data', (chunk: Buffer) => {
			standardOutput += chunk.toString();
			allOutput += chunk.toString();
		});
		child.stderr.on('data', (chunk: Buffer) => {
			allOutput += chunk.toString();
		});
		child.on('error', reject);
		child.on('close', (code) => {
			running.delete(child);
			if (code === 0) return resolve(standardOutput);
			const shown = allOutput.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n');
			reject(
				new Error(`"${command.file} ${command.args.join(' ')}" ended with code ${code}:\n${shown}`),
			);
		});
	});
}

/** npm as this process was started with it, or the one on PATH. */
export function npm(args: string[], cwd: string, env: NodeJS.ProcessEnv = process.env): Command {
	const npmCli = process.env['npm_execpath'];
	if (npmCli !== undefined) return { file: process.execPath, args: [npmCli, ...args], cwd, env };
	return { file: process.platform === 'win32' ? 'npm.cmd' : 'npm', args, cwd, env };
}
