import axios from 'axios';
import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { N8nInstallation } from './cache';
import { withProgress } from './progress';

const USUAL_PORT = 5678;
const START_LIMIT_MILLISECONDS = 300_000;
const POLL_MILLISECONDS = 500;
/** n8n gives running executions 30 seconds to end by themselves; nothing here is worth that long a wait. */
const STOP_LIMIT_MILLISECONDS = 10_000;
const SHOWN_LOG_LINES = 30;

/** A home folder of its own for one n8n: nothing of the user's n8n is read or changed. */
export interface N8nHome {
	folder: string;
	/** Where n8n 2 allows nodes to read files from, `~/.n8n-files`. */
	files: string;
	/** Where n8n keeps installed community packages. */
	packages: string;
}

export interface RunningN8n {
	url: string;
	version: string;
	pid: number | undefined;
	/** Rejects with the end of n8n's log when n8n does not start. */
	untilReady: () => Promise<void>;
	stop: () => Promise<void>;
	/** Ends n8n and its task runner at once, as a power cut does. */
	kill: () => Promise<void>;
}

export async function createHome(): Promise<N8nHome> {
	const folder = await realpath(await mkdtemp(join(tmpdir(), 'n8n-home-')));
	const home = {
		folder,
		files: join(folder, '.n8n-files'),
		packages: join(folder, '.n8n', 'nodes'),
	};
	await mkdir(home.files);
	await mkdir(home.packages, { recursive: true });
	return home;
}

export async function removeHome(home: N8nHome): Promise<void> {
	await rm(home.folder, { recursive: true, force: true, maxRetries: 5 });
}

/** What an n8n process is: the one with editor and webhooks, or one that only takes executions from the queue. */
export type N8nCommand = 'start' | 'worker';

/** What answers when n8n is ready, the last at last. */
const READY: Readonly<Record<N8nCommand, readonly string[]>> = {
	start: ['/healthz', '/rest/settings'],
	worker: ['/healthz', '/healthz/readiness'],
};

/** Starts n8n on port 5678 unless the environment has another, or on a free one when that is taken. It answers once `untilReady` has ended. */
export async function launchN8n(
	installation: N8nInstallation,
	home: N8nHome,
	logFile: string,
	moreEnvironment: NodeJS.ProcessEnv = {},
	command: N8nCommand = 'start',
): Promise<RunningN8n> {
	await mkdir(dirname(logFile), { recursive: true });
	const chosen = moreEnvironment['N8N_PORT'];
	const port = Number(chosen ?? (await freePort(command === 'start' ? USUAL_PORT : 0)));
	const url = `http://localhost:${port}`;
	const child = spawn(installation.node, [installation.cli, command], {
		cwd: home.folder,
		env: { ...(await environment(installation, home, port)), ...moreEnvironment },
		stdio: ['ignore', 'pipe', 'pipe'],
		// In a process group of its own, so that Ctrl-C reaches n8n once, from stop().
		detached: process.platform !== 'win32',
	});
	const log = createWriteStream(logFile);
	child.stdout.pipe(log, { end: false });
	child.stderr.pipe(log, { end: false });
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	return {
		url,
		version: installation.version,
		pid: child.pid,
		untilReady: async () =>
			await withProgress(
				`Starting n8n ${installation.version}`,
				async () => await untilReady(url, READY[command], child, logFile),
			),
		stop: async () => await stopProcess(child, ended),
		kill: async () => {
			signalGroup(child, 'SIGKILL');
			await ended;
		},
	};
}

async function environment(
	{ node, version }: N8nInstallation,
	home: N8nHome,
	port: number,
): Promise<NodeJS.ProcessEnv> {
	const nodeFolder = dirname(node);
	const { PATH, LANG, TMPDIR, SystemRoot } = process.env;
	return {
		LANG,
		TMPDIR,
		SystemRoot,
		PATH: [nodeFolder, PATH].join(process.platform === 'win32' ? ';' : ':'),
		HOME: home.folder,
		USERPROFILE: home.folder,
		N8N_USER_FOLDER: home.folder,
		N8N_PORT: String(port),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_RUNNERS_BROKER_PORT: String(await freePort()),
		QUEUE_HEALTH_CHECK_ACTIVE: 'true',
		QUEUE_HEALTH_CHECK_PORT: String(port),
		N8N_ENCRYPTION_KEY: 'a-key-for-a-throw-away-instance',
		// Plain http on this computer.
		N8N_SECURE_COOKIE: 'false',
		// Nothing is fetched from or reported to n8n's servers.
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
		// n8n 1 does not start with the name of a module that it does not know.
		...(version.startsWith('1.') ? {} : { N8N_DISABLED_MODULES: 'mcp-registry' }),
	};
}

async function untilReady(
	url: string,
	paths: readonly string[],
	child: ChildProcess,
	logFile: string,
): Promise<void> {
	const deadline = Date.now() + START_LIMIT_MILLISECONDS;
	for (const path of paths) {
		while (!(await answers(url + path))) {
			if (child.exitCode !== null || Date.now() > deadline) {
				const lines = (await readFile(logFile, 'utf8'))
					.trimEnd()
					.split('\n')
					.slice(-SHOWN_LOG_LINES);
				throw new Error(`n8n did not start. The end of ${logFile}:\n${lines.join('\n')}`);
			}
			await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
		}
	}
}

/** n8n answers /rest/settings with a page "n8n is starting up" before it is ready. */
async function answers(url: string): Promise<boolean> {
	try {
		const { status, data } = await axios.get<unknown>(url, { validateStatus: () => true });
		return status === 200 && typeof data === 'object';
	} catch {
		return false;
	}
}

async function stopProcess(child: ChildProcess, ended: Promise<void>): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	signalGroup(child, 'SIGTERM');
	const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), STOP_LIMIT_MILLISECONDS);
	await ended;
	clearTimeout(timer);
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
	if (child.pid === undefined) return;
	try {
		if (process.platform === 'win32') child.kill(signal);
		else process.kill(-child.pid, signal);
	} catch {
		// It ended in the meantime.
	}
}

export async function freePort(preferred = 0): Promise<number> {
	return await new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', (error) => (preferred === 0 ? reject(error) : resolve(freePort())));
		server.listen(preferred, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => {
				if (address === null || typeof address === 'string') return reject(new Error('No port'));
				resolve(address.port);
			});
		});
	});
}
