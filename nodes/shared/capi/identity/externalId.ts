import type { Outcome } from './outcome';

/** The advertiser's own id, trimmed, its case kept: the browser must send the same (docs/meta-api.md section 3.5). */
export function normaliseExternalId(text: string): Outcome {
	return { value: text };
}
