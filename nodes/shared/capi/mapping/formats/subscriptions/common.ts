/** What the webhooks of subscription services for apps have in common, where the event is not sent as one of an app. */
import { is, type LeftOutRule } from '../format';

/** Purchases in a store's test environment. */
export function inSandbox(path: string): LeftOutRule {
	return { when: [is(path, 'sandbox')], code: 'test_payload' };
}

/** What is neither a conversion nor named by a rule before this one. */
export function nothingElse(path: string, conversions: readonly string[]): LeftOutRule {
	return { when: [{ path, isNot: conversions }], code: 'not_a_conversion' };
}
