/**
 * All other operations of the nodes, found in their descriptions, so that none is forgotten. They read and change objects of Meta's;
 * what they take of an item are texts.
 */
import {
	type IDataObject,
	type INodeParameters,
	type INodeProperties,
	type INodeType,
	NodeHelpers,
	type NodeParameterValueType,
} from 'n8n-workflow';

import { MetaLeadStage } from '../../../nodes/MetaLeadStage/MetaLeadStage.node';
import { MetaOfflineEventSet } from '../../../nodes/MetaOfflineEventSet/MetaOfflineEventSet.node';
import { ADS, CUSTOM_CONVERSION } from '../../graph/administration/fixtures';
import {
	AD_ACCOUNT,
	AGENCY,
	APP,
	BUSINESS,
	DATASETS,
	INSTALLATION,
	PAGE_ID,
} from '../../graph/fixtures';
import { FORMS, LEAD_ADS } from '../../graph/leads/fixtures';
import { runLeadStage } from '../leadStage';
import { locator, runOfflineEventSet } from '../offlineEventSet';
import type { EventOperation } from './operations';
import type { Person } from './people';

/** Objects that the double has, by the parameters that ask for them. */
const OBJECTS: Readonly<Record<string, NodeParameterValueType>> = {
	datasetId: locator(DATASETS.stores.id),
	businessId: locator(BUSINESS.id),
	adAccountId: locator(AD_ACCOUNT.id),
	adId: locator(ADS.plain.id),
	customConversionId: locator(CUSTOM_CONVERSION.id),
	pageId: locator(PAGE_ID),
	formId: locator(FORMS.newsletter.id),
	leadId: '={{ $json.lead_id }}',
	uploadId: '7000000000000001',
	reportRunId: '9000000000000001',
	ownerId: PAGE_ID,
	userId: '100000000000001',
	appId: APP.id,
	externalBusinessId: INSTALLATION.externalBusinessId,
	server_events_business_ids: AGENCY.id,
	ruleRows: { rows: [{ subject: 'event', operator: 'eq', value: 'Purchase' }] },
};
/** In this operation it is a text. */
const OBJECTS_OF_LEADS = { ...OBJECTS, adId: LEAD_ADS.summer };

/** What the texts hold: names of their own; columns of the item; or columns of the item also where an ID belongs. */
export const WAYS = ['plain', 'of the item', 'mixed up'] as const;
export type Way = (typeof WAYS)[number];

/** What has a form by which it is known, and names, which have none. */
const COLUMNS = [
	...[
		'email',
		'phone',
		'full_name',
		'ip',
		'click',
		'card',
		'device',
		'email_and_phone',
		'last_name',
	],
	...['birthday', 'city'],
];

function itemOf({ given }: Person): IDataObject {
	return {
		email: given.em,
		phone: given.ph,
		ip: given.client_ip_address,
		click: given.fbc,
		card: given.card,
		device: given.madid,
		email_and_phone: `${given.em}, ${given.ph}`,
		full_name: `${given.fn} ${given.ln}`,
		last_name: given.ln,
		birthday: given.db,
		city: given.ct,
		lead_id: given.lead_id,
	};
}

/** Every operation but those that `operations.ts` has, in each way. */
export function administration(way: Way): EventOperation[] {
	return [
		...operationsOf(new MetaLeadStage(), runLeadStage, OBJECTS_OF_LEADS, way),
		...operationsOf(new MetaOfflineEventSet(), runOfflineEventSet, OBJECTS, way),
	];
}

type Run = typeof runLeadStage | typeof runOfflineEventSet;

function operationsOf(
	{ description }: INodeType,
	run: Run,
	objects: typeof OBJECTS,
	way: Way,
): EventOperation[] {
	return choicesOf(description.properties).flatMap(([resource, operation]) => {
		if (resource === 'stage' || (resource === 'upload' && operation === 'send')) return [];
		const parameters: INodeParameters = { resource, operation };
		for (const [turn, property] of description.properties.entries()) {
			if (!NodeHelpers.displayParameter(parameters, property, { typeVersion: 1 }, description))
				continue;
			const value = valueOf(property, turn, objects, way);
			if (value !== undefined) parameters[property.name] = value;
		}
		return [
			{
				name: `${description.displayName}, ${resource}, ${operation}, texts ${way}`,
				sends: true,
				statuses: [],
				itemsOf: (people) => people.map(itemOf),
				run: async (double, items, { onError }) =>
					await run(double, { items, onError, parameters }),
			},
		];
	});
}

/** Resource and operation of each operation. */
function choicesOf(properties: readonly INodeProperties[]): (readonly [string, string])[] {
	return properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options = [], displayOptions }) =>
			(displayOptions?.show?.resource ?? []).flatMap((resource) =>
				options.flatMap((option) =>
					'value' in option ? [[String(resource), String(option.value)] as const] : [],
				),
			),
		);
}

function valueOf(
	property: INodeProperties,
	turn: number,
	objects: typeof OBJECTS,
	way: Way,
): NodeParameterValueType | undefined {
	const { name, type, options = [], default: choice } = property;
	const ofItem = `={{ $json.${COLUMNS[turn % COLUMNS.length]} }}`;
	if (Object.hasOwn(objects, name)) {
		if (way !== 'mixed up' || type === 'fixedCollection') return objects[name];
		return type === 'resourceLocator' ? locator(ofItem) : ofItem;
	}
	if (name === 'resource' || name === 'operation' || name === 'toolDescription') return undefined;
	if (type === 'options' || type === 'multiOptions' || type === 'boolean') return choice;
	if (type === 'string')
		return way === 'plain' ? (property.required === true ? 'A name' : undefined) : ofItem;
	if (way === 'plain' || (type !== 'collection' && type !== 'fixedCollection')) return undefined;
	const fields: INodeParameters = {};
	for (const [place, option] of options.entries()) {
		if ('values' in option) {
			const row = Object.fromEntries(
				option.values.flatMap((field, column) => {
					const value = valueOf(field, turn + column, objects, way);
					return value === undefined ? [] : [[field.name, value]];
				}),
			);
			fields[option.name] = [row];
		} else if ('type' in option) {
			const value = valueOf(option, turn + place + 1, objects, way);
			if (value !== undefined) fields[option.name] = value;
		}
	}
	return fields;
}
