/** What a page says. All texts are plain text; whatever stands in them is shown, never read as markup. */

/** How the verdict is meant; the page says it in a word too, so that nobody needs to see the color. */
export type VerdictTone = 'good' | 'attention' | 'unknown';

export interface HtmlReport {
	/** What the report is about, such as `Lead Funnel`. */
	readonly name: string;
	/** Of what and when, such as `Dataset 123, 2026-11-26`. */
	readonly subject: string;
	readonly tone: VerdictTone;
	/** The one line that is read first. */
	readonly verdict: string;
	/** What to do; left out where there is nothing to do. */
	readonly nextStep?: string;
	readonly figures: readonly KeyFigure[];
	readonly sections: readonly Section[];
	/** What has to be known about the figures, in small print. */
	readonly notes: readonly string[];
}

/** One figure that counts, above the sections. */
export interface KeyFigure {
	readonly label: string;
	readonly value: string;
}

export interface Section {
	readonly heading: string;
	/** What is seen here, in a sentence. */
	readonly introduction?: string;
	readonly chart?: Chart;
	/** The same in figures, for whoever cannot see the chart. */
	readonly table: Table;
}

export interface Table {
	/** The first column names the row; the others are figures unless they are `text`. */
	readonly columns: ReadonlyArray<{ readonly label: string; readonly text?: boolean }>;
	readonly rows: ReadonlyArray<readonly string[]>;
}

export type Chart =
	| { readonly kind: 'bars'; readonly rows: readonly BarRow[]; readonly title: string }
	| { readonly kind: 'funnel'; readonly rows: readonly FunnelRow[]; readonly title: string }
	| { readonly kind: 'trend'; readonly rows: readonly TrendRow[]; readonly title: string };

/** A bar of 0 to 100 %. */
export interface BarRow {
	readonly label: string;
	readonly percent: number;
	/** The figure as it is written beside the bar. */
	readonly value: string;
	/** Where the bar should reach, in percent. */
	readonly goal?: number;
	/** Whether the bar is one to look at. */
	readonly needsAttention?: boolean;
}

/** A step of a funnel, 0 to 100 % of its first step wide. */
export interface FunnelRow {
	readonly label: string;
	readonly percent: number;
	readonly value: string;
}

/** A line through the time, with the latest value beside its name. */
export interface TrendRow {
	readonly label: string;
	readonly value: string;
	/** In the order of time; null where there is no value. */
	readonly points: ReadonlyArray<{ readonly at: string; readonly value: number | null }>;
	/** The top of the scale, which begins at 0. */
	readonly highest: number;
	readonly goal?: number;
}
