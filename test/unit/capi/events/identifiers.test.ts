import type { IdentifiedUser } from '../../../../nodes/shared/capi/types';
import type { UserData } from '../../../../nodes/shared/capi/events';
import { build, customer, eventFrom, HASHED_EMAIL, ready, refusalsOf, userOf } from './support';

const h = [HASHED_EMAIL];
const refusals = (userData: UserData) => refusalsOf(build(eventFrom('other'), userOf(userData)));

describe('identifiers that are too broad (docs/meta-api.md section 3.3)', () => {
	it.each<UserData>([
		{ client_user_agent: 'Mozilla' },
		{ ct: h, country: h, st: h, zp: h, ge: h, client_user_agent: 'Mozilla' },
		{ zp: h, country: h },
		{ db: h },
		{ db: h, client_user_agent: 'Mozilla' },
		{ fn: h },
		{ fn: h, ge: h },
		{ ln: h },
		{ ln: h, ge: h },
		{ ge: h },
		{ country: h },
	])('refuses %p', (userData) => {
		expect(refusals(userData)).toEqual(['identifiers_too_broad user_data']);
	});

	it.each<UserData>([
		{ fn: h, ln: h },
		{ client_ip_address: '203.0.113.9', client_user_agent: 'Mozilla' },
		{ client_ip_address: '203.0.113.9' },
		{ em: h },
		{ ph: h },
		{ external_id: h },
		{ lead_id: '1234567890123456' },
		{ madid: '38400000-8cf0-11bd-b23e-10b96e40000d' },
		{ fn: h, zp: h },
		{ db: h, ge: h },
		{ db: h, ct: h },
		{ ct: h, country: h, fn: h },
		{ fbp: 'fb.1.1596403881668.1116446470' },
	])('accepts %p', (userData) => {
		expect(refusals(userData)).toEqual([]);
	});

	it('does not count a key without values', () => {
		expect(refusals({ em: [], fn: h })).toEqual(['identifiers_too_broad user_data']);
		expect(refusals({ em: [] })).toEqual(['no_identifier user_data']);
	});
});

describe('no identifier', () => {
	it('is refused with the reasons for which the identifiers were dropped, in words', () => {
		const user: IdentifiedUser = {
			userData: {},
			match: { sent: [], dropped: [{ key: 'ph', reason: 'no_country_code' }], changed: [] },
			warnings: [],
		};
		const outcome = build(eventFrom('other'), user);
		expect(refusalsOf(outcome)).toEqual(['no_identifier user_data']);
		expect(outcome.status === 'refused' && outcome.refusals[0].message).toContain(
			'Phone was left out: no country code.',
		);
	});

	it('does not concern what was dropped beside a good identifier', () => {
		const user: IdentifiedUser = {
			...customer,
			match: { sent: ['em'], dropped: [{ key: 'ph', reason: 'no_country_code' }], changed: [] },
		};
		expect(ready(build(eventFrom('other'), user)).user_data).toEqual({ em: h });
	});
});
