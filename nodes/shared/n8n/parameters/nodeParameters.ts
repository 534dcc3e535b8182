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
		evaluateOver: (expression, json) => evaluateOver(context, expression, json),
		itemJson: (itemIndex) => items[itemIndex].json,
		itemCount: items.length,
	});
}

/**
 * Evaluates an expression for an item that is none of the run's. n8n's contexts take the items of expressions from
 * `connectionInputData`; where one takes them from elsewhere, the expression finds an item without the field that it asks for.
 */
function evaluateOver(
	context: IExecuteFunctions,
	expression: string,
	json: Record<string, unknown>,
): unknown {
	const over: object = Object.create(context, { connectionInputData: { value: [{ json }] } });
	return Reflect.apply(context.evaluateExpression, over, [expression.slice(1), 0]);
}
