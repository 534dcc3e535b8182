import type { IDataObject } from 'n8n-workflow';

import { isObject, toText } from '../../../shared/graph';
import type { ItemContext, ItemOperation } from '../../../shared/n8n/operations';
import { datasetLocator } from '../../fields/locators';
import { JOBS } from './jobs';
import { describeEnds, judgeAll, judgeJob, type JobVerdict } from './judge';

/**
 * What the credential's token can do: its permissions by `debug_token` inside a batch request, or where Meta does not let it be
 * inspected by `GET /me/permissions`; then one read for each job that has one (docs/meta-api.md section 1.3). No event is sent.
 */
export const check: ItemOperation = {
	name: 'Check Access',
	description: 'See what the access token can do, what it lacks and when it ends',
	action: 'Check access of token',
	forModel:
		'Tells which jobs the access token can do at Meta, which permission each lacks, and when the token and the API version end. Sends no event.',
	changes: false,
	needs: 'an access token that Meta accepts',
	properties: [
		{
			...datasetLocator,
			required: false,
			description:
				'With a dataset, sending to it and reading its quality are looked at too; no event is sent',
		},
	],

	async execute(item) {
		const datasetId = readDataset(item);
		const facts = await item.credentialFacts();
		const permissions = facts.permissions ?? (await readPermissions(item));
		const rows: IDataObject[] = [];
		const verdicts: JobVerdict[] = [];
		for (const job of JOBS) {
			const probe = job.probe?.(datasetId);
			const probed = probe && (await item.tryGet(probe.path, probe.query));
			const verdict = judgeJob(job, permissions, probed);
			verdicts.push(verdict);
			rows.push({ kind: 'job', id: job.id, name: job.name, ...fieldsOf(verdict) });
		}
		const { fields, warnings } = describeEnds(facts, Math.floor(Date.now() / 1000));
		for (const warning of warnings) item.hint(`${warning} [item ${item.itemIndex}]`);
		const summary: IDataObject = {
			kind: 'summary',
			id: 'all',
			name: 'Access Token',
			allowed: judgeAll(verdicts),
			missing: [...new Set(verdicts.flatMap(({ missing }) => missing))].join(', '),
			note: warnings.join(' '),
			needs_attention: warnings.length > 0,
			permissions: permissions?.join(', ') ?? null,
			token_type: facts.tokenType ?? null,
			...fields,
		};
		return [summary, ...rows];
	},
};

function fieldsOf({ allowed, missing, note }: JobVerdict): IDataObject {
	return { allowed, missing: missing.join(', '), note };
}

/** The dataset, where one is chosen. */
function readDataset(item: ItemContext): string | undefined {
	const value = item.parameter('datasetId');
	const entered = toText(isObject(value) ? value.value : value).trim();
	return entered === '' ? undefined : item.id('datasetId', 'Dataset');
}

/** `GET /me/permissions`; undefined where Meta does not tell. */
async function readPermissions(item: ItemContext): Promise<readonly string[] | undefined> {
	const { failure, body } = await item.tryGet('/me/permissions');
	if (failure !== undefined || !Array.isArray(body?.data)) return undefined;
	return body.data
		.filter(isObject)
		.filter(({ status }) => status === 'granted')
		.map(({ permission }) => toText(permission));
}
