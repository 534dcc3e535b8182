/** Rows of tables of which each is one product of an order: an order of several products is several purchases. */
import type { Draft } from '../draft';
import type { Format } from '../formats/format';

/** The names of columns with the amount of one product of an order. */
const AMOUNT_OF_A_LINE = /(?:^|[.[])(?:item|line)[\s_-]?(?:item[\s_-]?)?(?:total|amount)$/i;

/** Whether an event has the amount of one product of an order, by its format or by the name of the amount. */
export function isOrderLine(draft: Draft, format: Format | undefined): boolean {
	if (format !== undefined) return format.isLine === true;
	const path = draft.pathOf('custom_data', 'value');
	return path !== undefined && AMOUNT_OF_A_LINE.test(path) && draft.has('custom_data', 'order_id');
}
