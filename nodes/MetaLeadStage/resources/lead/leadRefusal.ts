/** What to do when Meta does not give a lead: the shared texts speak of sending events. */
import type { GraphFailure } from '../../../shared/graph';

const RIGHTS =
	'Reading leads needs a token with the permissions leads_retrieval, ads_management, pages_show_list and pages_read_engagement, and access to the Page of the form. If the Page uses the Leads Access Manager (Business settings > Integrations > Leads access), add the person, system user or CRM behind the token there.';
const NOT_THERE =
	'Check the ID, that the lead or form was not deleted, and that the token belongs to a business with access to the Page of the form: a token of another Page sees nothing.';

/** Refusals that speak of the Leads Access Manager whatever their code; 103 is known from third parties (unverified). */
const LEADS_ACCESS = /leads? access/i;
const CRM_ACCESS_REVOKED = 103;

/** Takes Meta's refusal; gives it with a cure that fits reading leads. `waitMinutes`: how long Meta asks to wait. */
export function explainLeadRefusal(failure: GraphFailure, itemIndex: number, waitMinutes?: number): GraphFailure {
	return { ...failure, cure: `${cureOf(failure, waitMinutes)} [item ${itemIndex}]` };
}

function cureOf(failure: GraphFailure, waitMinutes: number | undefined): string {
	const words = `${failure.metaMessage ?? ''} ${failure.userMessage ?? ''}`;
	if (failure.kind === 'permission' || failure.code === CRM_ACCESS_REVOKED || LEADS_ACCESS.test(words)) return RIGHTS;
	if (failure.kind === 'unavailable_object') return NOT_THERE;
	if (failure.kind === 'throttled') {
		const when = waitMinutes === undefined ? 'later' : `in about ${waitMinutes} minutes`;
		return `Run the node again ${when}. A form with few leads allows few calls a day: read less often, or use the filter Created After.`;
	}
	if (failure.kind === 'retry') return 'Run the node again in a few minutes.';
	if (failure.kind === 'invalid_request') return 'Correct what Meta names in the node and run it again.';
	return failure.cure;
}
