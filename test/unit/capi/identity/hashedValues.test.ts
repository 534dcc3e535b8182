import {
	changes,
	expectAbsent,
	expectDropped,
	expectFiller,
	hashOf,
	reasons,
	run,
} from './support';

const HASHED_KEYS = [
	'em',
	'ph',
	'fn',
	'ln',
	'db',
	'ge',
	'ct',
	'st',
	'zp',
	'country',
	'external_id',
	'f5first',
	'f5last',
	'fi',
	'dobd',
	'dobm',
	'doby',
];
const PLAIN_KEYS = [
	'client_ip_address',
	'client_user_agent',
	'fbc',
	'fbp',
	'subscription_id',
	'fb_login_id',
	'lead_id',
	'anon_id',
	'madid',
	'app_user_id',
	'page_id',
	'page_scoped_user_id',
	'ctwa_clid',
	'whatsapp_business_account_id',
	'ig_account_id',
	'instagram_business_account_id',
	'ig_sid',
];
const HASH = '62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f';

describe('entries of a list', () => {
	it.each([
		['em', [{ value: 'mia@example.com', primary: true }, 'b@example.com'], 2],
		['em', [{ email: 'mia@example.com', type: 'work' }], 1],
		['em', '[{"email_address":"mia@example.com"}]', 1],
		['em', { value: 'mia@example.com' }, 1],
		['ph', [{ value: '+14155550123' }, { number: '+14155550124' }], 2],
		['fn', [{ value: 'Mia' }], 1],
		['ct', [{ text: 'Paris' }], 1],
	])('are the values that they hold: %s %j', (key, given, count) => {
		const user = run({ [key]: given });
		expect(user.match.dropped).toEqual([]);
		expect(user.userData).toMatchObject({ [key]: { length: count } });
	});

	it('are none of a name where they hold an address', () => {
		expectDropped('fn', [{ email: 'mia@example.com' }], 'not_text');
	});
});

describe('values that come hashed (docs/meta-api.md sections 3.1, 3.6)', () => {
	it.each(HASHED_KEYS)('%s: a SHA-256 is passed on in lower case', (key) => {
		for (const given of [HASH, HASH.toUpperCase(), ` ${HASH} `, [HASH, HASH.toUpperCase()]]) {
			const user = run({ [key]: given });
			expect(user.userData).toEqual({ [key]: [HASH] });
			expect(changes(user, key)).toEqual(['already_hashed']);
			expect(user.match.dropped).toEqual([]);
		}
	});

	it.each(['.AQQCAQMC', '.Bg', '.AQ'])(
		"a hash with the tag %s of Meta's library keeps the tag",
		(tag) => {
			expect(run({ em: HASH.toUpperCase() + tag }).userData).toEqual({ em: [HASH + tag] });
		},
	);

	it('what only looks like a tagged hash is no address', () => {
		expectDropped('em', `${HASH}.something-else`, 'not_an_email');
	});

	it.each(PLAIN_KEYS)('%s: Meta wants it plain', (key) => {
		for (const given of [HASH, HASH.toUpperCase()]) {
			const user = run({ [key]: given });
			expect(user.userData).toEqual({});
			expect(user.match.dropped).toEqual([{ key, reason: 'hashed_but_wanted_raw' }]);
		}
	});

	it.each([
		['MD5', 'e13743a7f1db7f4246badd6fd6ff54ff'],
		['MD5 in capitals', 'E13743A7F1DB7F4246BADD6FD6FF54FF'],
		['SHA-1', '5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8'],
		['SHA-512', 'b1'.repeat(64)],
	])("%s is dropped, except as a customer's own id", (_, given) => {
		for (const key of HASHED_KEYS.filter((name) => name !== 'external_id')) {
			expect(reasons(run({ [key]: given }), key)).toEqual(['hashed_otherwise']);
		}
		expect(run({ external_id: given }).userData.external_id).toEqual([hashOf(given)]);
	});

	it.each([
		['an empty text', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
		[
			"null, as in Meta's own sample",
			'74234e98afe7498fb5daf1f36ac2d78acc339464f950703b8c019892f982b90b',
		],
		['a space', hashOf(' ')],
		['NULL', hashOf('NULL')],
		['undefined', hashOf('undefined')],
		['[object Object]', hashOf('[object Object]')],
		['NaN', hashOf('NaN')],
		['n/a', hashOf('n/a')],
		['N/A', hashOf('N/A')],
		['none', hashOf('none')],
		['None', hashOf('None')],
		['unknown', hashOf('unknown')],
	])('the hash of %s is dropped for every key', (_, given) => {
		for (const key of HASHED_KEYS) {
			for (const spelling of [given, given.toUpperCase(), `${given}.AQQCAQMC`]) {
				expectDropped(key, spelling, 'hashed_placeholder');
			}
		}
	});

	it('the hash of "test" is junk where "test" would be refused, and a value where somebody may be called so', () => {
		const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
		for (const key of ['em', 'ph', 'db', 'ge', 'zp', 'country'])
			expectDropped(key, hash, 'hashed_placeholder');
		for (const key of ['fn', 'ln', 'ct', 'external_id']) {
			expect(run({ [key]: hash }).userData).toEqual({ [key]: [hash] });
		}
	});

	it('a value given plain and hashed is one value', () => {
		const user = run({ em: ['John_Smith@gmail.com', HASH] });
		expect(user.userData).toEqual({ em: [HASH] });
		expect(user.match.changed).toEqual([{ key: 'em', what: 'already_hashed' }]);
	});

	it('a hashed country still tells how the phone and the date are meant', () => {
		const user = run({
			country: hashOf('us'),
			ph: '(650)555-1212',
			db: '3/4/1990',
			zp: 2134,
			st: 'California',
		});
		expect(user.userData).toEqual({
			country: [hashOf('us')],
			ph: [hashOf('16505551212')],
			db: [hashOf('19900304')],
			zp: [hashOf('02134')],
			st: [hashOf('ca')],
		});
	});
});

describe('values that stand for no value', () => {
	const EMPTY = [
		undefined,
		null,
		'',
		' ',
		'\t\n',
		'\u00a0',
		'\u200b',
		Number.NaN,
		Number.POSITIVE_INFINITY,
		[],
		[null, ''],
		'[]',
		'["", null]',
	];
	const FILLERS = [
		'null',
		'NULL',
		'Null',
		'undefined',
		'NaN',
		'nan',
		'n/a',
		'N/A',
		'N.A.',
		'#N/A',
		'none',
		'None',
		'unknown',
		'UNKNOWN',
		'not set',
		'(not set)',
		'[object Object]',
		'-',
		'--',
		'---',
		'—',
		'.',
		'...',
		'?',
		'*****',
		'_',
		'{{email}}',
		'{{ $json.email }}',
		'${email}',
		'%%email%%',
		'*|EMAIL|*',
		['n/a', null],
		'["-"]',
	];

	it.each([...HASHED_KEYS, ...PLAIN_KEYS])('%s: what is empty leaves no trace', (key) => {
		for (const given of EMPTY) expectAbsent(key, given);
	});

	it.each([...HASHED_KEYS, ...PLAIN_KEYS])('%s: a filler is reported as one', (key) => {
		for (const given of FILLERS) expectFiller(key, given);
	});

	it.each([...HASHED_KEYS, ...PLAIN_KEYS])(
		'%s: what is no text is dropped with a reason, not absent',
		(key) => {
			for (const given of [
				true,
				false,
				{},
				{ held: 'x' },
				[['nested']],
				new Map(),
				() => 'x',
				Symbol('x'),
			]) {
				expectDropped(key, given, 'not_text');
			}
		},
	);
});
