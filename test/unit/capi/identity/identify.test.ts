import { CHANGE_NOTES, DROP_REASONS } from '../../../../nodes/shared/capi/findings/matchNotes';
import { MATCH_KEYS } from '../../../../nodes/shared/capi/identity';
import { hashOf, run } from './support';

describe("Meta's published examples (docs/meta-api.md section 3.2)", () => {
	it.each([
		[
			'em',
			'John_Smith@gmail.com',
			{},
			'62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f',
		],
		[
			'ph',
			'(650)555-1212',
			{ country: 'US' },
			'e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176',
		],
		['fn', 'Mary', {}, '6915771be1c5aa0c886870b6951b03d7eafc121fea0e80a5ea83beb7c449f4ec'],
		['fn', '정', {}, '8fa8cd9c440be61d0151429310034083132b35975c4bea67fdd74158eb51db14'],
		['fn', 'Valéry', {}, '08e1996b5dd49e62a4b4c010d44e4345592a863bb9f8e3976219bac29417149c'],
		['db', '2/16/1997', {}, '01acdbf6ec7b4f478a225f1a246e5d6767eeab1a7ffa17f025265b5b94f40f0c'],
		[
			'country',
			'United States',
			{},
			'79adb2a2fce5c6ba215fe5f27f532d4e7edbac4b6a5e09e1ef3a08084a904621',
		],
	])('%s %j', (key, given, others, hash) => {
		expect(run({ ...others, [key]: given }).userData[key]).toEqual([hash]);
	});

	it.each([
		['ge', 'Female', 'f', {}],
		['ge', 'm', 'm', {}],
		['ct', 'Paris', 'paris', {}],
		['ct', 'London', 'london', {}],
		['ct', 'New York', 'newyork', {}],
		['ct', 'Menlo Park', 'menlopark', {}],
		['st', 'AZ', 'az', {}],
		['st', 'California', 'ca', {}],
		['zp', '94035', '94035', { country: 'us' }],
		['zp', '94025-1234', '94025', { country: 'us' }],
		['zp', '1987', '1987', { country: 'au' }],
		['zp', '75018', '75018', { country: 'fr' }],
		['zp', 'M1 1AE', 'm11ae', { country: 'gb' }],
		['country', 'us', 'us', {}],
		['db', '1991-05-26', '19910526', {}],
		['db', '1991-12-26', '19911226', {}],
		['em', 'jsmith@example.com', 'jsmith@example.com', {}],
		['em', 'test@example.com', 'test@example.com', {}],
		['fn', 'John', 'john', {}],
		['fn', 'Taro', 'taro', {}],
		['ln', 'Smith', 'smith', {}],
		['ln', 'Yamada', 'yamada', {}],
		['ph', '16505554444', '16505554444', {}],
		['ph', '12345678901', '12345678901', {}],
	])('%s %j is hashed as %s', (key, given, normalForm, others) => {
		expect(run({ ...others, [key]: given }).userData[key]).toEqual([hashOf(normalForm)]);
	});

	it.each([
		['em', 'Test@Example.com', /^973dfe46.*e813b$/],
		['em', 'name@example.com', /^7b17fb0b/],
		['ph', '1 (234) 567-8901', /^254aa248.*674c4$/],
	])('%s %j gives the hash of a sample payload', (key, given, hash) => {
		expect(run({ [key]: given }).userData[key]).toEqual([expect.stringMatching(hash)]);
	});
});

