/**
 * `npm run bench:hostile [megabytes]`: the time that one value of a megabyte takes in each key of a person, of the custom
 * data and of the event, for each of the texts and lists on which careless readers stand still. Prints the slowest, and whether all stay below the limit.
 * Times differ from machine to machine; that twice the length takes no more than about twice the time is printed too.
 */
import { checkEvent, CUSTOM_DATA_FIELDS } from '../nodes/shared/capi';
import { identify, MATCH_KEYS } from '../nodes/shared/capi/identity';
import { HOSTILE_VALUES, type HostileValue } from './hostileValues';

const LIMIT_MILLISECONDS = 100;
const NOW = Date.UTC(2026, 10, 22, 12);
const CONTEXT = {
	hashExternalId: true,
	sendBothForms: true,
	nowMilliseconds: NOW,
	timezone: 'UTC',
	eventTimeMilliseconds: NOW,
};

interface Result {
	readonly name: string;
	readonly milliseconds: number;
	/** The time of twice the length against that of the length. */
	readonly growth: number;
}

/** Reads a value in one place of an event. */
interface Place {
	readonly key: string;
	readonly read: (value: unknown) => unknown;
}

const person = (key: string): Place => ({
	key,
	read: (value) => identify({ [key]: value, country: 'DE' }, CONTEXT),
});
const event = (key: string): Place => ({ key, read: (value) => check({ [key]: value }) });
const customData = (key: string): Place => ({
	key: `custom_data.${key}`,
	read: (value) => check({ custom_data: { [key]: value } }),
});
const pageAddress = (key: string): Place => ({
	key: `${key}, below a host`,
	read: (value) =>
		check({ [key]: typeof value === 'string' ? `https://shop.example/?${value}` : value }),
});

function check(fields: Record<string, unknown>): unknown {
	const raw = {
		event_name: 'Lead',
		event_time: NOW / 1000 - 60,
		action_source: 'website',
		event_source_url: 'https://shop.example/',
		user_data: { em: 'a@b.example', client_user_agent: 'Mozilla/5.0' },
		...fields,
	};
	const mapped = {
		itemIndex: 0,
		raw,
		destination: { datasetId: '1' },
		defaultCountry: undefined,
		hashExternalId: true,
	};
	return checkEvent(mapped, 0, { nowMilliseconds: NOW, timezone: 'UTC', run: '1:0' });
}

/** The least of three tries, in milliseconds. */
function timeOf({ read }: Place, value: unknown): number {
	const tries = Array.from({ length: 3 }, () => {
		const before = performance.now();
		read(value);
		return performance.now() - before;
	});
	return Math.min(...tries);
}

function measure(place: Place, { name, write }: HostileValue, length: number): Result {
	const once = timeOf(place, write(length));
	return {
		name: `${place.key}: ${name}`,
		milliseconds: once,
		growth: timeOf(place, write(2 * length)) / Math.max(once, 0.5),
	};
}

const length = Number(process.argv[2] ?? '1') * 1_000_000;
const EVENT_KEYS = [
	'event_name',
	'event_id',
	'event_time',
	'event_source_url',
	'referrer_url',
	'action_source',
	'custom_data',
	'user_data',
];
const places = [
	...[...MATCH_KEYS.map(({ key }) => key), 'fbclid', 'click_time'].map(person),
	...EVENT_KEYS.map(event),
	...['event_source_url', 'referrer_url'].map(pageAddress),
	...[...CUSTOM_DATA_FIELDS.map(({ key }) => key), 'a_key_of_its_own'].map(customData),
];
identify(
	{ em: 'warm@up.example', ph: '+49 151 23456789', db: '31.12.1990', country: 'Deutschland' },
	CONTEXT,
);
const results = places.flatMap((place) =>
	HOSTILE_VALUES.map((value) => measure(place, value, length)),
);
results.sort((a, b) => b.milliseconds - a.milliseconds);
const late = results.filter(({ milliseconds }) => milliseconds > LIMIT_MILLISECONDS);
const lines = results
	.slice(0, 10)
	.map(
		({ name, milliseconds, growth }) =>
			`${milliseconds.toFixed(1).padStart(8)} ms  x${growth.toFixed(1)} for twice as much  ${name}`,
	);
process.stdout.write(
	`${results.length} cases of ${length} characters, the slowest ten:\n${lines.join('\n')}\n` +
		`${late.length} of them above ${LIMIT_MILLISECONDS} ms\n`,
);
