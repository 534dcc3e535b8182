import { FILLERS, FREE_TEXT, REAL_WORDS } from '../../../nodes/shared/capi/fillers';
import { ALIASES, type Alias, type Section } from '../../../nodes/shared/capi/mapping/aliases';
import { APP_ALIASES } from '../../../nodes/shared/capi/mapping/formats/appEvents/aliases';
import { PERSON_OBJECTS } from '../../../nodes/shared/capi/mapping/generic/people';
import { code, codes, page, table } from '../markdown';

const SECTIONS: Readonly<Record<Section, string>> = {
	event: 'Event',
	user_data: 'Customer information',
	custom_data: 'Custom data',
	app_data: 'App data',
};

const INTRO = `What **Map Automatically** understands. Upper and lower case, spaces, dashes, dots and underscores make no difference:
\`firstName\`, \`first_name\` and \`First Name\` are one name. Where an item has several names of one field, Meta's own wins, then the one further
left. Fields with other names are left out, or sent as custom data where **Send Other Fields as Custom Data** is on.`;

/** The names under which automatic mapping finds a field. */
export function mappingPage(): string {
	return page('Names that automatic mapping understands', INTRO, [
		...sections().flatMap(([section, title]) => [
			`## ${title}`,
			namesTable(ALIASES.filter((alias) => alias.section === section)),
		]),
		'## Objects inside an item',
		`Fields inside these objects describe the customer, each kind going before those behind it; a field beside them wins: ${codes(PERSON_OBJECTS)}. Inside \`user\` they do so where
no other object describes the customer.`,
		'## What counts as nothing',
		`A filler never beats a value: where a field holds one of these texts, in any case, the next name of the field is read, else the node's own parameter
counts. So it is with templates that nobody filled (\`{{email}}\`, \`%%email%%\`, \`*|EMAIL|*\`), texts of punctuation alone, and lists that hold nothing else.`,
		codes(FILLERS),
		'Where such a word can be meant it is kept, but gives way to another name of the field:',
		table(
			["Meta's field", 'Words', 'Why'],
			REAL_WORDS.map(({ fields, words, nameBeside, why }) => [
				codes(fields.map((field) => (field === FREE_TEXT ? 'custom properties' : field))),
				nameBeside === undefined
					? wordsOf(words)
					: `${wordsOf(words)}; ${codes(nameBeside.spellings)} so written, beside a \`${nameBeside.other}\``,
				why,
			]),
		),
		'## App events',
		'In items of action source App these names are understood besides, where no name above is there.',
		table(
			["Meta's field", 'Names in app events'],
			APP_ALIASES.map(({ field, names }) => [code(field), codes(names)]),
		),
	]);
}

/** The words of free text are the second half of the list above. */
function wordsOf(words: readonly string[]): string {
	return words.length > MOST_LISTED ? `all from ${code(words[0])} on` : codes(words);
}

const MOST_LISTED = 10;

function sections(): [Section, string][] {
	return ALIASES.map(({ section }) => section)
		.filter((section, index, all) => all.indexOf(section) === index)
		.map((section) => [section, SECTIONS[section]]);
}

function namesTable(aliases: readonly Alias[]): string {
	return table(
		["Meta's field", 'Names that are understood too'],
		aliases.map(({ field, names }) => [code(field), codes(names.slice(1)) || '(only its own)']),
	);
}
