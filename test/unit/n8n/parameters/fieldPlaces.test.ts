/** What is to be done about a refusal names only what the panel shows in the mapping mode in use, and says where it is. */
import {
	NodeHelpers,
	type INodeParameters,
	type INodeProperties,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { MetaLeadStage } from '../../../../nodes/MetaLeadStage/MetaLeadStage.node';
import { MetaSendEvent } from '../../../../nodes/MetaSendEvent/MetaSendEvent.node';
import { ALL_FIELDS, CODES, displayName, type Refusal } from '../../../../nodes/shared/capi';
import {
	LEAD_STAGE_GROUPS,
	placesOfFields,
	ROW_GROUPS,
	SEND_EVENT_GROUPS,
	type FieldGroups,
} from '../../../../nodes/shared/n8n/parameters/fieldPlaces';
import { ParameterSource } from '../../../../nodes/shared/n8n/parameters/parameters';
import { refused, warned } from '../../capi/events/everyFinding';
import { build, eventFrom, purchase, userOf } from '../../capi/events/support';

const MODES = ['autoMapInputData', 'defineBelow', 'json'] as const;

/** The action sources of the events of `everyFinding` that do not happen on a website. */
const SOURCES: Readonly<Record<string, string>> = {
	no_identifier: 'other',
	identifiers_too_broad: 'other',
	extinfo_invalid: 'app',
	ldu_location_missing: 'other',
	event_time_missing: 'physical_store',
	event_id_unstable: 'other',
	no_lead_id: 'crm',
	value_without_currency: 'other',
	extinfo_from_user_agent: 'app',
	ldu_place_alone: 'other',
	application_tracking_assumed: 'app',
	not_allowed_in_messaging: 'business_messaging',
};

/** Events that lack what their action source requires. */
const LACKING = [
	['website', {}],
	['app', {}],
	['crm', {}],
	['physical_store', { event_name: 'Purchase' }],
	['business_messaging', { event_name: 'Purchase', messaging_channel: 'whatsapp' }],
	['business_messaging', { event_name: 'Purchase', messaging_channel: 'messenger' }],
	['business_messaging', { event_name: 'Purchase', messaging_channel: 'instagram' }],
	['website', { event_name: 'AppendAttribution' }],
] as const;

interface Case {
	readonly source: string;
	readonly channel: string;
	readonly refusals: readonly Refusal[];
	readonly warnings: readonly string[];
}

const CASES: (readonly [string, Case])[] = [
	...[...Object.entries(refused), ...Object.entries(warned)].map(
		([code, outcome]) =>
			[
				code,
				{
					source: SOURCES[code] ?? 'website',
					channel: 'messenger',
					refusals: outcome.status === 'refused' ? outcome.refusals : [],
					warnings: outcome.warnings.map(({ message }) => message),
				},
			] as const,
	),
	...LACKING.map(([source, changes]) => {
		const outcome = build(eventFrom(source, changes), userOf({}));
		return [
			`what ${source} lacks ${JSON.stringify(changes)}`,
			{
				source,
				channel: 'messaging_channel' in changes ? changes.messaging_channel : 'messenger',
				refusals: outcome.status === 'refused' ? outcome.refusals : [],
				warnings: [],
			},
		] as const;
	}),
];

function cures(
	mode: string,
	groups: FieldGroups,
	{ refusals, source }: Pick<Case, 'refusals' | 'source'>,
): string[] {
	const parameters = new ParameterSource({
		raw: (name) => (name === 'mappingMode' ? mode : undefined),
		evaluate: () => undefined,
		itemJson: () => ({}),
		itemCount: 1,
	});
	const raw = { action_source: source };
	return placesOfFields(parameters, groups)(refusals, raw).map(({ cure }) => cure);
}

/** The display names that the panel shows, at once or in a collection. */
function shownNames(description: INodeTypeDescription, chosen: INodeParameters): Set<string> {
	const values: INodeParameters = { ...defaultsOf(description.properties), ...chosen };
	const isShown = (property: INodeProperties): boolean =>
		NodeHelpers.displayParameter(values, property, { typeVersion: 1 }, description, values);
	const namesOf = (properties: readonly INodeProperties[]): string[] =>
		properties
			.filter(isShown)
			.flatMap(({ displayName: name, type, options = [] }) => [
				name,
				...(type === 'collection'
					? namesOf(options.filter((option): option is INodeProperties => 'type' in option))
					: []),
			]);
	return new Set(namesOf(description.properties));
}

function defaultsOf(properties: readonly INodeProperties[]): INodeParameters {
	return Object.fromEntries(
		properties.flatMap(({ name, default: value }) =>
			value === undefined || value === null ? [] : [[name, value]],
		),
	);
}

const FIELD_NAMES = [...new Set(ALL_FIELDS.map(({ displayName: name }) => name))].sort(
	(one, other) => other.length - one.length,
);

/** The fields that a text names, the longest name first. */
function fieldsIn(text: string): string[] {
	let rest = text;
	return FIELD_NAMES.filter((name) => {
		const named = rest.includes(name);
		rest = rest.replaceAll(name, '');
		return named;
	});
}

/** Names that are no field to be filled in: an option, and what is said of fields that are left out. */
const NO_PROMISE = new Set(['Limited Data Use']);
const LEFT_OUT = /^[^.]+ was not sent/;

const sendEvent = new MetaSendEvent().description;

describe.each(MODES)('in mode %s of Send Event', (mappingMode) => {
	it.each(CASES)('what is to be done about %s is to be found in the panel', (_, found) => {
		const shown = shownNames(sendEvent, {
			operation: 'send',
			mappingMode,
			actionSource: found.source,
			messagingChannel: found.channel,
		});
		for (const cure of cures(mappingMode, SEND_EVENT_GROUPS, found)) {
			const missing = fieldsIn(cure).filter(
				(name) => !shown.has(name) && !NO_PROMISE.has(name) && !isByPath(cure, name, mappingMode),
			);
			expect({ cure, missing }).toEqual({ cure, missing: [] });
		}
		// In JSON a warning names the field as Meta's pages do; there is no panel in which one could look for it.
		for (const warning of mappingMode === 'json' ? [] : found.warnings) {
			const missing = fieldsIn(warning.replace(LEFT_OUT, '')).filter(
				(name) => !shown.has(name) && !NO_PROMISE.has(name),
			);
			expect({ warning, missing }).toEqual({ warning, missing: [] });
		}
	});
});

/** Event JSON has no display names: there the path has to be named, or the part of the event. */
function isByPath(text: string, name: string, mode: string): boolean {
	if (mode !== 'json') return text.includes(`in the items (${keyOf(name)})`);
	const row = ALL_FIELDS.find((field) => field.displayName === name);
	return row !== undefined && (text.includes(row.key) || text.includes(row.section));
}

function keyOf(name: string): string {
	return ALL_FIELDS.find((field) => field.displayName === name)?.key ?? '';
}

describe('says where a field is', () => {
	const noCurrency = build(purchase({ custom_data: { value: 1 } }));
	const wrongCurrency = build(purchase({ custom_data: { value: 1, currency: 'EURO' } }));
	const cure = (
		mode: string,
		outcome: typeof noCurrency,
		groups: FieldGroups = SEND_EVENT_GROUPS,
		source = 'website',
	) =>
		cures(mode, groups, {
			source,
			refusals: outcome.status === 'refused' ? outcome.refusals : [],
		}).join(' | ');

	it('that is empty', () => {
		expect(cure('autoMapInputData', noCurrency)).toBe(
			'Fill in Currency under Set or Correct Fields, or in the items (currency).',
		);
		expect(cure('defineBelow', noCurrency)).toBe('Fill in Currency.');
		expect(cure('defineBelow', noCurrency, SEND_EVENT_GROUPS, 'crm')).toBe(
			'Fill in Currency under More Custom Data.',
		);
		expect(cure('json', noCurrency)).toBe('Fill in custom_data.currency of Event JSON.');
	});

	it('that holds something wrong', () => {
		const words = 'Set Currency to three letters such as EUR or USD.';
		expect(cure('autoMapInputData', wrongCurrency)).toBe(
			`${words} Currency can be set under Set or Correct Fields.`,
		);
		expect(cure('defineBelow', wrongCurrency)).toBe(words);
		expect(cure('json', wrongCurrency)).toBe(`${words} In Event JSON it is custom_data.currency.`);
	});

	it('of a person of whom nothing is left', () => {
		const words = 'Fill in Email, Phone or External ID.';
		expect(cure('autoMapInputData', refused.no_identifier, SEND_EVENT_GROUPS, 'other')).toBe(
			`${words} They can be set under Set or Correct Fields.`,
		);
		expect(cure('defineBelow', refused.no_identifier, SEND_EVENT_GROUPS, 'other')).toBe(words);
		expect(cure('json', refused.no_identifier, SEND_EVENT_GROUPS, 'other')).toBe(
			`${words} In Event JSON it is user_data.`,
		);
		expect(cure('defineBelow', refused.no_identifier, LEAD_STAGE_GROUPS, 'crm')).toBe(
			`${words} They are under Customer Information.`,
		);
	});

	it('of a row, which has no other', () => {
		expect(cure('autoMapInputData', noCurrency, ROW_GROUPS)).toBe(
			'Fill in Currency in the items (currency).',
		);
	});
});

it('names in what it says of identifiers only fields that Lead Stage shows too', () => {
	const shown = shownNames(new MetaLeadStage().description, {
		resource: 'stage',
		operation: 'send',
		mappingMode: 'defineBelow',
	});
	const missing = Object.values(CODES.drops)
		.flatMap((words) => fieldsIn(words))
		.filter((name) => !shown.has(name));
	expect(missing).toEqual([]);
	expect(displayName('user_data.em')).toBe('Email');
});
