import { parseArgs } from 'node:util';

import { DATASETS, TOKENS } from './fixtures';
import { startGraphDouble } from './server';

const DEFAULT_PORT = '8999';

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			port: { type: 'string', default: DEFAULT_PORT },
			host: { type: 'string', default: '127.0.0.1' },
			'counts-only': { type: 'boolean', default: false },
		},
	});
	const double = await startGraphDouble({
		port: Number(values.port),
		host: values.host,
		keepEvents: values['counts-only'] ? 'counts' : 'all',
	});
	process.stdout.write(
		`Meta's Graph API, as a double, at ${double.url} (open it in a browser to see what was stored)\n` +
			`Access token ${TOKENS.good.token}, dataset ${DATASETS.web.id} (${DATASETS.web.name})\n`,
	);
	for (const signal of ['SIGINT', 'SIGTERM'] as const)
		process.once(signal, () => void double.close());
}

void main();
