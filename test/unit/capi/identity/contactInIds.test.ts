/** IDs that Meta takes plain are no place for contact data: apps and shops know people by their addresses. */
import { identify } from '../../../../nodes/shared/capi/identity';

const context = {
	defaultCountry: 'DE',
	hashExternalId: true,
	nowMilliseconds: 1_795_348_800_000,
	eventTimeMilliseconds: 1_795_348_800_000,
	timezone: 'UTC',
};
const KEYS = [
	'subscription_id',
	'anon_id',
	'app_user_id',
	'ctwa_clid',
	'partner_id',
	'partner_name',
];

it.each(
	KEYS.flatMap((key) => ['mia@example.com', '+49 151 23456789'].map((value) => [key, value])),
)('%s: %s is left out', (key, value) => {
	const { userData, match } = identify({ em: 'a@example.com', [key]: value }, context);
	expect(userData).not.toHaveProperty(key);
	expect(match.dropped).toEqual([{ key, reason: 'contact_data' }]);
});

it('an ID and a user agent stay as they are', () => {
	const given = {
		subscription_id: 'sub_8',
		client_user_agent: 'Bot (+https://a.example; bot@a.example)',
	};
	expect(identify(given, context).userData).toMatchObject(given);
});

const REED = { em: 'mia@example.com', ph: '0151 23456789', fn: 'Mia', ln: 'Reed' };

it.each([
	['page_scoped_user_id', '4915123456789'],
	['fb_login_id', '015123456789'],
	['anon_id', '4915123456789'],
	['app_user_id', 'reed'],
	['partner_id', 'mia (at) example (dot) com'],
	['client_user_agent', 'mia@example.com'],
	['client_user_agent', 'Mia Reed'],
	['fbc', 'fb.1.1795000000000.4915123456789'],
])('%s: the person’s own data is left out: %s', (key, value) => {
	const { userData, match } = identify({ ...REED, [key]: value }, context);
	expect(userData).not.toHaveProperty(key);
	expect(match.dropped).toEqual([{ key, reason: 'contact_data' }]);
});

it('numbers of others are IDs', () => {
	const given = { page_scoped_user_id: '4915123456780', fb_login_id: '1234567', anon_id: 'XZ1-2' };
	expect(identify({ ...REED, ...given }, context).userData).toMatchObject(given);
});
