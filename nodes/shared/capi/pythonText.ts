/** Lists and dictionaries as Python prints them: webhook handlers log them, and spreadsheets keep the log. */

/** A text in either quotes, or a word of Python's; nothing else differs from JSON. */
const TOKEN = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\b(?:True|False|None)\b/g;
const WORDS: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null' };

/** The JSON of a text such as `[{'id': 'A', 'title': None}]`; the same text where it is JSON already. */
export function pythonToJson(text: string): string {
	return text.replace(
		TOKEN,
		(token) => WORDS[token] ?? (token.startsWith('"') ? token : inDoubleQuotes(token.slice(1, -1))),
	);
}

function inDoubleQuotes(text: string): string {
	return `"${text.replaceAll("\\'", "'").replace(/(?<!\\)((?:\\\\)*)"/g, '$1\\"')}"`;
}
