import { readFailure, scrub } from '../../../nodes/shared/graph';
import { growthForTwice } from '../../support/operationCount';

const failureOf = (body: unknown, statusCode = 400) =>
	readFailure({ statusCode, headers: {}, body });

describe('success', () => {
	it.each([
		[{ events_received: 1, messages: [], fbtrace_id: 'A1' }],
		[{ data: [] }],
		[{}],
		[true],
		['{"events_received":1}'],
	])('is a 2xx with Meta’s JSON: %j', (body) => {
		expect(failureOf(body, 200)).toBeUndefined();
	});
});

describe('Meta’s error object', () => {
	const body = {
		error: {
			message: 'Invalid parameter',
			type: 'OAuthException',
			code: 100,
			error_subcode: 2804003,
			is_transient: false,
			error_user_title: 'Event Timestamp Too Old',
			error_user_msg: 'The timestamp for this event is too far in the past',
			error_data: { blame_field_specs: [['data', '0', 'event_time']] },
			fbtrace_id: 'AkiLKopjzd1qaqSt7yVpb63',
		},
	};

	it('is read with all its parts', () => {
		expect(failureOf(body)).toMatchObject({
			kind: 'invalid_request',
			statusCode: 400,
			code: 100,
			subcode: 2804003,
			metaMessage: 'Invalid parameter',
			userTitle: 'Event Timestamp Too Old',
			userMessage: 'The timestamp for this event is too far in the past',
			isTransient: false,
			mayHaveArrived: false,
			fbtraceId: 'AkiLKopjzd1qaqSt7yVpb63',
			blameFields: ['data.0.event_time'],
		});
	});

	it('becomes a short message in plain words, and Meta’s own beside it with what support needs', () => {
		const failure = failureOf(body);
		expect(failure?.message).toBe('The Event Time is too old.');
		expect(failure?.details).toContain('The timestamp for this event is too far in the past');
		expect(failure?.details).toContain('2804003');
		expect(failure?.details).toContain('AkiLKopjzd1qaqSt7yVpb63');
		expect(failure?.cure).toContain('7 days');
	});

	it('has Meta’s words in the message where nothing else says what is wrong, cut to one line', () => {
		const error = { code: 100, message: `(#100) Invalid parameter ${'and so on '.repeat(20)}` };
		const message = failureOf({ error })?.message ?? '';
		expect(message).toMatch(
			/^Meta found an invalid or missing parameter: “\(#100\) Invalid.*…”\.$/u,
		);
		expect(message.length).toBeLessThan(150);
	});

	it('is understood when the JSON came as text, and with error_data as text', () => {
		const asText = {
			error: { ...body.error, error_data: '{"blame_field_specs":[["upload_tag"]]}' },
		};
		expect(failureOf(JSON.stringify(asText))).toMatchObject({
			subcode: 2804003,
			blameFields: ['upload_tag'],
		});
	});

	it('is an error with HTTP 200 as well', () => {
		expect(failureOf(body, 200)?.kind).toBe('invalid_request');
	});

	it('is not judged by its type: throttling comes as OAuthException too', () => {
		expect(failureOf({ error: { type: 'OAuthException', code: 4, message: 'limit' } })?.kind).toBe(
			'throttled',
		);
	});

	it('can heal when Meta says so, whatever the code', () => {
		expect(failureOf({ error: { code: 100, is_transient: true } })).toMatchObject({
			kind: 'retry',
			isTransient: true,
		});
		expect(failureOf({ error: { code: 4, is_transient: true } })).toMatchObject({
			kind: 'throttled',
		});
	});

	it('may have been taken in only when the server itself broke', () => {
		expect(failureOf({ error: { code: 2 } }, 503)?.mayHaveArrived).toBe(true);
		expect(failureOf({ error: { code: 2 } }, 400)?.mayHaveArrived).toBe(false);
		expect(failureOf({ error: { code: 4 } }, 503)?.mayHaveArrived).toBe(false);
	});

	it('with a code nobody has published is a refusal, with HTTP 5xx something that can heal', () => {
		expect(failureOf({ error: { code: 77777, message: 'odd' } })).toMatchObject({
			kind: 'refused',
			code: 77777,
		});
		expect(failureOf({ error: { code: 77777, message: 'odd' } }, 500)?.kind).toBe('retry');
	});

	it.each([
		[{}],
		[{ code: 'x' }],
		[{ message: 7 }],
		[{ code: null, fbtrace_id: { a: 1 }, error_data: 3 }],
	])('is understood however little it says: %j', (error) => {
		const failure = failureOf({ error });
		expect(failure?.kind).toBe('refused');
		expect(failure?.details).toContain('HTTP status 400');
	});
});

describe('replies that are not Meta’s', () => {
	it.each([
		[
			'<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head></html>',
			502,
			true,
			'“502 Bad Gateway”',
		],
		['<html><body>down</body></html>', 503, true, 'a web page'],
		['', 500, true, 'an empty reply'],
		[undefined, 504, true, 'an empty reply'],
		['upstream timed out', 504, true, 'not Meta’s JSON'],
		['<html><title>Welcome</title></html>', 200, true, '“Welcome”'],
		['', 200, true, 'an empty reply'],
		['{"events_recei', 200, true, 'not Meta’s JSON'],
		[[1, 2], 200, true, 'another shape'],
		[{ error: 'nope' }, 200, true, 'another shape'],
		['<html><title>Sign in to the proxy</title></html>', 407, false, '“Sign in to the proxy”'],
		['Not Found', 404, false, 'not Meta’s JSON'],
		['', 301, false, 'an empty reply'],
		['', 408, true, 'an empty reply'],
	])('%j with HTTP %i: can heal %s', (body, statusCode, isTransient, words) => {
		const failure = failureOf(body, statusCode);
		expect(failure).toMatchObject({
			kind: 'unreadable_reply',
			statusCode,
			isTransient,
			mayHaveArrived: isTransient,
		});
		expect(`${failure?.message} ${failure?.details}`).toContain(words);
		expect(failure?.message).toContain(String(statusCode));
	});

	it('HTTP 413 asks for smaller requests, 429 for patience', () => {
		expect(failureOf('<html></html>', 413)).toMatchObject({
			kind: 'too_large',
			isTransient: false,
		});
		expect(failureOf('slow down', 429)).toMatchObject({ kind: 'throttled', mayHaveArrived: false });
	});

	it('hides what a web page’s title may echo', () => {
		expect(
			failureOf('<html><title>no access for jane@example.com</title></html>', 403)?.details,
		).not.toContain('jane');
	});
});

describe('texts of Meta’s that echo what was sent', () => {
	const leaks: [string, string][] = [
		['e-mail jane.doe+x@example.co.uk bad', 'jane'],
		['e-mail jane%40example.com bad', 'example.com'],
		['e-mail "日本@例え.jp" bad', '例え'],
		['phone 16505551212 bad', '1650'],
		['phone +1 (650) 555-1212 bad', '555'],
		['phone 650.555.1212 bad', '555'],
		['phone ٠١٢٣٤٥٦٧٨٩ bad', '٤٥٦'],
		['object 1234567890 missing', '12345'],
		['address 203.0.113.195 bad', '113'],
		['hash 973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b bad', '973dfe'],
		['md5 098F6BCD4621D373CADE4E832627B4F6 bad', '098F'],
		['token EAAGm0PX4ZCpsBAKZCqZBzv bad', 'EAAG'],
		['token 1234567|abcDEF-ghi_jkl bad', 'abcDEF'],
		['address 2001:db8:85a3::8a2e:370:7334 bad', '8a2e'],
		['address 2001:0db8:85a3:0000:0000:8a2e:0370:7334 bad', '85a3'],
		['address 10.1.2.3:8080 bad', '10.1'],
		['id 3A4f0e1c-8cf0-41bd-b23e-a0b96e4c0fed bad', '8cf0'],
		['half 3a4f0e1c-8cf0 bad', '8cf0'],
		['half b23e-a0b96e4c0fed bad', 'b23e'],
		['cookie fb.1.1596403881668.AbCdEf-gh_ij bad', 'AbCd'],
		['https://x/?fbclid=IwAR0abc-DEF&y=1 bad', 'IwAR'],
		['https://x/?access_token=abc.def&appsecret_proof=123abc bad', 'abc'],
	];
	it.each(leaks)('are cleaned: %s', (text, secret) => {
		expect(scrub(text)).not.toContain(secret);
		const failure = failureOf({
			error: {
				code: 100,
				message: text,
				error_user_title: text,
				error_user_msg: text,
				fbtrace_id: text,
			},
		});
		expect(JSON.stringify(failure)).not.toContain(secret);
	});

	it('keep what is harmless', () => {
		const text =
			'Parameter 3 of event 12 (v26.0): value 19.99 EUR is older than 7 days, at 12:30:45, of add-face-bead.';
		expect(scrub(text)).toBe(text);
	});

	it.each([
		'jane.doe.of.berlin@example.com',
		'973dfe463ec85785f5f95af5ba3906ee',
		'+49 151 2345 6789',
	])('show no beginning of %s where they are cut', (secret) => {
		for (let before = 1900; before < 2010; before += 1) {
			const filler = 'ab '.repeat(1000).slice(0, before);
			const clean = scrub(`${filler} ${secret} and more`);
			expect(clean).not.toContain(secret.slice(0, 6));
		}
		const crowded = `${secret} `.repeat(500);
		expect(scrub(crowded)).not.toContain(secret.slice(0, 6));
	});

	it.each(['1-', 'a@'])(
		'are cut to a length that can be shown before they are read: %s',
		(text) => {
			expect(scrub(text.repeat(500_000)).length).toBeLessThanOrEqual(1000);
			expect(growthForTwice(5000, (length) => scrub(text.repeat(length)))).toBeLessThan(1.5);
		},
	);
});

describe('a missing permission', () => {
	const refused = (code: number, message: string) =>
		failureOf({ error: { code, message } })?.message;

	it.each([
		[
			200,
			'(#200) Requires pages_manage_ads permission to manage the object',
			'The access token lacks a permission for this dataset or account: pages_manage_ads.',
		],
		[
			10,
			'(#10) ads_read or ads_management, or ads_read once more',
			'The access token lacks a permission, or it was taken away: ads_read, ads_management.',
		],
		[
			200,
			'(#200) Requires some_other permission',
			'The access token lacks a permission for this dataset or account.',
		],
		[3, '(#3) ads_management', 'The app behind the access token may not make this call.'],
	])('of code %i is named where Meta names it: %s', (code, message, words) => {
		expect(refused(code, message)).toBe(words);
	});
});
