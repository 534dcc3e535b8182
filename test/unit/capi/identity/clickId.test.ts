import { DateTime } from 'luxon';

import { changes, expectAbsent, expectFiller, NOW, reasons, run } from './support';

const FBCLID = 'IwAR2F4-dbP0l7Mn1IawQQGCINEz7PYXQvwjNwB_qa2ofrHyiLjcbCRxTDMgk';
const CLICK = 1790000000000;

describe('fbc (docs/meta-api.md sections 3.4, 13.3)', () => {
	it.each([
		'fb.1.1554763741205.AbCdEfGhIjKlMnOpQrStUvWxYz1234567890',
		'fb.0.1554763741205.x',
		'fb.2.1596403881668.IwAR0_-',
		`fb.1.1554763741205.${FBCLID}`,
		`fb.1.1554763741205.${FBCLID}.AQQAAQMC`,
		`fb.1.1554763741205.${FBCLID}.Bg`,
	])('%j is sent as it is', (given) => {
		const user = run({ fbc: given });
		expect(user.userData).toEqual({ fbc: given });
		expect(user.match).toEqual({ sent: ['fbc'], dropped: [], changed: [] });
	});

	it.each([
		[`_fbc=fb.1.1554763741205.${FBCLID}`, `fb.1.1554763741205.${FBCLID}`],
		[`  fb.1.1554763741205.${FBCLID}\n`, `fb.1.1554763741205.${FBCLID}`],
		[`fb.1.1554763741.${FBCLID}`, `fb.1.1554763741000.${FBCLID}`],
	])('%j -> %s', (given, expected) => {
		expect(run({ fbc: given }).userData).toEqual({ fbc: expected });
	});

	it.each([
		'fb.1.1554763741205',
		'fb.1.1554763741205.',
		'fb.1..abc',
		'fb..1554763741205.abc',
		'fx.1.1554763741205.abc',
		'FB.1.1554763741205.abc',
		'fb.1.yesterday.abc',
		'fb.1.155476374120.abc',
		'fb.1.1554763741205.abc.def',
		'fb.1.1554763741205.a.b.c',
		'fb.1.1554763741205.a b',
		'word',
		'https://shop.example/',
		'https://shop.example/?gclid=abc',
		'facebook.com ad',
	])('%j is dropped', (given) => {
		const user = run({ fbc: given });
		expect(user.userData).toEqual({});
		expect(reasons(user, 'fbc')).toEqual(['not_a_click_id']);
	});

	it.each([
		['a bare fbclid', { fbc: FBCLID }],
		['a page address', { fbc: `https://shop.example/p?utm=1&fbclid=${FBCLID}&x=2#top` }],
		['a page address in the pseudo key', { fbclid: `https://shop.example/?fbclid=${FBCLID}` }],
		['a query string', { fbclid: `?fbclid=${FBCLID}` }],
		['the pseudo key', { fbclid: FBCLID }],
		['the pseudo key beside an invalid fbc', { fbclid: FBCLID, fbc: 'fb.1.x.y' }],
		['the pseudo key beside an empty fbc', { fbclid: FBCLID, fbc: '' }],
	])('is built from %s with the click time', (_, userData) => {
		const user = run({ ...userData, click_time: CLICK });
		expect(user.userData).toEqual({ fbc: `fb.1.${CLICK}.${FBCLID}` });
		expect(changes(user, 'fbc')).toEqual(['built_from_click_id']);
		expect(user.warnings).toEqual([]);
	});

	it.each([
		['milliseconds', CLICK],
		['milliseconds as text', String(CLICK)],
		['seconds', CLICK / 1000],
		['seconds as text', String(CLICK / 1000)],
		['ISO text in UTC', '2026-09-21T14:13:20Z'],
		['ISO text with an offset', '2026-09-21T16:13:20+02:00'],
		["ISO text without an offset, in the workflow's zone", '2026-09-21T14:13:20'],
		['the same with a space', '2026-09-21 14:13:20'],
		['a Date', new Date(CLICK)],
		['a luxon date', DateTime.fromMillis(CLICK)],
	])('takes the click time as %s', (_, clickTime) => {
		expect(run({ fbclid: FBCLID, click_time: clickTime }).userData).toEqual({
			fbc: `fb.1.${CLICK}.${FBCLID}`,
		});
	});

	it.each([
		['nothing', undefined],
		['an empty text', ''],
		['words', 'yesterday'],
		['a time before there were click ids', '1999-01-01'],
		['a time after tomorrow', NOW + 200_000_000],
		['an invalid Date', new Date('x')],
		['an invalid luxon date', DateTime.invalid('test')],
		['a list', [CLICK]],
		['a row number', 7],
	])('uses the event time and warns when the click time is %s', (_, clickTime) => {
		const user = run({ fbclid: FBCLID, click_time: clickTime }, { eventTimeMilliseconds: CLICK });
		expect(user.userData).toEqual({ fbc: `fb.1.${CLICK}.${FBCLID}` });
		expect(user.warnings).toEqual([
			{
				code: 'click_time_unknown',
				field: 'user_data.fbc',
				message: expect.stringContaining('click'),
			},
		]);
	});

	it('is not built without any time', () => {
		expect(reasons(run({ fbclid: FBCLID }, { eventTimeMilliseconds: Number.NaN }), 'fbc')).toEqual([
			'no_click_time',
		]);
	});

	it('keeps the case of the fbclid and decodes a page address once', () => {
		const user = run({ fbclid: 'https://x.example/?fbclid=IwAR0aB%5FcD', click_time: CLICK });
		expect(user.userData).toEqual({ fbc: `fb.1.${CLICK}.IwAR0aB_cD` });
		expect(reasons(run({ fbclid: 'https://x.example/?fbclid=IwAR0aB%255FcD' }), 'fbc')).toEqual([
			'not_a_click_id',
		]);
		expect(reasons(run({ fbclid: '%E0%A4%A' }), 'fbc')).toEqual(['not_a_click_id']);
	});

	it('never sends the pseudo keys and never invents a click', () => {
		expectAbsent('click_time', CLICK);
		expectAbsent('fbclid', '');
		expectFiller('fbclid', 'null', 'fbc');
	});
});

