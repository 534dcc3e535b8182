import { changes, expectFiller, hashOf, reasons, run } from './support';

describe('lead_id: 15 to 17 digits as text (docs/meta-api.md sections 3.1, 8.3)', () => {
	it.each([
		['123456789012345', '123456789012345'],
		['1234567890123456', '1234567890123456'],
		['12345678901234567', '12345678901234567'],
		['l:1234567890123456', '1234567890123456'],
		['L: 1234567890123456', '1234567890123456'],
		[' 1234567890123456 ', '1234567890123456'],
		['1234567890123456.0', '1234567890123456'],
		[123456789012345, '123456789012345'],
		[9007199254740991, '9007199254740991'],
		[12345678901234567n, '12345678901234567'],
	])('%p -> %s', (given, expected) => {
		expect(run({ lead_id: given }).userData).toEqual({ lead_id: expected });
	});

	it('reports the label', () => {
		expect(changes(run({ lead_id: 'l:1234567890123456' }), 'lead_id')).toEqual(['label_removed']);
		expect(changes(run({ lead_id: '1234567890123456' }), 'lead_id')).toEqual([]);
	});

	it.each([
		12345678901234568,
		9007199254740992,
		'1.23457E+16',
		'1,23457E+16',
		'[12345678901234567]',
	])('%p has lost its last digits', (given) => {
		expect(reasons(run({ lead_id: given }), 'lead_id')).toEqual(['precision_lost']);
	});

	it.each([
		'12345678901234',
		'123456789012345678',
		'12345678901234a',
		'f:1234567890123456',
		'lead 1234567890123456',
		'-123456789012345',
		42,
	])('%p is no lead id', (given) => {
		expect(reasons(run({ lead_id: given }), 'lead_id')).toEqual(['not_a_lead_id']);
	});
});

describe('ids that Meta gave out: digits', () => {
	const KEYS = [
		'fb_login_id',
		'page_id',
		'page_scoped_user_id',
		'whatsapp_business_account_id',
		'ig_account_id',
		'instagram_business_account_id',
		'ig_sid',
	];

	it.each(KEYS)('%s', (key) => {
		expect(run({ [key]: '17841400008460056' }).userData).toEqual({ [key]: '17841400008460056' });
		expect(run({ [key]: 17841400008460 }).userData).toEqual({ [key]: '17841400008460' });
		expect(reasons(run({ [key]: 17841400008460056 }), key)).toEqual(['precision_lost']);
		expect(reasons(run({ [key]: '1.78414E+16' }), key)).toEqual(['precision_lost']);
		expect(reasons(run({ [key]: 'my page' }), key)).toEqual(['not_digits']);
		expect(reasons(run({ [key]: hashOf('17841400008460056') }), key)).toEqual([
			'hashed_but_wanted_raw',
		]);
		expectFiller(key, 'undefined');
	});
});

describe('madid: as it is, never hashed', () => {
	it.each(['38400000-8cf0-11bd-b23e-10b96e40000d', 'EA7583CD-A667-48BC-B806-42ECB2B48606'])(
		'%s',
		(given) => {
			expect(run({ madid: ` ${given} ` }).userData).toEqual({ madid: given });
		},
	);

	it.each([
		'00000000-0000-0000-0000-000000000000',
		'384000008cf011bdb23e10b96e40000d',
		'not-an-id',
		12345,
	])('%p is dropped', (given) => {
		expect(reasons(run({ madid: given }), 'madid')).toEqual(['not_an_advertising_id']);
	});

	it('a hash is dropped', () => {
		const hash = hashOf('38400000-8cf0-11bd-b23e-10b96e40000d');
		expect(reasons(run({ madid: hash }), 'madid')).toEqual(['hashed_but_wanted_raw']);
	});
});

describe('text that only Meta can judge: as it is', () => {
	const USER_AGENT = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15';

	it.each([
		['client_user_agent', USER_AGENT],
		['subscription_id', 'sub_1MowQVLkdIwHu7ixeRlqHVzs'],
		['anon_id', 'XZ3F4E5D6C-7B8A'],
		['app_user_id', 'user-7'],
		[
			'ctwa_clid',
			'ARAkLkA8rmlFeiCktEJQ-QTwRiyYHAFDLMNDBH0CD3qpjd0HR4irJ6LEkR7JwFF4XvnO2E4Nx0-eM-GABDLOPaOdRMv-_zfUQ2a',
		],
	])('%s', (key, given) => {
		expect(run({ [key]: ` ${given} ` }).userData).toEqual({ [key]: given });
		expect(reasons(run({ [key]: hashOf(given) }), key)).toEqual(['hashed_but_wanted_raw']);
		expect(reasons(run({ [key]: true }), key)).toEqual(['not_text']);
		expectFiller(key, 'null');
	});
});
