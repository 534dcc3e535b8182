/** The few forms of Markdown that the reference is written in. */

/** `email` in the type of code. */
export function code(text: string | number): string {
	return `\`${text}\``;
}

export function codes(texts: readonly string[]): string {
	return texts.map(code).join(', ');
}

/** A table; what would end a cell or a line is taken out of the cells. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function cell(text: string): string {
	return text.replace(/\s*\n\s*/g, ' ').replace(/(?<!\\)\|/g, '\\|');
}

/** A page as it is stored: title, where it comes from, and its parts with an empty line between them. */
export function page(title: string, intro: string, parts: readonly string[]): string {
	return [`# ${title}`, intro, WRITTEN_BY, ...parts, ''].join('\n\n').replace(/\n+$/, '\n');
}

const WRITTEN_BY = '<!-- Written by `npm run docs` from the tables in the code: change those. -->';
