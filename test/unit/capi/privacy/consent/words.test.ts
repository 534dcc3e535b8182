import { readConsent } from '../../../../../nodes/shared/capi/privacy/consent/signals';

it.each([true, 'true', 'TRUE', ' yes ', 1, '1', 'granted', 'Opted-in', 'subscribed'])(
	'%p is consent',
	(value) => {
		expect(readConsent(value)).toBe('given');
	},
);

it.each([
	false,
	'false',
	0,
	'0',
	'no',
	'denied',
	'withdrawn',
	'Opt-Out',
	'opted out',
	'unsubscribed',
	'revoked',
])('%p is no consent', (value) => {
	expect(readConsent(value)).toBe('withdrawn');
});

it.each([undefined, null, '', '   '])('%p is missing consent', (value) => {
	expect(readConsent(value)).toBe('missing');
});

it.each(['maybe', 2, {}, [], 'trueish', 'yes, but'])(
	'%p is not understood, and so is no consent',
	(value) => {
		expect(['not_understood', 'missing']).toContain(readConsent(value));
	},
);
