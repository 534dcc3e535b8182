import { normalizeName } from './name';
import type { Outcome } from './outcome';

/**
 * `New York` -> `newyork`, `São Paulo` -> `sãopaulo`: letters and digits of all scripts (docs/meta-api.md section 3.1).
 * The rule is that of names; digits alone are no city.
 */
export function normalizeCity(text: string): Outcome {
	return normalizeName(text);
}
