/** Whether the change of a row made it a sale: one that it was before is sold once only. */
import { readAmount } from '../../events/amounts';
import type { RawObject, RawValue } from '../../types';
import type { Draft } from '../draft';
import { knowsContact } from './dependents';
import type { Leftovers, RecordChange } from './leftovers';
import { readLevels } from './readLevels';
import { tellsOfDeletion } from './recordChange';
import { isSale, readSaleStatus, type SaleStatus } from './saleStatus';
import { settleAmount } from './settleAmount';

interface Standing {
	readonly holds: boolean;
	readonly isUnpaid: boolean;
}

/** Takes what an item says of its sale; gives that, unless a database tells that the row was the same sale before, or is no more. */
export function afterChange(
	sale: SaleStatus,
	{ change, unknown }: Leftovers,
	draft: Draft,
	eventName: RawValue,
): SaleStatus {
	if (sale.leftOut !== undefined) return sale;
	if (change !== undefined)
		return isSale(eventName) && wasSaleBefore(change) ? { ...sale, leftOut: 'updated' } : sale;
	const isEmpty = !knowsContact(draft) && !draft.has('custom_data', 'value');
	return isEmpty && tellsOfDeletion(unknown) ? { ...sale, leftOut: 'deleted' } : sale;
}

/** Takes a row that was changed; gives whether it stood for the same sale before. One that is paid now and was not before does not. */
function wasSaleBefore({ before, now }: RecordChange): boolean {
	const former = standingOf({ ...now, ...before });
	return former.holds && (!former.isUnpaid || standingOf(now).isUnpaid);
}

function standingOf(row: RawObject): Standing {
	const { draft, leftovers } = readLevels(row, '');
	settleAmount(draft, leftovers, true);
	const { value, currency } = draft.parts.custom_data;
	const { leftOut, isUnpaid } = readSaleStatus(leftovers, 'Purchase', {
		value,
		currency,
		path: undefined,
	});
	const amount = readAmount(value, undefined);
	const holds = leftOut === undefined && amount.kind === 'amount' && amount.amount > 0;
	return { holds, isUnpaid };
}