describe('what is no fbclid (docs/meta-api.md section 3.4: never invented)', () => {
	const NO_CLICKS = [
		'1735689600000',
		'1735689600',
		'not_provided',
		'organic_search',
		'customer-12345',
		'2025-01-01',
		'00000000000',
		'google',
		'facebook_ads',
		'newsletter-2025',
		'PAID_SOCIAL',
		'PAID-CAMPAIGN-2025',
		'PA-12345678',
		'PAssword1234',
		'Iwona',
		'Iw',
		'IwAR',
		'PA',
		'12345678901234567890',
		'abcdefghijklmnopqrst',
		'EAIaIQobChMI6qXk5Y-G_wIVCqnVCh0nRAHHEAAYASAAEgJ',
		'CjwKCAjw-vmkBhBMEiwAlrMeF4RjmQ',
		'7f3c1e0a-5b6d-4e2f-9a8b-1c2d3e4f5a6b',
		'Zm9vYmFyYmF6cXV4',
		'tt_2024-click-000001',
		'IwasHereAndThisIsJustALongStringOfLettersNotAnFbclid',
		'crm_lead_2026_11',
		'R-10452',
		'shop.example',
		'ref=fb',
	];

	it.each(NO_CLICKS)('%s never becomes an fbc', (given) => {
		for (const userData of [
			{ fbc: given },
			{ fbclid: given },
			{ fbc: `https://shop.example/?fbclid=${given}` },
			{ fbclid: `https://shop.example/?fbclid=${given}` },
			{ fbc: given, fbclid: given, click_time: CLICK },
		]) {
			const user = run(userData);
			expect(user.userData).toEqual({});
			expect(reasons(user, 'fbc')).toEqual(['not_a_click_id']);
		}
	});

	it.each([1735689600000, 0, 12345])('neither does the number %d', (given) => {
		expect(reasons(run({ fbc: given }), 'fbc')).toEqual(['not_a_click_id']);
	});

	it('says that an fbclid was written in lower case', () => {
		const given = FBCLID.toLowerCase();
		expect(reasons(run({ fbclid: given }), 'fbc')).toEqual(['click_id_lower_cased']);
		expect(reasons(run({ fbc: `https://shop.example/?fbclid=${given}` }), 'fbc')).toEqual([
			'click_id_lower_cased',
		]);
	});

	it.each(['undefined', 'null', 'NaN', 'none', 'not_set', 'not_provided'])(
		'a cookie with %s as its fbclid is none',
		(word) => {
			expect(reasons(run({ fbc: `fb.1.1790000000000.${word}` }), 'fbc')).toEqual([
				'not_a_click_id',
			]);
		},
	);
});

