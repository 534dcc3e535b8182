/** What all reads of leads have in common: the permissions they need, what to do about a refusal, and patience. */
import type { IExecuteFunctions } from 'n8n-workflow';

import { describeDuration } from '../../../shared/delivery';
import type { GraphFailure } from '../../../shared/graph';
import {
	collectionField,
	type ItemOperation,
	type ReadAgain,
	readsOf,
} from '../../../shared/n8n/operations';
import { parameterSource } from '../../../shared/n8n/parameters/nodeParameters';

const LONGEST_WAIT_MINUTES = 24 * 60;
const DEFAULT_WAIT_MINUTES = 10;

export const waitOptions = collectionField('Options', 'options', [
	{
		displayName: 'Maximum Waiting Time (Minutes)',
		name: 'maximumWaitMinutes',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: DEFAULT_WAIT_MINUTES,
		description:
			'How long a run waits in total for Meta to lift a limit. Quiet forms have a small budget of calls per day.',
	},
]);

/** All reads of a run share one budget of waiting, which the option gives. */
function openReads(context: IExecuteFunctions): ReadAgain {
	return readsOf(context, maximumWaitMilliseconds(context));
}

function maximumWaitMilliseconds(context: IExecuteFunctions): number {
	const { maximumWaitMinutes } = parameterSource(context).collectionForRun('options');
	const minutes = Number(maximumWaitMinutes ?? DEFAULT_WAIT_MINUTES);
	return Number.isFinite(minutes)
		? Math.min(LONGEST_WAIT_MINUTES, Math.max(0, minutes)) * 60_000
		: 0;
}

const NEEDS =
	'a token with the permissions leads_retrieval, ads_management, pages_show_list, pages_read_engagement and pages_manage_ads, and access to the Page of the form';
const RIGHTS = `Reading leads needs ${NEEDS}. If the Page uses the Leads Access Manager (Business settings > Integrations > Leads access), add the person, system user or CRM behind the token there.`;
const NOT_THERE =
	'Check the ID, that the lead or form was not deleted, and that the token belongs to a business with access to the Page of the form: a token of another Page sees nothing.';

/** Refusals that speak of the Leads Access Manager whatever their code; 103 is known from third parties (unverified). */
const LEADS_ACCESS = /leads? access/i;
const CRM_ACCESS_REVOKED = 103;

function cureOf(failure: GraphFailure, waitMilliseconds: number | undefined): string | undefined {
	const words = `${failure.metaMessage ?? ''} ${failure.userMessage ?? ''}`;
	if (
		failure.kind === 'permission' ||
		failure.code === CRM_ACCESS_REVOKED ||
		LEADS_ACCESS.test(words)
	)
		return RIGHTS;
	if (failure.kind === 'unavailable_object') return NOT_THERE;
	if (failure.kind !== 'throttled') return undefined;
	const when =
		waitMilliseconds === undefined ? 'later' : `in about ${describeDuration(waitMilliseconds)}`;
	return `Run the node again ${when}. A form with few leads allows few calls a day: read less often, or use the filter Created After.`;
}

export const READING_LEADS: Pick<ItemOperation, 'needs' | 'cureOf' | 'openReads'> = {
	needs: NEEDS,
	cureOf,
	openReads,
};
