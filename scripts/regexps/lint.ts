/**
 * `tsx scripts/regexps/lint.ts [folder]`, a part of `npm run lint`: regular expressions of the shipped code on which a
 * hostile text can make the reader stand still. Those that are built from constants are held to the rules of
 * `.regexp.eslint.mjs`, which sees literals only; all are shown to redos-detector, anchored at their beginning, since the
 * rules look after those that begin anew at each place. Prints what it refuses; exit code 1 when there is any.
 */
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

import { Linter } from 'eslint';
import { isSafe } from 'redos-detector';

import { BOUNDED, type Bounded } from './bounded';
import { builtWhileLoading, literalsOf, shippedFiles, type FoundRegExp } from './collect';

const HERE = join(__dirname, '..', '..');
/** Enough for every pattern that is safe; in steps, since a time would differ from machine to machine. */
const MOST_STEPS = 20_000;

async function main(project: string): Promise<readonly string[]> {
	const files = shippedFiles(project);
	const literals = literalsOf(files, project);
	const built = await builtWhileLoading(files, project);
	const all = withoutRepetitions([...literals, ...built]);
	const unsafe = await unsafeOf(all);
	const used = unsafe.map(boundOf);
	process.stdout.write(`${literals.length} literals, ${built.length} built from constants\n`);
	return [
		...(await againstTheRules(built)),
		...unsafe.flatMap((found, index) =>
			used[index] === undefined
				? [`${shown(found)} can go back and forth (redos-detector; scripts/regexps/bounded.ts)`]
				: [],
		),
		...(project === HERE ? BOUNDED : [])
			.filter((bound) => !used.includes(bound))
			.map(({ begins }) => `bounded.ts names ${begins}, which is not there or needs no bound`),
	];
}

async function againstTheRules(built: readonly FoundRegExp[]): Promise<string[]> {
	const { default: config }: { default: Linter.Config[] } = await import(
		pathToFileURL(join(HERE, '.regexp.eslint.mjs')).href
	);
	const linter = new Linter();
	const rules = config.map(({ plugins, rules }) => ({ plugins, rules }));
	return built.flatMap((found) =>
		linter
			.verify(`module.exports = /${found.source}/${found.flags};`, rules)
			.filter(({ ruleId }) => ruleId?.includes('super-linear'))
			.map(({ message, ruleId }) => `${shown(found)} ${message} (${ruleId})`),
	);
}

/** One a turn of the event loop: what redos-detector refers to weakly is kept until the turn ends, gigabytes of all of them. */
async function unsafeOf(all: readonly FoundRegExp[]): Promise<FoundRegExp[]> {
	const unsafe: FoundRegExp[] = [];
	for (const found of all) {
		if (isUnsafe(found)) unsafe.push(found);
		await nextTurn();
	}
	return unsafe;
}

function isUnsafe({ source, flags }: FoundRegExp): boolean {
	// It takes no ignoring of case together with Unicode; without Unicode a property is a few letters.
	const known = flags.includes('i') ? flags.replace(/[uv]/, '') : flags;
	const pattern = new RegExp(`^(?:${source})`, known);
	return !isSafe(pattern, { maxSteps: MOST_STEPS, timeout: Infinity, downgradePattern: true }).safe;
}

const boundOf = ({ source }: FoundRegExp): Bounded | undefined =>
	BOUNDED.find(({ begins }) => source.startsWith(begins));

const shown = ({ place, source, flags }: FoundRegExp): string => `${place} /${source}/${flags}`;

function withoutRepetitions(found: readonly FoundRegExp[]): FoundRegExp[] {
	return [...new Map(found.map((one) => [`${one.source}/${one.flags}`, one])).values()];
}

main(process.argv[2] ?? HERE).then(
	(problems) => {
		for (const problem of problems) process.stdout.write(`${problem}\n`);
		process.exit(problems.length === 0 ? 0 : 1);
	},
	(error: unknown) => {
		process.stdout.write(`${error instanceof Error ? String(error.stack) : String(error)}\n`);
		process.exit(1);
	},
);
