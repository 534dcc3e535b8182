/** From what came of an input item to a checked event: ready to be sent, refused, or left out on purpose. */
import { type ActivityOutcome, type AppEventsRun, checkActivity, showSideBySide, toActivity } from '../../delivery';
import { checkEvent, type EventOutcome, type JsonObject, type Refusal, type RunContext, serialiseEvent } from '../../capi';
import type { Mapped, MappedEvent } from './mapItems';
import type { SendOptions } from '../parameters/sendOptions';
import { toActivityReport, toEventReport, toSkippedItem } from '../results/outputItems';
import type { Checked } from '../results/writeItems';

/** What a check needs besides the event itself. */
export interface CheckContext {
	/** The event's place among all events of the run. */
	readonly position: number;
	readonly run: RunContext;
	readonly options: SendOptions;
	/** Set where events go through the App Events API. */
	readonly appEvents: AppEventsRun | undefined;
	/** Whether the node wants to know what Meta took. */
	readonly keepMapped: boolean;
}

/** Takes one event of an input item as it was mapped; gives it checked. Nothing is thrown. */
export function checkMapped(mapped: Mapped, context: CheckContext): Checked {
	if (mapped.kind === 'skipped') {
		return { kind: 'skipped', item: toSkippedItem(mapped.itemIndex, mapped.raw, mapped.skip, mapped.output) };
	}
	if (mapped.kind === 'refused') return refuse(mapped.itemIndex, [mapped.refusal]);
	return context.appEvents ? checkForApp(mapped.event, context, context.appEvents) : check(mapped.event, context);
}

function check(mapped: MappedEvent, { position, run, options, keepMapped }: CheckContext): Checked {
	const { itemIndex, destination, notes, appEvent } = mapped;
	const outcome = checkEvent(mapped, position, run);
	if (outcome.status === 'refused') return refuse(itemIndex, outcome.refusals);
	const { event, match } = outcome;
	const noted = [...(notes?.warnings ?? []), ...(appEvent?.warnings ?? [])];
	const warnings = noted.length > 0 ? [...noted, ...outcome.warnings] : outcome.warnings;
	const output = withBothForms(mapped, options, () => ({ old: toActivity(event, appEvent), today: outcome }));
	return {
		kind: 'ready',
		itemIndex,
		warnings,
		outgoing: {
			destination,
			json: serialiseEvent(event),
			deduplicable: event.action_source !== 'business_messaging',
		},
		...(isPerEvent(options)
			? { report: toEventReport(destination.datasetId, event, warnings, match, output, options.includePayload) }
			: {}),
		...(keepMapped ? { mapped } : {}),
	};
}

function checkForApp(mapped: MappedEvent, { position, run, options }: CheckContext, appEvents: AppEventsRun): Checked {
	const outcome = checkActivity(mapped, position, run, appEvents);
	if (outcome.status === 'refused') return refuse(mapped.itemIndex, outcome.refusals);
	const { event, activity, outgoing, match, warnings } = outcome;
	const output = withBothForms(mapped, options, () => ({ old: outcome, today: checkEvent(mapped, position, run) }));
	return {
		kind: 'ready',
		itemIndex: mapped.itemIndex,
		warnings,
		outgoing,
		...(isPerEvent(options)
			? { report: toActivityReport(appEvents.appId, event, activity, warnings, match, output, options.includePayload) }
			: {}),
	};
}

function refuse(itemIndex: number, refusals: readonly Refusal[]): Checked {
	return { kind: 'refused', itemIndex, reason: { refusals } };
}

function isPerEvent({ output, validateOnly }: SendOptions): boolean {
	return output === 'perEvent' || validateOnly;
}

/** The node's own output fields; a validation of a payload made for the App Events API shows both its forms. */
function withBothForms(
	{ notes, appEvent, destination }: MappedEvent,
	{ validateOnly, includePayload, through }: SendOptions,
	build: () => { old: ActivityOutcome; today: EventOutcome },
): JsonObject | undefined {
	if (!validateOnly || !appEvent?.isLegacy) return notes?.output;
	const { old, today } = build();
	const datasetId = through === 'appEventsApi' ? '' : destination.datasetId;
	return { ...notes?.output, side_by_side: showSideBySide(old, today, appEvent, datasetId, includePayload) };
}
