/** The conditions of formats in words. */
import type { Condition } from '../../../nodes/shared/capi/mapping/formats/format';
import { code, codes } from '../markdown';
import { describePattern } from '../patterns';

/** What has to hold together, as it stands after `when`. */
export function describeAll(conditions: readonly Condition[]): string {
	return conditions.length === 0 ? 'always' : conditions.map(describe).join(' and ');
}

function describe({ path, is, isNot, matches, present, column, above }: Condition): string {
	if (column === true) return `the column ${code(path)}`;
	if (present !== undefined) return present ? code(path) : `no ${code(path)}`;
	if (is !== undefined) return `${code(path)} is ${codes(is)}`;
	if (isNot !== undefined) return `${code(path)} is not ${codes(isNot)}`;
	if (matches !== undefined) return `${code(path)} ${describePattern(matches)}`;
	return `${code(path)} is above ${above ?? 0}`;
}

/** What a payload is recognized by. Conditions that come again below another path are named once, with these paths. */
export function describeRecognition(recognizedBy: readonly (readonly Condition[])[]): string {
	const groups: { readonly conditions: readonly Condition[]; readonly below: string[] }[] = [];
	for (const conditions of recognizedBy) {
		const [same] = groups.flatMap((group) => {
			const prefix = prefixBetween(group.conditions, conditions);
			return prefix === undefined ? [] : [{ group, prefix }];
		});
		if (same === undefined) groups.push({ conditions, below: [] });
		else same.group.below.push(same.prefix);
	}
	return groups
		.map(({ conditions, below }) =>
			below.length === 0
				? describeAll(conditions)
				: `${describeAll(conditions)} (also below ${codes(below)})`,
		)
		.join(', or by ');
}

/** `order` between the conditions on `total` and on `order.total`; undefined where they differ in more. Headers stay where they are. */
function prefixBetween(
	conditions: readonly Condition[],
	others: readonly Condition[],
): string | undefined {
	const [first] = conditions.filter(({ path }) => !path.startsWith('@'));
	const [other] = others.filter(({ path }) => !path.startsWith('@'));
	if (first === undefined || other === undefined || !other.path.endsWith(`.${first.path}`)) return;
	const prefix = other.path.slice(0, -first.path.length);
	const moved = conditions.map((condition) => {
		const { path } = condition;
		return { ...condition, path: path.startsWith('@') ? path : prefix + path };
	});
	return describeAll(moved) === describeAll(others) ? prefix.slice(0, -1) : undefined;
}
