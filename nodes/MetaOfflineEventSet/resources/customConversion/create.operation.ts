import type { IDataObject } from 'n8n-workflow';

import { isObject, toText } from '../../../shared/graph';
import type { ItemContext, ItemOperation } from '../../../shared/n8n/operations';
import { adAccountLocator, businessLocator, datasetLocator } from '../../fields/locators';
import {
	createOptions,
	eventTypeProperty,
	fieldOfSubject,
	ruleProperties,
} from './createProperties';
import { eventKeyOf, judgeRule, type SourceKind } from './dialect';
import { buildRule } from './rule';
import { readSource, sourceProperty } from './source';

/** The table of errors has its cure (docs/meta-api.md section 7.3.2). */
const EVENT_ALONE = 1760020;

/**
 * `POST /act_{id}/customconversions` or `POST /{business}/customconversions`, where nothing says what the source is after
 * `GET /{dataset}` (docs/meta-api.md sections 7.2.4, 7.3 and 7.3.2); at most 100 for an ad account (section 14, row 17).
 */
export const create: ItemOperation = {
	name: 'Create',
	description: 'Define a conversion by a rule',
	action: 'Create custom conversion',
	changes: true,
	needs:
		'the permission ads_management, a role on the ad account or business that may manage ads, and access to the dataset',
	cureOf: ({ subcode, cure }) => (subcode === EVENT_ALONE ? cure : undefined),
	properties: [
		{
			displayName: 'Create In',
			name: 'owner',
			type: 'options',
			options: [
				{ name: 'Ad Account', value: 'adAccount' },
				{ name: 'Business', value: 'business' },
			],
			default: 'adAccount',
		},
		{ ...adAccountLocator, displayOptions: { show: { owner: ['adAccount'] } } },
		{ ...businessLocator, displayOptions: { show: { owner: ['business'] } } },
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Store Purchase Above 100',
			description:
				'The name of the custom conversion. Names that hint at health or finances are flagged by Meta.',
		},
		datasetLocator,
		sourceProperty,
		eventTypeProperty,
		...ruleProperties,
		createOptions,
	],

	async execute(item) {
		const name = item.requiredText('name', 'Name');
		const edge = edgeOf(item);
		const { useExisting, ...options } = item.filled('createOptions');
		const datasetId = item.id('datasetId', 'Dataset');
		const eventType = readEventType(item);
		const rule = readRule(item);
		const existing = useExisting === true ? await findByName(item, edge, name) : undefined;
		if (existing !== undefined) return [{ id: existing, name, created: false }];
		const source = await readSource(item, datasetId, options.action_source_type);
		const parameters = {
			name,
			event_source_id: datasetId,
			...eventType,
			rule: inDialect(item, rule, source),
			...withNumber(options),
		};
		const { id, is_custom_event_type_predicted: isPredicted } = await item.post(edge, parameters);
		const predicted = { is_custom_event_type_predicted: String(isPredicted) === 'true' };
		return [
			{ id: String(id), name, created: true, ...(isPredicted === undefined ? {} : predicted) },
		];
	},
};

function edgeOf(item: ItemContext): string {
	const owner =
		item.text('owner') === 'business'
			? item.id('businessId', 'Business')
			: item.id('adAccountId', 'Ad Account', 'adAccount');
	return `/${owner}/customconversions`;
}

/** The ad account edge may leave the event type to Meta; the business edge requires it. */
function readEventType(item: ItemContext): IDataObject {
	const type = item.text('customEventType');
	if (type !== '') return { custom_event_type: type };
	if (item.text('owner') !== 'business') return {};
	throw item.refusal(
		'Event Type is missing.',
		'A custom conversion of a business needs an Event Type.',
	);
}

/** A rule as the user gave it: for each source its JSON text. */
type Rule = (source: SourceKind) => string;

function readRule(item: ItemContext): Rule {
	if (item.text('ruleMode') === 'json') {
		const json = readRuleJson(item);
		return () => json;
	}
	const { rows } = item.collection('ruleRows');
	const list = Array.isArray(rows) ? rows.filter(isObject) : [];
	const rowsOfRule = list.map(({ subject, field, operator, value }) => ({
		field: fieldOfSubject(toText(subject)) ?? toText(field).trim(),
		operator: toText(operator),
		value: toText(value).trim(),
	}));
	const combination = item.text('ruleCombination') === 'or' ? 'or' : 'and';
	const build: Rule = (source) => {
		const built = buildRule(rowsOfRule, combination, eventKeyOf(source));
		if ('problem' in built) throw item.refusal(built.problem, 'Correct it under Conditions.');
		return built.rule;
	};
	// What is wrong with a row is said before any request.
	build('website');
	return build;
}

/** The rule as the source wants it. Refused where Meta would; what may never fire is said in a hint. */
function inDialect(item: ItemContext, rule: Rule, source: SourceKind): string {
	const text = rule(source);
	const { problem, warnings } = judgeRule(parseObject(text), source);
	if (problem !== undefined)
		throw item.refusal(
			problem,
			'Add a condition of the page address, such as one that contains your domain.',
		);
	for (const warning of warnings) item.hint(`${warning} [item ${item.itemIndex}]`);
	return text;
}

function readRuleJson(item: ItemContext): string {
	const value = item.parameter('ruleJson');
	const parsed = typeof value === 'string' ? parseObject(value) : value;
	if (isObject(parsed)) return JSON.stringify(parsed);
	throw item.refusal(
		'Rule JSON is not a JSON object.',
		'Give a rule such as {"and":[{"event":{"eq":"Purchase"}},{"url":{"i_contains":"shop.example.com"}}]}.',
	);
}

function parseObject(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** The default value 0 stands for "none" in the node. */
function withNumber({ default_conversion_value: value, ...options }: IDataObject): IDataObject {
	return { ...options, ...(Number(value) > 0 ? { default_conversion_value: Number(value) } : {}) };
}

async function findByName(
	item: ItemContext,
	edge: string,
	name: string,
): Promise<string | undefined> {
	const rows = await item.all(edge, { fields: 'id,name,is_archived' });
	const found = rows.find((row) => row.name === name && row.is_archived !== true);
	return found && String(found.id);
}
