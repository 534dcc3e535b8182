/** Addresses of a record in the tool that keeps it, and of an API: nobody visited them, so they are no page of an event. */
import type { RawValue } from '../types';
import { readText } from '../values';

interface Tool {
	/** The end of the host. */
	readonly host: string;
	/** How the path of a record begins; of tools whose forms and public pages stand at the same host. */
	readonly path?: RegExp;
}

/** A tool a row; the pages that its visitors see (forms, bookings, help centers) have other hosts or paths. */
const TOOLS: readonly Tool[] = [
	{ host: 'notion.so' },
	{ host: 'airtable.com', path: /^\/(?:app\w+\/)?(?:tbl|viw|rec)/ },
	{ host: 'docs.google.com', path: /^\/(?:a\/[^/]+\/)?(?:spreadsheets|document|presentation)\// },
	{ host: 'drive.google.com' },
	{ host: 'app.hubspot.com' },
	{ host: 'app-eu1.hubspot.com' },
	{ host: 'lightning.force.com' },
	{ host: 'my.salesforce.com' },
	{ host: 'pipedrive.com', path: /^\/(?:deal|person|leads?|organization|project)s?(?:\/|$)/ },
	{ host: 'crm.zoho.com' },
	{ host: 'crm.zoho.eu' },
	{ host: 'crm.zoho.in' },
	{ host: 'app.asana.com' },
	{ host: 'app.clickup.com' },
	{ host: 'trello.com', path: /^\/[cb]\// },
	{ host: 'atlassian.net', path: /^\/(?:browse|rest|jira|secure|projects)\// },
	{ host: 'monday.com', path: /^\/boards\// },
	{ host: 'linear.app' },
	{ host: 'github.com' },
	{ host: 'app.intercom.com' },
	{ host: 'app.intercom.io' },
	{ host: 'zendesk.com', path: /^\/(?:agent|api)\// },
	{ host: 'freshdesk.com', path: /^\/(?:a|api|helpdesk)\// },
	{ host: 'myfreshworks.com', path: /^\/crm\// },
	{ host: 'secure.helpscout.net' },
	{ host: 'api.helpscout.net' },
	{ host: 'app.close.com' },
	{ host: 'app.attio.com' },
	{ host: 'baserow.io', path: /^\/(?:database|api)\// },
	{ host: 'app.smartsheet.com', path: /^\/sheets\// },
	{ host: 'coda.io', path: /^\/d\// },
	{ host: 'dashboard.stripe.com' },
	{ host: 'squareup.com', path: /^\/dashboard\// },
	{ host: 'admin.shopify.com' },
	{ host: 'myshopify.com', path: /^\/admin\// },
	{ host: 'go.xero.com' },
	{ host: 'app.qbo.intuit.com' },
];

const API = /^(?:api|rest)\.|\.(?:googleapis|graph)\./;
const API_PATH = /^\/(?:[\w-]+\/)?(?:apis?|rest)\/(?:v\d|\d|api)|^\/wp-json\/|^\/wp-admin\//;
const PARTS = /^https?:\/\/([\w.-]{1,253})(?::\d+)?(\/[^?#]*)?/i;

/** Takes what may be the address of a page; whether it is that of a record in a tool or an API. */
export function isAddressOfRecord(value: RawValue): boolean {
	const [, host, path = ''] = PARTS.exec(readText(value)?.trim() ?? '') ?? [];
	if (host === undefined) return false;
	const lower = host.toLowerCase();
	if (API.test(lower) || API_PATH.test(path)) return true;
	return TOOLS.some(
		(tool) =>
			(lower === tool.host || lower.endsWith(`.${tool.host}`)) && (tool.path?.test(path) ?? true),
	);
}
