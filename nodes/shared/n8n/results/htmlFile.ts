/** A report's page as binary data: n8n shows it in the output panel, and nodes of e-mail and chat attach it. */
import type { IBinaryKeyData, IExecuteFunctions } from 'n8n-workflow';

import { type HtmlReport, renderHtmlReport } from '../../htmlReport';

/**
 * Takes a report and the name of its file without the ending; gives the binary data of an item. The field is `data`, from
 * which n8n's nodes read a file unless they are told otherwise.
 */
export async function toHtmlFile(
	{ helpers }: Pick<IExecuteFunctions, 'helpers'>,
	report: HtmlReport,
	name: string,
): Promise<IBinaryKeyData> {
	const page = Buffer.from(renderHtmlReport(report), 'utf8');
	return { data: await helpers.prepareBinaryData(page, `${name}.html`, 'text/html') };
}
