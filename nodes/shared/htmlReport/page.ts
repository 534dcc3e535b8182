/** From a report to its page: one HTML file with everything in it, no script, nothing that is loaded from elsewhere. */
import { renderChart } from './charts';
import { escapeText } from './escape';
import type { HtmlReport, Section, VerdictTone } from './model';
import { CHART_RULES, COLORS, PAGE_RULES } from './style';
import { renderTable } from './table';

/** The tone in a word, beside its color. */
const TONES: Readonly<Record<VerdictTone, string>> = {
	good: 'All well',
	attention: 'Needs attention',
	unknown: 'Not known yet',
};

/** Even if something got into a page that should not, it could neither run nor call anywhere. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Takes a report; gives the text of the HTML file, in ASCII. */
export function renderHtmlReport(report: HtmlReport): string {
	const sections = report.sections.map(renderSection);
	const title = escapeText(`${report.name}: ${report.verdict}`);
	return [
		'<!DOCTYPE html>',
		'<html lang="en">',
		'<head>',
		'<meta charset="utf-8">',
		`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="color-scheme" content="light dark">',
		`<title>${title}</title>`,
		`<style>${COLORS}${PAGE_RULES}${CHART_RULES}${sections.map(({ rules }) => rules).join('')}</style>`,
		'</head>',
		'<body>',
		'<main>',
		renderHead(report),
		renderFigures(report),
		...sections.map(({ markup }) => markup),
		renderNotes(report),
		'</main>',
		'</body>',
		'</html>',
		'',
	].join('\n');
}

function renderHead({ name, subject, tone, verdict, nextStep }: HtmlReport): string {
	return [
		'<header>',
		`<p class="about"><strong>${escapeText(name)}</strong> &#183; ${escapeText(subject)}</p>`,
		`<h1 class="${tone}"><span class="tone">${TONES[tone]}</span> ${escapeText(verdict)}</h1>`,
		nextStep === undefined || nextStep === ''
			? ''
			: `<p class="next"><strong>Next step:</strong> ${escapeText(nextStep)}</p>`,
		'</header>',
	].join('\n');
}

function renderFigures({ figures }: HtmlReport): string {
	if (figures.length === 0) return '';
	const entries = figures.map(
		({ label, value }) => `<div><dt>${escapeText(label)}</dt><dd>${escapeText(value)}</dd></div>`,
	);
	return `<dl class="figures">${entries.join('')}</dl>`;
}

interface RenderedSection {
	readonly markup: string;
	readonly rules: string;
}

function renderSection(section: Section, index: number): RenderedSection {
	const { heading, introduction, table } = section;
	const chart = renderFigure(section, `chart-${index + 1}`);
	const markup = [
		'<section>',
		`<h2>${escapeText(heading)}</h2>`,
		introduction === undefined ? '' : `<p class="introduction">${escapeText(introduction)}</p>`,
		chart.markup,
		renderTable(heading, table),
		'</section>',
	];
	return { markup: markup.join('\n'), rules: chart.rules };
}

/**
 * A chart, and the same chart as the background of its place for n8n's output panel: n8n takes every SVG element out of a
 * page that it shows and leaves the letters; what stands in the style it lets through.
 */
function renderFigure({ chart }: Section, id: string): RenderedSection {
	if (chart === undefined || chart.rows.length === 0) return { markup: '', rules: '' };
	const { markup, height } = renderChart(id, chart);
	const image = markup.replace('>', `><style>${COLORS}${CHART_RULES}</style>`);
	const place = `.${id}:not(:has(svg))`;
	return {
		markup: `<div class="chart ${id}">${markup}</div>`,
		rules:
			`${place}{height:${height}px;overflow:hidden;font-size:0;background:url("data:image/svg+xml,${encodeURIComponent(image)}") 0 0/100% 100% no-repeat}` +
			`${place} *{display:none}`,
	};
}

function renderNotes({ notes }: HtmlReport): string {
	if (notes.length === 0) return '';
	return `<footer>${notes.map((note) => `<p>${escapeText(note)}</p>`).join('')}</footer>`;
}
