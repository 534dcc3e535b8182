/** Fields in whose texts it stands how a sale stands, by their names in English, and how such a text is read. */
import { foldStatus, saleStateOf, type SaleState } from '../../statuses';
import type { RawValue } from '../../types';
import { isPlainObject, readText } from '../../values';

type StatusReader = (value: RawValue) => SaleState | undefined;

/** Longer texts are sentences, and no status. */
export const LONGEST_STATUS = 40;

/** `{ code: "refunded", label: "…" }`: records name their status by an object, some of whose texts are numbers. */
const NAMES_OF_STATUS = [
	...['code', 'name', 'value', 'key', 'slug', 'status', 'state', 'id'],
	...['label', 'title', 'text', 'description', 'display_name', 'displayName'],
];

/** What the text of a status says, or the object of a record for it. */
export function ofStatus(value: RawValue): SaleState | undefined {
	const only: RawValue = Array.isArray(value) && value.length === 1 ? value[0] : value;
	if (!isPlainObject(only)) return ofStatusText(only);
	return NAMES_OF_STATUS.map((name) => ofStatusText(only[name])).find(
		(state) => state !== undefined,
	);
}

function ofStatusText(value: RawValue): SaleState | undefined {
	const text = readText(value);
	return text === undefined || text.length > LONGEST_STATUS ? undefined : saleStateOf(text);
}

/** Of the money alone such a word says that it has not come; of an order it may say the same of the parcel. */
const MONEY_IS_AWAITED: ReadonlySet<string> = new Set([
	...['open', 'new', 'created', 'initiated', 'started', 'submitted', 'requested', 'incomplete'],
	...['processing', 'in process', 'in progress', 'in review', 'under review', 'review', 'queued'],
	...['scheduled', 'waiting', 'awaiting', 'hold', 'held', 'none', 'not started', 'invoiced'],
	...['partial', 'partially paid', 'partly paid', 'part paid', 'offen', 'teilweise bezahlt'],
]);

function ofPaymentStatus(value: RawValue): SaleState | undefined {
	const state = ofStatus(value);
	if (state !== undefined || typeof value !== 'string') return state;
	return MONEY_IS_AWAITED.has(foldStatus(value)) ? 'unpaid' : undefined;
}

/** In English `orderState`, `currentStatus`, `sale_status_enum_key`, and the plain words. */
const STATUS_NAME =
	/^(?:current|latest|new|final)?(?:order|purchase|sale|booking|checkout)?(?:status|state)(?:name|text|label|code|value|description|slug|title|key|enum(?:key)?)?$/;
/** Those of the money: `payment_status`, `transactionState`. */
const PAYMENT_STATUS_NAME =
	/^(?:current|latest|new|final)?(?:payment|transaction|txn|charge|invoice|financial|billing|gateway)(?:status|state)(?:name|text|label|code|value|description|slug)?$/;

/** Takes a folded name; gives how a field of that name is read, nothing where it is none for a status. */
export function statusReaderOf(folded: string): StatusReader | undefined {
	if (PAYMENT_STATUS_NAME.test(folded)) return ofPaymentStatus;
	return STATUS_NAME.test(folded) ? ofStatus : undefined;
}
