import hmacSha256 from 'crypto-js/hmac-sha256';

import { APP, DATASETS, ENFORCING_APP, TOKENS } from '../../graph/fixtures';
import { bearer, Bench, eventOf, outcome, START } from './support';

let bench: Bench;
beforeEach(async () => {
	bench = await Bench.start();
});
afterEach(() => bench.close());

const path = `/v26.0/${DATASETS.web.id}/events`;
const data = [eventOf('web')];
const proofOf = (message: string, secret: string) => hmacSha256(message, secret).toString();

async function sendWith(token: string, parameters: Record<string, unknown> = {}): Promise<string> {
	return outcome(await bench.post(path, { data, ...parameters }, bearer(token)));
}

test.each([
	['good', 'received 1'],
	['sendOnly', 'received 1'],
	['expired', '190/463'],
	['passwordChanged', '190/460'],
	['noPermission', '10'],
	['otherBusiness', '100/33'],
	['secretEnforced', '104'],
	['rateLimited', '80004'],
] as const)('the token %s: %s', async (name, answer) => {
	expect(await sendWith(TOKENS[name].token)).toBe(answer);
});

test('a text that is no token: 190 with status 401', async () => {
	const response = await bench.post(path, { data }, bearer('nonsense'));
	expect([response.status, outcome(response)]).toEqual([401, '190']);
});

test('no token at all: 190', async () => {
	expect(outcome(await bench.post(path, { data }, {}))).toBe('190');
	expect(bench.double.requests()[0].tokenSentBy).toEqual([]);
});

test('a token that runs out while the clock goes on', async () => {
	bench.double.addToken({ ...TOKENS.good, token: 'EAA-test-short', expiresAt: START + 60 });
	expect(await sendWith('EAA-test-short')).toBe('received 1');
	bench.time += 60;
	expect(await sendWith('EAA-test-short')).toBe('190/463');
});

test('records by which way a token came', async () => {
	const token = TOKENS.good.token;
	expect(await sendWith(token)).toBe('received 1');
	expect(outcome(await bench.post(path, { data, access_token: token }, {}))).toBe('received 1');
	expect(outcome(await bench.post(`${path}?access_token=${token}`, { data }, {}))).toBe(
		'received 1',
	);
	expect(outcome(await bench.post(`${path}?access_token=${token}`, { data }))).toBe('received 1');
	expect(bench.double.requests().map(({ tokenSentBy }) => tokenSentBy)).toEqual([
		['header'],
		['body'],
		['query'],
		['header', 'query'],
	]);
	expect(bench.double.requests()[2].query).toBe(`access_token=${token}`);
});

describe('appsecret_proof', () => {
	const { good, secretEnforced } = TOKENS;

	test('is checked when it is sent', async () => {
		const right = proofOf(good.token, APP.secret);
		expect(await sendWith(good.token, { appsecret_proof: right })).toBe('received 1');
		expect(await sendWith(good.token, { appsecret_proof: right.toUpperCase() })).toBe('104');
		expect(
			await sendWith(good.token, { appsecret_proof: proofOf(good.token, 'another secret') }),
		).toBe('104');
		expect(await sendWith(good.token, { appsecret_proof: 'short' })).toBe('104');
	});

	test('may be in the query', async () => {
		const wrong = `${path}?appsecret_proof=${proofOf(good.token, 'another secret')}`;
		expect(outcome(await bench.post(wrong, { data }))).toBe('104');
	});

	test('is demanded by an app that enforces it', async () => {
		const proof = proofOf(secretEnforced.token, ENFORCING_APP.secret);
		expect(await sendWith(secretEnforced.token, { appsecret_proof: proof })).toBe('received 1');
		expect(await sendWith(secretEnforced.token)).toBe('104');
	});

	test('with a time lives for five minutes', async () => {
		const timed = {
			appsecret_time: START,
			appsecret_proof: proofOf(`${good.token}|${START}`, APP.secret),
		};
		expect(await sendWith(good.token, timed)).toBe('received 1');
		bench.time = START + 300;
		expect(await sendWith(good.token, timed)).toBe('received 1');
		bench.time = START + 301;
		expect(await sendWith(good.token, timed)).toBe('104');
		expect(await sendWith(good.token, { ...timed, appsecret_time: START + 301 })).toBe('104');
	});
});

test('usage headers ride on answers, and tell a throttled token how long to wait', async () => {
	const { headers } = await bench.send(DATASETS.web, ...data);
	expect(JSON.parse(headers['x-app-usage'])).toEqual({
		call_count: 1,
		total_cputime: 1,
		total_time: 1,
	});
	const throttled = await bench.post(path, { data }, bearer(TOKENS.rateLimited.token));
	const useCases = Object.values(JSON.parse(throttled.headers['x-business-use-case-usage'])).flat();
	expect(useCases).toEqual([
		expect.objectContaining({
			type: 'ads_management',
			call_count: 100,
			estimated_time_to_regain_access: 1,
		}),
	]);
});
