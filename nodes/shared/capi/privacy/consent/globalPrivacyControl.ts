/**
 * Global Privacy Control: the browser's objection, the header `Sec-GPC: 1` of a request, or `navigator.globalPrivacyControl`
 * as a page passes it on. Source: W3C, Global Privacy Control. The browser can object, not consent: anything else says nothing.
 */
import type { ConsentAnswer } from './answer';
import { type ConsentPlaces, valuesUnder } from './places';

const NAMES = ['globalPrivacyControl', 'global_privacy_control', 'sec-gpc', 'sec_gpc', 'gpc'];

/** Whether the browser of an item objects. */
export function findPrivacyControl(places: ConsentPlaces): ConsentAnswer[] {
	const values = [places.headers['sec-gpc'], ...valuesUnder(places, NAMES)];
	return values.some((value) => value === true || String(value).trim() === '1' || value === 'true')
		? ['objected']
		: [];
}
