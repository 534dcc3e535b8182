import type { Outcome } from './outcome';

/** What shops and CRMs write as the customer of an order without a customer: sent, all guests would be one person. */
const NOBODY: ReadonlySet<string> = new Set(['0', '-1', 'guest', 'anonymous', 'anon']);

/** The advertiser's own id, trimmed, its case kept: the browser must send the same (docs/meta-api.md section 3.5). */
export function normaliseExternalId(text: string): Outcome {
	return NOBODY.has(text.toLowerCase()) ? undefined : { value: text };
}
