import type { IExecuteFunctions } from 'n8n-workflow';

import { ParameterSource } from './parameters';

/** The parameters of the node that is running. */
export function parameterSource(context: IExecuteFunctions): ParameterSource {
	const items = context.getInputData();
	return new ParameterSource({
		raw: (name) => context.getNodeParameter(name, 0, null, { rawExpressions: true }) ?? undefined,
		evaluate: (expression, itemIndex) => context.evaluateExpression(expression.slice(1), itemIndex),
		itemJson: (itemIndex) => items[itemIndex].json,
	});
}
