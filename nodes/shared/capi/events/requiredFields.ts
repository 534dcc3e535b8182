/** What the table of action sources requires, and which of them is meant where an event has nothing of a website. */
import { ACTION_SOURCES } from '../fields/actionSources';
import { displayName } from '../fields/fieldNames';
import { dropWords } from '../findings/dropWords';
import { fillIn, type Findings } from '../findings/findings';
import type {
	ActionSource,
	EdgeRules,
	EventContext,
	MatchNotes,
	RawEvent,
	ServerEvent,
} from '../types';
import { isObject } from '../values';
import { likelySourceOf } from './likelySource';

const ALL_RULES: EdgeRules = { needsExtinfo: true, checksIdentifiers: true };

/** What the edge asks for: everything, where it says nothing else. */
export function rulesOf({ edgeRules }: EventContext): EdgeRules {
	return edgeRules ?? ALL_RULES;
}

/**
 * Refuses an event that lacks a field which its action source requires (docs/meta-api.md section 2.2); where the user
 * wants so, what Meta is seen to do without is a warning. A field that was refused for its value is not reported as
 * empty too.
 */
export function checkRequiredFields(
	raw: RawEvent,
	event: Partial<ServerEvent>,
	actionSource: ActionSource,
	context: EventContext,
	findings: Findings,
	{ dropped }: MatchNotes,
): void {
	const { displayName: source, requiredFields, mayBeMissing = [] } = ACTION_SOURCES[actionSource];
	const missing = requiredFields.filter(
		(field) =>
			!isPresent(event, field) &&
			!findings.hasRefused(field) &&
			(field !== 'app_data.extinfo' || rulesOf(context).needsExtinfo),
	);
	for (const field of missing) {
		if (context.sendsIncompleteWebsiteEvents === true && mayBeMissing.includes(field)) {
			warnOfMissingField(field, source, findings);
			continue;
		}
		const isLast = actionSource === 'website' && field === missing.at(-1);
		const { what, cure } = leftOut(field, dropped) ?? {
			what: `${displayName(field)} is empty`,
			cure: fillIn(field),
		};
		findings.refuse(
			'required_field_missing',
			field,
			`${what}, but ${source} events need it.`,
			isLast ? `${cure} ${otherSource(raw, context)}` : cure,
		);
	}
}

/** Why an identifier that is needed was left out, and what to do; nothing where none was given, or a filler. */
function leftOut(field: string, dropped: MatchNotes['dropped']) {
	const found = dropped.find(({ key }) => field === `user_data.${key}`);
	if (found === undefined || found.reason === 'filler') return undefined;
	const { what, cure } = dropWords(found.key, found.reason);
	return { what: what.replace(/\.$/, ''), cure };
}

function isPresent(event: Partial<ServerEvent>, path: string): boolean {
	const [group, key] = path.split('.');
	const value: unknown = Reflect.get(event, group);
	return key === undefined ? value !== undefined : isObject(value) && value[key] !== undefined;
}

function warnOfMissingField(field: string, source: string, findings: Findings): void {
	findings.warn(
		'website_field_missing',
		field,
		`${displayName(field)} is empty. Meta's documentation requires it of ${source} events; it is sent all the same, as the ` +
			'option Missing Website Fields says.',
	);
}

const OTHER_SOURCES = Object.values(ACTION_SOURCES)
	.flatMap(({ displayName: name, insteadOfWebsite: use }) =>
		use === undefined ? [] : [`${name} for ${use}`],
	)
	.join(', ');

/** Which action source to choose where it did not happen on a website. */
function otherSource(raw: RawEvent, { findLikelySource }: EventContext): string {
	const likely = likelySourceOf(raw) ?? findLikelySource?.();
	if (likely === undefined) {
		return `If it did not happen on your website, choose another Action Source: ${OTHER_SOURCES}.`;
	}
	const { displayName: name, hint } = ACTION_SOURCES[likely.source];
	return `By its ${likely.sign} it did not happen on your website: choose the Action Source ${name} (${hint.charAt(0).toLowerCase()}${hint.slice(1)}).`;
}
