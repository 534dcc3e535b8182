/** Runs Lead Stage from its parameters and items to the events it would send, as its operation does; nothing is sent. */
import { readFunnel } from '../../../../nodes/MetaLeadStage/stages/funnel';
import {
	planRun,
	type Rememberable,
	type RunPlan,
} from '../../../../nodes/MetaLeadStage/stages/planRun';
import { readPolicy } from '../../../../nodes/MetaLeadStage/stages/policy';
import type { ProgressMemory } from '../../../../nodes/MetaLeadStage/stages/progress';
import { readLeads } from '../../../../nodes/MetaLeadStage/reading/readLeads';
import type { Mapped } from '../../../../nodes/shared/n8n/run/types';
import { ParameterSource } from '../../../../nodes/shared/n8n/parameters/parameters';
import { atOnce } from '../../../support/atOnce';

export interface StageOfFunnel {
	readonly eventName: string;
	readonly crmValues: string;
	readonly isLost?: boolean;
}

/** What came of a stage of an item. */
export interface Result {
	readonly item: number;
	readonly what: 'sent' | 'skipped' | 'refused';
	readonly stage: string | undefined;
	readonly at?: number;
	readonly eventId?: string;
	readonly isFilledIn?: boolean;
}

export interface PlannedRun {
	readonly plan: RunPlan;
	/** In the order in which events are sent. */
	readonly results: readonly Result[];
	/** What a memory is to keep of all that is sent. */
	readonly rememberable: readonly Rememberable[];
}

export function planItems(
	items: readonly Record<string, unknown>[],
	stages: readonly StageOfFunnel[],
	options: Record<string, unknown>,
	nowSeconds: number,
	memory?: ProgressMemory,
): PlannedRun {
	const read = readFunnel({ stages });
	if ('refusal' in read) throw new Error(read.refusal.message);
	const parameters: Record<string, unknown> = {
		datasetId: '1000000000000003',
		leadEventSource: 'CRM',
		mappingMode: 'autoMapInputData',
		options,
	};
	const source = new ParameterSource({
		raw: (name) => parameters[name],
		evaluate: () => undefined,
		itemJson: (index) => items[index],
		itemCount: items.length,
	});
	const readings = atOnce(readLeads(source, items.length, read.funnel, 'UTC'));
	const plan = atOnce(
		planRun(readings, {
			funnel: read.funnel,
			policy: readPolicy(options),
			nowSeconds,
			timezone: 'UTC',
			memory,
		}),
	);
	const mapped = [...plan.mapped];
	const events = mapped.flatMap((entry) => (entry.kind === 'event' ? [entry.event] : []));
	return {
		plan,
		results: mapped.map(toResult),
		rememberable: events.flatMap((event) => plan.rememberable.get(event) ?? []),
	};
}

function toResult(mapped: Mapped): Result {
	if (mapped.kind === 'refused')
		return { item: mapped.itemIndex, what: 'refused', stage: undefined };
	const { raw, itemIndex: item } = mapped.kind === 'event' ? mapped.event : mapped;
	const stage = typeof raw.event_name === 'string' ? raw.event_name : undefined;
	if (mapped.kind === 'skipped') return { item, what: 'skipped', stage };
	const { notes } = mapped.event;
	return {
		item,
		what: 'sent',
		stage,
		at: Number(raw.event_time),
		eventId: String(raw.event_id),
		isFilledIn: notes?.output.stage_filled_in === true,
	};
}
