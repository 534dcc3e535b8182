/** From mapped events to checked ones: ready to be sent, refused, or left out on purpose. */
import type { IExecuteFunctions } from 'n8n-workflow';

import {
	type JsonObject,
	type RawEvent,
	type Refusal,
	type RunContext,
	type Warning,
	withoutOwnQuotes,
} from '../../capi';
import { type EdgeRun, type EventReady, showSideBySide } from '../../delivery';
import type { SendOptions } from '../parameters/sendOptions';
import { readOwnerId } from '../requests/edgeOwner';
import { toEventReport } from '../results/outputItems';
import { RunTally } from '../results/runTally';
import { RunSummary } from '../results/summary';
import { toRefusedRow, toSkippedItem } from '../results/unsentItems';
import type { Checked, Mapped, MappedEvent } from './types';

/** What the checks of a run share. */
export interface Checks {
	readonly run: RunContext;
	readonly edge: EdgeRun;
	readonly options: SendOptions;
	readonly keepMapped: boolean;
	readonly tally: RunTally;
	/** Where the output is a summary. */
	readonly summary?: RunSummary;
}

/** Begins the checks of a run. `keepMapped` tells whether the node wants to know what Meta took. */
export async function beginChecks(
	context: IExecuteFunctions,
	options: SendOptions,
	keepMapped: boolean,
): Promise<Checks> {
	const run: RunContext = {
		nowMilliseconds: Date.now(),
		timezone: context.getTimezone(),
		run: `${context.getExecutionId()}:${context.getWorkflowDataProxy(0).$runIndex}`,
	};
	const ownerId = options.validateOnly ? '' : await readOwnerId(context, options.edge);
	return {
		run,
		edge: options.edge.begin(run, ownerId),
		options,
		keepMapped,
		tally: new RunTally(),
		...(options.output === 'summary'
			? { summary: new RunSummary(options.validateOnly, run.nowMilliseconds / 1000) }
			: {}),
	};
}

/**
 * Takes a mapped event and its place among all events of the run; gives it checked, and counted. Events are checked as they are
 * mapped, in their order, so that what was read of an item is gone before the next one comes. Nothing is thrown.
 */
export function checkOne(mapped: Mapped, position: number, checks: Checks): Checked {
	if (mapped.kind === 'event') return checkEvent(mapped.event, position, checks);
	const { itemIndex, raw } = mapped;
	if (mapped.kind === 'refused')
		return refuse(itemIndex, [mapped.refusal], raw, '', undefined, checks);
	checks.tally.noteSkipped(mapped.skip);
	checks.summary?.noteSkipped(mapped.skip);
	return {
		kind: 'skipped',
		item: toSkippedItem(itemIndex, mapped.raw, mapped.skip, checks.options, mapped.output),
	};
}

function checkEvent(mapped: MappedEvent, position: number, checks: Checks): Checked {
	const { itemIndex, notes } = mapped;
	const checked = checks.edge.check(mapped, position);
	if (notes?.format !== undefined) checks.tally.noteFormat(notes.format);
	const { raw, destination } = mapped;
	if (checked.status === 'refused')
		return refuse(
			itemIndex,
			withCauses(checked.refusals, notes?.warnings ?? []),
			raw,
			destination.datasetId,
			notes?.output,
			checks,
		);
	checks.tally.noteReady(checked.match);
	checks.summary?.noteReady(checked.describe(), checked.match, raw.user_data, checked.warnings);
	if ((destination.testEventCode ?? '') !== '' && !checks.options.validateOnly)
		checks.tally.noteTestEventCode();
	const warnings = withNotes(mapped, checked.warnings);
	const { output, validateOnly } = checks.options;
	return {
		kind: 'ready',
		itemIndex,
		position,
		warnings,
		outgoing: checked.outgoing,
		...(output === 'perEvent' || (validateOnly && output !== 'summary')
			? {
					report: toEventReport(
						checked,
						raw,
						warnings,
						outputOf(mapped, checked, position, checks),
						checks.options,
					),
				}
			: {}),
		...(checks.keepMapped ? { mapped } : {}),
	};
}

/** What mapping left out of a field is the cause where that field, or the part in which it belongs, is missing; what it left out of the event, of all that is missing. */
function withCauses(
	refusals: readonly Refusal[],
	warnings: readonly Warning[],
): readonly Refusal[] {
	if (warnings.length === 0) return refusals;
	return refusals.map((refusal, index) => {
		const causes = warnings
			.filter(
				({ field }) =>
					(field === 'event' && index === 0) || `${field}.`.startsWith(`${refusal.field}.`),
			)
			.map(({ message }) => message);
		return causes.length === 0
			? refusal
			: { ...refusal, cure: [...causes, refusal.cure].join(' ') };
	});
}

/** Most events have nothing but what the checks say. */
function withNotes(
	{ notes, consentWarning, raw }: MappedEvent,
	warnings: readonly Warning[],
): readonly Warning[] {
	const own = [...(consentWarning ? [consentWarning] : []), ...(notes?.warnings ?? [])];
	return own.length === 0 ? warnings : [...withoutOwnQuotes(own, raw.user_data), ...warnings];
}

function refuse(
	itemIndex: number,
	found: readonly Refusal[],
	raw: RawEvent | undefined,
	ownerId: string,
	output: JsonObject | undefined,
	{ tally, summary, options }: Checks,
): Checked {
	const refusals = withoutOwnQuotes([...options.sayPlaces(found, raw)], raw?.user_data);
	tally.noteRefused(refusals);
	summary?.noteRefused(refusals);
	const row = toRefusedRow(raw, refusals, ownerId, options, output);
	return { kind: 'refused', itemIndex, reason: { refusals }, row };
}

/**
 * The node's own output fields; a validation shows the page's call where it is asked for, and both forms of a payload made
 * for the App Events API.
 */
function outputOf(
	mapped: MappedEvent,
	ready: EventReady,
	position: number,
	{ run, options }: Checks,
): JsonObject | undefined {
	const { notes, appEvent } = mapped;
	if (!options.validateOnly) return notes?.output;
	return {
		...notes?.output,
		...(options.pixelCall ? { pixel_call: ready.pixelCall?.() ?? '' } : {}),
		...(appEvent?.isLegacy === true
			? {
					side_by_side: showSideBySide(
						{ ...mapped, appEvent },
						position,
						run,
						options.includePayload,
					),
				}
			: {}),
	};
}