describe('what is an fbclid: forms seen in public addresses', () => {
	it.each([
		['Facebook, before 2024', 'IwAR054Z27sI8LALyasatpqO8a0LdH4-PiLp41TZiUrgxq1fUCg7Pyynm7kRA'],
		['Instagram, before 2024', 'PAAaYox6fSgxbN9RG_ymN5PublwMHws53viYqyBl4xLFljGQEtxnY4gFxYREQ'],
		['cut by a field of 21 characters', 'PAAabqSp00qtPY004Iwvq'],
		[
			'field extn',
			'IwZXh0bgNhZW0CMTAAAR08WkoWnFZTweGu-0q0ewW1Sb7Y8mCHmEWJj1c_tD8LNQ0fBMStjzt_TPo_aem_Ab2eTPHa-b2DTYiz',
		],
		[
			'field clck',
			'IwY2xjawHReuhleHRuA2FlbQIxMAABHSrOIwedpPOsVFYx6K_0LJNBn9kgA89IDYJ4VuJh0BY0MG1HG9gKq1gjYbuU_aem_LrxkLDAS8wyPt0',
		],
		[
			'Instagram, field extn',
			'PAZXh0bgNhZW0CMTEAAafg8z2j23RgG_GUxCooyzpcE2gF27H6ll7DUhTYaJC1WCsdZjh7Ua3PImI50w_aem_s_8-pI0O2EF_e3_FhAN60A',
		],
		[
			'Instagram, field clck',
			'PAY2xjawHNMcBleHRuA2FlbQIxMAABpuDzL5VuLANCTGkG3yLQvymPj589mHo8VZGwENA2YAHYgxv2LH9IvTXn5g',
		],
		[
			'Instagram, field FTSH',
			'PARlRTSASVp5xleHRuA2FlbQExAHNydGMGYXBwX2lkDzEyNDAyNDU3NDI4NzQxNAABp1R0cYt6eQg',
		],
		[
			'field TDSH',
			'IwVERTSAMusZ1leHRuA2FlbQIxMAABHmyYRFc55Zxu0U-AddpsJyxP44HKYRdbMcOakOkvptWA0vkEzAWOqU5eJqg5',
		],
		[
			'field OMEX',
			'IwT01FWAQyRldmZGlkFlA6smXEL1TC-He4Nxyv45juSNgbh75leHRuA2FlbQIxMABzcnRjBmFwcF9pZAwzNTA2ODU1MzE3MjgAAR6L',
		],
		['random bytes', 'IwQ7xJ0fKp2mVbR9sYtLwZ3uHcE5nAoD8iGgXq1TjUv6eBkMyP4rSdNlF-hWa_zO'],
	])('%s', (_, fbclid) => {
		const expected = { fbc: `fb.1.${CLICK}.${fbclid}` };
		expect(run({ fbc: fbclid, click_time: CLICK }).userData).toEqual(expected);
		expect(run({ fbclid, click_time: CLICK }).userData).toEqual(expected);
		expect(
			run({ fbclid: `https://shop.example/p?a=1&fbclid=${fbclid}#top`, click_time: CLICK })
				.userData,
		).toEqual(expected);
	});
});

