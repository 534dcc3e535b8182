import { AskedFields, type ItemOperation, listFields } from '../../../shared/n8n/operations';
import { pageLocator } from '../../fields/locators';
import { READING_LEADS } from '../lead/readingLeads';

/** Of Meta's SDK, object LeadgenForm. */
const FIELDS = [
	'id',
	'name',
	'status',
	'locale',
	'created_time',
	'leads_count',
	'organic_leads_count',
	'expired_leads_count',
	'questions',
];

/** `GET /{page}/leadgen_forms` (docs/meta-api.md section 8.3). */
export const getAll: ItemOperation = {
	...READING_LEADS,
	name: 'Get Many',
	description: 'Get the instant forms of a Page',
	action: 'Get many forms',
	changes: false,
	properties: [pageLocator, ...listFields],

	async execute(item) {
		const fields = new AskedFields(FIELDS);
		const rows = await item.list(`/${item.id('pageId', 'Page')}/leadgen_forms`, {}, fields);
		const { leftOut } = fields;
		return leftOut.length === 0
			? rows
			: rows.map((row) => ({ ...row, fields_left_out: leftOut.join(', ') }));
	},
};
