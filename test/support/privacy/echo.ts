/** What Meta, or a proxy before it, repeats of a request: identifiers of the people whose events are in it, and texts of it. */
import type { RecordedRequest } from '../../graph/requestLog';
import type { Echo } from './failures';
import { HASHED, type Person, PLAIN } from './people';
import { orderOf } from './items';

/** Gives what is repeated, another value each time, so that in the end each was. */
export function echoOf(people: readonly Person[], secrets: readonly string[]): Echo {
	let turn = 0;
	const known = new WeakMap<RecordedRequest, string[]>();
	return (request) => {
		const choices = known.get(request) ?? repeatable(people, secrets, request);
		known.set(request, choices);
		turn += 1;
		return choices[(turn * STEP) % choices.length] ?? 'nothing';
	};
}

/** No divisor of the number of choices, as a rule. */
const STEP = 37;
const LONGEST = 300;

function repeatable(
	people: readonly Person[],
	secrets: readonly string[],
	request: RecordedRequest,
): string[] {
	const text = readable(request.query) + request.body;
	const there = isOfEvents(request) ? people.filter((person) => isIn(text, person)) : [];
	return [
		...there.flatMap(({ given }) => [
			...HASHED.map((kind) => given[kind]),
			...PLAIN.map((kind) => given[kind]).filter((value) => text.includes(value)),
		]),
		...(text.match(/(?<=")[^"\\]{8,}(?=")/g) ?? [])
			.slice(0, 5)
			.map((part) => part.slice(0, LONGEST)),
		...secrets,
	];
}

/** Their people's hashed keys Meta has never seen; that their values are taken out all the same is the nodes' promise. */
function isOfEvents({ edge }: RecordedRequest): boolean {
	return edge === 'events' || edge === 'activities';
}

function readable(query: string): string {
	return decodeURIComponent(query.replace(/%(?![\da-f]{2})/gi, ''));
}

function isIn(text: string, person: Person): boolean {
	return [orderOf(person), ...PLAIN.map((kind) => person.given[kind])].some((value) =>
		text.includes(value),
	);
}
