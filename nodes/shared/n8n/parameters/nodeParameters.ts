import type { IExecuteFunctions } from 'n8n-workflow';

import { ParameterSource } from './parameters';

/**
 * The parameters of the node that is running.
 * @param fixed parameters that stand in for the node's own, with values as n8n saves them, expressions included
 */
export function parameterSource(
	context: IExecuteFunctions,
	fixed: ReadonlyMap<string, unknown> = new Map(),
): ParameterSource {
	const items = context.getInputData();
	return new ParameterSource({
		raw: (name) =>
			fixed.get(name) ??
			context.getNodeParameter(name, 0, null, { rawExpressions: true }) ??
			undefined,
		evaluate: (expression, itemIndex) => context.evaluateExpression(expression.slice(1), itemIndex),
		itemJson: (itemIndex) => items[itemIndex].json,
		itemCount: items.length,
	});
}
