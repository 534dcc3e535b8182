import { findVersionEnd, warnOfVersionEnd } from '../../../nodes/shared/graph';

it.each([
	['v21.0', { day: '2027-01-21', isComputed: false }],
	['v25.0', { day: '2028-07-29', isComputed: true }],
	['v26.0', undefined],
	['v3.2', undefined],
	['toString', undefined],
])('%s ends as Meta says, or as its policy does', (version, end) => {
	expect(findVersionEnd(version)).toEqual(end);
});

const CURE = 'Set API Version to v26.0 in the credential, under Advanced Settings.';

it.each([
	['v21.0', '2026-12-21T00:00:00Z', undefined],
	['v21.0', '2026-12-22T00:00:00Z', `Meta removes v21.0 on 2027-01-21. ${CURE}`],
	['v21.0', '2027-01-20T23:59:59Z', `Meta removes v21.0 on 2027-01-21. ${CURE}`],
	['v21.0', '2027-01-21T00:00:00Z', `Meta removed v21.0 on 2027-01-21. ${CURE}`],
	['v22.0', '2027-05-28T00:00:00Z', `Meta removes v22.0 on about 2027-05-29. ${CURE}`],
	['v26.0', '2040-01-01T00:00:00Z', undefined],
])('%s at %s: %s', (version, now, warning) => {
	expect(warnOfVersionEnd(version, Date.parse(now))).toBe(warning);
});
