/** What the objects of Mollie have in common. */
import { is, type LeftOutRule } from '../format';

export const MOLLIE_TEST: LeftOutRule = { when: [is('mode', 'test')], code: 'test_payload' };

export const MOLLIE_ADDRESS = {
	'user_data.ct': ['city'],
	'user_data.st': ['region'],
	'user_data.zp': ['postalCode'],
	'user_data.country': ['country'],
} as const;
