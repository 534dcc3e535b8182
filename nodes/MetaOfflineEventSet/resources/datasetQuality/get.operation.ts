import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';

import { INCLUDE_HTML_REPORT } from '../../../shared/n8n/descriptions/htmlReport';
import {
	collectionField,
	type ItemContext,
	type ItemOperation,
	RowWithBinary,
	simplifyField,
} from '../../../shared/n8n/operations';
import { datasetLocator } from '../../fields/locators';
import { withCounts } from './countEvents';
import { readHistory, type HistoryPoint } from './history';
import { toQualityItems } from './qualityItems';
import { toQualityPage } from './page/qualityPage';
import { QUALITY_FIELDS, readOffline, readWeb, type EventQuality } from './readQuality';
import { judgeEvents } from './verdicts';

/** `GET /dataset_quality?dataset_id=` (docs/meta-api.md section 10.1), once for each channel: offline is a beta of its own. */
export const get: ItemOperation = {
	name: 'Get',
	description: 'Read how good the events of a dataset are and what to do next',
	action: 'Get dataset quality',
	changes: false,
	needs:
		'the permissions ads_read and ads_management (or business_management) on the app, and "Use events dataset" for the system user; offline quality is a beta that Meta opens on request',
	properties: [
		{
			...datasetLocator,
			displayName: 'Dataset',
			description: 'The dataset whose events are looked at',
		},
		{
			displayName: 'Events',
			name: 'channel',
			type: 'options',
			options: [
				{
					name: 'Offline',
					value: 'offline',
					description: 'Events of stores, over the last 28 days (beta)',
				},
				{ name: 'Web', value: 'web', description: 'Events of the website, over the last 7 days' },
				{ name: 'Web and Offline', value: 'both' },
			],
			default: 'web',
		},
		{
			...simplifyField,
			description:
				'Whether to return only the most important figures. Off returns all figures of Meta and the verdict of each best practice.',
		},
		collectionField('Options', 'qualityOptions', [
			{
				displayName: 'Agent Name',
				name: 'agent_name',
				type: 'string',
				default: '',
				placeholder: 'e.g. myplatform',
				description:
					'Only events that this platform sent: the name part of its partner agent in small letters',
			},
			{
				displayName: 'Compare With Pixel',
				name: 'compareWithPixel',
				type: 'boolean',
				default: true,
				description:
					'Whether to count the events of website and server too, in two more reads of the statistics of the dataset. Not done for an agent name.',
			},
			{
				displayName: 'Data Minimization',
				name: 'dataMinimization',
				type: 'boolean',
				default: false,
				description:
					'Whether this dataset gets few identifiers or events on purpose. What Meta asks for more data for then needs no attention.',
			},
			{
				displayName: 'Earlier Reports',
				name: 'earlierReports',
				type: 'json',
				default: '',
				placeholder: "e.g. {{ $('Get Earlier Reports').all() }}",
				description:
					'Event rows that this operation gave on earlier days, as a data table kept them, from which the HTML report draws the trend',
			},
			INCLUDE_HTML_REPORT,
		]),
	],

	async execute(item) {
		const subject = {
			datasetId: item.id('datasetId', 'Dataset'),
			date: DateTime.now().setZone(item.timezone).toFormat('yyyy-MM-dd'),
		};
		const options = item.collection('qualityOptions');
		const history = readEarlier(item, options.earlierReports);
		const events = await readEvents(item, subject.datasetId, options);
		const judged = judgeEvents(events, options.dataMinimization === true);
		const rows = toQualityItems(subject, judged, item.flag('simplify'));
		if (options.includeHtmlReport !== true) return rows;
		const page = toQualityPage(subject, judged, history);
		const file = await item.htmlFile(page, `dataset-quality-${subject.date}`);
		return [new RowWithBinary(rows[0], file), ...rows.slice(1)];
	},
};

function readEarlier(item: ItemContext, value: unknown): HistoryPoint[] {
	const history = readHistory(value ?? '');
	if (history !== undefined) return history;
	throw item.refusal(
		'Earlier Reports is not a list.',
		"Give it the rows of earlier days, such as {{ $('Get Earlier Reports').all() }}.",
	);
}

async function readEvents(
	item: ItemContext,
	datasetId: string,
	options: Record<string, unknown>,
): Promise<EventQuality[]> {
	const channel = item.text('channel');
	const agent = typeof options.agent_name === 'string' ? options.agent_name.trim() : '';
	const query = { dataset_id: datasetId, ...(agent === '' ? {} : { agent_name: agent }) };
	const web = channel === 'offline' ? [] : readWeb(await readFields(item, query, 'web'));
	const offline = channel === 'web' ? [] : readOffline(await readFields(item, query, 'offline'));
	const isCounted = options.compareWithPixel !== false && agent === '';
	return [...(isCounted ? await withCounts(item, datasetId, web) : web), ...offline];
}

async function readFields(
	item: ItemContext,
	query: IDataObject,
	channel: keyof typeof QUALITY_FIELDS,
): Promise<Record<string, unknown>> {
	return await item.get('/dataset_quality', { ...query, fields: QUALITY_FIELDS[channel] });
}
