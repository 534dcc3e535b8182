/** Lines through the time, one below the other, so that no legend and no color has to tell them apart. */
import { escapeText } from '../escape';
import type { TrendRow } from '../model';
import { rowText, within, type Drawing } from './svg';

const ROW_HEIGHT = 132;
const BASELINE = 15;
const PLOT_TOP = 28;
const PLOT_HEIGHT = 64;
const DATES_BASELINE = 110;
/** Points at the very edge would be cut in half. */
const EDGE_PERCENT = 1.5;
const MOST_MARKED = 10;

interface Place {
	/** Percent of the width. */
	readonly x: number;
	/** Pixels below the top of the plot. */
	readonly y: number;
}

export function drawTrend(rows: readonly TrendRow[]): Drawing {
	return { markup: rows.map(drawRow).join(''), height: rows.length * ROW_HEIGHT };
}

function drawRow(row: TrendRow, index: number): string {
	const top = index * ROW_HEIGHT;
	const plotTop = top + PLOT_TOP;
	const places = row.points.map(({ value }, point) =>
		value === null ? undefined : placeOf(value, point, row),
	);
	const first = row.points[0]?.at ?? '';
	const last = row.points.at(-1)?.at ?? '';
	return [
		rowText(row.label, row.value, top + BASELINE),
		horizontal('axis', plotTop + PLOT_HEIGHT),
		row.goal === undefined
			? ''
			: horizontal('goal dashed', plotTop + heightOf(row.goal, row.highest)),
		...linesOf(places).map((line) => drawLine(line, plotTop)),
		...placesToMark(places).map(
			({ x, y }) => `<circle class="point" cx="${x}%" cy="${plotTop + y}" r="3"/>`,
		),
		`<text class="date" x="0" y="${top + DATES_BASELINE}">${escapeText(first)}</text>`,
		first === last
			? ''
			: `<text class="date" x="100%" y="${top + DATES_BASELINE}" text-anchor="end">${escapeText(last)}</text>`,
	].join('');
}

function placeOf(value: number, index: number, { points, highest }: TrendRow): Place {
	const share = points.length < 2 ? 0.5 : index / (points.length - 1);
	return {
		x: within(EDGE_PERCENT + share * (100 - 2 * EDGE_PERCENT), 0, 100),
		y: heightOf(value, highest),
	};
}

function heightOf(value: number, highest: number): number {
	return within(PLOT_HEIGHT * (1 - value / highest), 0, PLOT_HEIGHT);
}

/** A few values are marked each; of many the last one, and those that no line leads to. */
function placesToMark(places: ReadonlyArray<Place | undefined>): Place[] {
	const isFew = places.length <= MOST_MARKED;
	const isMarked = (index: number) =>
		isFew || index === places.length - 1 || !(places[index - 1] ?? places[index + 1]);
	return places.flatMap((place, index) => (place && isMarked(index) ? [place] : []));
}

/** What belongs together: a value that is missing ends a line. */
function linesOf(places: ReadonlyArray<Place | undefined>): Place[][] {
	const lines: Place[][] = [[]];
	for (const place of places) {
		if (place) lines[lines.length - 1].push(place);
		else lines.push([]);
	}
	return lines.filter((line) => line.length > 1);
}

function drawLine(line: readonly Place[], plotTop: number): string {
	const points = line.map(({ x, y }) => `${x},${y}`).join(' ');
	return (
		`<svg x="0" y="${plotTop}" width="100%" height="${PLOT_HEIGHT}" viewBox="0 0 100 ${PLOT_HEIGHT}" preserveAspectRatio="none" overflow="visible">` +
		`<polyline class="line" points="${points}" vector-effect="non-scaling-stroke"/></svg>`
	);
}

function horizontal(name: string, y: number): string {
	return `<line class="${name}" x1="0" x2="100%" y1="${y}" y2="${y}"/>`;
}
