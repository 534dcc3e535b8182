/**
 * The rules for `extern_id` and `namespace_id` (docs/meta-api.md section 7.2.2): one extern_id a row; with a namespace Meta
 * looks the person up by `{namespace_id, extern_id}`, and no other match key may be there. Today the extern_id travels as
 * `external_id` (section 7.4); like then it is not hashed, because pairs that Meta remembers are of the plain ID. Pure.
 */
import { isObject } from '../../../shared/graph';
import { isAbsent, type RawEvent, type Refusal, type Warning } from '../../../shared/capi';

export interface ExternIdCheck {
	readonly refusal?: Refusal;
	/** Whether the external ID of the event is the row's extern_id. */
	readonly isExternId: boolean;
	readonly warnings: readonly Warning[];
}

/**
 * @param row the input item's row, in which the old name `extern_id` can still be seen
 * @param raw the event that was mapped from it
 * @param namespaceId as entered; empty for none
 */
export function checkExternId(
	row: Record<string, unknown>,
	raw: RawEvent,
	namespaceId: string,
): ExternIdCheck {
	const externId = findExternId(row);
	const userData = isObject(raw.user_data) ? raw.user_data : {};
	const isExternId = externId !== undefined && userData.external_id === externId;
	const refusal = findRefusal(userData, externId, namespaceId);
	const isLost = externId !== undefined && !isExternId;
	return { refusal, isExternId, warnings: isLost ? [EXTERN_ID_NOT_SENT] : [] };
}

function findRefusal(
	userData: Record<string, unknown>,
	externId: unknown,
	namespaceId: string,
): Refusal | undefined {
	if (countOf(externId) > 1) return SEVERAL_EXTERN_IDS;
	if (namespaceId === '') return undefined;
	if (!/^[0-9]{1,20}$/.test(namespaceId)) return NOT_A_NAMESPACE;
	if (countOf(userData.external_id) === 0) return EXTERN_ID_MISSING;
	if (countOf(userData.external_id) > 1) return SEVERAL_EXTERN_IDS;
	return Object.keys(userData).length > 1 ? NAMESPACE_WITH_MATCH_KEYS : undefined;
}

/** The row's extern_id: among its match keys, or beside the other fields of a flat row. */
function findExternId(row: Record<string, unknown>): unknown {
	const places = [row.match_keys, row.user_data, row].filter(isObject);
	return places
		.map(({ extern_id: externId }) => externId)
		.find((externId) => countOf(externId) > 0);
}

function countOf(value: unknown): number {
	const values: unknown[] = Array.isArray(value) ? value : [value];
	return values.filter((entry) => !isAbsent(entry, 'external_id')).length;
}

const SEVERAL_EXTERN_IDS: Refusal = {
	code: 'extern_id_several',
	field: 'user_data.external_id',
	message: 'The row has more than one extern_id.',
	cure: 'Give each row a single extern_id.',
};
const NOT_A_NAMESPACE: Refusal = {
	code: 'namespace_not_an_id',
	field: 'namespace_id',
	message: 'Namespace ID is not an ID: it has digits only.',
	cure: 'Enter the ID of the event set or data partner whose extern IDs the rows have, or leave it empty.',
};
export const NAMESPACE_LOST_DIGITS: Refusal = {
	code: 'precision_lost',
	field: 'namespace_id',
	message: 'Namespace ID is a number that lost its last digits before it came to the node.',
	cure: 'Give the ID as text, from its source on.',
};
const EXTERN_ID_MISSING: Refusal = {
	code: 'extern_id_missing',
	field: 'user_data.external_id',
	message: 'The row has no extern_id, but a Namespace ID is set.',
	cure: 'Give the row an extern_id, or leave Namespace ID empty.',
};
const NAMESPACE_WITH_MATCH_KEYS: Refusal = {
	code: 'namespace_with_match_keys',
	field: 'namespace_id',
	message:
		'Namespace ID may not be used together with match keys: Meta finds the person by the extern_id alone.',
	cure: 'Send the extern_id as the only match key of the row, or leave Namespace ID empty.',
};
const EXTERN_ID_NOT_SENT: Warning = {
	code: 'extern_id_not_sent',
	field: 'user_data.external_id',
	message: 'The row has both an external_id and an extern_id. Only the external_id was sent.',
};