describe('identify', () => {
	it('gives an account of a whole customer', () => {
		const user = run({
			em: ' John_Smith@gmail.com',
			ph: '0151 23456789',
			fn: 'Jörg',
			ge: 'Firma',
			ct: 'Frankfurt (Oder)',
			country: 'Germany',
			client_ip_address: '10.0.0.1',
			client_user_agent: 'Mozilla/5.0',
			fbp: 'fb.1.1596403881668.1116446470',
			lead_id: 12345678901234567890,
			loyalty: 'gold',
		});
		expect(user).toEqual({
			userData: {
				em: ['62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f'],
				ph: [hashOf('4915123456789')],
				fn: [hashOf('jörg')],
				ct: [hashOf('frankfurtoder')],
				country: [hashOf('de')],
				client_user_agent: 'Mozilla/5.0',
				fbp: 'fb.1.1596403881668.1116446470',
			},
			match: {
				sent: ['em', 'ph', 'fn', 'ct', 'country', 'client_user_agent', 'fbp'],
				dropped: [
					{ key: 'ge', reason: 'unknown_gender' },
					{ key: 'client_ip_address', reason: 'private_ip_address' },
					{ key: 'lead_id', reason: 'precision_lost' },
					{ key: '(unnamed)', reason: 'unknown_key' },
				],
				changed: [
					{ key: 'ph', what: 'country_code_added' },
					{ key: 'country', what: 'name_to_code' },
				],
			},
			warnings: [],
		});
	});

	it('takes lists, keeps each distinct value in its order, and reports every reason once', () => {
		const user = run({
			fn: ['Mary', 'Ann', 'MARY', 7, 8, true, {}],
			country: ['Germany', 'us', 'DE'],
		});
		expect(user.userData.fn).toEqual([hashOf('mary'), hashOf('ann')]);
		expect(user.userData.country).toEqual([hashOf('de'), hashOf('us')]);
		expect(user.match.dropped).toEqual([
			{ key: 'fn', reason: 'no_letters' },
			{ key: 'fn', reason: 'not_text' },
		]);
	});

	it('understands a list written as JSON text, and nothing else that starts with a bracket', () => {
		expect(run({ fn: '["Mary","Ann"]' }).userData.fn).toEqual([hashOf('mary'), hashOf('ann')]);
		expect(run({ fn: '[Mary]' }).userData.fn).toEqual([hashOf('mary')]);
		expect(run({ external_id: '[1, 2]' }).userData.external_id).toEqual([hashOf('1'), hashOf('2')]);
		expect(run({ external_id: '[not json' }).userData.external_id).toEqual([hashOf('[not json')]);
	});

	it('takes the first valid value where Meta takes only one', () => {
		const user = run({ client_user_agent: [null, 'Mozilla/5.0', 'curl/8'] });
		expect(user.userData).toEqual({ client_user_agent: 'Mozilla/5.0' });
		expect(user.match.changed).toEqual([{ key: 'client_user_agent', what: 'first_of_several' }]);
	});

	it('changes nothing in what it was given', () => {
		const given = Object.freeze({ em: Object.freeze(['A@x.de', 'b@X.de']), country: 'Germany' });
		run(given);
		expect(given).toEqual({ em: ['A@x.de', 'b@X.de'], country: 'Germany' });
	});

	it('survives objects that contain themselves', () => {
		const circle: Record<string, unknown> = {};
		circle.self = circle;
		const list: unknown[] = ['Mary'];
		list.push(list);
		expect(run({ fn: list, ln: circle }).userData).toEqual({ fn: [hashOf('mary')] });
	});
});

describe('the published tables', () => {
	it('knows every key of docs/meta-api.md section 3.1 and how Meta takes it', () => {
		const always = [
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
			'f5first',
			'f5last',
			'fi',
			'dobd',
			'dobm',
			'doby',
		];
		const never = [
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
			'partner_id',
			'partner_name',
		];
		const keysThatAre = (hashed: string) =>
			MATCH_KEYS.filter((entry) => entry.hashed === hashed).map(({ key }) => key);
		expect(keysThatAre('always').sort()).toEqual([...always].sort());
		expect(keysThatAre('never').sort()).toEqual([...never].sort());
		expect(keysThatAre('choice')).toEqual(['external_id']);
		const lists = MATCH_KEYS.filter(({ list }) => list).map(({ key }) => key);
		expect(lists.sort()).toEqual([...always, 'external_id'].sort());
	});

	it('has a sentence for each code', () => {
		for (const sentence of [...Object.values(DROP_REASONS), ...Object.values(CHANGE_NOTES)]) {
			expect(sentence).toMatch(/^\S.{20,}\.$/);
		}
	});
});
