import { changes, expectFiller, expectDropped, expectNormalForm, hashOf, run } from './support';

describe('external_id: trimmed, case kept, hashed or not (docs/meta-api.md section 3.5)', () => {
	it.each([
		['CRM-00123 ', 'CRM-00123'],
		['crm-00123', 'crm-00123'],
		[' A b C ', 'A b C'],
		['user@example.com', 'user@example.com'],
		['0012', '0012'],
		[12, '12'],
		[9007199254740991, '9007199254740991'],
		['12.0', '12.0'],
		['1E5', '1E5'],
		['+49', '+49'],
		['Ünal-7', 'Ünal-7'],
		['顧客42', '顧客42'],
		['d41d8cd98f00b204e9800998ecf8427e', 'd41d8cd98f00b204e9800998ecf8427e'],
		['550e8400-e29b-41d4-a716-446655440000', '550e8400-e29b-41d4-a716-446655440000'],
		['auth0|5f7c8ec7c33c6c004bbafe82', 'auth0|5f7c8ec7c33c6c004bbafe82'],
		['gid://shopify/Customer/207119551', 'gid://shopify/Customer/207119551'],
		['test', 'test'],
	])('%j is sent as the hash of %j', (given, normalForm) => {
		expectNormalForm('external_id', given, normalForm);
		expect(run({ external_id: given }, { hashExternalId: false }).userData.external_id).toEqual([
			normalForm,
		]);
	});

	it('keeps each distinct id of a list', () => {
		const ids = ['A1', 'B2', ' A1 ', 'a1'];
		expect(run({ external_id: ids }).userData.external_id).toEqual(['A1', 'B2', 'a1'].map(hashOf));
		expect(run({ external_id: ids }, { hashExternalId: false }).userData.external_id).toEqual([
			'A1',
			'B2',
			'a1',
		]);
	});

	it('passes on a hash, with the switch on or off', () => {
		const hash = hashOf('CRM-00123');
		expect(run({ external_id: hash.toUpperCase() }).userData.external_id).toEqual([hash]);
		expect(run({ external_id: hash }, { hashExternalId: false }).userData.external_id).toEqual([
			hash,
		]);
		expect(changes(run({ external_id: hash }), 'external_id')).toEqual(['already_hashed']);
	});

	it.each(['0', 0, '-1', 'guest', 'Anonymous', '---', 'null', 'undefined', '[object Object]'])(
		'%j is nobody',
		(given) => {
			expectFiller('external_id', given);
		},
	);

	it('drops a number that has lost its last digits', () => {
		expectDropped('external_id', 12345678901234567890, 'precision_lost');
	});
});
