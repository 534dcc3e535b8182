import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { mapItems } from '../../../shared/n8n/run/mapItems';
import type { Mapped, MappedEvent } from '../../../shared/n8n/run/types';
import { isPlainObject, readBody } from '../../../shared/capi';
import { ROW_GROUPS } from '../../../shared/n8n/parameters/fieldPlaces';
import { parameterSource } from '../../../shared/n8n/parameters/nodeParameters';
import {
	type Compiled,
	valueOf,
	type ParameterSource,
} from '../../../shared/n8n/parameters/parameters';
import { readSendOptions } from '../../../shared/n8n/parameters/sendOptions';
import { toText } from '../../../shared/graph';
import { sendEvents } from '../../../shared/n8n/run/sendEvents';
import type { RunOperation } from '../../../shared/n8n/operations';
import { checkExternId, NAMESPACE_LOST_DIGITS } from './externId';
import { sendProperties } from './sendProperties';

/**
 * `POST /{dataset}/events` with `action_source` physical_store (docs/meta-api.md sections 7.1 and 7.4): the rows of all items
 * together, at most 1,000 a request, each row's outcome on its own item. Rows of the old API (`match_keys`, section 7.2)
 * and flat rows go the same way.
 */
export const send: RunOperation = {
	name: 'Send Rows',
	description: 'Send rows of store sales, also in the form of the old Offline Conversions API',
	action: 'Send rows to dataset',
	changes: true,
	properties: sendProperties,

	async executeRun(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
		const source = uploadParameters(context);
		const namespaceId = source.compile('namespaceId');
		const mapped = mapItems(source, context.getInputData().length);
		const uploads = asUploads(mapped, namespaceId);
		return await sendEvents(context, uploads, readSendOptions(source, false, ROW_GROUPS));
	},
};

function* asUploads(mapped: Iterable<Mapped>, namespaceId: Compiled): Generator<Mapped> {
	for (const entry of mapped) {
		if (entry.kind !== 'event') {
			yield entry;
			continue;
		}
		const { itemIndex, json } = entry.event;
		yield asUpload(entry.event, readBody(json), valueOf(namespaceId, itemIndex));
	}
}

/** The parameters as the mapping knows them: rows are mapped automatically, and the upload tag is one of the options. */
function uploadParameters(context: IExecuteFunctions): ParameterSource {
	const own = parameterSource(context);
	const options = own.raw('options');
	return parameterSource(
		context,
		new Map<string, unknown>([
			['actionSource', 'physical_store'],
			['mappingMode', 'autoMapInputData'],
			['options', { ...(isPlainObject(options) ? options : {}), uploadTag: own.raw('uploadTag') }],
		]),
	);
}

/** An event as one of a store: whatever the row says, this operation sends offline events. */
function asUpload(event: MappedEvent, row: Record<string, unknown>, entered: unknown): Mapped {
	if (isInexact(entered))
		return { kind: 'refused', itemIndex: event.itemIndex, refusal: NAMESPACE_LOST_DIGITS };
	const namespaceId = toText(entered).trim();
	const { refusal, isExternId, warnings } = checkExternId(row, event.raw, namespaceId);
	if (refusal) return { kind: 'refused', itemIndex: event.itemIndex, refusal, raw: event.raw };
	return {
		kind: 'event',
		event: {
			...event,
			raw: { ...event.raw, action_source: 'physical_store' },
			destination: { ...event.destination, ...(namespaceId === '' ? {} : { namespaceId }) },
			hashExternalId: event.hashExternalId && !isExternId,
			notes: {
				output: event.notes?.output ?? {},
				warnings: [...(event.notes?.warnings ?? []), ...warnings],
			},
		},
	};
}

const isInexact = (value: unknown): boolean =>
	typeof value === 'number' && !Number.isSafeInteger(value);
