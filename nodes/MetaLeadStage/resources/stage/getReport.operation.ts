import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { isPlainObject, type Refusal } from '../../../shared/capi';
import { toExpressionRefusal } from '../../../shared/n8n/run/mapItems';
import { parameterSource } from '../../../shared/n8n/parameters/nodeParameters';
import { valueOf } from '../../../shared/n8n/parameters/parameters';
import { collectionField, type RunOperation } from '../../../shared/n8n/operations';
import { leadFields } from '../../fields/stage';
import type { LeadItem } from '../../reading/leadItem';
import { leadItemReader } from '../../reading/readLeads';
import { collectLeads, countUnknownStages } from '../../report/collectLeads';
import { isSuitable, judgeConditions } from '../../report/conditions';
import { measureFunnel, percent, type FunnelFigures } from '../../report/funnelReport';
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
	const options = valueOf(source.compile('options'), 0);
	const readItem = leadItemReader(source, funnel, timezone);
	const inputs = context.getInputData();
	const { leads, unreadableItems } = collectLeads(
		inputs.flatMap((_, itemIndex) => readOrRefuse(readItem, itemIndex)),
		{
			funnel,
			timezone,
			nowMilliseconds,
			eventTimeMilliseconds: nowMilliseconds,
			hashExternalId: true,
			defaultCountry: isPlainObject(options) ? String(options.defaultCountry ?? '') : undefined,
		},
	);
	const figures = measureFunnel(leads, funnel, Math.floor(nowMilliseconds / 1000), timezone);
	const json = {
		...summarise(figures),
		unknown_stages: { ...countUnknownStages(leads) },
		unreadable_items: unreadableItems,
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

function summarise(figures: FunnelFigures): IDataObject {
	return {
		leads: figures.leads,
		leads_with_lead_id: figures.leadsWithLeadId,
		leads_with_lead_id_percent: percent(figures.leadsWithLeadId, figures.leads),
		first_day: figures.firstDay ?? null,
		last_day: figures.lastDay ?? null,
		stages: figures.stages.map((stage) => ({ ...stage, suitable: isSuitable(stage) })),
		suitable_stages: figures.stages.filter(isSuitable).map(({ stage }) => stage),
		conditions: judgeConditions(figures).map((condition) => ({ ...condition })),
	};
}
