/** Finds the format of a payload without trying all of them: most items have none of the fields that formats ask for. */
import type { Payload } from '../envelope';
import { allHold, anyHolds } from './conditions';
import type { Condition, Format } from './format';
import { readerOf } from './readFormat';

interface Alternative {
	readonly format: Format;
	readonly place: number;
	readonly conditions: readonly Condition[];
}

/** Whether a payload is of this format. */
export function isOfFormat(format: Format, payload: Payload): boolean {
	return anyHolds(format.recognizedBy, readerOf(payload, { fields: payload.fields, at: '' }));
}

/** Takes formats; gives the function that finds the first of them that a payload is of, or nothing. */
export function recognizerOf(formats: readonly Format[]): (payload: Payload) => Format | undefined {
	const alternatives = formats.flatMap((format, place) =>
		format.recognizedBy.map((conditions) => ({ format, place, conditions })),
	);
	const byName = new Map<string, Alternative[]>();
	const byHeader: Alternative[] = [];
	const counts = countNames(alternatives);
	for (const alternative of alternatives) {
		const name = rarestName(alternative.conditions, counts);
		if (name === undefined) byHeader.push(alternative);
		else byName.set(name, [...(byName.get(name) ?? []), alternative]);
	}
	return (payload) => {
		let found: Alternative | undefined;
		const look = (candidates: readonly Alternative[]) => {
			const read = readerOf(payload, { fields: payload.fields, at: '' });
			for (const candidate of candidates) {
				if (found !== undefined && found.place <= candidate.place) continue;
				if (allHold(candidate.conditions, read)) found = candidate;
			}
		};
		for (const name in payload.fields) {
			const candidates = byName.get(name);
			if (candidates !== undefined) look(candidates);
		}
		if (payload.isWebhook) look(byHeader);
		return found?.format;
	};
}

/** The first step of each path that has to hold something. */
function namesOf(conditions: readonly Condition[]): readonly string[] {
	return conditions
		.filter(({ path, isNot, present }) => !path.startsWith('@') && isNot === undefined && present !== false)
		.map(({ path }) => path.split(/[.[]/)[0]);
}

function countNames(alternatives: readonly Alternative[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { conditions } of alternatives) {
		for (const name of new Set(namesOf(conditions))) counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return counts;
}

function rarestName(conditions: readonly Condition[], counts: ReadonlyMap<string, number>): string | undefined {
	const names = [...namesOf(conditions)];
	return names.sort((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0))[0];
}
