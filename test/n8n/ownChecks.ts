/** The examples that are more than one run and what Meta holds after it: each is looked at in its own way. */
import { neededBy } from '../versions/hostDifferences';
import { isBefore } from '../versions/versions';
import { AGENT_WORKFLOW, checkAgent } from './agentCheck';
import type { Check } from './check';
import type { Credential } from './credential';
import { checkPartnerToken, PARTNER_TOKEN_WORKFLOW } from './partnerTokenCheck';
import { checkSentBefore, NEWS_WORKFLOW } from './sentBeforeCheck';
import { checkSendLater, checkUnreadableRow, SEND_LATER_WORKFLOW } from './sendLaterCheck';
import { say } from './progress';
import { checkTableChunks, checkUnsentChunks, TABLE_CHUNKS_WORKFLOW } from './tableChunksCheck';
import type { Servers } from './workflows';

/** Imports the example from the folder with the credential, and runs it against the double. */
type OwnCheck = (
	folder: string,
	packageName: string,
	credential: Credential,
	servers: Servers,
) => Promise<Check>;

/** By the example's file, without `.json`. */
export const OWN_CHECKS: ReadonlyMap<string, readonly OwnCheck[]> = new Map([
	[AGENT_WORKFLOW, [checkAgent]],
	[NEWS_WORKFLOW, [checkSentBefore]],
	[PARTNER_TOKEN_WORKFLOW, [checkPartnerToken]],
	[SEND_LATER_WORKFLOW, [checkSendLater, checkUnreadableRow]],
	[TABLE_CHUNKS_WORKFLOW, [checkTableChunks, checkUnsentChunks]],
]);

/** Those that need PostgreSQL or a queue: `npm run test:queue` runs them. */
export const CHECKED_WITH_SERVERS: readonly string[] = [
	'postgres-sales-in-chunks',
	'postgres-sales-over-workers',
];

/** Looks at each of them but those that need a newer n8n than this version, which are named. */
export async function checkOwn(
	folder: string,
	packageName: string,
	credential: Credential,
	servers: Servers,
	version: string,
): Promise<Check[]> {
	const checks: Check[] = [];
	for (const [example, looks] of OWN_CHECKS) {
		const needed = neededBy(example);
		if (needed !== undefined && isBefore(version, needed))
			say(`  --  ${example} needs n8n ${needed}: see docs/installation.md`);
		else
			for (const look of looks) checks.push(await look(folder, packageName, credential, servers));
	}
	return checks;
}
