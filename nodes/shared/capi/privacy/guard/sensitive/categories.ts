/** The categories that Meta calls sensitive, and the rule of Meta's that each touches. */
import type { CategoryId } from './words';

interface SensitiveRule {
	/** Behind "holds words of". */
	readonly displayName: string;
	/** The rule that they touch, as a sentence for the user. */
	readonly rule: string;
}

const NAMED =
	'Meta’s Business Tools Terms (1.h) forbid to send information about it, in event names too. Check the field; Privacy Guard turns this warning off.';
const BY_LAW =
	'Meta’s Business Tools Terms (1.h) forbid to send what a law calls sensitive, in event names too. Check the field; Privacy Guard turns this warning off.';

/** Which rule each category touches (docs/meta-api.md section 11.6): the first three are named in it, the others by laws such as the GDPR. */
export const SENSITIVE_RULES: Readonly<Record<CategoryId, SensitiveRule>> = {
	health: { displayName: 'health', rule: NAMED },
	finance: { displayName: 'finance', rule: NAMED },
	children: {
		displayName: 'children',
		rule: 'Meta’s Business Tools Terms (1.h) forbid to send data from or about children under 13. Check the field; Privacy Guard turns this warning off.',
	},
	religion: { displayName: 'religion', rule: BY_LAW },
	sexuality: { displayName: 'sexuality', rule: BY_LAW },
	politics: { displayName: 'politics', rule: BY_LAW },
};

export const CATEGORIES: readonly CategoryId[] = [
	'health',
	'finance',
	'children',
	'religion',
	'sexuality',
	'politics',
];
