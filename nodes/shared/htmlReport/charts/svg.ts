/** The frame of every chart: a drawing that fills the width it gets, whose letters keep their size on any screen. */
import { escapeText, shorten } from '../escape';

/** A chart as markup, and its height in pixels. */
export interface Drawing {
	readonly markup: string;
	readonly height: number;
}

/** So many characters of a name fit beside its figure on a telephone. */
const LONGEST_LABEL = 28;

/**
 * Takes what is drawn and how high it is; gives the SVG element. Places along the width are percents, so that no view box
 * scales the letters.
 * @param id tells the charts of a page apart
 */
export function svgElement(
	id: string,
	{ title, description }: { readonly title: string; readonly description: string },
	{ markup, height }: Drawing,
): string {
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-description" width="100%" height="${height}">`,
		`<title id="${id}-title">${escapeText(title)}</title>`,
		`<desc id="${id}-description">${escapeText(description)}</desc>`,
		markup,
		'</svg>',
	].join('');
}

/** The name of a row at the left and its figure at the right, on one line. */
export function rowText(label: string, value: string, baseline: number): string {
	return (
		`<text class="label" x="0" y="${baseline}">${escapeText(shorten(label, LONGEST_LABEL))}</text>` +
		`<text class="value" x="100%" y="${baseline}" text-anchor="end">${escapeText(value)}</text>`
	);
}

/** A number for an attribute: within its bounds, with at most two digits behind the point. */
export function within(value: number, lowest: number, highest: number): number {
	const bounded = Math.min(highest, Math.max(lowest, Number.isFinite(value) ? value : lowest));
	return Math.round(bounded * 100) / 100;
}
