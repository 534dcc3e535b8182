import { checkExternId } from '../../../nodes/MetaOfflineEventSet/resources/upload/externId';

/** A row as the mapping sees it: extern_id is an alias of external_id. */
const check = (row: Record<string, unknown>, userData: Record<string, unknown>, namespaceId = '') =>
	checkExternId(row, { user_data: userData }, namespaceId);

describe('checkExternId (docs/meta-api.md section 7.2.2)', () => {
	it.each<[string, Record<string, unknown>, Record<string, unknown>, string, boolean]>([
		['only match keys', { match_keys: { email: 'a' } }, { em: 'a' }, '', false],
		[
			'match keys and an extern_id',
			{ match_keys: { email: 'a', extern_id: 'x' } },
			{ em: 'a', external_id: 'x' },
			'',
			true,
		],
		['only an extern_id', { match_keys: { extern_id: 'x' } }, { external_id: 'x' }, '', true],
		['an extern_id of a flat row', { extern_id: 'x' }, { external_id: 'x' }, '', true],
		[
			'an extern_id with a namespace',
			{ match_keys: { extern_id: 'x' } },
			{ external_id: 'x' },
			'123',
			true,
		],
		['an external_id with a namespace', { external_id: 'x' }, { external_id: 'x' }, '123', false],
		['an extern_id that is a number', { extern_id: 17 }, { external_id: 17 }, '', true],
	])('takes %s', (_what, row, userData, namespaceId, isExternId) => {
		expect(check(row, userData, namespaceId)).toEqual({
			refusal: undefined,
			isExternId,
			warnings: [],
		});
	});

	it.each<[string, Record<string, unknown>, Record<string, unknown>, string, string]>([
		[
			'match keys with a namespace',
			{ match_keys: {} },
			{ em: 'a', external_id: 'x' },
			'123',
			'namespace_with_match_keys',
		],
		['a namespace without an extern_id', {}, {}, '123', 'extern_id_missing'],
		['a namespace with match keys only', {}, { em: 'a' }, '123', 'extern_id_missing'],
		[
			'two extern_ids',
			{ match_keys: { extern_id: ['x', 'y'] } },
			{ external_id: ['x', 'y'] },
			'',
			'extern_id_several',
		],
		[
			'two external_ids with a namespace',
			{},
			{ external_id: ['x', 'y'] },
			'123',
			'extern_id_several',
		],
		['a namespace that is a name', {}, { external_id: 'x' }, 'shop', 'namespace_not_an_id'],
		['a namespace that is a path', {}, { external_id: 'x' }, '1/2', 'namespace_not_an_id'],
	])('refuses %s', (_what, row, userData, namespaceId, code) => {
		expect(check(row, userData, namespaceId).refusal?.code).toBe(code);
	});

	it('warns of an extern_id that gives way to an external_id', () => {
		const { isExternId, warnings } = check(
			{ extern_id: 'x', external_id: 'y' },
			{ external_id: 'y' },
		);
		expect([isExternId, warnings.map(({ code }) => code)]).toEqual([false, ['extern_id_not_sent']]);
	});
});
