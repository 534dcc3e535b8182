/** A funnel: a bar in the middle for each step, and between two steps what goes on to the next one. */
import type { FunnelRow } from '../model';
import { rowText, within, type Drawing } from './svg';

const ROW_HEIGHT = 62;
const BASELINE = 15;
const BAR_TOP = 24;
const BAR_HEIGHT = 20;
/** A step with anyone in it can be seen. */
const NARROWEST_PERCENT = 0.6;

export function drawFunnel(rows: readonly FunnelRow[]): Drawing {
	const widths = rows.map(({ percent }) =>
		percent > 0 ? within(percent, NARROWEST_PERCENT, 100) : 0,
	);
	const markup = rows.map(({ label, value }, index) => {
		const top = index * ROW_HEIGHT;
		const next = widths[index + 1];
		return [
			rowText(label, value, top + BASELINE),
			`<rect class="bar" x="${(100 - widths[index]) / 2}%" y="${top + BAR_TOP}" width="${widths[index]}%" height="${BAR_HEIGHT}" rx="3"/>`,
			next === undefined ? '' : drawPassage(top + BAR_TOP + BAR_HEIGHT, widths[index], next),
		].join('');
	});
	return {
		// Passages lie below the names of the next step.
		markup: markup.join(''),
		height: Math.max(0, rows.length * ROW_HEIGHT - (ROW_HEIGHT - BAR_TOP - BAR_HEIGHT)),
	};
}

/** Corners of a shape are numbers, not percents: its own view box stretches over the width. */
function drawPassage(y: number, from: number, to: number): string {
	const height = ROW_HEIGHT - BAR_HEIGHT;
	const corners = [
		[(100 - from) / 2, 0],
		[(100 + from) / 2, 0],
		[(100 + to) / 2, height],
		[(100 - to) / 2, height],
	];
	return (
		`<svg x="0" y="${y}" width="100%" height="${height}" viewBox="0 0 100 ${height}" preserveAspectRatio="none">` +
		`<polygon class="passage" points="${corners.map((corner) => corner.join(',')).join(' ')}"/></svg>`
	);
}
