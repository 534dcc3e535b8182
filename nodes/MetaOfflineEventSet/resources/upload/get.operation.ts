import type { IDataObject } from 'n8n-workflow';

import {
	type ItemContext,
	type ItemOperation,
	simplifyField,
	toDataObject,
} from '../../../shared/n8n/operations';
import { chooseFields, presentAll, UPLOAD_FIELDS } from '../../objectFields';

/** `GET /{upload}` and `GET /{upload}/progress` (docs/meta-api.md section 7.3). */
export const get: ItemOperation = {
	name: 'Get',
	description: 'Read one upload and how far Meta is with it',
	action: 'Get upload',
	changes: false,
	needs: 'the permission ads_read or ads_management, and access to the dataset of the upload',
	properties: [
		{
			displayName: 'Upload ID',
			name: 'uploadId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 1234567890123456',
			description: 'The ID that Get Many gives out',
		},
		{
			displayName: 'Include Progress',
			name: 'includeProgress',
			type: 'boolean',
			default: true,
			description: 'Whether to ask how far Meta is with the upload',
		},
		simplifyField,
	],

	async execute(item) {
		const id = item.id('uploadId', 'Upload ID');
		const simplify = item.flag('simplify');
		const fields = chooseFields(UPLOAD_FIELDS, simplify);
		const upload = await item.get(`/${id}`, {}, fields);
		const progress = item.flag('includeProgress') ? { progress: await readProgress(item, id) } : {};
		return presentAll(item, [toDataObject(upload)], simplify, fields).map((row) => ({
			...row,
			...progress,
		}));
	},
};

/** The shape of the progress is not documented: it is given out as it comes. */
async function readProgress(item: ItemContext, id: string): Promise<IDataObject | IDataObject[]> {
	const { data, ...object } = await item.get(`/${id}/progress`);
	return Array.isArray(data) ? data.map(toDataObject) : toDataObject(object);
}
