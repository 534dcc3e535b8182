import { DateTime } from 'luxon';

import { changes, expectAbsent, NOW, reasons, run } from './support';

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
		expect(user.warnings).toEqual([]);
	});

	it.each([
		[`_fbc=fb.1.1554763741205.${FBCLID}`, `fb.1.1554763741205.${FBCLID}`],
		[`  fb.1.1554763741205.${FBCLID}\n`, `fb.1.1554763741205.${FBCLID}`],
		[`fb.1.1554763741.${FBCLID}`, `fb.1.1554763741000.${FBCLID}`],
	])('%j -> %s', (given, expected) => {
		expect(run({ fbc: given }).userData).toEqual({ fbc: expected });
	});

	it.each([
		'fb.1.1554763741205', 'fb.1.1554763741205.', 'fb.1..abc', 'fb..1554763741205.abc', 'fx.1.1554763741205.abc',
		'FB.1.1554763741205.abc', 'fb.1.yesterday.abc', 'fb.1.155476374120.abc', 'fb.1.1554763741205.abc.def',
		'fb.1.1554763741205.a.b.c',
		'fb.1.1554763741205.a b', 'word', 'https://shop.example/', 'https://shop.example/?gclid=abc',
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
		['ISO text without an offset, meant as UTC', '2026-09-21T14:13:20'],
		['the same with a space', '2026-09-21 14:13:20'],
		['a Date', new Date(CLICK)],
		['a luxon date', DateTime.fromMillis(CLICK)],
	])('takes the click time as %s', (_, clickTime) => {
		expect(run({ fbclid: FBCLID, click_time: clickTime }).userData).toEqual({ fbc: `fb.1.${CLICK}.${FBCLID}` });
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
			{ code: 'click_time_unknown', field: 'user_data.fbc', message: expect.stringContaining('click') },
		]);
	});

	it('is not built without any time', () => {
		expect(reasons(run({ fbclid: FBCLID }, { eventTimeMilliseconds: Number.NaN }), 'fbc')).toEqual(['no_click_time']);
	});

	it('keeps the case of the fbclid and decodes a page address once', () => {
		const user = run({ fbclid: 'https://x.example/?fbclid=aB%5FcD', click_time: CLICK });
		expect(user.userData).toEqual({ fbc: `fb.1.${CLICK}.aB_cD` });
		expect(reasons(run({ fbclid: 'https://x.example/?fbclid=aB%255FcD' }), 'fbc')).toEqual(['not_a_click_id']);
		expect(reasons(run({ fbclid: '%E0%A4%A' }), 'fbc')).toEqual(['not_a_click_id']);
	});

	it('prefers a valid fbc to the pseudo key', () => {
		const fbc = 'fb.1.1554763741205.first';
		expect(run({ fbc, fbclid: FBCLID }).userData).toEqual({ fbc });
	});

	it('never sends the pseudo keys and never invents a click', () => {
		expectAbsent('click_time', CLICK);
		expectAbsent('fbclid', '');
		expectAbsent('fbclid', 'null');
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
		'fb.1.1596403881668', '1116446470', 'fb.1.x.1116446470', 'fb.1.1596403881668.111.222', 'fb.1.1596403881668.a-b',
		FBCLID,
	])('%j is dropped, never built', (given) => {
		const user = run({ fbp: given, fbclid: FBCLID });
		expect(user.userData).not.toHaveProperty('fbp');
		expect(reasons(user, 'fbp')).toEqual(['not_a_browser_id']);
	});
});
