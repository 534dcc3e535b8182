/** Bars of 0 to 100 %, each below its name and figure; a line marks the goal. */
import type { BarRow } from '../model';
import { rowText, within, type Drawing } from './svg';

const ROW_HEIGHT = 44;
const BASELINE = 15;
const BAR_TOP = 24;
const BAR_HEIGHT = 8;

export function drawBars(rows: readonly BarRow[]): Drawing {
	return { markup: rows.map(drawRow).join(''), height: rows.length * ROW_HEIGHT };
}

function drawRow({ label, value, percent, goal, needsAttention }: BarRow, index: number): string {
	const top = index * ROW_HEIGHT;
	const y = top + BAR_TOP;
	const bar = needsAttention ? 'bar attention' : 'bar';
	return [
		rowText(label, value, top + BASELINE),
		`<rect class="track" x="0" y="${y}" width="100%" height="${BAR_HEIGHT}" rx="4"/>`,
		`<rect class="${bar}" x="0" y="${y}" width="${within(percent, 0, 100)}%" height="${BAR_HEIGHT}" rx="4"/>`,
		goal === undefined ? '' : goalMark(within(goal, 0, 100), y),
	].join('');
}

function goalMark(goal: number, y: number): string {
	return `<line class="goal" x1="${goal}%" x2="${goal}%" y1="${y - 4}" y2="${y + BAR_HEIGHT + 4}"/>`;
}
