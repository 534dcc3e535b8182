import type { INodeProperties } from 'n8n-workflow';

/** Of every operation that gives a report. */
export const INCLUDE_HTML_REPORT: INodeProperties = {
	displayName: 'Include HTML Report',
	name: 'includeHtmlReport',
	type: 'boolean',
	default: false,
	description:
		'Whether to add the report as an HTML page with charts to the summary item, in the binary field "data", to look at or to attach to a message',
};
