/** `npm start` as the README has it: n8n stays open for a look around, and Ctrl-C ends all of it. */
import axios from 'axios';
import { expect } from 'expect';
import { DateTime } from 'luxon';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readlink, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, type Check } from './check';
import { expectedWorkflows } from './expectations';
import { PROJECT } from './open';
import { npm, say } from './progress';
import { readReceived } from './received';

const START_LIMIT_MILLISECONDS = 900_000;
/** n8n is given ten seconds to end by itself. */
const END_LIMIT_MILLISECONDS = 60_000;
/** An example whose webhook is active once all of them have run. */
const EXAMPLE = 'website-endpoint-with-cookies';

/** On Windows there is no Ctrl-C that could be sent, and nothing is checked. */
export async function checkStaysOpen(): Promise<Check[]> {
	if (process.platform === 'win32') return [];
	say('Starting all of it once more, as npm start does, and ending it by Ctrl-C ...');
	return [
		await check(
			'npm start stays open: editor, webhook, and nothing left after Ctrl-C',
			async () => {
				const folder = await realpath(await mkdtemp(join(tmpdir(), 'stays-open-')));
				try {
					await lookAtStart(folder);
				} finally {
					await rm(folder, { recursive: true, force: true });
				}
			},
		),
	];
}

/** @param folder where all that is started has its temporary files, and by which its processes are known */
async function lookAtStart(folder: string): Promise<void> {
	const { file, args, cwd } = npm(['start'], PROJECT);
	// A process group of its own, as a shell gives: Ctrl-C reaches all of it.
	const child = spawn(file, args, {
		cwd,
		env: { ...process.env, TMPDIR: folder },
		stdio: ['ignore', 'pipe', 'inherit'],
		detached: true,
	});
	let said = '';
	child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
	// With 0, or by the signal, by which newer versions of npm end once what they started has ended.
	const ended = new Promise<string>((resolve) => child.once('exit', () => resolve('in time')));
	try {
		await untilSaid(child, () => said, /n8n stays open/);
		const [, editor] = /The editor: +(\S+)/.exec(said) ?? [];
		const [, double] = /What Meta received: +(\S+)/.exec(said) ?? [];
		expect((await axios.get<string>(editor)).data).toContain('<title>n8n');
		await lookAtWebhook(editor, double);

		signal(child, 'SIGINT');
		expect(await Promise.race([ended, pause(END_LIMIT_MILLISECONDS)])).toBe('in time');
		expect(said).not.toContain('While stopping');
		for (const address of [editor, double]) await expect(axios.get(address)).rejects.toThrow();
		expect(await processesIn(folder)).toEqual([]);
		expect((await readdir(folder)).filter((name) => !KEPT_BY_OTHERS.test(name))).toEqual([]);
	} finally {
		signal(child, 'SIGINT');
		await Promise.race([ended, pause(END_LIMIT_MILLISECONDS)]);
		signal(child, 'SIGKILL');
	}
}

/** What tsx and n8n themselves leave in the system's folder for temporary files. */
const KEPT_BY_OTHERS = /^(?:tsx-\d+|n8nDataTableUploads)$/;

async function lookAtWebhook(editor: string, double: string): Promise<void> {
	const { workflows } = expectedWorkflows(DateTime.now());
	const { start, datasetId } = workflows.find(({ file }) => file === EXAMPLE) ?? {};
	if (start === undefined || datasetId === undefined || !('webhook' in start))
		throw new Error(`${EXAMPLE} has no webhook`);
	const received = async () => (await readReceived(double, datasetId)).counters.received;
	const before = await received();
	await axios.post(`${editor}/webhook/${start.webhook}`, start.body, { headers: start.headers });
	await until(async () => (await received()) > before);
}

async function untilSaid(child: ChildProcess, said: () => string, words: RegExp): Promise<void> {
	const deadline = Date.now() + START_LIMIT_MILLISECONDS;
	while (!words.test(said())) {
		if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline)
			throw new Error(`npm start did not say ${String(words)}:\n${said().slice(-2000)}`);
		await pause(200);
	}
}

/** The command lines of processes that work in the folder or below it; none where the system does not tell. */
async function processesIn(folder: string): Promise<string[]> {
	if (!existsSync('/proc/self/cwd')) return [];
	const found: string[] = [];
	for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
		// Of a process that ended in the meantime, or belongs to somebody else, nothing is told.
		const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => '');
		if (cwd.startsWith(folder)) found.push(`${pid} in ${cwd}`);
	}
	return found;
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
	if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
	process.kill(-child.pid, name);
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
	const deadline = Date.now() + END_LIMIT_MILLISECONDS;
	while (!(await isSo())) {
		if (Date.now() > deadline) throw new Error('The webhook’s event did not arrive');
		await pause(200);
	}
}

async function pause(milliseconds: number): Promise<string> {
	return await new Promise((resolve) => setTimeout(() => resolve('not in time'), milliseconds));
}
