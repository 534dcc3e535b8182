/**
 * A report as one HTML page that needs nothing else: what it says is handed in as data, how it looks is decided here. It
 * knows neither n8n nor Meta, and no other room. This is its only door.
 */
export { countOf, formatCount, formatPercent } from './figures';
export type {
	BarRow,
	Chart,
	FunnelRow,
	HtmlReport,
	KeyFigure,
	Section,
	Table,
	TrendRow,
	VerdictTone,
} from './model';
export { renderHtmlReport } from './page';
