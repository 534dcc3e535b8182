/** When n8n's editor shows a parameter, in words. */
import type { INodeProperties } from 'n8n-workflow';

import { codes } from './markdown';

export interface Conditions {
	/** Empty where the parameter is shown for all operations of its resource. */
	readonly operations: readonly string[];
	/** All other conditions: `mappingMode`: `json`. */
	readonly others: string;
}

/** The conditions of one property; its resource is left out, because a table has one resource. */
export function conditionsOf({ displayOptions }: INodeProperties): Conditions {
	const { operation = [], ...show } = displayOptions?.show ?? {};
	return {
		operations: operation.map(String),
		others: [...describe(show, ''), ...describe(displayOptions?.hide ?? {}, 'not ')].join('; '),
	};
}

/** Several sets of conditions of one parameter; sets that differ in the operation only are put together. */
export function describeConditions(all: readonly Conditions[]): string {
	const byOthers = new Map<string, string[]>();
	for (const { operations, others } of all) {
		byOthers.set(others, [...(byOthers.get(others) ?? []), ...operations]);
	}
	const texts = [...byOthers].map(([others, operations]) =>
		[operations.length > 0 ? `operation ${codes(operations)}` : '', others]
			.filter(Boolean)
			.join('; '),
	);
	return texts.filter(Boolean).join('; or ');
}

/** Conditions that compare by more than a list of values say nothing to a reader: they are left out. */
function describe(
	conditions: Readonly<Record<string, readonly unknown[] | undefined>>,
	prefix: string,
): string[] {
	return Object.entries(conditions).flatMap(([name, values = []]) => {
		const plain = values.filter((value) => typeof value !== 'object').map(String);
		return plain.length === 0 || name === 'resource'
			? []
			: [`${prefix}${name.replace(/^\//, '')} ${codes(plain)}`];
	});
}
