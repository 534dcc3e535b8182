/** One cell of the proof: some people, an operation, a failure; and what of the people can be read afterwards. */
import type { IDataObject } from 'n8n-workflow';

import type { RecordedRequest } from '../../graph/requestLog';
import type { GraphDouble } from '../../graph/server';
import type { NodeRunResult } from '../engine';
import { type Channel, CHANNELS, listen, type Texts, textsOf } from './channels';
import { type ExpectedFields, withoutExpected } from './expected';
import { type Failure, planOf } from './failures';
import { echoOf } from './echo';
import { FORBIDDEN, HASHED, type Identifier, type Person, PLAIN } from './people';
import { Search } from './search';
import { isTrapped } from './traps';
import { jumpOverWaits } from './waits';

export interface Cell {
	readonly name: string;
	readonly people: readonly Person[];
	readonly items: IDataObject[];
	readonly failure: Failure;
	readonly expected?: ExpectedFields;
	readonly secrets: Readonly<Record<string, string>>;
	/** Whether the author of the workflow asks Meta about what is in the requests. */
	readonly asksMeta?: boolean;
	/** Whether the user lets personal data be sent where it does not belong. */
	readonly sendsAll?: boolean;
	run(double: GraphDouble): Promise<NodeRunResult>;
}

/** What came of a cell: what ran, and each identifier that could be read, with where it stood. */
export interface Played {
	readonly result: NodeRunResult;
	readonly requests: readonly RecordedRequest[];
	readonly leaks: readonly string[];
}

const ALL: readonly Identifier[] = [...HASHED, ...PLAIN, ...FORBIDDEN];
/** What an event may hold plain is decided by the guard, whose documentation says what it cannot tell: these it can. */
const NEVER_SENT_PLAIN: readonly Identifier[] = ['em', 'ph', 'card', 'iban', 'national_id'];

/** For what hangs: a cell takes less than a second. */
const MOST_MILLISECONDS = 60_000;

/** Runs the cell and looks through all that it left. */
export async function play(double: GraphDouble, cell: Cell): Promise<Played> {
	double.reset();
	double.fail(planOf(cell.failure, echoOf(cell.people, Object.values(cell.secrets))));
	const stopJumping = jumpOverWaits(cell.failure.isSilent === true);
	const listening = listen();
	const result = await inTime(cell, cell.run(double))
		.finally(stopJumping)
		.catch((error: unknown) => {
			listening.end();
			throw error;
		});
	const written = listening.end();
	const requests = double.requests();
	const texts = textsOf(withoutExpected(result, cell.items, cell.expected), requests, written);
	const channels = CHANNELS.filter((channel) => channel !== 'requests' || cell.asksMeta !== true);
	const leaks = leaksIn(texts, cell, channels);
	if (cell.asksMeta !== true && cell.sendsAll !== true)
		leaks.push(...leaksInEvents(result, requests, cell));
	return { result, requests, leaks };
}

/** What can be read in the channels, each with its channel. */
function leaksIn(
	texts: Texts,
	{ people, secrets }: Pick<Cell, 'people' | 'secrets'>,
	channels: readonly Channel[],
): string[] {
	const searches = [allOf(people), new Search([], [], secrets)];
	return channels.flatMap((channel) =>
		searches.flatMap((search) =>
			search.find(texts[channel]).map((found) => `${channel}: ${found}`),
		),
	);
}

/** People go through many operations: what is looked for of them is written down once. */
const allOf = remembered((people) => new Search(people, ALL));

/** Of those who have nothing in a wrong place, and an address and a phone number that can be read as such. */
const plainOf = remembered((people) => {
	const plain = people.filter(
		(person) =>
			!isTrapped(person) &&
			person.given.em.includes('@') &&
			person.given.ph.replace(/\D/g, '').length >= DIGITS_OF_A_PHONE,
	);
	return new Search(plain, NEVER_SENT_PLAIN);
});

function remembered(make: (people: readonly Person[]) => Search) {
	const made = new WeakMap<readonly Person[], Search>();
	return (people: readonly Person[]): Search => {
		const search = made.get(people) ?? make(people);
		made.set(people, search);
		return search;
	};
}

/** What is sent, and shown as it is sent. */
function leaksInEvents(
	{ outputs }: NodeRunResult,
	requests: readonly RecordedRequest[],
	{ people }: Cell,
): string[] {
	const payloads = outputs.flat().map(({ json }) => JSON.stringify(json.payload ?? ''));
	const sent = [...requests.map(({ body }) => body), ...payloads].join('\n');
	return plainOf(people)
		.find(sent)
		.map((found) => `events: ${found}`);
}

const DIGITS_OF_A_PHONE = 7;

async function inTime<Result>({ name }: Cell, work: Promise<Result>): Promise<Result> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error(`${name} hangs`)), MOST_MILLISECONDS);
	});
	return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
