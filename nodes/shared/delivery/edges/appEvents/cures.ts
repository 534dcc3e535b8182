import type { FailureKind, GraphFailure } from '../../../graph';

const CREDENTIAL = 'in the credential Meta App Events API: both stand in the app dashboard (Settings, Basic).';

/** What to do where the app is at fault: what the table of Meta's errors says is meant for datasets and their tokens. */
const CURES: Partial<Record<FailureKind, string>> = {
	authentication: `Check App ID and App Secret ${CREDENTIAL}`,
	unavailable_object: `Check App ID and App Secret ${CREDENTIAL}`,
	permission: 'Check in the app dashboard that the app is live and not restricted.',
	not_counted: 'Look at the app in Events Manager, and run the workflow again.',
};

/** The failure of a request to the App Events API, with what to do about it there. */
export function withAppCure(failure: GraphFailure): GraphFailure {
	const cure = CURES[failure.kind];
	return cure === undefined ? failure : { ...failure, cure };
}
