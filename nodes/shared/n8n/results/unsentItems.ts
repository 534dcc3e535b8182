/** The items of events that were not sent: left out on purpose, refused, or lost on the way (docs/contract.md). */
import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';

import {
	HIDDEN_CONTACT,
	type JsonObject,
	type RawEvent,
	type Refusal,
	type RefusalCode,
	type Skip,
} from '../../capi';
import type { Edge } from '../../delivery';
import type { GraphFailure } from '../../graph';
import { plainLines } from '../requests/errorLines';
import type { EventReport } from '../run/types';
import { withMappingLine } from './mappingLine';
import { withPair } from './pairs';
import { shownOfRaw } from './shownNames';

/** What the rows of a run have in common. */
interface RowContext {
	readonly simplify: boolean;
	readonly validateOnly: boolean;
	readonly pixelCall: boolean;
	readonly edge: Edge;
}

/** The item of an event that was left out on purpose, with the reason. */
export function toSkippedItem(
	itemIndex: number,
	raw: RawEvent,
	{ code, reason }: Skip,
	context: RowContext,
	output?: JsonObject,
): INodeExecutionData {
	const names = namesOf(raw);
	if (!context.simplify)
		return withPair(itemIndex, { status: 'skipped', reason, ...names, ...output });
	const row = emptyRow(names, '', context);
	return withPair(itemIndex, {
		status: 'skipped',
		...row,
		note: reason,
		codes: code,
		reason,
		...withMappingLine(output),
	});
}

/**
 * Takes an event that the checks refused, or the little that could be read of it; gives what the output says of it besides
 * the reason.
 */
export function toRefusedRow(
	raw: RawEvent | undefined,
	refusals: readonly Refusal[],
	ownerId: string,
	context: RowContext,
	output?: JsonObject,
): IDataObject {
	const names = namesOf(raw ?? {}, refusals);
	if (!context.simplify)
		return { ...names, refusals: refusals.map((refusal) => ({ ...refusal })), ...output };
	const reason = refusals.map(({ message, cure }) => `${message} ${cure}`).join(' ');
	const [first, ...others] = refusals;
	return {
		...emptyRow(names, ownerId, context),
		note: others.length === 0 ? first.message : `${first.message} And ${others.length} more.`,
		codes: [...new Set(refusals.map(({ code }) => code))].join(', '),
		reason,
		...withMappingLine(output),
	};
}

/** A name that was refused for personal data in it is not shown. */
function namesOf(raw: RawEvent, refusals: readonly Refusal[] = []): IDataObject {
	const isPersonal = refusals.some(
		({ code, field }) => code === 'personal_data_found' && field === 'event_name',
	);
	return {
		event_name: isPersonal ? HIDDEN_CONTACT : shownOfRaw(raw.event_name, raw),
		action_source: shownOfRaw(raw.action_source, raw),
	};
}

/** A row without a value in a column would read `undefined` in the editor's table. */
function emptyRow(
	{ event_name, action_source }: IDataObject,
	ownerId: string,
	{ validateOnly, pixelCall, edge }: RowContext,
): IDataObject {
	return {
		event_name,
		matched_by: '',
		strength: '',
		note: '',
		event_time: '',
		event_id: '',
		[edge.ownerField]: ownerId,
		action_source,
		codes: '',
		reason: '',
		...(validateOnly ? {} : NOT_SENT),
		...(validateOnly && pixelCall ? { pixel_call: '' } : {}),
	};
}

const NOT_SENT = { fbtrace_id: '', messages: '' };

/** What became of an event that is no item of n8n's output for what was done. */
export type Outcome =
	| { readonly status: 'would_be_refused' }
	| {
			readonly status: 'refused' | 'not_sent' | 'uncertain';
			/** Whether the event may be sent again later as it is. */
			readonly retryable: boolean;
	  };

/**
 * The item of an event that was refused. With n8n's "continue (using error output)" n8n before 2.34.4 takes an item for an
 * error by the key `error` alone, so all there is to say stands below it; elsewhere the item is a row like the others, with
 * `error` besides.
 * @param row what the output says of the event besides the reason
 */
export function toRefusedItem(
	itemIndex: number,
	outcome: Outcome,
	{ message, description }: { message: string; description?: string | null },
	codes: readonly string[],
	row: IDataObject,
	isRouted: boolean,
): INodeExecutionData {
	if (!isRouted) {
		const list = 'codes' in row ? {} : { codes: [...codes] };
		const { status, ...again } = outcome;
		return withPair(itemIndex, { status, ...row, error: message, ...again, ...list });
	}
	const { event_name = null, action_source = null } = row;
	return withPair(itemIndex, {
		error: {
			message,
			description: plainLines(description),
			...outcome,
			event_name,
			action_source,
			codes: [...codes],
		},
	});
}

/** The row of an event that was ready and that Meta refused, or that did not arrive. */
export function toFailedRow(
	{ event, isFlat }: EventReport,
	{ kind, message, cure, details }: GraphFailure,
): IDataObject {
	if (!isFlat) return { ...event, failure: { kind, message, cure, details: details ?? '' } };
	const reason = [message, cure, details].filter(Boolean).join(' ');
	return { ...event, note: message, codes: kind, reason, ...NOT_SENT };
}

/**
 * The item of an input item whose run could not begin, for want of a credential or because of a setting: nothing is wrong with
 * the item, and it may come again when that is mended.
 */
export function toItemOfNoRun(
	{ onError }: INode,
	itemIndex: number,
	error: { message: string; description?: string | null },
	simplify: boolean,
): INodeExecutionData {
	const outcome = { status: 'not_sent', retryable: true } as const;
	const row = {
		...(simplify ? { codes: NOT_BEGUN } : {}),
		...(error.description ? { message: plainLines(error.description) } : {}),
	};
	const isRouted = onError === 'continueErrorOutput';
	return toRefusedItem(itemIndex, outcome, error, [NOT_BEGUN], row, isRouted);
}

const NOT_BEGUN: RefusalCode = 'run_not_begun';
