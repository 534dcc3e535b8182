/** PostgreSQL and Redis from Debian's packages, each on a free port with data of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { CleanUp } from '../n8n/cleanUp';
import { freePort } from '../n8n/n8nProcess';
import { run, say, withProgress } from '../n8n/progress';

const POSTGRESQL_VERSIONS = '/usr/lib/postgresql';
const PACKAGES = ['postgresql', 'redis-server'];
/** PostgreSQL does not run as root; Debian's package makes this user. */
const UNPRIVILEGED = 'postgres';
const POLL_MILLISECONDS = 100;
const LIMIT_MILLISECONDS = 15_000;

export interface Postgres {
	readonly port: number;
	/** Runs SQL in a database; gives what it returns, a line for each row. */
	readonly sql: (database: string, statement: string) => Promise<string>;
}

export interface Redis {
	readonly port: number;
	/** Ends it at once, as a power cut does. */
	readonly kill: () => Promise<void>;
	/** Starts it again on the same port: with what its append-only file holds, or as without one. */
	readonly restart: (isLasting: boolean) => Promise<void>;
}

/** Installs what is missing. Throws what to do where apt-get is not there or may not. */
export async function ensureServers(): Promise<void> {
	const missing = (await postgresFolder()) === undefined || !isOnPath('redis-server');
	if (!missing) return;
	const command = `apt-get install -y ${PACKAGES.join(' ')}`;
	try {
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		await withProgress(`Installing ${PACKAGES.join(' and ')} (apt-get)`, async () => {
			await run({ file: 'apt-get', args: ['update', '-qq'], cwd: '/', env });
			await run({ file: 'apt-get', args: ['install', '-y', '-qq', ...PACKAGES], cwd: '/', env });
		});
	} catch (error) {
		say(error instanceof Error ? error.message : String(error));
		throw new Error(
			`The queue cannot be tried out: PostgreSQL or Redis is missing, and "${command}" failed. Install them, then run this again.`,
		);
	}
}

export async function startPostgres(cleanUp: CleanUp): Promise<Postgres> {
	const bin = await postgresFolder();
	if (bin === undefined) throw new Error(`There is no PostgreSQL under ${POSTGRESQL_VERSIONS}`);
	const folder = await privateFolder('queue-postgres-');
	cleanUp.add(async () => await rm(folder, { recursive: true, force: true }));
	const data = join(folder, 'data');
	const port = await freePort();
	const asOwner = async (program: string, ...args: string[]): Promise<string> =>
		await run(unprivileged(join(bin, program), args, folder));
	await asOwner('initdb', '-D', data, '-U', 'n8n', '-A', 'trust', '--no-sync');
	const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`;
	await asOwner('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start');
	cleanUp.add(async () => {
		await asOwner('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
	});
	const sql = async (database: string, statement: string): Promise<string> => {
		const args = ['-h', '127.0.0.1', '-p', String(port), '-U', 'n8n', '-d', database];
		const psql = { file: join(bin, 'psql'), cwd: folder };
		return (await run({ ...psql, args: [...args, '-qAt', '-c', statement] })).trim();
	};
	return { port, sql };
}

/** Redis with an append-only file, from which it knows its queue after a sudden end. */
export async function startRedis(cleanUp: CleanUp): Promise<Redis> {
	const folder = await mkdtemp(join(tmpdir(), 'queue-redis-'));
	cleanUp.add(async () => await rm(folder, { recursive: true, force: true }));
	const port = await freePort();
	const launch = async () => {
		const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
		const child = spawn('redis-server', [...args, '--appendonly', 'yes'], { stdio: 'ignore' });
		await untilAnswers(port);
		return child;
	};
	let child = await launch();
	const kill = async (): Promise<void> => {
		if (child.exitCode !== null || child.signalCode !== null) return;
		const ended = once(child, 'exit');
		child.kill('SIGKILL');
		await ended;
	};
	cleanUp.add(kill);
	const restart = async (isLasting: boolean): Promise<void> => {
		if (!isLasting) await rm(join(folder, 'appendonlydir'), { recursive: true });
		child = await launch();
	};
	return { port, kill, restart };
}

async function untilAnswers(port: number): Promise<void> {
	const deadline = Date.now() + LIMIT_MILLISECONDS;
	const ping = { file: 'redis-cli', args: ['-p', String(port), 'ping'], cwd: tmpdir() };
	for (;;) {
		const answer = await run(ping).catch(() => '');
		if (answer.trim() === 'PONG') return;
		if (Date.now() > deadline) throw new Error(`Redis does not answer on port ${port}`);
		await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
	}
}

/** The folder of the newest installed PostgreSQL's programs. */
async function postgresFolder(): Promise<string | undefined> {
	if (!existsSync(POSTGRESQL_VERSIONS)) return undefined;
	const versions = (await readdir(POSTGRESQL_VERSIONS)).map(Number).sort((a, b) => b - a);
	return versions
		.map((version) => join(POSTGRESQL_VERSIONS, String(version), 'bin'))
		.find((bin) => existsSync(join(bin, 'initdb')));
}

function isOnPath(program: string): boolean {
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	return folders.some((folder) => existsSync(join(folder, program)));
}

async function privateFolder(prefix: string): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), prefix));
	if (process.getuid?.() === 0) {
		const id = async (which: string): Promise<number> =>
			Number(await run({ file: 'id', args: [which, UNPRIVILEGED], cwd: '/' }));
		await chown(folder, await id('-u'), await id('-g'));
	}
	return folder;
}

function unprivileged(file: string, args: string[], cwd: string) {
	if (process.getuid?.() !== 0) return { file, args, cwd };
	return { file: 'runuser', args: ['-u', UNPRIVILEGED, '--', file, ...args], cwd };
}
