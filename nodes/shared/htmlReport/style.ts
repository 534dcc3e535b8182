/**
 * How pages look. Colors are few and keep the contrast that WCAG 2.2 asks of text (AA, 4.5:1) on their grounds, in light
 * and in dark; a test measures it. What is drawn as an image of its own gets colors and chart rules too.
 */

/** Names are those of the custom properties; `ground` is the page, `tint` and `track` lie on it. */
export const LIGHT = {
	ground: '#ffffff',
	ink: '#1b2430',
	quiet: '#566171',
	rule: '#dde3ea',
	track: '#e9eef4',
	tint: '#e6eefb',
	accent: '#2b5fb8',
	good: '#17704a',
	attention: '#99500a',
	unknown: '#566171',
} as const;

export const DARK: Record<keyof typeof LIGHT, string> = {
	ground: '#14181f',
	ink: '#e7ebf1',
	quiet: '#a4afbd',
	rule: '#303946',
	track: '#29313d',
	tint: '#1f2d45',
	accent: '#82aef5',
	good: '#63cc98',
	attention: '#f0b266',
	unknown: '#a4afbd',
};

function properties(colors: Readonly<Record<string, string>>): string {
	return Object.entries(colors)
		.map(([name, color]) => `--${name}:${color}`)
		.join(';');
}

/** Printed pages are light, whatever the screen is. */
export const COLORS = [
	`:root{color-scheme:light dark;${properties(LIGHT)}}`,
	`@media screen and (prefers-color-scheme:dark){:root{${properties(DARK)}}}`,
].join('');

const FONT = 'system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif';

export const CHART_RULES = [
	`svg text{font:14px/1 ${FONT};fill:var(--ink)}`,
	'svg .value{font-weight:600;font-variant-numeric:tabular-nums}',
	'svg .date{font-size:12px;fill:var(--quiet)}',
	'svg .track{fill:var(--track)}',
	'svg .bar{fill:var(--accent)}',
	'svg .bar.attention{fill:var(--attention)}',
	'svg .passage{fill:var(--tint)}',
	'svg .goal{stroke:var(--ink);stroke-width:2}',
	'svg .goal.dashed{stroke:var(--quiet);stroke-width:1;stroke-dasharray:4 4}',
	'svg .axis{stroke:var(--rule)}',
	'svg .line{fill:none;stroke:var(--accent);stroke-width:2;stroke-linejoin:round}',
	'svg .point{fill:var(--accent);stroke:var(--ground);stroke-width:1.5}',
].join('');

export const PAGE_RULES = [
	'*{box-sizing:border-box}',
	`body{margin:0;padding:32px 20px 40px;background:var(--ground);color:var(--ink);font:15px/1.5 ${FONT}}`,
	'main{max-width:720px;margin:0 auto}',
	'header{margin-bottom:24px}',
	'.about{margin:0 0 12px;color:var(--quiet);font-size:14px}',
	'.about strong{color:var(--ink);font-weight:600}',
	'h1{margin:0;padding-left:16px;border-left:4px solid var(--unknown);font-size:24px;line-height:1.3;font-weight:650;text-wrap:balance;overflow-wrap:anywhere}',
	'h1 .tone{display:block;margin-bottom:2px;font-size:14px;font-weight:600;color:var(--unknown)}',
	'h1.good{border-color:var(--good)}h1.good .tone{color:var(--good)}',
	'h1.attention{border-color:var(--attention)}h1.attention .tone{color:var(--attention)}',
	'.next{margin:14px 0 0;padding-left:20px;overflow-wrap:anywhere}',
	'.next strong{font-weight:600}',
	'.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(130px,1fr));gap:16px 24px;margin:0 0 8px;padding:20px 0;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule)}',
	'.figures div{min-width:0}',
	'.figures dt{color:var(--quiet);font-size:13px}',
	'.figures dd{margin:0;font-size:22px;line-height:1.3;font-weight:600;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}',
	'section{margin-top:32px}',
	'h2{margin:0 0 4px;font-size:17px;line-height:1.4;font-weight:600}',
	'.introduction{margin:0 0 16px;color:var(--quiet);font-size:14px}',
	'.chart{margin:16px 0 12px}',
	'.chart svg{display:block;overflow:visible}',
	'.scroll{overflow-x:auto}',
	'table{width:100%;border-collapse:collapse;font-size:14px}',
	'caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}',
	'th,td{padding:7px 0 7px 16px;border-bottom:1px solid var(--rule);text-align:right;vertical-align:top;font-weight:400;font-variant-numeric:tabular-nums}',
	'th:first-child,td:first-child{min-width:7.5em;padding-left:0;text-align:left;overflow-wrap:anywhere}',
	'td{white-space:nowrap}',
	'.words{text-align:left;white-space:normal}',
	'thead th{color:var(--quiet);font-size:13px;vertical-align:bottom}',
	'footer{margin-top:32px;color:var(--quiet);font-size:13px}',
	'footer p{margin:0 0 6px}',
	'@media (max-width:480px){body{padding:20px 16px 32px}h1{font-size:20px}.figures{grid-template-columns:1fr 1fr}.figures dd{font-size:19px}th,td{padding-left:10px}th:first-child,td:first-child{min-width:6em}}',
	'@media print{body{padding:0}section,table,.figures{break-inside:avoid}svg *{-webkit-print-color-adjust:exact;print-color-adjust:exact}}',
].join('');
