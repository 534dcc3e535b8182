/**
 * `npm run bench:hostile [megabytes]`: the time that one value of a megabyte takes in each key of a person, for each of
 * the texts and lists on which careless readers stand still. Prints the slowest, and whether all stay below the limit.
 * Times differ from machine to machine; that twice the length takes no more than about twice the time is printed too.
 */
import { identify, MATCH_KEYS } from '../nodes/shared/capi/identity';
import { HOSTILE_VALUES, type HostileValue } from './hostileValues';

const LIMIT_MILLISECONDS = 100;
const NOW = Date.UTC(2026, 10, 22, 12);
const CONTEXT = { hashExternalId: true, sendBothForms: true, nowMilliseconds: NOW, timezone: 'UTC', eventTimeMilliseconds: NOW };

interface Result {
	readonly name: string;
	readonly milliseconds: number;
	/** The time of twice the length against that of the length. */
	readonly growth: number;
}

/** The least of three tries, in milliseconds. */
function timeOf(key: string, value: unknown): number {
	const tries = Array.from({ length: 3 }, () => {
		const before = performance.now();
		identify({ [key]: value, country: 'DE' }, CONTEXT);
		return performance.now() - before;
	});
	return Math.min(...tries);
}

function measure(key: string, { name, write }: HostileValue, length: number): Result {
	const once = timeOf(key, write(length));
	return { name: `${key}: ${name}`, milliseconds: once, growth: timeOf(key, write(2 * length)) / Math.max(once, 0.5) };
}

const length = Number(process.argv[2] ?? '1') * 1_000_000;
const keys = [...MATCH_KEYS.map(({ key }) => key), 'fbclid', 'click_time'];
identify({ em: 'warm@up.example', ph: '+49 151 23456789', db: '31.12.1990', country: 'Deutschland' }, CONTEXT);
const results = keys.flatMap((key) => HOSTILE_VALUES.map((value) => measure(key, value, length)));
results.sort((a, b) => b.milliseconds - a.milliseconds);
const late = results.filter(({ milliseconds }) => milliseconds > LIMIT_MILLISECONDS);
const lines = results
	.slice(0, 10)
	.map(({ name, milliseconds, growth }) => `${milliseconds.toFixed(1).padStart(8)} ms  x${growth.toFixed(1)} for twice as much  ${name}`);
process.stdout.write(
	`${results.length} cases of ${length} characters, the slowest ten:\n${lines.join('\n')}\n` +
		`${late.length} of them above ${LIMIT_MILLISECONDS} ms\n`,
);
