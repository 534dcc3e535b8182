import { CODES } from '../../../nodes/shared/capi/findings/codes';
import { code, page, table } from '../markdown';

const INTRO = `Every code that the nodes give out. Codes are what workflows branch on: they stay. The message of a single finding names the field, the rule and
what to do.`;

/** All published codes with their meaning, by where an item holds them. */
export function codesPage(): string {
	return page('Codes', INTRO, [
		'## Refused events',
		"An event that Meta would refuse is not sent: it is n8n's error of its item, whose `codes` holds these codes.",
		codesTable(CODES.refusals),
		'## Warnings',
		'The event was sent, but something of it is lost or weak: `warnings[].code`.',
		codesTable(CODES.warnings),
		'## Identifiers left out',
		'Why a value is not sent: `match.dropped[].reason`.',
		codesTable(CODES.drops),
		'## Identifiers changed',
		'What was done to a value beyond lower-casing and taking off spaces and punctuation: `match.changed[].what`.',
		codesTable(CODES.changes),
		'## Skipped events',
		'`status` is `skipped` and `reason` holds the sentence.',
		codesTable(CODES.skips),
	]);
}

function codesTable(meanings: Readonly<Record<string, string>>): string {
	return table(
		['Code', 'Meaning'],
		Object.entries(meanings).map(([name, meaning]) => [code(name), meaning]),
	);
}
