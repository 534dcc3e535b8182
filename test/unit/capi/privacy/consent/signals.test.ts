import { decideConsent } from '../../../../../nodes/shared/capi';
import { readConsent } from '../../../../../nodes/shared/capi/privacy/consent/signals';

/** What becomes of an event: `sent`, or the code of its skip. */
function becomes(json: unknown, settings: Record<string, unknown>): string {
	const decision = decideConsent(settings, json, { user_data: { em: 'mia.reed@example.com' } });
	return decision.kind === 'skip' ? decision.skip.code : 'sent';
}
const webhook = (more: object) => ({
	headers: {},
	params: {},
	query: {},
	body: { id: 1 },
	...more,
});

describe('Google Consent Mode', () => {
	const settings = { signals: ['googleConsentMode'] };
	it.each<[code: string, json: unknown]>([
		['sent', { gcs: 'G111' }],
		['sent', { gcs: 'G110' }],
		['consent_withdrawn', { gcs: 'G101' }],
		['consent_withdrawn', { gcs: 'G100' }],
		['consent_missing', { gcs: 'G1--' }],
		['consent_not_understood', { gcs: 'X111' }],
		['consent_missing', {}],
		['sent', webhook({ query: { gcs: 'G111' } })],
		['sent', webhook({ body: { 'x-ga-gcs': 'G111' } })],
		['sent', webhook({ body: { consent: { ad_storage: 'granted', ad_user_data: 'granted' } } })],
		['consent_withdrawn', { ad_storage: 'granted', ad_user_data: 'denied' }],
		['consent_withdrawn', { consent: { ad_user_data: 'GRANTED', ad_personalization: 'DENIED' } }],
		['consent_missing', { consent: { analytics_storage: 'granted' } }],
		['sent', { consent_state: { ad_storage: true } }],
		['consent_contradictory', { gcs: 'G111', consent: { ad_storage: 'denied' } }],
	])('%s: %j', (code, json) => {
		expect(becomes(json, settings)).toBe(code);
	});
});

describe('an IAB TCF string', () => {
	const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
	const bits = (value: number, count: number) => value.toString(2).padStart(count, '0');
	const flags = (set: number[], count: number) =>
		Array.from({ length: count }, (_, index) => (set.includes(index + 1) ? '1' : '0')).join('');
	const toText = (all: string) =>
		(all.match(/.{1,6}/g) ?? []).map((six) => ALPHABET[parseInt(six.padEnd(6, '0'), 2)]).join('');

	/** A core string, field by field, as the specification has them. */
	function tcString(
		purposes: number[],
		vendors: number[],
		more: Partial<Record<string, string>> = {},
	) {
		const last = Math.max(0, ...vendors);
		return toText(
			[
				bits(2, 6), // version
				bits(17_600_000_000, 36) + bits(17_600_000_000, 36), // created, last updated
				bits(10, 12) + bits(1, 12) + bits(1, 6), // platform, its version, its screen
				bits(4, 6) + bits(13, 6) + bits(100, 12) + bits(4, 6), // EN, vendor list, policy
				'1' + '0' + bits(0, 12), // of one service; special features
				flags(purposes, 24) + flags([], 24), // consent, legitimate interest
				'0' + bits(3, 6) + bits(4, 6), // DE
				more.vendors ?? bits(last, 16) + '0' + flags(vendors, last),
				bits(0, 16) + '0', // legitimate interest of vendors
				more.restrictions ?? bits(0, 12),
			].join(''),
		);
	}
	const restricted = (purpose: number, kind: number, vendor: number) =>
		bits(1, 12) + bits(purpose, 6) + bits(kind, 2) + bits(1, 12) + '0' + bits(vendor, 16);
	/** So many spans of all numbers that there are. */
	const spans = (count: number) =>
		bits(65_535, 16) + '1' + bits(count, 12) + ('1' + bits(1, 16) + bits(65_535, 16)).repeat(count);

	// From IAB Tech Lab's specification: a string of version 2 with three segments, in which no purpose has consent.
	const OF_THE_SPECIFICATION =
		'COtybn4PA_zT4KjACBENAPCIAEBAAECAAIAAAAAAAAAA.IBAgAAAgAIAwgAgAAAAEAAAACA.QAagAQAgAIAwgA.cAAAAAAAITg=';
	const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

	it.each<[code: string, text: () => string, vendorId: number]>([
		['sent', () => tcString(all, [5, 1042]), 1042],
		['sent', () => tcString([1, 3, 4, 7], []), 0],
		['consent_withdrawn', () => tcString(all, [5]), 1042],
		['consent_withdrawn', () => tcString([1, 3, 4], [1042]), 1042],
		['consent_withdrawn', () => tcString([], []), 0],
		['consent_withdrawn', () => tcString(all, [7], { restrictions: restricted(3, 0, 7) }), 7],
		['sent', () => tcString(all, [7], { restrictions: restricted(3, 1, 7) }), 7],
		['sent', () => tcString(all, [7], { restrictions: restricted(3, 0, 8) }), 7],
		['consent_string_unreadable', () => tcString(all, [], { vendors: spans(1000) }), 7],
		['consent_string_unreadable', () => tcString(all, [], { vendors: spans(1) }), 7],
		['consent_withdrawn', () => OF_THE_SPECIFICATION.replace('=', ''), 0],
		['consent_string_unreadable', () => 'CPgarbage', 0],
		['consent_string_unreadable', () => 'BOEFEAyOEFEAyAHABDENAI4AAAB9vABAASA', 0],
		['consent_string_unreadable', () => `C${'_'.repeat(4000)}`, 0],
		['consent_string_unreadable', () => `C${'A'.repeat(9000)}`, 0],
		['consent_string_unreadable', () => tcString(all, [1]).slice(0, 30), 0],
	])('%s', (code, text, tcfVendorId) => {
		const settings = { signals: ['tcf'], tcfVendorId };
		expect(becomes({ gdpr_consent: text() }, settings)).toBe(code);
		expect(becomes(webhook({ query: { tcString: text() } }), settings)).toBe(code);
		expect(
			becomes(webhook({ headers: { Cookie: `a=b; euconsent-v2=${text()}; c=d` } }), settings),
		).toBe(code);
	});

	it('is missing where there is none, and read from the consent field too', () => {
		expect(becomes({}, { signals: ['tcf'] })).toBe('consent_missing');
		const settings = { consentField: 'consent', tcfVendorId: 7 };
		expect(becomes({ consent: tcString(all, [7]) }, settings)).toBe('sent');
		expect(becomes({ consent: tcString(all, [8]) }, settings)).toBe('consent_withdrawn');
	});
});

