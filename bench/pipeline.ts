/**
 * `npm run bench`: Send Event in n8n's engine in this process, against the floor and against Meta's own SDK. Prints ratios
 * of one run: times differ from machine to machine, ratios hardly.
 *
 * `npm run bench -- --against DIR`: the built package of another checkout takes turns with this one instead. With
 * `--at-most 1.15` the exit code is 1 when a case costs more than so many times what it did there. `npm run bench -- --guard`
 * does the same with a copy of this package from which the privacy guard is taken out.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import type { INodeParameters } from 'n8n-workflow';

import { DATASETS, TOKENS } from '../test/graph/fixtures';
import { buildByBusinessSdk } from './businessSdk';
import { compare } from './compare';
import { startCountingDouble } from './double';
import { sendByFloor } from './floor';
import { costOf, measure, toTable } from './measure';
import { toOrders } from './orders';
import { makeRows } from './rows';
import { costOfSendEvent, MAPPED } from './sendEvent';
import { checkoutWithoutGuard } from './withoutGuard';

const COUNT = 10_000;
const PORT = 18_999;

/** The same fields by expressions that only n8n's engine can evaluate. */
const COMPUTED: INodeParameters = JSON.parse(
	JSON.stringify(MAPPED).replaceAll(/\$json\.(\w+) \}\}/g, '$json.$1 ?? null }}'),
);

const EVENT_JSON = `={{ {
	event_name: "Purchase", event_time: $json.event_time, event_id: $json.order_id,
	user_data: { em: $json.email, ph: $json.phone, fn: $json.first_name, ln: $json.last_name, ct: $json.city, st: $json.state,
		zp: $json.zip, country: $json.country, db: $json.date_of_birth, external_id: $json.customer_id },
	custom_data: { value: $json.value, currency: $json.currency, order_id: $json.order_id } } }}`;

async function main(): Promise<void> {
	const double = await startCountingDouble(PORT);
	const { values: asked } = parseArgs({
		options: {
			against: { type: 'string' },
			'at-most': { type: 'string', default: 'Infinity' },
			guard: { type: 'boolean', default: false },
		},
	});
	if (asked.against !== undefined || asked.guard) {
		const other = asked.guard ? checkoutWithoutGuard() : undefined;
		const names = asked.guard ? (['Without guard', 'With guard'] as const) : undefined;
		try {
			const checkout = other?.folder ?? resolve(asked.against ?? '');
			const { text, worst } = await compare(checkout, double.url, names);
			process.stdout.write(`${text}\n`);
			if (worst > Number(asked['at-most'])) process.exitCode = 1;
		} finally {
			double.stop();
			other?.remove();
		}
		return;
	}
	const rows = makeRows(COUNT, Math.floor(Date.now() / 1000));
	const events = `${double.url}/v26.0/${DATASETS.stores.id}/events`;
	try {
		const measurements = [
			await measure('Floor: trim, lower, SHA-256, JSON, POST', COUNT, () =>
				costOf(() => sendByFloor(rows, events, TOKENS.good.token)),
			),
			await measure('Send Event, automatic mapping', COUNT, () =>
				costOfSendEvent(rows, double.url, {}),
			),
			await measure('Send Event, automatic mapping, nested orders of a shop', COUNT, () =>
				costOfSendEvent(toOrders(rows), double.url, {}),
			),
			await measure('Send Event, automatic mapping, one item per request', COUNT, () =>
				costOfSendEvent(rows, double.url, { options: { output: 'perRequest' } }),
			),
			await measure('Send Event, 14 dragged fields', COUNT, () =>
				costOfSendEvent(rows, double.url, MAPPED),
			),
			await measure('Send Event, 14 computed fields (legacy engine)', COUNT, () =>
				costOfSendEvent(rows, double.url, COMPUTED),
			),
			await measure('Send Event, JSON from one expression (legacy engine)', COUNT, () =>
				costOfSendEvent(rows, double.url, { mappingMode: 'json', eventJson: EVENT_JSON }),
			),
			await measure('facebook-nodejs-business-sdk, building only', COUNT, () =>
				costOf(() => buildByBusinessSdk(rows)),
			),
		];
		process.stdout.write(
			`${toTable(measurements)}\n\nThe Business SDK threw on ${buildByBusinessSdk(rows)} of ${COUNT} rows.\n`,
		);
	} finally {
		double.stop();
	}
}

void main();
