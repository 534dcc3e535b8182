/** From a chart to its markup. */
import type { Chart } from '../model';
import { drawBars } from './bars';
import { drawFunnel } from './funnel';
import { svgElement, type Drawing } from './svg';
import { drawTrend } from './trend';

/** Takes a chart and an id that no other element of the page has; gives the SVG element and its height in pixels. */
export function renderChart(id: string, chart: Chart): Drawing {
	const drawing = draw(chart);
	const { title } = chart;
	return {
		markup: svgElement(id, { title, description: describe(chart) }, drawing),
		height: drawing.height,
	};
}

function draw(chart: Chart): Drawing {
	switch (chart.kind) {
		case 'bars':
			return drawBars(chart.rows);
		case 'funnel':
			return drawFunnel(chart.rows);
		case 'trend':
			return drawTrend(chart.rows);
	}
}

/** The figures in words, for whoever has the chart read aloud. */
function describe({ rows }: Chart): string {
	const named = rows.map(({ label, value }) => `${label}: ${value}`);
	return `${named.join('; ')}. All figures stand in the table below.`;
}
