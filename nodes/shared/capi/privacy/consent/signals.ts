/** The signals of consent that the node knows by their form, one row each: code, editor and documentation read them here. */
import type { RawValue } from '../../types';
import { isPlainObject } from '../../values';
import { type ConsentAnswer, joinAnswers } from './answer';
import { findPrivacyControl } from './globalPrivacyControl';
import { findConsentMode, readConsentMode } from './googleConsentMode';
import type { ConsentPlaces } from './places';
import { findShopify, findWooCommerce } from './shops';
import { findTcStrings, isLikeTcString, readTcString } from './tcf';
import { readWord } from './words';

export interface ConsentSignal {
	/** As workflows save it. */
	readonly id: string;
	readonly displayName: string;
	readonly description: string;
	/** Gives every answer of this kind in an item; nothing where there is none. */
	find(places: ConsentPlaces, vendorId: number): readonly ConsentAnswer[];
}

export const CONSENT_SIGNALS: readonly ConsentSignal[] = [
	{
		id: 'googleConsentMode',
		displayName: 'Google Consent Mode',
		description: 'The text gcs (G111), or ad_storage, ad_user_data and ad_personalization',
		find: findConsentMode,
	},
	{
		id: 'tcf',
		displayName: 'IAB TCF String',
		description: 'gdpr_consent, tcString, or the cookie euconsent-v2 of the visitor',
		find: findTcStrings,
	},
	{
		id: 'gpc',
		displayName: 'Global Privacy Control',
		description: 'The header Sec-GPC: 1 of the visitor is an objection; without it nothing is said',
		find: findPrivacyControl,
	},
	{
		id: 'shopify',
		displayName: 'Shopify Marketing Flags',
		description: 'buyer_accepts_marketing, email_marketing_consent and the like',
		find: findShopify,
	},
	{
		id: 'woocommerce',
		displayName: 'WooCommerce Marketing Flags',
		description: 'The entries of Mailchimp and Klaviyo in meta_data',
		find: findWooCommerce,
	},
];

/** Takes the value of the consent field, in any form that a signal has, or a word; gives what it says. */
export function readConsent(value: RawValue, vendorId = 0): ConsentAnswer {
	const mode = readConsentMode(value);
	if (mode !== undefined) return mode;
	if (isLikeTcString(value)) return readTcString(value, vendorId);
	if (!isPlainObject(value)) return readWord(value);
	const named = NAMES_OF_ANSWER.filter((name) => name in value);
	return named.length === 0
		? 'not_understood'
		: joinAnswers(named.map((name) => readWord(value[name])));
}

/** Where an object of consent has its answer. */
const NAMES_OF_ANSWER = [
	'state',
	'marketingState',
	'status',
	'value',
	'granted',
	'given',
	'consent',
];
