import type { GraphFailure } from '../../../nodes/shared/graph';
import {
	describeEnds,
	judgeAll,
	judgeJob,
} from '../../../nodes/MetaOfflineEventSet/resources/accessToken/judge';
import type { Job } from '../../../nodes/MetaOfflineEventSet/resources/accessToken/jobs';

const job: Job = {
	id: 'job',
	name: 'Job',
	permissions: [['ads_read', 'ads_management'], ['leads_retrieval']],
	also: 'More.',
};
const probing: Job = { ...job, probe: () => ({ path: '/me', query: {} }) };
const failed = (kind: GraphFailure['kind']) => ({
	failure: { kind, message: 'No.', cure: '', isTransient: false, mayHaveArrived: false },
});
const all = ['ads_read', 'leads_retrieval'];

it.each([
	['all permissions', job, all, undefined, true, [], 'More.'],
	['one of two', job, ['ads_management'], undefined, false, ['leads_retrieval'], 'More.'],
	['none', job, [], undefined, false, ['ads_read or ads_management', 'leads_retrieval'], 'More.'],
	['unknown permissions', job, undefined, undefined, null, [], /cannot|not known/],
	['a read that was answered', probing, [], {}, true, [], ''],
	['a read that was refused', probing, all, failed('permission'), false, [], 'No. More.'],
	['a read that met a limit', probing, all, failed('throttled'), null, [], 'No. More.'],
	['no read made', probing, all, undefined, null, [], /Choose a Dataset/],
] as const)('%s', (_what, row, granted, probed, allowed, missing, note) => {
	expect(judgeJob(row, granted, probed)).toEqual({
		allowed,
		missing,
		note: typeof note === 'string' ? note : expect.stringMatching(note),
	});
});

it('takes the worst of all jobs', () => {
	const one = (allowed: boolean | null) => ({ allowed, missing: [], note: '' });
	expect(judgeAll([one(true), one(null), one(false)])).toBe(false);
	expect(judgeAll([one(true), one(null)])).toBe(null);
	expect(judgeAll([one(true)])).toBe(true);
});

it('says of a version when it ends, and of a token that ended', () => {
	const now = Date.parse('2027-01-01T00:00:00Z') / 1000;
	expect(
		describeEnds({ apiVersion: 'v21.0', tokenEnds: now - 60, dataAccessEnds: 0 }, now),
	).toEqual({
		fields: {
			token_ends: '2026-12-31T23:59:00.000Z',
			data_access_ends: 'never',
			api_version: 'v21.0',
			api_version_ends: '2027-01-21',
			api_version_end_is_computed: false,
		},
		warnings: ['The access token ended on 2026-12-31.', 'API version v21.0 ends on 2027-01-21.'],
	});
});
