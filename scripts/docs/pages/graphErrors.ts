import type { ErrorRule } from '../../../nodes/shared/graph/errors/errorRule';
import { ERROR_TABLE } from '../../../nodes/shared/graph/errors/errorTable';
import { code, page, table } from '../markdown';
import { FAILURE_KINDS } from '../texts/failureKinds';

const INTRO = `What Meta may answer, what the node makes of it, and what to do. The message of an event or run that Meta refused holds Meta's own words and
the numbers of this table; \`codes\` holds the kind.`;

/** The Graph API's error codes and the kinds of failure that they are taken for. */
export function graphErrorsPage(): string {
	return page('Errors of the Graph API', INTRO, [
		'## Kinds',
		table(
			['Kind', 'What the node does', 'What to do'],
			Object.entries(FAILURE_KINDS).map(([kind, texts]) => [code(kind), ...texts]),
		),
		`A run that is repeated sends the same \`event_id\` for the same event, which Meta recognizes for 48 hours (store events by order, item number and time
for 7 days). Business messaging is the exception: Meta never deduplicates it, so such events are not sent again when their fate is unknown.`,
		'## Codes',
		table(['Code', 'Subcode', 'Kind', 'What happened', 'What to do'], ERROR_TABLE.map(row)),
		'A code with an asterisk is known from others than Meta.',
	]);
}

function row({
	code: first,
	lastCode,
	subcode,
	kind,
	what,
	cure,
	unverified,
}: ErrorRule): string[] {
	const numbers = lastCode === undefined ? String(first) : `${first} to ${lastCode}`;
	return [numbers, `${subcode ?? ''}${unverified ? '\\*' : ''}`, code(kind), what, cure];
}
