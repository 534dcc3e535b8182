import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Refusal } from '../../../shared/capi';
import { toExpressionRefusal } from '../../../shared/n8n/run/mapItems';
import { parameterSource } from '../../../shared/n8n/parameters/nodeParameters';
import { collectionField, type RunOperation } from '../../../shared/n8n/operations';
import { leadFields } from '../../fields/stage';
import type { LeadItem } from '../../reading/leadItem';
import { leadItemReader } from '../../reading/readLeads';
import { collectLeads, countUnknownStages } from '../../report/collectLeads';
import {
	DAYS_TO_CONVERSION,
	isSuitable,
	judgeConditions,
	RATE_PERCENT,
} from '../../report/conditions';
import { show, toDays, toPercent } from '../../report/figuresShown';
import {
	measureFunnel,
	share,
	type FunnelFigures,
	type StageFigures,
} from '../../report/funnelReport';
import { requireFunnel } from './funnelParameter';

const reportOptions = collectionField('Options', 'options', [
	{
		displayName: 'Default Country',
		name: 'defaultCountry',
		type: 'string',
		default: '',
		placeholder: 'e.g. DE',
		description:
			'The country of phone numbers of items that name none, by which leads without a lead ID are recognized',
	},
]);

export const getReport: RunOperation = {
	name: 'Get Report',
	description: "Show the funnel in figures and which of Meta's conditions hold, without sending",
	action: 'Get stage report',
	changes: false,
	properties: [...leadFields, reportOptions],
	executeRun: async (context) => [makeReport(context)],
};

/** One item for all input items: the funnel in figures, and which of Meta's conditions hold. */
function makeReport(context: IExecuteFunctions): INodeExecutionData {
	const source = parameterSource(context);
	const funnel = requireFunnel(context, source);
	const timezone = context.getTimezone();
	const nowMilliseconds = Date.now();
	const { defaultCountry } = source.collectionForRun('options');
	const readItem = leadItemReader(source, funnel, timezone);
	const inputs = context.getInputData();
	const { leads, unreadableItems, futureStages } = collectLeads(
		inputs.flatMap((_, itemIndex) => readOrRefuse(readItem, itemIndex)),
		{
			funnel,
			timezone,
			nowMilliseconds,
			eventTimeMilliseconds: nowMilliseconds,
			hashExternalId: true,
			defaultCountry: defaultCountry === undefined ? undefined : String(defaultCountry),
		},
	);
	const figures = measureFunnel(leads, funnel, Math.floor(nowMilliseconds / 1000), timezone);
	const json = {
		...summarize(figures),
		unknown_stages: { ...countUnknownStages(leads) },
		unreadable_items: unreadableItems,
		stages_in_future: futureStages,
	};
	return { json, pairedItem: inputs.map((_, item) => ({ item })) };
}

/** An item with an expression that throws is counted as unreadable: a report of the others is still of use. */
function readOrRefuse(
	readItem: (itemIndex: number) => Array<LeadItem | { refusal: Refusal }>,
	itemIndex: number,
): Array<LeadItem | { refusal: Refusal }> {
	try {
		return readItem(itemIndex);
	} catch (error) {
		return [{ refusal: toExpressionRefusal(error) }];
	}
}

function summarize(figures: FunnelFigures): IDataObject {
	return {
		leads: figures.leads,
		leads_with_lead_id: figures.leadsWithLeadId,
		leads_with_lead_id_percent: show(toPercent(share(figures.leadsWithLeadId, figures.leads))),
		creation_times: { ...figures.creations },
		first_day: figures.firstDay ?? null,
		last_day: figures.lastDay ?? null,
		stages: figures.stages.map(showStage),
		suitable_stages: figures.stages.filter(isSuitable).map(({ stage }) => stage),
		conditions: judgeConditions(figures).map((condition) => ({ ...condition })),
	};
}

function showStage(figures: StageFigures): IDataObject {
	return {
		stage: figures.stage,
		is_lost: figures.isLost,
		leads: figures.leads,
		leads_inferred: figures.leadsInferred,
		leads_with_lead_id: figures.leadsWithLeadId,
		rate_from_previous_percent: show(toPercent(figures.rateFromPrevious)),
		rate_from_lead_percent: show(toPercent(figures.rateFromLead), RATE_PERCENT),
		days_from_lead: show(toDays(figures.secondsFromLead), DAYS_TO_CONVERSION),
		starts_inferred: figures.startsInferred,
		days_in_stage: show(toDays(figures.secondsInStage)),
		suitable: isSuitable(figures),
	};
}
