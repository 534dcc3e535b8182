import { expect } from 'expect';
import { check, type Check } from './check';
import type { Credential } from './credential';
import { readReceived } from './received';
import { fillIn, readWorkflow, type Servers } from './workflows';

/** `workflows/<file>.json` */
export const NEWS_WORKFLOW = 'nightly-leads-only-news';
const TRIGGER = 'Run Now';
/** A dataset of the double's agency, which no other workflow sends to. */
const DATASET = '3000000000000042';
/** The sample: Lead, Qualified and Won of one, Lead and Qualified of another, Lead and Lost, Lead. */
const STAGES = ['Lead', 'Lead', 'Lead', 'Lead', 'Lost', 'Qualified', 'Qualified', 'Won'];

/**
 * What was sent stands in a data table that all runs share: two runs at the same time send each stage under the same ID, which
 * Meta counts once, and a run afterwards sends nothing at all.
 */
export async function checkSentBefore(
	folder: string,
	packageName: string,
	credential: Credential,
	{ api, doubleUrl }: Servers,
): Promise<Check> {
	return await check('Only what is new: two runs at once, and one after them', async () => {
		const workflow = await readWorkflow(folder, NEWS_WORKFLOW);
		fillIn(workflow, packageName, { datasetId: DATASET }, [credential]);
		const { id } = await api.createWorkflow(workflow);
		const stored = async () => await readReceived(doubleUrl, DATASET);

		await Promise.all([api.run(id, TRIGGER), api.run(id, TRIGGER)]);
		const { status, failure } = await api.executionOf(id, 2);
		expect({ status, failure }).toEqual({ status: 'success', failure: undefined });
		const { events, counters } = await stored();
		expect(events.map(({ event }) => event.event_name).sort()).toEqual(STAGES);
		expect(counters.stored).toBe(STAGES.length);

		await api.run(id, TRIGGER);
		const last = await api.executionOf(id, 3);
		expect(last.failure).toBeUndefined();
		expect(last.items['Send Stages to Meta']).toEqual(
			STAGES.map(() => expect.objectContaining({ status: 'skipped', sent_stage: '' })),
		);
		expect((await stored()).counters).toEqual(counters);
	});
}
