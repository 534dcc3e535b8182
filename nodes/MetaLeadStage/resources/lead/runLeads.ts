/** Reads leads from Meta for each item on its own; what Meta refuses becomes n8n's error of that item. */
import {
	NodeApiError,
	NodeOperationError,
	sleep,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';

import { isObject, readGraphId, readReplyObject } from '../../../shared/graph';
import { toNodeApiError } from '../../../shared/n8n/requests/nodeErrors';
import { openGraph, type CallGraph } from '../../../shared/n8n/requests/request';
import { simplifyLead } from './leadFields';
import { explainLeadRefusal } from './leadRefusal';
import { PatientReads } from '../../../shared/n8n/operations';

const LONGEST_WAIT_MINUTES = 24 * 60;

/** What an operation on leads gets for one item. */
export class LeadContext {
	constructor(
		readonly context: IExecuteFunctions,
		private readonly callGraph: CallGraph,
		private readonly reads: PatientReads,
		readonly itemIndex: number,
	) {}

	parameter(name: string): unknown {
		return this.context.getNodeParameter(name, this.itemIndex, null) ?? undefined;
	}

	/** The ID a parameter holds, a label such as `l:` off; refused before any request when it is none. */
	id(name: string, displayName: string): string {
		const value = this.parameter(name);
		const id = readGraphId(typeof value === 'string' ? value.replace(/^\s*[a-z]{1,2}:/i, '') : value, 'object');
		if (id !== undefined) return id;
		throw this.refusal(
			`${displayName} is not an ID: an ID of Meta has digits only.`,
			'Map it as text, so that no digit is lost.',
		);
	}

	refusal(message: string, cure: string): NodeOperationError {
		const { itemIndex } = this;
		return new NodeOperationError(this.context.getNode(), `${message} ${cure} [item ${itemIndex}]`, {
			description: cure,
			itemIndex,
		});
	}

	/** Reads an object or a page of a list. Throws NodeApiError for what Meta refuses. */
	async read(path: string, query: IDataObject): Promise<Record<string, unknown>> {
		const call = async () => await this.callGraph({ method: 'GET', path, query });
		const { reply, failure, waitMinutes } = await this.reads.read(call);
		if (failure === undefined) return readReplyObject(reply.body) ?? {};
		const explained = explainLeadRefusal(failure, this.itemIndex, waitMinutes);
		throw toNodeApiError(this.context.getNode(), explained, this.itemIndex);
	}
}

/** Runs an operation for each item, all within one budget of waiting, and lays the leads flat where Simplify is on. */
export async function runLeads(
	context: IExecuteFunctions,
	operation: (lead: LeadContext) => Promise<Array<Record<string, unknown>>>,
): Promise<INodeExecutionData[]> {
	const callGraph = await openGraph(context);
	const cancelSignal = context.getExecutionCancelSignal();
	const reads = new PatientReads(
		{ sleep, random: () => Math.random(), isCancelled: () => cancelSignal?.aborted ?? false },
		maximumWaitMilliseconds(context),
	);
	const items: INodeExecutionData[] = [];
	for (let itemIndex = 0; itemIndex < context.getInputData().length; itemIndex++) {
		try {
			const lead = new LeadContext(context, callGraph, reads, itemIndex);
			const rows = await operation(lead);
			const simplify = lead.parameter('simplify') !== false;
			for (const row of rows) {
				items.push({ json: simplify ? simplifyLead(row) : toDataObject(row), pairedItem: { item: itemIndex } });
			}
		} catch (caught) {
			const error = toError(context, caught, itemIndex);
			if (!context.continueOnFail()) throw error;
			items.push({ json: { error: error.message }, pairedItem: { item: itemIndex } });
		}
	}
	return items;
}

function maximumWaitMilliseconds(context: IExecuteFunctions): number {
	const options: unknown = context.getNodeParameter('options', 0, {});
	const minutes = Number(isObject(options) ? (options.maximumWaitMinutes ?? 10) : 10);
	return Number.isFinite(minutes) ? Math.min(LONGEST_WAIT_MINUTES, Math.max(0, minutes)) * 60_000 : 0;
}

/** A reply's object as n8n's items hold it: plain JSON. */
function toDataObject(row: Record<string, unknown>): IDataObject {
	return JSON.parse(JSON.stringify(row));
}

function toError(context: IExecuteFunctions, caught: unknown, itemIndex: number): NodeApiError | NodeOperationError {
	if (caught instanceof NodeApiError || caught instanceof NodeOperationError) return caught;
	return new NodeOperationError(context.getNode(), caught instanceof Error ? caught : String(caught), { itemIndex });
}
