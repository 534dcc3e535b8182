/** docs/queue-mode/docker-compose.yml: what queue mode must not be without. Docker's own check is asked where it is there. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '..', '..', 'docs', 'queue-mode');
const file = join(folder, 'docker-compose.yml');
const text = readFileSync(file, 'utf8');
const manifest = JSON.parse(readFileSync(join(folder, '..', '..', 'package.json'), 'utf8')) as {
	name: string;
};
const hostVersion = (
	JSON.parse(readFileSync(join(__dirname, '..', 'n8n', 'host', 'package.json'), 'utf8')) as {
		dependencies: { n8n: string };
	}
).dependencies.n8n;

/** The lines of a block, by its key and how far the key is indented. */
function blockOf(key: string, indent: string): string {
	const lines = text.split('\n');
	const start = lines.findIndex((line) => line.startsWith(`${indent}${key}:`));
	const length = lines
		.slice(start + 1)
		.findIndex((line) => line.trim() !== '' && !line.startsWith(`${indent} `));
	return lines.slice(start, length < 0 ? undefined : start + 1 + length).join('\n');
}

it('has the services of queue mode, and main and worker from one image', () => {
	const names = [...blockOf('services', '').matchAll(/^ {2}(\w+):$/gm)].map(([, name]) => name);
	expect(names).toEqual(['main', 'worker', 'redis', 'postgres']);
	for (const service of ['main', 'worker']) expect(blockOf(service, '  ')).toContain('<<: *n8n');
	expect(blockOf('worker', '  ')).toMatch(/command: worker /);
});

it('puts the package into that image, on the n8n that is tested', () => {
	const image = blockOf('x-n8n', '');
	expect(image).toContain(`FROM docker.n8n.io/n8nio/n8n:${hostVersion}`);
	expect(image).toMatch(new RegExp(`npm install .*${manifest.name}`));
	expect(image).toContain('/home/node/.n8n/nodes');
});

it('has the queue, one database and one key for all of them, and no secret in the file', () => {
	const environment = blockOf('environment', '  ');
	for (const line of [
		'EXECUTIONS_MODE: queue',
		'QUEUE_BULL_REDIS_HOST: redis',
		'DB_TYPE: postgresdb',
	])
		expect(environment).toContain(line);
	for (const name of ['N8N_ENCRYPTION_KEY', 'WEBHOOK_URL', 'DB_POSTGRESDB_PASSWORD'])
		expect(environment).toMatch(new RegExp(`${name}: \\$\\{[A-Z_0-9]+:\\?`));
});

it('keeps the queue and the database where a new container finds them', () => {
	expect(blockOf('redis', '  ')).toMatch(/--appendonly yes[^]*- redis:\/data/);
	expect(blockOf('postgres', '  ')).toContain('- postgres:/var/lib/postgresql/data');
	expect(text).toMatch(/^volumes:\n {2}redis:\n {2}postgres:$/m);
});

it('passes `docker compose config` where Docker has it', () => {
	const env = {
		...process.env,
		N8N_ENCRYPTION_KEY: 'a',
		POSTGRES_PASSWORD: 'b',
		WEBHOOK_URL: 'https://n8n.example.com/',
	};
	const asked = spawnSync('docker', ['compose', 'version'], { env });
	if (asked.status !== 0) {
		// Not here: then the file at least has no tab, which YAML forbids, and even indents.
		expect(text).not.toContain('\t');
		for (const [indent] of text.matchAll(/^ +(?=\S)/gm)) expect(indent.length % 2).toBe(0);
		return;
	}
	const { status, stderr } = spawnSync('docker', ['compose', '--file', file, 'config'], { env });
	expect([status, String(stderr)]).toEqual([0, '']);
});
