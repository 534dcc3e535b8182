/**
 * The rule of a custom conversion, from rows of field, operator and value. Shape: docs/meta-api.md sections 7.2.4 and 7.3.2, for example
 * `{"and":[{"event_name":{"eq":"Purchase"}},{"value":{"gt":100}}]}`. Pure.
 */

import { isEventKey } from './dialect';

export interface RuleRow {
	readonly field: string;
	readonly operator: string;
	readonly value: string;
}

export type RuleCondition = Readonly<
	Record<string, Readonly<Record<string, string | number | string[]>>>
>;

/** How the value of an operator is written. */
type ValueKind = 'text' | 'number' | 'list' | 'numberOrText';

/**
 * `eq`, `gt` and `i_contains` stand in docs/meta-api.md section 7.2.4; the others come from Meta's rules for audiences, which
 * use the same form (unverified for custom conversions).
 */
export const RULE_OPERATORS: ReadonlyMap<string, ValueKind> = new Map([
	['contains', 'text'],
	['eq', 'numberOrText'],
	['gt', 'number'],
	['gte', 'number'],
	['i_contains', 'text'],
	['i_not_contains', 'text'],
	['i_starts_with', 'text'],
	['is_any', 'list'],
	['is_not_any', 'list'],
	['lt', 'number'],
	['lte', 'number'],
	['neq', 'numberOrText'],
	['not_contains', 'text'],
	['regex_match', 'text'],
]);

const FIELD = /^[A-Za-z_][A-Za-z0-9_.-]{0,99}$/;
const AMOUNT = /^-?\d+(?:\.\d+)?$/;
/** Fields whose values are numbers in the events themselves. */
const NUMBER_FIELDS: ReadonlySet<string> = new Set(['value']);

/**
 * Takes the rows, whether all of them or one of them has to hold, and how the rule calls the name of the event; gives the
 * rule as JSON text.
 * @returns `problem`, in words for the user, for no row, a name that is no field, an unknown operator or a value that
 * does not fit the operator
 */
export function buildRule(
	rows: readonly RuleRow[],
	combination: 'and' | 'or',
	eventKey: string,
): { rule: string } | { problem: string } {
	if (rows.length === 0) return { problem: 'The rule has no condition. Add at least one.' };
	const conditions: RuleCondition[] = [];
	for (const [index, row] of rows.entries()) {
		const field = isEventKey(row.field) ? eventKey : row.field;
		const condition = buildCondition({ ...row, field });
		if (typeof condition === 'string')
			return { problem: `Condition ${index + 1} of the rule: ${condition}` };
		conditions.push(condition);
	}
	return { rule: JSON.stringify({ [combination]: conditions }) };
}

/** A condition, or what is wrong with the row. */
function buildCondition({ field, operator, value }: RuleRow): RuleCondition | string {
	if (!FIELD.test(field))
		return 'Field has to be a name such as event_name, value, url or custom_data.store.';
	const kind = RULE_OPERATORS.get(operator);
	if (kind === undefined) return 'Operator has no such choice.';
	if (value === '') return 'Value is empty.';
	if (kind === 'list')
		return { [field]: { [operator]: value.split(',').map((entry) => entry.trim()) } };
	const isNumber = AMOUNT.test(value);
	if (kind === 'number' && !isNumber)
		return 'Value has to be a number with a point, such as 100 or 99.5.';
	const asNumber =
		kind === 'number' || (kind === 'numberOrText' && isNumber && NUMBER_FIELDS.has(field));
	return { [field]: { [operator]: asNumber ? Number(value) : value } };
}
