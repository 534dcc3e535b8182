/**
 * One lead's memory as the short text in which it is stored: the day on which it was last seen, then each stage by its
 * place in the list of stages with the times of its entries, all numbers to the base 36. `~` marks a time that was
 * found rather than stated, `+3` three older entries whose times are gone: `fpz 0:t9k2o0 1:+3,t9k8xc,t9kabc~`.
 */
/** One time in a stage: when, as the item stated it, and whether the time was found rather than stated. */
export interface RememberedEntry {
	/** Unix seconds. */
	readonly seconds: number;
	readonly isFilledIn: boolean;
}

export interface RememberedStage {
	/** Entries whose times are no longer kept; they still count. */
	readonly forgotten: number;
	/** In the order in which they were sent. */
	readonly entries: RememberedEntry[];
}

export interface Remembered {
	/** Days since 1970. */
	seenDay: number;
	readonly stages: Map<string, RememberedStage>;
}

/** Two quotes, a colon and a comma stand around each lead and its text in the JSON. */
const JSON_BYTES_PER_LEAD = 6;
/** Two quotes and a comma around each stage. */
const JSON_BYTES_PER_STAGE = 3;
/** `,t9k8xc~`: what an entry takes at most until the year 2038. */
const BYTES_PER_ENTRY = 8;

/** What a lead takes in the JSON that n8n stores; both texts are ASCII. */
export function bytesOfLead(lead: string, text: string): number {
	return lead.length + text.length + JSON_BYTES_PER_LEAD;
}

/** The list of stages that the texts refer to, as it grows while they are written. */
export class StagePlaces {
	private readonly places = new Map<string, number>();

	/** What the list takes in the JSON that n8n stores. */
	bytes = 0;

	get keys(): string[] {
		return [...this.places.keys()];
	}

	placeOf(key: string): number {
		const known = this.places.get(key);
		if (known !== undefined) return known;
		const place = this.places.size;
		this.places.set(key, place);
		this.bytes += key.length + JSON_BYTES_PER_STAGE;
		return place;
	}
}

/** Takes a lead; gives its text of at most so many bytes: where it would be longer, its oldest entries only count. */
export function writeLeadText(
	lead: Remembered,
	places: StagePlaces,
	mostBytes: number,
): { text: string; isShortened: boolean } {
	const text = writeLatest(lead, places, Infinity);
	if (text.length <= mostBytes) return { text, isShortened: false };
	const entriesPerStage = Math.floor(mostBytes / BYTES_PER_ENTRY / lead.stages.size);
	return { text: writeLatest(lead, places, entriesPerStage), isShortened: true };
}

function writeLatest(
	{ seenDay, stages }: Remembered,
	places: StagePlaces,
	entriesPerStage: number,
): string {
	const parts = [...stages].map(([key, { forgotten, entries }]) => {
		const surplus = Math.max(0, entries.length - entriesPerStage);
		const gone = forgotten + surplus;
		const times = entries.slice(surplus).map(writeEntry);
		return `${places.placeOf(key).toString(36)}:${[...(gone > 0 ? [`+${gone}`] : []), ...times].join()}`;
	});
	return [seenDay.toString(36), ...parts].join(' ');
}

function writeEntry({ seconds, isFilledIn }: RememberedEntry): string {
	return `${seconds.toString(36)}${isFilledIn ? '~' : ''}`;
}

const STAGE = /^([0-9a-z]+):(?:\+(\d+)(?:,|$))?([^+]*)$/;
const ENTRY = /^([0-9a-z]+)(~?)$/;

/** Takes a lead's text and the list of stages; gives the lead, or undefined where the text is none. */
export function readLeadText(text: string, stages: readonly unknown[]): Remembered | undefined {
	const [seen, ...parts] = text.split(' ');
	const seenDay = Number.parseInt(seen, 36);
	if (!Number.isSafeInteger(seenDay)) return undefined;
	const reached = new Map<string, RememberedStage>();
	for (const part of parts) {
		const [, place = '', gone = '0', times = ''] = STAGE.exec(part) ?? [];
		const key = stages[Number.parseInt(place, 36)];
		if (typeof key !== 'string') continue;
		reached.set(key, { forgotten: Number(gone), entries: times.split(',').flatMap(readEntry) });
	}
	return { seenDay, stages: reached };
}

function readEntry(text: string): RememberedEntry[] {
	const [, digits, mark] = ENTRY.exec(text) ?? [];
	return digits === undefined
		? []
		: [{ seconds: Number.parseInt(digits, 36), isFilledIn: mark === '~' }];
}
