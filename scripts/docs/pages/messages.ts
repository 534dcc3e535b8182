import { CODES } from '../../../nodes/shared/capi/findings/codes';
import { ERROR_TABLE } from '../../../nodes/shared/graph/errors/errorTable';
import { code, page, table } from '../markdown';
import { COMMON_MESSAGES, CREDENTIAL_MESSAGES } from '../texts/commonMessages';

const INTRO = `You see a message and want to know what it means. Search this page for its first words without the name of the field, or for its code. Messages of a run
name the item (\`[item 0]\` is the first) and say what to do; here is what each kind of message means.`;

/** All that a person may read of an event, in alphabetical order of the words, each with its code and what became of the event. */
export function messagesPage(): string {
	return page('I see this message', INTRO, [
		'## Met most often',
		table(
			['Message', 'What to do'],
			COMMON_MESSAGES.map(({ message, cure }) => [message, cure]),
		),
		'## When a credential is tested',
		'Test says in a sentence what Meta answered. Where there was no answer n8n shows a code alone, as a credential cannot word it:',
		table(
			['Message', 'What happened', 'What to do'],
			CREDENTIAL_MESSAGES.map(({ message, what, cure }) => [code(message), what, cure]),
		),
		'## About an event',
		'Codes stand in `codes` of the output, also of an error.',
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
