/** Which event IDs of a run came before, in bounded memory. */
import { createHash } from 'node:crypto';

/** Some 40 MB at most; a run of more events is told apart as far as this goes. */
const MOST_IDS = 1_000_000;
const LOW_BITS = 32;

export class EventIdSet {
	private readonly seen = new Set<number>();

	/** Events whose name and ID came before in this run: Meta counts them once. */
	duplicates = 0;

	/** Whether every event of the run was looked at. */
	isComplete = true;

	/** @param most for how many IDs there is room */
	constructor(private readonly most = MOST_IDS) {}

	/** Notes an event by what Meta recognizes it by (docs/meta-api.md section 10.2). Only a number of 53 bits is kept of it. */
	note(eventName: string, eventId: string): void {
		const digest = digestOf(`${eventName}\n${eventId}`);
		if (this.seen.has(digest)) this.duplicates += 1;
		else if (this.seen.size < this.most) this.seen.add(digest);
		else this.isComplete = false;
	}
}

/** As many bits as a number holds: among a million two different IDs are one in 18,000 runs. */
function digestOf(text: string): number {
	const bytes = createHash('sha256').update(text).digest();
	return bytes.readUIntBE(0, 6) * LOW_BITS + (bytes[6] % LOW_BITS);
}
