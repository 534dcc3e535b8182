import { DateTime } from 'luxon';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { INCLUDE_HTML_REPORT } from '../../../shared/n8n/descriptions/htmlReport';
import { toExpressionRefusal } from '../../../shared/n8n/run/mapItems';
import { inStretches } from '../../../shared/n8n/run/stretches';
import { parameterSource } from '../../../shared/n8n/parameters/nodeParameters';
import { toHtmlFile } from '../../../shared/n8n/results/htmlFile';
import { collectionField, type RunOperation, simplifyField } from '../../../shared/n8n/operations';
import { leadFields } from '../../fields/stage';
import type { LeadItem } from '../../reading/leadItem';
import type { NoLead } from '../../reading/stageReading';
import { leadItemReader } from '../../reading/readLeads';
import { collectLeads, countUnknownStages } from '../../report/collectLeads';
import { toFunnelPage } from '../../report/funnelPage';
import { measureFunnel } from '../../report/funnelReport';
import { toReportItems, type FunnelReport } from '../../report/reportItems';
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
	INCLUDE_HTML_REPORT,
]);

const simplify = {
	...simplifyField,
	description:
		'Whether to return only the most important figures. Off returns all that was measured.',
};

export const getReport: RunOperation = {
	name: 'Get Report',
	description: "Show the funnel in figures and which of Meta's conditions hold, without sending",
	action: 'Get stage report',
	changes: false,
	properties: [...leadFields, simplify, reportOptions],
	executeRun: makeReport,
};

/** A summary and an item for each stage, each of all input items; the page goes with the summary. */
async function makeReport(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const now = DateTime.now().setZone(context.getTimezone());
	const report = await inStretches(readReport(context, now));
	const pairedItem = context.getInputData().map((_, item) => ({ item }));
	const [summary, ...stages] = toReportItems(
		report,
		context.getNodeParameter('simplify', 0, true) !== false,
	).map((json): INodeExecutionData => ({ json, pairedItem }));
	const { includeHtmlReport } = parameterSource(context).collectionForRun('options');
	if (includeHtmlReport !== true) return [summary, ...stages];
	const today = now.toFormat('yyyy-MM-dd');
	const binary = await toHtmlFile(context, toFunnelPage(report, today), `lead-funnel-${today}`);
	return [{ ...summary, binary }, ...stages];
}

function* readReport(context: IExecuteFunctions, now: DateTime): Generator<void, FunnelReport> {
	const source = parameterSource(context);
	const funnel = requireFunnel(context, source);
	const timezone = context.getTimezone();
	const nowMilliseconds = now.toMillis();
	const { defaultCountry } = source.collectionForRun('options');
	const items = readItems(leadItemReader(source, funnel, timezone), context.getInputData().length);
	const { leads, unreadableItems, futureStages } = yield* collectLeads(items, {
		funnel,
		timezone,
		nowMilliseconds,
		eventTimeMilliseconds: nowMilliseconds,
		hashExternalId: true,
		defaultCountry: defaultCountry === undefined ? undefined : String(defaultCountry),
	});
	const nowSeconds = Math.floor(nowMilliseconds / 1000);
	return {
		figures: yield* measureFunnel(leads, funnel, nowSeconds, timezone),
		unknownStages: yield* countUnknownStages(leads),
		unreadableItems,
		futureStages,
	};
}

/** An item with an expression that throws is counted as unreadable: a report of the others is still of use. */
function* readItems(
	readItem: (itemIndex: number) => Iterable<LeadItem | NoLead>,
	itemCount: number,
): Generator<LeadItem | NoLead> {
	for (let itemIndex = 0; itemIndex < itemCount; itemIndex++) {
		try {
			yield* readItem(itemIndex);
		} catch (error) {
			yield { refusal: toExpressionRefusal(error) };
		}
	}
}
