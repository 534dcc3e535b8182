/** From input items to leads, in all three mapping modes; what the parameters add is read by the shared mapping room. */
import {
	isAbsent,
	isPlainObject,
	isWebhookItem,
	parseLosslessJson,
	readBody,
	type Refusal,
} from '../../shared/capi';
import { mapEvent, toExpressionRefusal } from '../../shared/n8n/run/mapItems';
import type { Mapped, MappedEvent } from '../../shared/n8n/run/types';
import { compileMappedFields, readMappedFields } from '../../shared/n8n/parameters/mappedFields';
import { valueOf, type ParameterSource } from '../../shared/n8n/parameters/parameters';
import { compileSettings, readOptions } from '../../shared/n8n/parameters/settings';
import type { Funnel } from '../stages/funnel';
import { compileDateColumns } from './dateColumns';
import { readLeadItem, type LeadItem } from './leadItem';
import { besideItem } from './mappedLead';
import { readAutomatically, type NoLead, type StageReading } from './stageReading';
import type { NamedValue } from './stageAliases';

/** A lead of an item with everything but its stages decided: `base` is the event they have in common. */
export interface ReadLead {
	readonly base: MappedEvent;
	readonly item: LeadItem;
}

/** One lead per entry, or what stands in its place: left out for lack of consent, or refused. */
export type LeadReading = ReadLead | { readonly instead: Exclude<Mapped, { kind: 'event' }> };

/**
 * Takes the parameters, the number of items and the workflow's time zone; gives the leads in the order of the items. Yields after
 * each item and each lead, because there may be very many.
 */
export function* readLeads(
	source: ParameterSource,
	itemCount: number,
	funnel: Funnel,
	timezone: string,
): Generator<void, LeadReading[]> {
	const settings = compileSettings(source);
	const readItem = leadItemReader(source, funnel, timezone);
	const leads: LeadReading[] = [];
	for (let itemIndex = 0; itemIndex < itemCount; itemIndex++) {
		try {
			const options = readOptions(settings, itemIndex);
			for (const item of readItem(itemIndex)) {
				const event = 'refusal' in item ? item : { ...item.raw, action_source: 'crm' };
				const json = ('item' in item ? item.item : undefined) ?? source.itemJson(itemIndex);
				const mapped = mapEvent(event, settings, options, json, itemIndex);
				if (mapped.kind !== 'event') leads.push({ instead: mapped });
				else if ('skip' in item) {
					const { raw } = mapped.event;
					leads.push({ instead: { kind: 'skipped', itemIndex, raw, skip: item.skip } });
				} else if (!('refusal' in item)) leads.push({ base: mapped.event, item });
				yield;
			}
		} catch (error) {
			leads.push({ instead: { kind: 'refused', itemIndex, refusal: toExpressionRefusal(error) } });
		}
		yield;
	}
	return leads;
}

/** Reads the leads of one item one by one: a single one in most cases. Throws where an expression does. */
export function leadItemReader(
	source: ParameterSource,
	funnel: Funnel,
	timezone: string,
): (itemIndex: number) => Iterable<LeadItem | NoLead> {
	const readStages = chooseReader(source);
	const lookup = { funnel, readDateColumns: compileDateColumns(funnel, timezone) };
	return function* (itemIndex) {
		const isOfWebhook = isWebhookItem(source.itemJson(itemIndex));
		for (const reading of readStages(itemIndex))
			yield 'refusal' in reading || 'skip' in reading
				? reading
				: readLeadItem(reading, lookup, isOfWebhook);
	};
}

type StageReader = (itemIndex: number) => Iterable<StageReading | NoLead>;

function chooseReader(source: ParameterSource): StageReader {
	switch (source.raw('mappingMode')) {
		case 'json': {
			const leadJson = source.compile('leadJson');
			return (itemIndex) => readJsonLeads(valueOf(leadJson, itemIndex));
		}
		case 'defineBelow':
			return mappedReader(source);
		default:
			return (itemIndex) => readAutomatically(source.itemJson(itemIndex));
	}
}

function mappedReader(source: ParameterSource): StageReader {
	const fields = compileMappedFields(source);
	const leadId = source.compile('leadId');
	const stageFields = {
		stage: source.compile('stage'),
		stageTime: source.compile('stageTime'),
		createdTime: source.compile('leadCreatedTime'),
		history: source.compile('stageHistory'),
	};
	return (itemIndex) => {
		const { user_data: person, custom_data } = readMappedFields(fields, itemIndex);
		const named = (name: keyof typeof stageFields): NamedValue[] => {
			const value = valueOf(stageFields[name], itemIndex);
			return isAbsent(value) ? [] : [{ name, value }];
		};
		const reading: StageReading = {
			raw: {
				user_data: {
					...(isPlainObject(person) ? person : {}),
					lead_id: valueOf(leadId, itemIndex),
				},
				custom_data,
			},
			fields: {
				found: {
					stage: named('stage'),
					status: [],
					stageTime: named('stageTime'),
					createdTime: named('createdTime'),
					history: named('history'),
				},
				closedTime: undefined,
			},
			columns: readBody(source.itemJson(itemIndex)),
			isMetaLead: false,
			warnings: [],
			isAutomatic: false,
		};
		return [besideItem(reading, source.itemJson(itemIndex))];
	};
}

function* readJsonLeads(value: unknown): Generator<StageReading | NoLead> {
	const parsed = typeof value === 'string' ? parseLosslessJson(value)?.value : value;
	const list: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
	if (list.length === 0) yield { refusal: NOT_LEADS };
	for (const entry of list) {
		if (isPlainObject(entry)) yield* readAutomatically(entry);
		else yield { refusal: NOT_LEADS };
	}
}

const NOT_LEADS: Refusal = {
	code: 'not_a_lead',
	field: 'leadJson',
	message: 'Lead JSON is not a lead.',
	cure: 'Give an object with lead_id and stage, or a list of such objects; check quotes, commas and brackets.',
};
