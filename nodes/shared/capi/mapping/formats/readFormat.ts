/** Reads a payload by the table of its format. */
import { isAbsent } from '../../absence';
import type { Draft } from '../draft';
import type { Payload } from '../envelope';
import { placeAnswers } from './answers';
import { allHold } from './conditions';
import type { Format, IncompleteRule, PayloadRecord } from './format';
import { placeNotes, placeRow } from './placeRows';
import { fullPath, readerOf, wholeOf } from './records';

/** What the tables of a format say of one record. */
export interface FormatReading {
	/** Meta's event for the vendor's, where the format knows one. */
	readonly eventName: string | undefined;
	readonly leftOut: NonNullable<Format['leftOut']>[number]['code'] | undefined;
	readonly isUnpaid: boolean;
	/** Where it stands that it is no conversion, or not paid. */
	readonly stateAt: string | undefined;
	/** Where a time stands that could not be read for want of its zone. */
	readonly timeWithoutZone: string | undefined;
}

/** The rule by which a payload tells of something without its details; nothing for a complete one. */
export function incompleteOf(format: Format, payload: Payload): IncompleteRule | undefined {
	const read = readerOf(payload, wholeOf(format, payload));
	return format.incomplete?.find(({ when }) => allHold(when, read));
}

/** Takes a record and the draft of its event; fills the draft by the rows and says what the record reports. */
export function readFormat(
	format: Format,
	payload: Payload,
	record: PayloadRecord,
	draft: Draft,
): FormatReading {
	const read = readerOf(payload, record);
	const pathOf = (path: string) => fullPath(payload, record, path);
	for (const row of format.rows) placeRow(row, read, pathOf, draft);
	for (const notes of format.notes ?? [])
		placeNotes(notes, read(notes.path), pathOf(notes.path), draft);
	if (format.answers) {
		const answers = format.answers(record.fields);
		placeAnswers(
			answers.map((answer) => ({ ...answer, path: pathOf(answer.path) })),
			draft,
		);
	}
	const leftOut = format.leftOut?.find(({ when }) => allHold(when, read));
	const unpaid = format.unpaid?.find((when) => allHold(when, read));
	const state = (leftOut?.when ?? unpaid)?.find(({ present }) => present !== false);
	return {
		eventName: format.eventNames.find(({ when }) => allHold(when, read))?.event,
		leftOut: leftOut?.code,
		isUnpaid: unpaid !== undefined,
		stateAt: state && pathOf(state.path),
		timeWithoutZone: format.timesWithoutZone
			?.filter((path) => !isAbsent(read(path)))
			.map(pathOf)[0],
	};
}
