import { strengthOf } from '../../../../nodes/shared/capi/events/matchStrength';
import type { ActionSource, UserData } from '../../../../nodes/shared/capi/types';

const person = (keys: string): UserData =>
	Object.fromEntries(
		keys
			.split(' ')
			.filter(Boolean)
			.map((key) => [key, ['x']]),
	);

describe('the strength of a match (docs/meta-api.md sections 3.3, 8.1, 10.3)', () => {
	it.each([
		['', 'none'],
		['client_user_agent', 'none'],
		['ct country st zp ge client_user_agent', 'none'],
		['db client_user_agent', 'none'],
		['fn ge', 'none'],
		['external_id', 'weak'],
		['fbp', 'weak'],
		['fn ct country', 'weak'],
		['db zp country', 'weak'],
		['ph', 'fair'],
		['client_ip_address client_user_agent', 'fair'],
		['fn ln', 'fair'],
		['fn ln ct st zp country ge db', 'fair'],
		['em', 'good'],
		['fbc', 'good'],
		['lead_id', 'good'],
		['madid', 'good'],
		['em fn ct country', 'good'],
		['ph fn ln', 'good'],
		['ph client_ip_address', 'good'],
		['em ph', 'strong'],
		['em fbc', 'strong'],
		['em fn ln', 'strong'],
		['fbc client_ip_address client_user_agent', 'strong'],
		['lead_id em', 'strong'],
	])('%s: %s', (keys, expected) => {
		expect(strengthOf(person(keys), undefined).strength).toBe(expected);
	});

	it.each<[ActionSource | undefined, string, string | undefined]>([
		[undefined, '', 'em'],
		[undefined, 'em', 'ph'],
		['website', 'em', 'fbc'],
		['website', 'em fbc ph', 'client_ip_address'],
		['website', 'em fbc ph client_ip_address fn', 'ln'],
		['website', 'em fbc ph client_ip_address fn ln', undefined],
		['crm', 'em ph', 'lead_id'],
		['crm', 'lead_id', 'em'],
		['app', 'em', 'madid'],
		['physical_store', 'ph', 'em'],
		['business_messaging', 'ctwa_clid', 'em'],
	])('from %s with %s, %s would help most', (source, keys, expected) => {
		expect(strengthOf(person(keys), source).improve).toBe(expected);
	});

	it('does not count a key without a value', () => {
		expect(strengthOf({ em: [], external_id: ['x'] }, undefined)).toEqual({
			strength: 'weak',
			improve: 'em',
		});
	});
});
