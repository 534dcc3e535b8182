import { ERROR_TABLE, findErrorRule } from '../../../nodes/shared/graph/errors/errorTable';

/** docs/meta-api.md section 11.2 and 0.2 rule 8: the code, the subcode, what may be done. */
const CODES: [number, number | undefined, string][] = [
	[-1, undefined, 'retry'],
	[1, undefined, 'retry'],
	[1, 99, 'retry'],
	[2, undefined, 'retry'],
	[2, 1504041, 'invalid_request'],
	[2, 1504042, 'invalid_request'],
	[3, undefined, 'permission'],
	[4, undefined, 'throttled'],
	[4, 1504022, 'throttled'],
	[10, undefined, 'permission'],
	[17, 2446079, 'throttled'],
	[17, 1885172, 'refused'],
	[32, undefined, 'throttled'],
	[100, undefined, 'invalid_request'],
	[100, 33, 'unavailable_object'],
	[100, 1760020, 'invalid_request'],
	[102, undefined, 'authentication'],
	[104, undefined, 'authentication'],
	[190, undefined, 'authentication'],
	[190, 458, 'authentication'],
	[190, 459, 'authentication'],
	[190, 460, 'authentication'],
	[190, 463, 'authentication'],
	[190, 464, 'authentication'],
	[190, 467, 'authentication'],
	[190, 492, 'authentication'],
	[200, undefined, 'permission'],
	[275, undefined, 'permission'],
	[294, undefined, 'permission'],
	[299, undefined, 'permission'],
	[341, undefined, 'throttled'],
	[368, undefined, 'blocked'],
	[452, undefined, 'authentication'],
	[506, undefined, 'refused'],
	[613, undefined, 'throttled'],
	[613, 1487742, 'throttled'],
	[613, 5044001, 'throttled'],
	[613, 1487632, 'refused'],
	[613, 1487225, 'refused'],
	[803, undefined, 'unavailable_object'],
	[2500, undefined, 'refused'],
	[2635, undefined, 'version'],
	[3962, undefined, 'refused'],
	[5000, undefined, 'retry'],
	[6200, undefined, 'refused'],
	[6202, undefined, 'refused'],
	[21009, undefined, 'retry'],
	[80000, undefined, 'throttled'],
	[80004, undefined, 'throttled'],
	[80009, undefined, 'throttled'],
	[80014, undefined, 'throttled'],
];

/** docs/meta-api.md sections 11.3 and 9.3: the subcode and a word of its meaning. */
const EVENT_SUBCODES: [number, RegExp][] = [
	[2804003, /too old/u],
	[2804009, /Value/u],
	[2804010, /Currency/u],
	[2804030, /Limited Data Use/u],
	[2804036, /Lead ID/u],
	[2804043, /operating system version/u],
	[2804050, /too little about the customer/u],
	[2804063, /Messaging Channel/u],
	[2804064, /web fields/u],
	[2804065, /Page ID/u],
	[2804066, /Event Name/u],
	[2804072, /Page ID/u],
	[2804073, /Page ID/u],
	[2804075, /ig_sid/u],
	[2804079, /ig_account_id/u],
	[2804087, /ctwa_clid/u],
	[2804116, /Page ID/u],
	[2804131, /Page/u],
	[2804132, /WhatsApp/u],
	[2804133, /Instagram/u],
	[1815356, /invalid entries/u],
];

describe('the table of Meta’s errors', () => {
	it.each(CODES)('takes code %i, subcode %s as %s', (code, subcode, kind) => {
		expect(findErrorRule(code, subcode)?.kind).toBe(kind);
	});

	it.each(EVENT_SUBCODES)('explains subcode %i of an event', (subcode, words) => {
		const rule = findErrorRule(100, subcode);
		expect(rule?.kind).toBe('invalid_request');
		expect(rule?.what).toMatch(words);
	});

	it('falls back to the code for subcodes nobody has published', () => {
		expect(findErrorRule(190, 999)).toMatchObject({ kind: 'authentication' });
		expect(findErrorRule(100, 2804001)).toMatchObject({ kind: 'invalid_request' });
	});

	it.each([0, 5, 199, 300, 79999, 80015])('does not know code %i', (code) => {
		expect(findErrorRule(code)).toBeUndefined();
	});

	it('holds each pair of code and subcode once', () => {
		const pairs = ERROR_TABLE.map(
			({ code, subcode, lastCode }) => `${code}-${lastCode ?? ''}/${subcode ?? ''}`,
		);
		expect(new Set(pairs).size).toBe(pairs.length);
	});

	it('marks what is known from third parties only', () => {
		const unverified = ERROR_TABLE.filter(({ unverified }) => unverified).map(
			({ code, subcode }) => subcode ?? code,
		);
		for (const number of [21009, 2804004, 2804043, 2804063, 2804133])
			expect(unverified).toContain(number);
		for (const number of [190, 2804003, 2804009, 2804010, 2804050])
			expect(unverified).not.toContain(number);
	});

	it.each(ERROR_TABLE)(
		'says in whole sentences what happened and what to do ($code/$subcode)',
		({ what, cure }) => {
			expect(what).toMatch(/^[A-Z].*\.$/u);
			expect(cure).toMatch(/^[A-Z].*\.$/u);
		},
	);

	it.each(ERROR_TABLE)(
		'avoids the words n8n replaces messages for ($code/$subcode)',
		({ what, cure }) => {
			const replaced =
				/ENOENT|EISDIR|ENOTDIR|EACCES|EEXIST|EPERM|ETIMEDOUT|ECONN|ENOTFOUND|GETADDRINFO/iu;
			expect(`${what} ${cure}`).not.toMatch(replaced);
		},
	);
});
