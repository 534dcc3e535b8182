/**
 * What became of a whole run, counted while it goes on, for one item in the place of one per event. Nothing is kept of an
 * event but counts: what they take does not grow with the run.
 */
import type { IDataObject } from 'n8n-workflow';

import {
	CODES,
	type MatchReport,
	type RawEvent,
	type Refusal,
	type Skip,
	type Warning,
} from '../../../capi';
import type { EventResult } from '../../../delivery';
import { shownName } from '../shownNames';
import { Delays } from './delays';
import { EventIdSet } from './eventIdSet';
import { Tally } from './tally';

export class RunSummary {
	readonly names = new Tally();

	readonly keys = new Tally();

	/** Match keys that were left out: key and reason, as codes. */
	readonly drops = new Tally();

	/** Code and field of what the checks refuse, the kind of what Meta refuses. */
	readonly refusals = new Tally();

	/** What each refusal means and what to do, without a value of an event. */
	private readonly refusalWords = new Map<string, string>();

	readonly skips = new Tally();

	readonly strengths = new Tally();

	/** The key that would help an event most. */
	readonly improvements = new Tally();

	readonly delays = new Delays();

	readonly ids: EventIdSet;

	ready = 0;

	sent = 0;

	refused = 0;

	notSent = 0;

	uncertain = 0;

	skipped = 0;

	/**
	 * @param isValidation whether nothing is sent
	 * @param nowSeconds when the run began to send
	 */
	constructor(
		readonly isValidation: boolean,
		private readonly nowSeconds: number,
		ids = new EventIdSet(),
	) {
		this.ids = ids;
	}

	get events(): number {
		return this.ready + this.skipped + this.refusedByChecks;
	}

	private refusedByChecks = 0;

	noteRefused(refusals: readonly Refusal[]): void {
		this.refusedByChecks += 1;
		this.refused += 1;
		const [first] = refusals;
		if (first === undefined) return;
		// A message may show the value at fault; the sentence of the table does not.
		this.noteRefusal(`${first.code} ${first.field}`, `${CODES.refusals[first.code]} ${first.cure}`);
	}

	noteSkipped({ code }: Skip): void {
		this.skipped += 1;
		this.skips.note(code);
	}

	/**
	 * @param described the event as its edge describes it: its name, time and ID are looked at
	 * @param person its raw customer information
	 */
	noteReady(
		described: IDataObject,
		match: MatchReport,
		person: RawEvent['user_data'] = undefined,
		warnings: readonly Warning[] = [],
	): void {
		this.ready += 1;
		const { event_name: name, event_time: time, event_id: id } = described;
		this.names.note(shownName(String(name), { person, warnings }));
		for (const key of match.sent) this.keys.note(key);
		for (const { key, reason } of match.dropped) this.drops.note(`${key} ${reason}`);
		this.strengths.note(match.strength);
		if (match.improve !== undefined) this.improvements.note(match.improve);
		if (typeof time === 'number') this.delays.note(this.nowSeconds - time);
		if (typeof id === 'string') this.ids.note(String(name), id);
	}

	noteResult(result: EventResult): void {
		if (result.status === 'sent') {
			this.sent += 1;
			return;
		}
		if (result.status === 'refused') this.refused += 1;
		else if (result.status === 'uncertain') this.uncertain += 1;
		else this.notSent += 1;
		const { kind, message, cure } = result.failure;
		this.noteRefusal(kind, `${message} ${cure}`);
	}

	private noteRefusal(name: string, words: string): void {
		const kept = this.refusals.note(name);
		if (!this.refusalWords.has(kept)) this.refusalWords.set(kept, words);
	}

	/** The reasons for which events were not sent, in words, the most frequent first. */
	get reasons(): ReadonlyArray<readonly [words: string, count: number]> {
		return this.refusals.entries.map(
			([name, count]) => [this.refusalWords.get(name) ?? name, count] as const,
		);
	}
}
