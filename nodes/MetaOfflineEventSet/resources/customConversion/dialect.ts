/**
 * The two ways in which Meta writes the rules of custom conversions (docs/meta-api.md section 7.3.2). A rule of the other way is
 * taken, and then nothing fires. Pure.
 */
import { isObject } from '../../../shared/graph';

/** What a custom conversion counts the events of. */
export type SourceKind = 'website' | 'store' | 'oldEventSet';

/** How the event's name is called in a rule. */
const EVENT_KEYS = { website: 'event', store: 'event_name', oldEventSet: 'event_name' } as const;

/** How people and both dialects call the event's name and the page's address. */
const EVENT_NAMES: ReadonlySet<string> = new Set(['event', 'event_name']);

/** The key under which a rule has the event's name. */
export function eventKeyOf(source: SourceKind): string {
	return EVENT_KEYS[source];
}

/** Whether a field is the event's name, by either dialect's word. */
export function isEventKey(field: string): boolean {
	return EVENT_NAMES.has(field);
}

/** The fields of a rule's conditions, however deep they stand. */
export function fieldsOfRule(rule: unknown): string[] {
	if (!isObject(rule)) return [];
	return Object.entries(rule).flatMap(([name, value]) =>
		Array.isArray(value) && (name === 'and' || name === 'or')
			? value.flatMap(fieldsOfRule)
			: [name],
	);
}

/** What is to be said of a rule, or why Meta would refuse it. */
export interface RuleJudgement {
	readonly problem?: string;
	readonly warnings: readonly string[];
}

/**
 * Takes a rule and the source of its events; gives what is wrong with it. A rule for a website that looks at nothing but the
 * event is refused by Meta (`100`/`1760020`).
 */
export function judgeRule(rule: unknown, source: SourceKind): RuleJudgement {
	const fields = fieldsOfRule(rule);
	const wanted = EVENT_KEYS[source];
	const [other] = fields.filter((field) => isEventKey(field) && field !== wanted);
	if (source === 'website' && fields.length > 0 && fields.every(isEventKey))
		return { problem: 'Meta refuses a website rule that looks at the event alone.', warnings: [] };
	return {
		warnings: [
			...(other === undefined
				? []
				: [
						`The rule names the event "${other}", as rules for ${OTHER_SOURCE[source]} do: Meta may take it and never count anything. For this source write "${wanted}".`,
					]),
			...(source === 'store' ? [STORE_UNKNOWN] : []),
		],
	};
}

const OTHER_SOURCE: Readonly<Record<SourceKind, string>> = {
	website: 'old offline event sets',
	store: 'websites',
	oldEventSet: 'websites',
};
const STORE_UNKNOWN =
	'Meta does not say how rules for the store events of a dataset are written; this one is written as those of old offline event sets. See in Events Manager whether it counts.';
