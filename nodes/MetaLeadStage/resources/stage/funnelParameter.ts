import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

import type { ParameterSource } from '../../../shared/n8n/parameters/parameters';
import { errorLine } from '../../../shared/n8n/requests/errorLines';
import { ADVISED_STAGES, readFunnel, type Funnel } from '../../stages/funnel';

/** The funnel of a run, read for the first item for which it can be evaluated. Throws for one that cannot be used; hints at one that is short. */
export function requireFunnel(context: IExecuteFunctions, source: ParameterSource): Funnel {
	const read = readFunnel(source.forRun('funnel'));
	if ('refusal' in read) {
		const { message, cure } = read.refusal;
		throw new NodeOperationError(context.getNode(), errorLine(message), { description: cure });
	}
	if (read.funnel.path.length < ADVISED_STAGES) {
		context.addExecutionHints({
			message: `The funnel has ${read.funnel.path.length} stages. Meta learns better from ${ADVISED_STAGES} or more: add the steps between the raw lead and the sale.`,
			location: 'outputPane',
		});
	}
	return read.funnel;
}
