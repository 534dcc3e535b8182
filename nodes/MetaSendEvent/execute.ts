import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { mapItems } from '../shared/n8n/run/mapItems';
import { readSendOptions } from '../shared/n8n/parameters/sendOptions';
import { parameterSource } from '../shared/n8n/parameters/nodeParameters';
import { sendEvents } from '../shared/n8n/run/sendEvents';

/** Runs Send Event: items to raw events, then checked and sent as one run. */
export async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const source = parameterSource(context);
	const mapped = mapItems(source, context.getInputData().length);
	return [await sendEvents(context, mapped, readSendOptions(source))];
}
