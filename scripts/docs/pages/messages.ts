import { CODES } from '../../../nodes/shared/capi/findings/codes';
import { ERROR_TABLE } from '../../../nodes/shared/graph/errors/errorTable';
import { code, page, table } from '../markdown';

const INTRO = `You see a message and want to know what it means. Search this page for its first words or its code. Messages of a run name the item (\`[item 0]\` is the
first) and say what to do; here is what each kind of message means.`;

/** All that a person may read of an event, in alphabetical order of the words, each with its code and what became of the event. */
export function messagesPage(): string {
	return page('I see this message', INTRO, [
		'## About an event',
		'Codes stand in `codes` of the output, and in `details.codes` of an error.',
		table(
			['Message', 'Code', 'What became of it'],
			[
				...rows(CODES.refusals, 'The event is refused before it is sent'),
				...rows(CODES.warnings, 'The event is sent; something of it is lost or weak'),
				...rows(CODES.drops, 'The event is sent without this identifier'),
				...rows(CODES.skips, 'The event is skipped on purpose'),
			].sort(([first], [second]) => first.localeCompare(second, 'en')),
		),
		'## What Meta says',
		"The message ends with Meta's own words and its numbers: `(code 190, subcode 463 …)`.",
		table(
			['Meta’s code', 'What happened', 'What to do'],
			ERROR_TABLE.map(({ code: first, lastCode, subcode, what, cure }) => [
				[lastCode === undefined ? `${first}` : `${first} to ${lastCode}`, subcode ?? []]
					.flat()
					.join(', '),
				what,
				cure,
			]),
		),
	]);
}

function rows(meanings: Readonly<Record<string, string>>, outcome: string): string[][] {
	return Object.entries(meanings).map(([name, meaning]) => [meaning, code(name), outcome]);
}