describe('Global Privacy Control', () => {
	const settings = { signals: ['gpc'], ifMissing: 'send' };
	it.each<[code: string, json: unknown]>([
		['consent_objected', webhook({ headers: { 'Sec-GPC': '1' } })],
		['consent_objected', { globalPrivacyControl: true }],
		['sent', webhook({ headers: { 'sec-gpc': '0' } })],
		['sent', webhook({})],
	])('%s: %j', (code, json) => {
		expect(becomes(json, settings)).toBe(code);
	});

	it('is no consent by itself, and no match for a yes beside it', () => {
		expect(becomes(webhook({}), { signals: ['gpc'] })).toBe('consent_missing');
		const json = webhook({ headers: { 'sec-gpc': '1' }, body: { consent: 'yes' } });
		expect(becomes(json, { signals: ['gpc'], consentField: 'consent' })).toBe(
			'consent_contradictory',
		);
	});
});

describe('flags of shops', () => {
	it.each<[code: string, json: unknown]>([
		['sent', webhook({ body: { buyer_accepts_marketing: true } })],
		['consent_withdrawn', webhook({ body: { buyer_accepts_marketing: false } })],
		['sent', { customer: { email_marketing_consent: { state: 'subscribed' } } }],
		[
			'consent_withdrawn',
			{ customer: { emailMarketingConsent: { marketingState: 'UNSUBSCRIBED' } } },
		],
		['consent_missing', { customer: { email_marketing_consent: { state: 'not_subscribed' } } }],
		['consent_missing', { customer: { email_marketing_consent: { state: 'pending' } } }],
		[
			'consent_contradictory',
			{
				buyer_accepts_marketing: true,
				customer: { email_marketing_consent: { state: 'unsubscribed' } },
			},
		],
		['consent_missing', { id: 1 }],
	])('Shopify, %s: %j', (code, json) => {
		expect(becomes(json, { signals: ['shopify'] })).toBe(code);
	});

	it.each<[code: string, json: unknown]>([
		['sent', { meta_data: [{ id: 1, key: 'mailchimp_woocommerce_is_subscribed', value: '1' }] }],
		['sent', webhook({ body: { meta_data: [{ key: 'kl_newsletter_checkbox', value: 1 }] } })],
		[
			'consent_withdrawn',
			{ meta_data: [{ key: '_mailchimp_woocommerce_is_subscribed', value: '0' }] },
		],
		['consent_missing', { meta_data: [{ key: 'other', value: '1' }] }],
		['consent_missing', { meta_data: 'x' }],
	])('WooCommerce, %s: %j', (code, json) => {
		expect(becomes(json, { signals: 'woocommerce' })).toBe(code);
	});
});

describe('the consent field', () => {
	it.each<[code: string, json: unknown, field: string]>([
		['sent', { consent: 'yes' }, 'consent'],
		['sent', webhook({ body: { a: { b: true } } }), 'a.b'],
		['sent', webhook({ body: { a: { b: true } } }), 'body.a.b'],
		['sent', webhook({ query: { ok: '1' } }), 'ok'],
		['sent', { customer: { marketing: 'granted' } }, 'marketing'],
		['sent', { consent: { status: 'granted' } }, 'consent'],
		['sent', { consent: 'G111' }, 'consent'],
		['consent_withdrawn', { consent: 'G100' }, 'consent'],
		['consent_missing', { staff: { marketing: 'granted' } }, 'marketing'],
		['consent_missing', {}, '__proto__'],
		['consent_not_understood', { consent: { other: 1 } }, 'consent'],
	])('%s: %j %s', (code, json, consentField) => {
		expect(becomes(json, { consentField })).toBe(code);
	});

	it('holds nothing that the reader cannot take', () => {
		for (const value of [[], {}, () => 1, Symbol.iterator, 10n, Number.NaN, new Date(0)])
			expect(readConsent(value)).not.toBe('given');
	});
});

describe('a withdrawal', () => {
	const settings = { consentField: 'consent', withdrawalField: 'withdrawn_at' };
	it.each<[code: string, withdrawn: unknown]>([
		['sent', undefined],
		['sent', ''],
		['sent', false],
		['consent_withdrawn', '2026-11-26T08:00:00Z'],
		['consent_withdrawn', '2031-01-01'],
		['consent_withdrawn', true],
	])('%s: %j', (code, withdrawn_at) => {
		expect(becomes({ consent: 'yes', withdrawn_at }, settings)).toBe(code);
	});

	it('alone decides where nothing else is asked', () => {
		const alone = { withdrawalField: 'withdrawn_at' };
		expect(becomes({}, alone)).toBe('sent');
		expect(becomes({ withdrawn_at: '2026-11-26' }, alone)).toBe('consent_withdrawn');
	});
});
