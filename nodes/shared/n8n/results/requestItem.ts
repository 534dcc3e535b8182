/** One item for a request that Meta took, where its events have none, with what they were warned of. */
import type { INodeExecutionData } from 'n8n-workflow';

import type { Warning } from '../../capi';
import type { RequestRecord } from '../../delivery';
import type { Ready } from '../run/types';
import { toRequestItem } from './outputItems';

/** Takes the request, the field of the dataset's or app's ID, and the events; gives the item, paired with all of theirs. */
export function toItemOfRequest(
	request: RequestRecord,
	ownerField: string,
	members: readonly Ready[],
): INodeExecutionData {
	return toRequestItem(
		request,
		ownerField,
		members.map(({ itemIndex }) => itemIndex),
		countWarnings(members.flatMap(({ warnings }) => warnings)),
	);
}

function countWarnings(warnings: readonly Warning[]): Array<Warning & { count: number }> {
	const counted = new Map<string, Warning & { count: number }>();
	for (const warning of warnings) {
		const key = `${warning.code} ${warning.field}`;
		const known = counted.get(key);
		if (known) known.count += 1;
		else counted.set(key, { ...warning, count: 1 });
	}
	return [...counted.values()];
}
