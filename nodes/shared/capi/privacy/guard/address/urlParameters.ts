/** Query parameters by their names. */
import { isContactKey, isPersonalKey } from '../../../fields/personalKeys';

/** Clicks on ads, by which platforms find their own ad again; they name nobody (docs/meta-api.md section 3.4 for fbclid). */
export const CLICK_IDS: readonly string[] = [
	...[
		'fbclid',
		'ctwa_clid',
		'gclid',
		'gbraid',
		'wbraid',
		'dclid',
		'gclsrc',
		'gad_source',
		'gad_campaignid',
		'srsltid',
	],
	...[
		'msclkid',
		'ttclid',
		'twclid',
		'li_fat_id',
		'epik',
		'ScCid',
		'rdt_cid',
		'yclid',
		'irclickid',
		'igshid',
	],
];

const KNOWN_CLICK_IDS: ReadonlySet<string> = new Set(CLICK_IDS.map((name) => name.toLowerCase()));
const CAMPAIGN = /^utm_/i;

/** A click ID: nothing is looked for in it. */
export function isClickId(name: string): boolean {
	return KNOWN_CLICK_IDS.has(name.toLowerCase());
}

/** What a list of parameters to keep need not name. */
export function isAlwaysKept(name: string): boolean {
	return CAMPAIGN.test(name) || isClickId(name);
}

const SHORTEST_NAME = 3;
const DIGITS_OF_AN_ID = /(?:\d\D?){6}/;
const FEWEST_OF_AN_ID = 6;

/**
 * Whether a parameter holds data about a person by its name. Two-letter words (`st`) and Meta's own IDs are everyday in addresses; so
 * are words such as `pan` and `nit`, which count where a number stands behind them.
 */
export function isPersonalParameter(name: string, value: string): boolean {
	if (name.length < SHORTEST_NAME || name.startsWith('fb') || CAMPAIGN.test(name)) return false;
	return (
		isContactKey(name) ||
		(value.length >= FEWEST_OF_AN_ID && DIGITS_OF_AN_ID.test(value) && isPersonalKey(name))
	);
}
