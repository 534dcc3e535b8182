/**
 * `npm run bench:hostile [megabytes ...] [places ...]` (20 kilobytes and a megabyte, and all places, unless told otherwise;
 * of a place a part of its name, such as `custom_data`, or `-lead` for all that have it not): the time that one value of
 * that length takes in every place where a stranger's value is read, for each of the texts and lists on which careless
 * readers stand still. Prints the slowest of each length, and whether all stay below the limit. Times differ from machine
 * to machine; that twice the length takes no more than about twice the time is printed too.
 */
import { PLACES, type Place } from './hostilePlaces';
import { HOSTILE_VALUES, type HostileValue } from './hostileValues';

const LIMIT_MILLISECONDS = 100;
/** What takes less is not measured again. */
const NOT_WORTH_ANOTHER_TRY = 10;
const SLOWEST = 5;

interface Result {
	readonly name: string;
	readonly place: Place;
	readonly value: HostileValue;
	readonly milliseconds: number;
}

/** The least CPU time of up to four tries, in milliseconds: what else the machine does is no matter. */
function timeOf({ read }: Place, value: unknown): number {
	let least = Infinity;
	for (let tries = 0; tries < 4 && least > NOT_WORTH_ANOTHER_TRY; tries++) {
		const before = process.cpuUsage();
		read(value);
		const { user, system } = process.cpuUsage(before);
		least = Math.min(least, (user + system) / 1000);
	}
	return least;
}

function isAsked({ key }: Place, names: readonly string[]): boolean {
	const without = names.filter((name) => name.startsWith('-')).map((name) => name.slice(1));
	const within = names.filter((name) => !name.startsWith('-'));
	return (
		!without.some((name) => key.includes(name)) &&
		(within.length === 0 || within.some((name) => key.includes(name)))
	);
}

function measure(length: number, places: readonly Place[]): void {
	const results = HOSTILE_VALUES.flatMap((value) => {
		const written = value.write(length);
		return places.map((place): Result => {
			const name = `${place.key}: ${value.name}`;
			return { name, place, value, milliseconds: timeOf(place, written) };
		});
	});
	results.sort((a, b) => b.milliseconds - a.milliseconds);
	const late = results.filter(({ milliseconds }) => milliseconds > LIMIT_MILLISECONDS);
	const lines = results.slice(0, SLOWEST).map(({ name, place, value, milliseconds }) => {
		const growth = timeOf(place, value.write(2 * length)) / Math.max(milliseconds, 0.5);
		return `${milliseconds.toFixed(1).padStart(8)} ms  x${growth.toFixed(1)} for twice as much  ${name}`;
	});
	process.stdout.write(
		`${results.length} cases (${HOSTILE_VALUES.length} values, ${places.length} places) of ${length} characters, the slowest:\n` +
			`${lines.join('\n')}\n${late.length} of them above ${LIMIT_MILLISECONDS} ms\n`,
	);
}

const given = process.argv.slice(2);
const isNumber = (word: string) => /^[\d.]+$/.test(word);
const lengths = given.filter(isNumber).map(Number);
const places = PLACES.filter((place) =>
	isAsked(
		place,
		given.filter((word) => !isNumber(word)),
	),
);
for (const value of HOSTILE_VALUES) for (const place of places) place.read(value.write(1000));
for (const megabytes of lengths.length > 0 ? lengths : [0.02, 1])
	measure(megabytes * 1_000_000, places);
