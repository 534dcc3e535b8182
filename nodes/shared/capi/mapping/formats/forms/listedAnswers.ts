import type { RawValue } from '../../../types';
import { isObject, readText } from '../../../values';
import type { Answer } from '../answers';

/**
 * Takes a list of answers, each an object with its value under `value`, where it stands, and the names under which an
 * entry holds its wordings; gives the answers.
 */
export function listedAnswers(
	list: RawValue,
	at: string,
	labels: readonly string[],
): readonly Answer[] {
	return (Array.isArray(list) ? list : []).flatMap((entry: unknown, index) =>
		isObject(entry)
			? [
					{
						labels: labels.flatMap((name) => readText(entry[name]) ?? []),
						type: readText(entry.type),
						value: entry.value,
						path: `${at}[${index}].value`,
					},
				]
			: [],
	);
}
