import { checkParameters, listOf, TEXT, type Parameter } from '../administration/parameters';
import { requireScope } from '../administration/permissions';
import { GRAPH_ERRORS, GraphError, invalidParameter } from '../errors';
import { selectFields } from '../fields';
import { BUSINESS, PAGE_ID } from '../fixtures';
import type { GraphCall, GraphSide } from '../graphCall';
import { isJsonObject, type JsonObject } from '../json';
import type { NodeType } from '../objects';
import { pageOf } from '../paging';
import { LEAD_NODE, openForm } from '.';
import { FORMS, type GraphForm } from './fixtures';

/** Meta's SDK, objects Page and LeadgenForm. */
const PAGE: NodeType = { name: 'Page', fields: new Set(['id', 'name']) };
const FORM: NodeType = {
	name: 'LeadgenForm',
	fields: new Set(
		`created_time expired_leads_count id leads_count locale name organic_leads_count page_id questions
		status`.split(/\s+/),
	),
};

const forms: readonly GraphForm[] = Object.values(FORMS);

function requirePage({ objectId, token }: GraphCall): void {
	if (objectId !== PAGE_ID || !token.businessIds.includes(BUSINESS.id))
		throw new GraphError(GRAPH_ERRORS.objectMissing);
}

/** `GET /me/accounts`: the Pages of the token's user. */
export function listPages(call: GraphCall): JsonObject {
	requireScope(call.token, 'pages_show_list');
	const pages = call.token.businessIds.includes(BUSINESS.id)
		? [{ id: PAGE_ID, name: 'Double Shop' }]
		: [];
	return pageOf(
		pages.map((page) => selectFields(page, PAGE, call.parameters.fields)),
		call,
	);
}

/** `GET /{page}/leadgen_forms` (docs/meta-api.md section 8.3). */
export function listForms(call: GraphCall): JsonObject {
	requirePage(call);
	requireScope(call.token, 'pages_manage_ads');
	checkParameters(call, {});
	const ofPage = forms.filter(({ pageId }) => pageId === call.objectId);
	return pageOf(
		ofPage.map(({ id, name = '' }) =>
			selectFields(
				{ id, name, status: 'ACTIVE', leads_count: 130, questions: [{ key: 'email' }] },
				FORM,
				call.parameters.fields,
			),
		),
		call,
	);
}

/** `POST /{page}/subscribed_apps`. */
export function subscribeApp(call: GraphCall): JsonObject {
	requirePage(call);
	requireScope(call.token, 'pages_manage_metadata');
	checkParameters(call, { subscribed_fields: WEBHOOK_FIELDS });
	return { success: true };
}

const WEBHOOK_FIELDS: Parameter = {
	required: true,
	takes: (value) => listOf('leadgen', 'leadgen_update').takes(String(value).split(',')),
	what: 'a list of webhook fields',
};

const ANSWERS: Parameter = {
	takes: (value) =>
		Array.isArray(value) &&
		value.every((row) => isJsonObject(row) && TEXT.takes(row.name) && Array.isArray(row.values)),
	what: 'a list of name and values',
};

/** `POST /{form}/test_leads`: one for a form. */
export function createTestLead(call: GraphCall, { administration }: GraphSide): JsonObject {
	openForm(call.objectId, call.token);
	checkParameters(call, { field_data: ANSWERS });
	if (administration.testLeads.has(call.objectId))
		throw invalidParameter('The form has a test lead');
	const id = administration.newId();
	const { field_data: answers = [] } = call.parameters;
	administration.testLeads.set(call.objectId, { id, field_data: answers });
	return { id };
}

/** `GET /{form}/test_leads`. */
export function listTestLeads(call: GraphCall, { administration }: GraphSide): JsonObject {
	openForm(call.objectId, call.token);
	const lead = administration.testLeads.get(call.objectId);
	return pageOf(
		lead === undefined ? [] : [selectFields(lead, LEAD_NODE, call.parameters.fields ?? 'id')],
		call,
	);
}

/** `DELETE /{lead}` of a test lead; undefined for all else. */
export function deleteTestLead(
	{ objectId }: GraphCall,
	{ administration }: GraphSide,
): JsonObject | undefined {
	const [form] = [...administration.testLeads].find(([, { id }]) => id === objectId) ?? [];
	if (form === undefined) return undefined;
	administration.testLeads.delete(form);
	return { success: true };
}
