/** n8n in queue mode: a main, workers, and what is between them. Each has a home of its own with the package in it. */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureN8n, type N8nInstallation } from '../n8n/cache';
import type { CleanUp } from '../n8n/cleanUp';
import { N8nApi } from '../n8n/n8nApi';
import {
	createHome,
	freePort,
	launchN8n,
	type N8nCommand,
	type N8nHome,
	removeHome,
	type RunningN8n,
} from '../n8n/n8nProcess';
import { ARTEFACTS, build, PROJECT } from '../n8n/open';
import { installPackage, packPackage } from '../n8n/package';
import type { Postgres, Redis } from './servers';

export interface Process extends RunningN8n {
	readonly home: N8nHome;
	/** Its log file. */
	readonly log: string;
}

export class Cluster {
	private launched = 0;

	private constructor(
		private readonly cleanUp: CleanUp,
		private readonly installation: N8nInstallation,
		private readonly template: N8nHome,
		readonly packageName: string,
		readonly database: string,
		private readonly environment: NodeJS.ProcessEnv,
		/** Of the main process, through all its lives: workers call its webhooks. */
		private readonly port: number,
	) {}

	/**
	 * Packs this package for the processes that follow; they share the database, and the queue if there is one.
	 * @param project another checkout's package, which is built
	 */
	static async prepare(
		cleanUp: CleanUp,
		postgres: Postgres,
		database: string,
		redis?: Redis,
		project = PROJECT,
	): Promise<Cluster> {
		const installation = await ensureN8n();
		const template = await createHome();
		cleanUp.add(async () => await removeHome(template));
		const packed = await packPackage(project, template.packages);
		await installPackage(packed, template);
		await postgres.sql('postgres', `CREATE DATABASE ${database}`);
		const port = await freePort();
		const environment = {
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: '127.0.0.1',
			DB_POSTGRESDB_PORT: String(postgres.port),
			DB_POSTGRESDB_DATABASE: database,
			DB_POSTGRESDB_USER: 'n8n',
			// With n8n's two connections, executions of a busy machine fail because none is free within 20 seconds.
			DB_POSTGRESDB_POOL_SIZE: '10',
			DB_POSTGRESDB_CONNECTION_TIMEOUT: '120000',
			WEBHOOK_URL: `http://localhost:${port}`,
			...(redis === undefined ? {} : queueEnvironment(redis)),
		};
		return new Cluster(cleanUp, installation, template, packed.name, database, environment, port);
	}

	static async build(): Promise<void> {
		await build();
	}

	/** Starts a process in a new home, or in one that a process had before. */
	async launch(command: N8nCommand, home?: N8nHome): Promise<Process> {
		const own = home ?? (await this.newHome());
		this.launched += 1;
		const log = join(ARTEFACTS, `queue-${command}-${this.launched}.log`);
		const environment =
			command === 'start' ? { ...this.environment, N8N_PORT: String(this.port) } : this.environment;
		const n8n = await launchN8n(this.installation, own, log, environment, command);
		this.cleanUp.add(n8n.stop);
		await n8n.untilReady();
		return { ...n8n, home: own, log };
	}

	/** Starts the main process for the first time, and signs its owner in. */
	async open(): Promise<{ main: Process; api: N8nApi }> {
		const main = await this.launch('start');
		return { main, api: await N8nApi.setUpOwner(main.url, this.installation.version) };
	}

	private async newHome(): Promise<N8nHome> {
		const home = await createHome();
		this.cleanUp.add(async () => await removeHome(home));
		await cp(this.template.packages, home.packages, { recursive: true });
		return home;
	}
}

function queueEnvironment(redis: Redis): NodeJS.ProcessEnv {
	return {
		EXECUTIONS_MODE: 'queue',
		QUEUE_BULL_REDIS_HOST: '127.0.0.1',
		QUEUE_BULL_REDIS_PORT: String(redis.port),
		OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
	};
}