describe('fbc and fbclid together', () => {
	const OTHER = 'IwAR3qvAPT-0lv5fLNnYAk4VEXzu7wxp1p5AtAcMk4f4JWiYYzxc_EoOA7Q7Q';
	const cookie = `fb.1.${CLICK}.${FBCLID}`;

	it('a cookie of the same click stands', () => {
		expect(run({ fbc: cookie, fbclid: FBCLID, click_time: NOW }).userData).toEqual({ fbc: cookie });
		expect(run({ fbc: `${cookie}.AQQAAQMC`, fbclid: FBCLID }).userData).toEqual({
			fbc: `${cookie}.AQQAAQMC`,
		});
	});

	it('another fbclid is newer than the cookie', () => {
		const eventTime = NOW - 3_600_000;
		const user = run({ fbc: cookie, fbclid: OTHER });
		expect(user.userData).toEqual({ fbc: `fb.1.${eventTime}.${OTHER}` });
		expect(changes(user, 'fbc')).toEqual(['newer_click_id', 'built_from_click_id']);
		expect(
			run({ fbc: cookie, fbclid: `https://x.example/?fbclid=${OTHER}`, click_time: CLICK + 1 })
				.userData,
		).toEqual({
			fbc: `fb.1.${CLICK + 1}.${OTHER}`,
		});
	});

	it('an fbclid that was clicked before the cookie was made is older', () => {
		expect(run({ fbc: cookie, fbclid: OTHER, click_time: CLICK - 1 }).userData).toEqual({
			fbc: cookie,
		});
	});

	it('a cookie stands beside what is no fbclid, which is reported', () => {
		const user = run({ fbc: cookie, fbclid: 'organic_search' });
		expect(user.userData).toEqual({ fbc: cookie });
		expect(reasons(user, 'fbc')).toEqual(['not_a_click_id']);
	});

	it('a cookie under the name of the fbclid is a cookie', () => {
		expect(run({ fbclid: `_fbc=${cookie}` }).userData).toEqual({ fbc: cookie });
	});
});

describe('the age of fbc', () => {
	const EVENT = NOW - 3_600_000;
	const DAY = 86_400_000;
	const codes = (userData: Record<string, unknown>) =>
		run(userData).warnings.map(({ code }) => code);

	it.each([
		['just now', EVENT, []],
		['90 days before', EVENT - 90 * DAY, []],
		['more than 90 days before', EVENT - 90 * DAY - 1, ['click_id_expired']],
		['a minute after', EVENT + 60_000, []],
		['more than a minute after', EVENT + 60_001, ['click_after_event']],
	])('%s the event', (_, time, expected) => {
		expect(codes({ fbc: `fb.1.${time}.${FBCLID}` })).toEqual(expected);
		expect(codes({ fbclid: FBCLID, click_time: time })).toEqual(expected);
	});

	it('is read from seconds as from milliseconds', () => {
		expect(codes({ fbc: `fb.1.1554763741.${FBCLID}` })).toEqual(['click_id_expired']);
	});
});

describe('fbp (docs/meta-api.md section 3.4)', () => {
	it.each([
		['fb.1.1596403881668.1116446470', 'fb.1.1596403881668.1116446470'],
		['fb.2.1596403881668.1116446470.AQQAAQMC', 'fb.2.1596403881668.1116446470.AQQAAQMC'],
		['_fbp=fb.1.1596403881668.1116446470', 'fb.1.1596403881668.1116446470'],
		['fb.1.1596403881.1116446470', 'fb.1.1596403881000.1116446470'],
		[' fb.0.1596403881668.7 ', 'fb.0.1596403881668.7'],
	])('%j -> %s', (given, expected) => {
		expect(run({ fbp: given }).userData).toEqual({ fbp: expected });
	});

	it.each([
		'fb.1.1596403881668',
		'1116446470',
		'fb.1.x.1116446470',
		'fb.1.1596403881668.111.222',
		'fb.1.1596403881668.a-b',
		FBCLID,
	])('%j is dropped, never built', (given) => {
		const user = run({ fbp: given, fbclid: FBCLID });
		expect(user.userData).not.toHaveProperty('fbp');
		expect(reasons(user, 'fbp')).toEqual(['not_a_browser_id']);
	});
});
