import { GRAPH_ERRORS, GraphError, invalidParameter } from '../errors';
import { selectFields } from '../fields';
import type { GraphCall, GraphSide } from '../graphCall';
import { isJsonObject, type JsonObject } from '../json';
import { adAccountFor, businessFor, datasetFor } from '../objects';
import { pageOf } from '../paging';
import {
	AD_ACCOUNT_ID,
	checkParameters,
	FLAG,
	ID,
	JSON_TEXT,
	NUMBER,
	oneOf,
	parse,
	required,
	TEXT,
} from './parameters';
import { requireChange } from './permissions';
import { readSet } from './sharing';
import type { CustomConversion } from './state';

/** The spec's constants: docs/meta-api.md section 4.3. */
const EVENT_TYPES =
	`ADD_PAYMENT_INFO ADD_TO_CART ADD_TO_WISHLIST COMPLETE_REGISTRATION CONTACT CONTENT_VIEW
	CUSTOMIZE_PRODUCT DONATE FACEBOOK_SELECTED FIND_LOCATION INITIATED_CHECKOUT LEAD LISTING_INTERACTION OTHER PURCHASE
	SCHEDULE SEARCH START_TRIAL SUBMIT_APPLICATION SUBSCRIBE`.split(/\s+/);
const ACTION_SOURCES =
	'app business_messaging chat email other phone_call physical_store system_generated website'.split(
		' ',
	);
/** docs/meta-api.md section 14, row 17. */
const MOST_PER_ACCOUNT = 100;

export const CUSTOM_CONVERSION_NODE = {
	name: 'CustomConversion',
	fields: new Set(
		`account_id aggregation_rule business creation_time custom_event_type data_sources default_conversion_value
		description event_source_type first_fired_time id is_archived is_unavailable last_fired_time name
		offline_conversion_data_set pixel retention_days rule`.split(/\s+/),
	),
};

/** `POST /act_{id}/customconversions` and `POST /{business}/customconversions`. */
export function createConversion(call: GraphCall, side: GraphSide): JsonObject {
	requireChange(call.token);
	const ownerId = ownerOf(call, side);
	const eventType = oneOf(...EVENT_TYPES);
	checkParameters(call, {
		name: required(TEXT),
		custom_event_type: ownerId.startsWith('act_') ? eventType : required(eventType),
		event_source_id: ID,
		rule: JSON_TEXT,
		advanced_rule: JSON_TEXT,
		action_source_type: oneOf(...ACTION_SOURCES),
		default_conversion_value: NUMBER,
		description: TEXT,
	});
	const {
		custom_event_type: type,
		rule,
		advanced_rule: advanced,
		event_source_id: source,
		...others
	} = call.parameters;
	if (rule === undefined && advanced === undefined)
		throw invalidParameter('The parameter rule is required');
	if (rule !== undefined) checkRule(String(rule));
	const isOld = side.administration.oldEventSets.has(String(source));
	const dataset =
		source === undefined || isOld ? undefined : datasetFor(String(source), call.token, side.world);
	if (dataset !== undefined && rule !== undefined && looksAtEventAlone(parse(String(rule))))
		throw new GraphError(EVENT_ALONE);
	const { customConversions } = side.administration;
	if (
		[...customConversions.values()].filter((other) => other.ownerId === ownerId).length >=
		MOST_PER_ACCOUNT
	) {
		throw invalidParameter(`An ad account can have at most ${MOST_PER_ACCOUNT} custom conversions`);
	}
	const id = side.administration.newId();
	const fields = {
		...others,
		id,
		rule,
		custom_event_type: type ?? 'OTHER',
		is_archived: false,
		is_unavailable: false,
		pixel: dataset && { id: dataset.id, name: dataset.name },
	};
	customConversions.set(id, { id, ownerId, fields });
	return { id, is_custom_event_type_predicted: type === undefined };
}

/** A rule is `and` or `or` with conditions of one field and one operator each, or rules inside. */
function checkRule(rule: string): void {
	if (!isRule(parse(rule))) throw invalidParameter('Param rule must hold and, or with conditions');
}

/** Whether every condition is one of `event`, as rules for websites name it. */
function looksAtEventAlone(rule: unknown): boolean {
	if (!isJsonObject(rule)) return false;
	return Object.entries(rule).every(([name, value]) =>
		Array.isArray(value) ? value.every(looksAtEventAlone) : name === 'event',
	);
}

/** docs/meta-api.md section 7.3.2; the words are ours. */
const EVENT_ALONE = {
	...GRAPH_ERRORS.invalidParameter,
	subcode: 1760020,
	message: 'Invalid parameter',
	title: 'The rule needs more than an event',
	evidence: 'third party, unverified',
} as const;

function isRule(rule: unknown): boolean {
	if (!isJsonObject(rule) || Object.keys(rule).length !== 1) return false;
	const [[name, value]] = Object.entries(rule);
	if (name === 'and' || name === 'or')
		return Array.isArray(value) && value.length > 0 && value.every(isRule);
	return isJsonObject(value) && Object.keys(value).length === 1;
}

function ownerOf({ objectId, token }: GraphCall, { world }: GraphSide): string {
	return objectId.startsWith('act_')
		? adAccountFor(objectId, token, world).id
		: businessFor(objectId, token, world).id;
}

/** `GET` of the same edges, and of an old event set for one ad account. */
export function listConversions(call: GraphCall, side: GraphSide): JsonObject {
	const isOldSet = side.administration.oldEventSets.has(call.objectId);
	const ownerId = isOldSet ? readSet(call, side) : ownerOf(call, side);
	const isBusiness = !isOldSet && !ownerId.startsWith('act_');
	checkParameters(call, {
		...(isBusiness ? { include_archived: FLAG } : {}),
		...(isOldSet ? { ad_account: AD_ACCOUNT_ID } : {}),
	});
	// Meta takes an absent include_archived as true (docs/meta-api.md section 7.3).
	const withoutArchived = String(call.parameters.include_archived) === 'false';
	const conversions = [...side.administration.customConversions.values()].filter(
		(one) => one.ownerId === ownerId && !(withoutArchived && one.fields.is_archived === true),
	);
	return pageOf(
		conversions.map((one) => conversionNode(one, call.parameters.fields)),
		call,
	);
}

export function conversionNode({ fields }: CustomConversion, asked: unknown): JsonObject {
	return selectFields(fields, CUSTOM_CONVERSION_NODE, asked);
}

/** `POST /{custom conversion}`. */
export function updateConversion(
	call: GraphCall,
	side: GraphSide,
	conversion: CustomConversion,
): JsonObject {
	requireChange(call.token);
	checkParameters(call, { name: TEXT, description: TEXT, default_conversion_value: NUMBER });
	const { id, ownerId, fields } = conversion;
	side.administration.customConversions.set(id, {
		id,
		ownerId,
		fields: { ...fields, ...call.parameters },
	});
	return { success: true };
}

/** `DELETE /{custom conversion}`. */
export function deleteConversion(
	call: GraphCall,
	side: GraphSide,
	{ id }: CustomConversion,
): JsonObject {
	requireChange(call.token);
	checkParameters(call, {});
	side.administration.customConversions.delete(id);
	return { success: true };
}
