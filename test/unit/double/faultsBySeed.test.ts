import type { Fault } from '../../graph/faults';
import type { RecordedRequest } from '../../graph/requestLog';
import { RequestLog } from '../../graph/requestLog';
import { HEALING_FAULTS, seededPlan } from '../../graph/seededFaults';

function requestTo(edge: string): RecordedRequest {
	const log = new RequestLog(true, () => 0);
	const request = { url: `/v26.0/1000000000000001/${edge}`, method: 'POST', headers: {} };
	return log.add(request, Buffer.alloc(0));
}

const faultsOf = (seed: number, share: number, count: number) =>
	Array.from({ length: count }, (_, index) =>
		seededPlan({ seed, share })(requestTo('events'), index + 1),
	);

test('the same seed plans the same faults, another one others', () => {
	expect(faultsOf(7, 0.3, 200)).toEqual(faultsOf(7, 0.3, 200));
	expect(faultsOf(7, 0.3, 200)).not.toEqual(faultsOf(8, 0.3, 200));
});

test('about the wanted share of requests goes wrong', () => {
	const failed = faultsOf(7, 0.3, 2000).filter((fault) => fault !== undefined);
	expect(failed.length).toBeGreaterThan(500);
	expect(failed.length).toBeLessThan(700);
	expect(faultsOf(7, 0, 500)).toEqual(new Array(500).fill(undefined));
});

test('only the edge of events goes wrong', () => {
	expect(seededPlan({ seed: 7, share: 1 })(requestTo('businesses'), 1)).toBeUndefined();
});

/** docs/meta-api.md section 0.2 rule 8 and section 11.2: what may be tried again, as often as the sender likes. */
const RETRYABLE = [1, 2, 4, 17, 32, 341, 613, 21009];

test('every fault is one that passes, and every retryable code is among them', () => {
	const chances = Array.from({ length: 20 }, (_, index) => index / 20);
	const faults = HEALING_FAULTS.flatMap(({ build }) =>
		chances.map((chance) => build(() => chance)),
	);
	const codes = faults.map(codeOf).filter((code) => code !== undefined);
	expect(codes).toEqual(expect.arrayContaining([...RETRYABLE, 80000, 80004, 80014]));
	for (const code of codes)
		expect([code, RETRYABLE.includes(code) || (code >= 80000 && code <= 80014)]).toEqual([
			code,
			true,
		]);
});

/** The code of a fault; an error that says of itself that it passes needs none. */
function codeOf(fault: Fault): number | undefined {
	if (fault.kind === 'throttled') return fault.code;
	return fault.kind === 'error' && fault.transient !== true ? fault.code : undefined;
}
