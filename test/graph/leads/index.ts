import { GRAPH_ERRORS, GraphError, invalidParameter } from '../errors';
import { selectFields } from '../fields';
import type { GraphCall, GraphSide } from '../graphCall';
import { isJsonObject, type JsonObject } from '../json';
import type { NodeType } from '../objects';
import { pageOf } from '../paging';
import { throttledUsageHeaders } from '../usageHeaders';
import type { GraphToken } from '../world';
import { FORM_LEADS, FORMS, LEAD_ADS, type FormLead, type GraphForm } from './fixtures';

export const LEAD_NODE: NodeType = {
	name: 'UserLeadGenInfo',
	fields: new Set(
		`ad_id ad_name adset_id adset_name campaign_id campaign_name created_time custom_disclaimer_responses field_data
		form_id home_listing id is_organic partner_name platform post post_submission_check_result retailer_item_id
		vehicle`.split(/\s+/),
	),
};

const forms: readonly GraphForm[] = Object.values(FORMS);
const adIds: readonly string[] = Object.values(LEAD_ADS);

/** `GET /{lead_id}`; undefined where no lead of a form has this id. A lead that was deleted is missing: 100/33. */
export function leadNode(call: GraphCall, { world }: GraphSide): JsonObject | undefined {
	const lead = FORM_LEADS.find(({ id }) => id === call.objectId);
	if (lead === undefined) return undefined;
	if (world.leads.get(lead.id)?.deleted) throw new GraphError(GRAPH_ERRORS.objectMissing);
	openForm(lead.formId, call.token);
	return selectFields(
		describeLead(lead),
		LEAD_NODE,
		call.parameters.fields ?? 'created_time,id,field_data',
	);
}

/** `GET /{form_id}/leads` and `GET /{ad_id}/leads`, the newest first (docs/meta-api.md section 8.3). */
export function listLeads(call: GraphCall): JsonObject {
	const { objectId, parameters, token } = call;
	const isAd = adIds.includes(objectId);
	const leads = FORM_LEADS.filter(({ formId, adId }) => (isAd ? adId : formId) === objectId);
	openForm(isAd ? leads[0].formId : objectId, token);
	const isWanted = readFiltering(parameters.filtering);
	const wanted = leads.filter(isWanted).sort((one, other) => other.createdTime - one.createdTime);
	const fields = parameters.fields ?? 'created_time,id,field_data';
	return pageOf(
		wanted.map((lead) => selectFields(describeLead(lead), LEAD_NODE, fields)),
		call,
	);
}

/** Refuses as Meta does: another business's Page, the permission, the Leads Access Manager, the small budget of calls. */
export function openForm(formId: string, token: GraphToken): void {
	const form = forms.find(({ id }) => id === formId);
	if (form === undefined || !token.businessIds.includes(form.businessId)) {
		throw new GraphError(GRAPH_ERRORS.objectMissing);
	}
	for (const scope of ['leads_retrieval', 'pages_manage_ads'])
		if (!token.scopes.includes(scope)) throw new GraphError(permissionMissing(scope));
	if (form.leadsAccessRevoked) throw new GraphError(LEADS_ACCESS_REVOKED);
	if (form.throttledMinutes !== undefined) {
		throw new GraphError(LEADS_THROTTLED, {
			headers: throttledUsageHeaders(form.businessId, form.throttledMinutes),
		});
	}
}

/** docs/meta-api.md section 8.3. */
const permissionMissing = (scope: string) => ({
	...GRAPH_ERRORS.readPermissionMissing,
	message: `(#200) Requires ${scope} permission to manage the object`,
});
/** docs/meta-api.md section 8.3 says that the Leads Access Manager blocks, not with which code. */
const LEADS_ACCESS_REVOKED = {
	...GRAPH_ERRORS.readPermissionMissing,
	code: 103,
	message: '(#103) CRM access has been revoked using leads access manager',
	evidence: 'third party, unverified',
} as const;
const LEADS_THROTTLED = {
	...GRAPH_ERRORS.adsManagementThrottled,
	code: 80005,
	message:
		'(#80005) There have been too many leadgen api calls to this Page account. Wait a bit and try again.',
} as const;

export function describeLead({
	id,
	createdTime,
	formId,
	adId,
	answers,
	agreedToTerms,
}: FormLead): JsonObject {
	return {
		id,
		created_time: new Date(createdTime * 1000).toISOString().replace(/\.\d+Z$/, '+0000'),
		form_id: formId,
		ad_id: adId,
		ad_name: adId === LEAD_ADS.summer ? 'Summer' : 'Winter',
		adset_id: '5300000000000001',
		adset_name: 'Everybody',
		campaign_id: '5400000000000001',
		campaign_name: 'Leads',
		is_organic: false,
		platform: 'ig',
		field_data: Object.entries(answers).map(([name, values]) => ({ name, values })),
		custom_disclaimer_responses: [{ checkbox_key: 'terms', is_checked: agreedToTerms ? '1' : '' }],
	};
}

const COMPARISONS: Readonly<Record<string, (created: number, value: number) => boolean>> = {
	GREATER_THAN: (created, value) => created > value,
	GREATER_THAN_OR_EQUAL: (created, value) => created >= value,
	LESS_THAN: (created, value) => created < value,
};

/** `filtering=[{"field":"time_created","operator":"GREATER_THAN","value":<Unix seconds>}]` */
function readFiltering(filtering: unknown): (lead: FormLead) => boolean {
	if (filtering === undefined) return () => true;
	const filters: unknown = parse(String(filtering));
	if (!Array.isArray(filters)) throw invalidParameter('Param filtering must be an array');
	const checks = filters.map((filter: unknown) => {
		const { field, operator, value } = isJsonObject(filter) ? filter : {};
		const isKnown = typeof operator === 'string' && Object.hasOwn(COMPARISONS, operator);
		if (field !== 'time_created' || !isKnown || !Number.isInteger(value))
			throw invalidParameter('Invalid filter');
		return ({ createdTime }: FormLead) => COMPARISONS[operator](createdTime, Number(value));
	});
	return (lead) => checks.every((check) => check(lead));
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw invalidParameter('Param filtering must be valid JSON');
	}
}
