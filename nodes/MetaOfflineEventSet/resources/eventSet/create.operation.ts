import type { IDataObject } from 'n8n-workflow';

import { isAbsent } from '../../../shared/capi';
import { adAccountDigits } from '../../../shared/graph';
import type { ItemContext, ItemOperation } from '../../../shared/n8n/operations';
import { ALL_TASKS, ASSIGNING_NEEDS, readTokenUser } from '../user/tasks';
import { createProperties } from './createProperties';

const NEEDS_OF_AD_ACCOUNT =
	'the permission ads_management, and a role on the ad account that may manage it';
const NEEDS_OF_BUSINESS =
	'the permission business_management, an admin of the business, and an app that Meta has put on its allowlist for the Datasets API';

/**
 * `POST /act_{id}/adspixels`, or `POST /{business}/ads_dataset`, which only apps on Meta's allowlist may call (docs/meta-api.md
 * sections 7.3.1 and 7.4); then `POST /{dataset}/assigned_users`. A pixel edge of the business exists in the spec, but its
 * reference page says that it is not supported (section 14, row 19): not used.
 */
export const create: ItemOperation = {
	name: 'Create',
	description: 'Create a dataset',
	action: 'Create dataset',
	changes: true,
	needs: NEEDS_OF_AD_ACCOUNT,
	properties: createProperties,

	async execute(item) {
		const name = item.requiredText('name', 'Name');
		const options = item.collection('createOptions');
		const { edge, parameters, needs, cureOf } = targetOf(item, name, options);
		const user = await readAssignee(item);
		const found = options.useExisting === true ? await findByName(item, edge, name) : undefined;
		const id = found ?? String((await item.post(edge, parameters, { needs, cureOf })).id);
		const row = { id, name, created: found === undefined };
		return [user === undefined ? row : { ...row, ...(await assign(item, row, user)) }];
	},
};

interface Target {
	readonly edge: string;
	readonly parameters: IDataObject;
	readonly needs: string;
	readonly cureOf?: ItemOperation['cureOf'];
}

function targetOf(item: ItemContext, name: string, options: Record<string, unknown>): Target {
	if (item.text('owner') !== 'business') {
		refuseBusinessOnly(item, options);
		return {
			edge: `/${item.id('adAccountId', 'Ad Account', 'adAccount')}/adspixels`,
			parameters: { name },
			needs: NEEDS_OF_AD_ACCOUNT,
		};
	}
	return {
		edge: `/${item.id('businessId', 'Business')}/ads_dataset`,
		parameters: { name, ...businessOnly(item, options) },
		needs: NEEDS_OF_BUSINESS,
		cureOf: ({ kind }) => (kind === 'permission' ? CREATE_ELSEWHERE : undefined),
	};
}

const CREATE_ELSEWHERE = `Set Create In to Ad Account, which needs no allowlist. In a business it needs ${NEEDS_OF_BUSINESS}.`;

/** What an ad account's edge does not take: nobody is to believe that it was set. */
function refuseBusinessOnly(item: ItemContext, options: Record<string, unknown>): void {
	const { adAccountId, appId, isCrm } = options;
	const entered = [
		...(isAbsent(adAccountId) ? [] : ['Ad Account ID']),
		...(isAbsent(appId) ? [] : ['App ID']),
		...(isCrm === true ? ['Is CRM'] : []),
	];
	if (entered.length === 0) return;
	throw item.refusal(
		`${entered.join(' and ')} cannot be set for a dataset that is created in an ad account.`,
		'Take it out of Options, or set Create In to Business. Events Manager can set it afterwards.',
	);
}

function businessOnly(item: ItemContext, options: Record<string, unknown>): IDataObject {
	const { adAccountId, appId, isCrm } = options;
	return {
		...(isAbsent(adAccountId)
			? {}
			: {
					ad_account_id: adAccountDigits(item.checkedId(adAccountId, 'Ad Account ID', 'adAccount')),
				}),
		...(isAbsent(appId) ? {} : { app_id: item.checkedId(appId, 'App ID') }),
		...(typeof isCrm === 'boolean' ? { is_crm: isCrm } : {}),
	};
}

/** Who is assigned, found out before anything is created; undefined for nobody. */
async function readAssignee(item: ItemContext): Promise<string | undefined> {
	switch (item.text('assignee')) {
		case 'nobody':
			return undefined;
		case 'userById':
			return item.id('userId', 'User ID');
		default:
			return await readTokenUser(item);
	}
}

/** A refusal says that the dataset is there, and by which ID. */
async function assign(
	item: ItemContext,
	{ id, created }: { readonly id: string; readonly created: boolean },
	user: string,
): Promise<IDataObject> {
	await item.post(
		`/${id}/assigned_users`,
		{ user, tasks: ALL_TASKS },
		{
			needs: `${ASSIGNING_NEEDS}. The dataset stays: run User: Assign with its ID, or set Assign to Nobody and turn on Use Existing`,
			done: `Dataset ${id} ${created ? 'was created' : 'is there'}, but nobody was assigned.`,
		},
	);
	return { user_id: user, tasks: [...ALL_TASKS] };
}

/** Only the business edge filters by name, and that by a part of it; the whole name is compared here. */
async function findByName(
	item: ItemContext,
	edge: string,
	name: string,
): Promise<string | undefined> {
	const filter = edge.endsWith('/ads_dataset') ? { name_filter: name } : {};
	const rows = await item.all(edge, { fields: 'id,name', ...filter });
	const found = rows.find((row) => row.name === name);
	return found && String(found.id);
}
