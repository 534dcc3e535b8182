/** CRMs whose leads go their way day by day, told in the forms in which CRMs tell it; and Meta, which counts once. */

/** The lead comes into a stage; Unix seconds. */
export interface Stay {
	readonly stage: string;
	readonly from: number;
	/** When the CRM gets to know of it. */
	readonly known: number;
}

export interface SimulatedLead {
	readonly id: string;
	readonly created: number;
	readonly way: readonly Stay[];
}

export type Telling = 'history' | 'changes' | 'current with its time' | 'current' | 'columns';

export interface Told {
	readonly lead: SimulatedLead;
	readonly item: Record<string, unknown>;
	/** The stays that the item tells; the last is the current one. */
	readonly stays: readonly Stay[];
}

const WINDOW = 3 * 86_400;

/** What a CRM exports at a time, and which stays that tells of. */
export function tell(leads: readonly SimulatedLead[], telling: Telling, now: number): Told[] {
	return leads.flatMap((lead) => tellLead(lead, telling, now));
}

function tellLead(lead: SimulatedLead, telling: Telling, now: number): Told[] {
	const known = lead.way.filter((stay) => stay.known <= now);
	const current = known.reduce<Stay | undefined>(
		(last, stay) => (last === undefined || stay.from > last.from ? stay : last),
		undefined,
	);
	if (current === undefined) return [];
	const base = { lead_id: lead.id, lead_created_at: lead.created };
	const one = (item: Record<string, unknown>, stays: readonly Stay[]) => [
		{ lead, item: { ...base, ...item }, stays },
	];
	switch (telling) {
		case 'history':
			return one(
				{ stage: current.stage, history: known.map(({ stage, from }) => ({ stage, at: from })) },
				known,
			);
		case 'changes':
			return known
				.filter((stay) => stay.known > now - WINDOW)
				.flatMap((stay) => one({ stage: stay.stage, changed_at: stay.from }, [stay]));
		case 'current with its time':
			return one({ stage: current.stage, stage_time: current.from }, [current]);
		case 'current':
			return one({ stage: current.stage }, [current]);
		case 'columns':
			return one(Object.fromEntries(known.map(({ stage, from }) => [`${stage}_at`, from])), known);
	}
}

/** An event that arrived at Meta. */
export interface Arrived {
	readonly lead: string;
	readonly stage: string;
	readonly at: number;
	readonly eventId: string;
}

/** Meta as it counts: of events with one name and ID the first. */
export class CountingMeta {
	received = 0;
	private readonly counted = new Map<string, Arrived>();

	take(event: Arrived): void {
		this.received += 1;
		const key = `${event.stage} ${event.eventId}`;
		if (!this.counted.has(key)) this.counted.set(key, event);
	}

	get events(): readonly Arrived[] {
		return [...this.counted.values()];
	}

	eventsOf(lead: SimulatedLead): Arrived[] {
		return this.events
			.filter((event) => event.lead === lead.id)
			.sort((one, other) => one.at - other.at);
	}
}
