import { displayName } from '../../../nodes/shared/capi/fields/fieldNames';
import {
	APP_DATA_ROLES,
	CARD_NETWORKS,
	CATEGORIES,
	CLICK_IDS,
	CONTENT_ROLES,
	CUSTOM_DATA_ROLES,
	KINDS,
	SENSITIVE_RULES,
	SENSITIVE_WORDS,
} from '../../../nodes/shared/capi/privacy/guard';
import { code, codes, page, table } from '../markdown';

const INTRO = `What **Privacy Guard** looks for in every event before it leaves, in Send Event, Lead Stage and Upload. Meta forbids it outside the hashed customer information
([facts](../meta-api.md#116-data-restrictions-and-policy-warnings)). What becomes of it is chosen in the collection [Privacy Guard](../send-event.md#privacy-guard). Nothing here
finds everything: a name that is not in the event's own customer information cannot be told from other words.`;

const OF_IDS =
	'Fields of IDs are those of the table below that are looked through as such, and paths of pages: there numbers of orders and products stand, which pass such a check by chance.';

const WITHIN_TEXTS =
	'All other custom properties are looked through too, their names, lists and objects included: as IDs where their name says so (ID, No., Ref, Code, SKU, …), as coupons (Coupon, Voucher, Promo, Discount, …), which are IDs in which one name counts only where nothing else stands there, since many people have BROWN10, as products where it ' +
	'names a property of one (Color, Size, Brand, Store, City, …), else as texts. Page addresses in them are treated as page addresses.';

const OF_ADDRESSES =
	'In page addresses and referrers path, query and fragment are looked through, decoded up to three times. Query parameters with names of contact data are taken out whatever they hold. ' +
	'The host is not looked at; a name and password before it are taken out.';

const OF_WORDS =
	'A word of these gives a warning and nothing else: whether it says something about a person only you know, and a shop for such things has it in every event. Whole words count, in Japanese, ' +
	'Chinese, Korean and Thai also parts of them, so that compounds of other languages (Diabetikerschuhe) are not found. Words that mostly mean something else are left out: Cancer (zodiac), Christian ' +
	'(a name), kids, credit, therapy, party, konkurs (a contest). The warning is turned off with **Warn of Sensitive Words**.';

/** What the last gate looks for, where, and which words are sensitive. */
export function privacyGuardPage(): string {
	return page('Privacy Guard', INTRO, [
		'## What is looked for',
		table(
			['Seems to hold', 'Recognized by', 'Not'],
			Object.values(KINDS).map(({ words, recognizedBy, not }) => [words, recognizedBy, not]),
		),
		OF_IDS,
		`Card networks: ${CARD_NETWORKS.join(', ')}. Spaces, dashes and digits of other scripts and of full width count as plain ones.`,
		'## Where',
		table(['Field', 'Path', 'Looked through as'], rolesOfFields()),
		WITHIN_TEXTS,
		OF_ADDRESSES,
		`Click IDs always stay and are not looked at: ${codes(CLICK_IDS)}. Parameters that begin with ${code('utm_')} stay too, unless personal data is found in them.`,
		'## Words of sensitive categories',
		OF_WORDS,
		table(
			['Category', 'Rule', 'Words'],
			CATEGORIES.map((category) => [
				SENSITIVE_RULES[category].displayName,
				SENSITIVE_RULES[category].rule,
				wordsOf(SENSITIVE_WORDS[category]),
			]),
		),
	]);
}

const EVENT_ROWS: readonly string[][] = [
	['Event Name', 'event_name', 'a text; those of Meta’s standard events are not'],
	['Event ID', 'event_id', 'an ID, unless it was made here'],
	['Event Source URL', 'event_source_url', 'a page address'],
	['Referrer URL', 'referrer_url', 'a page address'],
	['External ID', 'user_data.external_id', 'an ID, where it is sent plain'],
	['Original Event', 'original_event_data', 'IDs'],
	['Attribution Data', 'attribution_data', 'IDs'],
	['Advanced Measurement Table', 'advanced_measurement_table', 'an ID'],
	['Upload Tag', 'upload_tag', 'the name of a product; left out where it is to be hashed'],
	['Partner Agent', 'partner_agent', 'as Upload Tag'],
	[
		'Test Event Code',
		'test_event_code',
		'the name of a product; the event is refused, since without the code it would count',
	],
];

const ROLE_WORDS = {
	id: 'an ID',
	text: 'a text',
	product: 'the name of a product',
	coupon: 'a coupon',
	amount: 'an amount: only for the person’s own numbers',
	encrypted: 'an encrypted text: only for email addresses and the person’s own data',
} as const;

function rolesOfFields(): string[][] {
	const tables = [
		['custom_data', CUSTOM_DATA_ROLES],
		['custom_data.contents[]', CONTENT_ROLES],
		['app_data', APP_DATA_ROLES],
	] as const;
	const rows = tables.flatMap(([section, roles]) =>
		Object.entries(roles).flatMap(([key, role]) =>
			role === undefined || key === 'contents'
				? []
				: [[displayName(key), `${section}.${key}`, ROLE_WORDS[role]]],
		),
	);
	return [...EVENT_ROWS, ...rows].map(([name, path, role]) => [name, code(path), role]);
}

function wordsOf(rows: Readonly<Record<string, string>>): string {
	return Object.entries(rows)
		.map(([language, words]) => `${language}: ${words.replaceAll(' ', ', ').replaceAll('-', ' ')}`)
		.join('; ');
}
