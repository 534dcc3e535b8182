import { keepAsIs } from './plainId';
import type { Outcome } from './outcome';

/** The advertiser's own id, trimmed, its case kept: the browser must send the same (docs/meta-api.md section 3.5). */
export function normalizeExternalId(text: string): Outcome {
	return keepAsIs(text);
}
