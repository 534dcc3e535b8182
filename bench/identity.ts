/**
 * `npm run bench:identity [rows] [seed]`: what comes of mixed international rows, by key: sent as it must be, sent
 * otherwise, dropped for which reason. Rows say themselves what must come of them.
 */
import { identify } from '../nodes/shared/capi/identity';
import { sha256 } from '../nodes/shared/capi/identity/sha256';
import { makeRows, type Row } from './internationalRows';

const PLAIN_KEYS: ReadonlySet<string> = new Set(['fbc', 'client_ip_address']);
const NOW = Date.UTC(2026, 10, 22, 12);

interface Tally {
	right: number;
	readonly wrong: string[];
	readonly lost: string[];
	readonly dropped: Map<string, number>;
}

function count(rows: readonly Row[]): Map<string, Tally> {
	const tallies = new Map<string, Tally>();
	for (const row of rows) {
		const given = Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, cell.given]));
		const { userData, match } = identify(given, {
			hashExternalId: true,
			nowMilliseconds: NOW,
			timezone: 'UTC',
			eventTimeMilliseconds: NOW - 3_600_000,
		});
		for (const [key, cell] of Object.entries(row)) {
			const tally = tallies.get(key) ?? { right: 0, wrong: [], lost: [], dropped: new Map() };
			tallies.set(key, tally);
			const wanted = cell.wanted.map((form) => (PLAIN_KEYS.has(key) ? form : sha256(form)));
			const sent = [userData[key] ?? []].flat();
			if (wanted.join() === sent.join()) tally.right += 1;
			else
				(sent.length === 0 ? tally.lost : tally.wrong).push(
					`${cell.manner}: ${String(cell.given)}`,
				);
			for (const { key: reported, reason } of match.dropped) {
				if (reported === key) tally.dropped.set(reason, (tally.dropped.get(reason) ?? 0) + 1);
			}
		}
	}
	return tallies;
}

function toLines(tallies: Map<string, Tally>): string {
	const lines = [
		'| Key | As it must be | Sent otherwise | Lost | Dropped by reason |',
		'| --- | --- | --- | --- | --- |',
	];
	for (const [key, { right, wrong, lost, dropped }] of tallies) {
		const reasons = [...dropped]
			.sort((a, b) => b[1] - a[1])
			.map(([reason, times]) => `${reason} ${times}`);
		lines.push(`| ${key} | ${right} | ${wrong.length} | ${lost.length} | ${reasons.join(', ')} |`);
	}
	const examples = [...tallies].flatMap(([key, { wrong, lost }]) => [
		...wrong.slice(0, 20).map((text) => `sent otherwise, ${key}, ${text}`),
		...lost.slice(0, 20).map((text) => `lost, ${key}, ${text}`),
	]);
	return [...lines, '', ...examples, ''].join('\n');
}

const [rows = '10000', seed = '1'] = process.argv.slice(2);
process.stdout.write(toLines(count(makeRows(Number(rows), Number(seed)))));
