/**
 * The memory of what Meta took, kept in n8n's static data of the node: per lead the event IDs with their times. Bounded,
 * because n8n stores it with the workflow: leads not seen for 90 days and the longest unseen beyond 10,000 are forgotten.
 */
import { isObject } from '../../shared/graph';

export const MOST_LEADS = 10_000;
export const MOST_EVENTS_PER_LEAD = 50;
export const DAYS_REMEMBERED = 90;

const DAY_IN_SECONDS = 86_400;
/** Enough of an event ID to tell the stages of one lead apart. */
const ID_LENGTH = 12;

/** What is known of one lead: when it was last seen, and the time of each event sent, oldest first; Unix seconds. */
interface Remembered {
	seen: number;
	readonly sent: Map<string, number>;
}

/** The part of a lead's memory that planning asks for. */
export interface LeadProgress {
	/** The time under which this event was sent; undefined where it was not. */
	timeOf(eventId: string): number | undefined;
	/** Whether this was the last event sent for the lead. */
	isLatest(eventId: string): boolean;
}

export const NO_PROGRESS: LeadProgress = { timeOf: () => undefined, isLatest: () => false };

export class ProgressMemory {
	private constructor(private readonly leads: Map<string, Remembered>) {}

	/** Takes what an earlier run stored; whatever cannot be read is forgotten. */
	static read(stored: unknown): ProgressMemory {
		const leads = new Map<string, Remembered>();
		for (const [lead, entry] of Object.entries(isObject(stored) ? stored : {})) {
			if (!isObject(entry) || typeof entry.seen !== 'number' || !isObject(entry.sent)) continue;
			const times = Object.entries(entry.sent).filter((pair): pair is [string, number] => typeof pair[1] === 'number');
			leads.set(lead, { seen: entry.seen, sent: new Map(times) });
		}
		return new ProgressMemory(leads);
	}

	progressOf(lead: string): LeadProgress {
		const known = this.leads.get(lead);
		if (!known) return NO_PROGRESS;
		const latest = [...known.sent.keys()].at(-1);
		return {
			timeOf: (eventId) => known.sent.get(eventId.slice(0, ID_LENGTH)),
			isLatest: (eventId) => latest === eventId.slice(0, ID_LENGTH),
		};
	}

	/** Notes that a lead was in this run, so that a lead that stands still for long is not forgotten. */
	touch(lead: string, nowSeconds: number): void {
		const known = this.leads.get(lead);
		if (known) known.seen = nowSeconds;
	}

	/** Notes an event that Meta took. */
	remember(lead: string, eventId: string, eventSeconds: number, nowSeconds: number): void {
		const known = this.leads.get(lead) ?? { seen: nowSeconds, sent: new Map<string, number>() };
		known.seen = nowSeconds;
		known.sent.set(eventId.slice(0, ID_LENGTH), eventSeconds);
		if (known.sent.size > MOST_EVENTS_PER_LEAD) known.sent.delete([...known.sent.keys()][0]);
		this.leads.set(lead, known);
	}

	/** What to store: without the leads that were not seen for too long or are too many. */
	write(nowSeconds: number): Record<string, { seen: number; sent: Record<string, number> }> {
		const oldest = nowSeconds - DAYS_REMEMBERED * DAY_IN_SECONDS;
		return Object.fromEntries(
			[...this.leads]
				.filter(([, { seen }]) => seen >= oldest)
				.sort(([, one], [, other]) => other.seen - one.seen)
				.slice(0, MOST_LEADS)
				.map(([lead, { seen, sent }]) => [lead, { seen, sent: Object.fromEntries(sent) }]),
		);
	}
}
