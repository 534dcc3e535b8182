/** What has to hold after every run, whatever came in and whatever came back. Breaches are told in words. */
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { NodeRunResult } from '../support/engine';
import { TOKEN } from './cases';
import { counts, type Taken } from './replies';
import { SECRETS } from './values';

/** What a program says that met something it did not expect; no sentence of the nodes sounds so. */
const CRASH =
	/Cannot (?:read|set|convert|access|destructure|mix)|is not (?:a function|iterable|defined|a constructor|valid JSON)|call stack|Invalid (?:time value|array length|string length|regular)|Unexpected (?:token|end|non)|Reduce of empty|out of (?:range|memory)|circular structure|URI malformed|lone surrogate|BigInt|\bundefined\b|\[object /i;

/** A run ends, every item has its end, nothing crashed, and nothing of a person or of the token is in what comes out. */
export function problemsOf(run: NodeRunResult, items: readonly IDataObject[]): string[] {
	const outputs = run.outputs.flat();
	return [
		...(run.error === undefined ? [] : problemsOfStop(run.error)),
		...(run.error === undefined ? itemsWithoutEnd(outputs, items) : []),
		...outputs.map(wordsOf).flatMap((words) => (CRASH.test(words) ? [`crashed: ${words}`] : [])),
		...secretsIn(JSON.stringify([outputs.map(ownWords), run.hints, run.error, run.staticData])),
	];
}

/** What an item says of its error: a line, or on the error output an object with the line in it. */
function wordsOf({ json: { error = '' } }: INodeExecutionData): string {
	return (typeof error === 'string' ? error : JSON.stringify(error)).slice(0, 300);
}

/** To an error n8n adds the item as it came in. */
function ownWords({ json }: INodeExecutionData): IDataObject {
	return 'error' in json ? { error: json.error } : json;
}

function problemsOfStop({ name, message }: { name: string; message: string }): string[] {
	const isTold = /^Node(?:Operation|Api)Error$/.test(name) && !CRASH.test(message);
	return isTold ? [] : [`stopped: ${name}: ${message.slice(0, 300)}`];
}

function itemsWithoutEnd(
	outputs: readonly INodeExecutionData[],
	items: readonly IDataObject[],
): string[] {
	const ended = new Set(
		outputs.flatMap(({ pairedItem }) =>
			(Array.isArray(pairedItem) ? pairedItem : [pairedItem]).map((pair) =>
				typeof pair === 'object' ? pair.item : pair,
			),
		),
	);
	return items.flatMap((_, index) => (ended.has(index) ? [] : [`item ${index} has no end`]));
}

function secretsIn(text: string): string[] {
	const lower = text.toLowerCase();
	return [...SECRETS, TOKEN].flatMap((secret) => {
		const at = lower.indexOf(secret.toLowerCase());
		return at < 0
			? []
			: [`${secret} is in the output: …${text.slice(Math.max(0, at - 80), at + 40)}`];
	});
}

/** What is reported as sent was counted, what was counted is reported, and nothing is sent on once it was counted. */
export function problemsOfSending(run: NodeRunResult, taken: readonly Taken[]): string[] {
	const counted = new Map<string, number>();
	for (const { ids, reply } of taken)
		if (counts(reply)) for (const id of new Set(ids)) counted.set(id, (counted.get(id) ?? 0) + 1);
	const once = new Set(
		idsIn(taken).filter((id, _, all) => all.indexOf(id) === all.lastIndexOf(id)),
	);
	const reported = run.outputs
		.flat()
		.flatMap(({ json }) => (json.status === 'sent' ? [String(json.event_id)] : []));
	return [
		...reported.flatMap((id) => (counted.has(id) ? [] : [`${id} is reported as sent but was not`])),
		...[...counted.keys()].flatMap((id) =>
			!once.has(id) || reported.includes(id)
				? []
				: [`${id} was counted and is not reported as sent`],
		),
		...(run.error === undefined
			? [...counted].flatMap(([id, times]) =>
					times > 1 && reported.filter((one) => one === id).length < times
						? [`${id} was counted ${times} times`]
						: [],
				)
			: []),
	];
}

const idsIn = (taken: readonly Taken[]): string[] => taken.flatMap(({ ids }) => ids);
