/** Whether the change of a row made it a sale: one that it was before is sold once only. */
import { readAmount } from '../../events/amounts';
import type { RawObject } from '../../types';
import type { RecordChange } from './leftovers';
import { readLevels } from './readLevels';
import { readSaleStatus } from './saleStatus';
import { settleAmount } from './settleAmount';

interface Standing {
	readonly isSale: boolean;
	readonly isUnpaid: boolean;
}

/** Takes a row that was changed; gives whether it stood for the same sale before. One that is paid now and was not before does not. */
export function wasSaleBefore({ before, now }: RecordChange): boolean {
	const former = standingOf({ ...now, ...before });
	return former.isSale && (!former.isUnpaid || standingOf(now).isUnpaid);
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
	const isSale = leftOut === undefined && amount.kind === 'amount' && amount.amount > 0;
	return { isSale, isUnpaid };
}
