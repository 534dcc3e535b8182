/** A table of figures, which scrolls in itself where a screen is too narrow. */
import { escapeText } from './escape';
import type { Table } from './model';

/** @param caption what the table shows, for whoever has it read aloud */
export function renderTable(caption: string, { columns, rows }: Table): string {
	const classOf = (column: number) => (columns[column]?.text === true ? ' class="words"' : '');
	const head = columns.map(
		({ label }, column) => `<th scope="col"${classOf(column)}>${escapeText(label)}</th>`,
	);
	const body = rows.map((cells) => {
		const [name = '', ...figures] = cells.map(escapeText);
		const others = figures.map((cell, index) => `<td${classOf(index + 1)}>${cell}</td>`);
		return `<tr><th scope="row">${name}</th>${others.join('')}</tr>`;
	});
	return [
		`<div class="scroll" role="region" tabindex="0" aria-label="${escapeText(caption)}">`,
		`<table><caption>${escapeText(caption)}</caption>`,
		`<thead><tr>${head.join('')}</tr></thead>`,
		`<tbody>${body.join('\n')}</tbody>`,
		'</table></div>',
	].join('\n');
}
