import fc from 'fast-check';
import { DateTime } from 'luxon';

import type { RawEvent, UserData } from '../../../../nodes/shared/capi/events';
import { readAmount, readEventTime, serializeEvent } from '../../../../nodes/shared/capi/events';
import { build, context, DAY, EXTINFO, HASHED_EMAIL, NOW, userOf } from './support';

const SOURCES = [
	'website',
	'app',
	'physical_store',
	'crm',
	'business_messaging',
	'email',
	'phone_call',
	'chat',
	'system_generated',
	'other',
];
/** Whatever stands in a cell: chosen so that the rules are reached, or any JSON value. */
const anything = fc.oneof(
	{ weight: 3, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
	fc.constantFrom(
		'',
		null,
		'n/a',
		'1,234',
		'12,50 €',
		'[1,2]',
		'{"a":1}',
		'__proto__',
		'LDU',
		true,
		-0,
		1e21,
	),
	fc.date({ noInvalidDate: false }),
);
const or = (good: fc.Arbitrary<unknown>) => fc.oneof({ weight: 15, arbitrary: good }, anything);
const time = fc.oneof(
	{ weight: 6, arbitrary: fc.integer({ min: NOW - 7 * DAY, max: NOW }) },
	fc.integer({ min: NOW - 70 * DAY, max: NOW + 120 }),
);

const customData = fc.record(
	{
		value: or(fc.double({ noNaN: true, noDefaultInfinity: true })),
		currency: or(fc.constantFrom('EUR', 'usd')),
		order_id: anything,
		contents: or(
			fc.array(
				fc.record({ id: anything, quantity: or(fc.nat()), price: anything, brand: anything }),
			),
		),
		content_ids: anything,
		num_items: anything,
		store_data: anything,
		travel_class: anything,
		lead_event_source: or(fc.constant('HubSpot')),
		event_source: or(fc.constant('crm')),
	},
	{ requiredKeys: [] },
);
const rawEvent = fc.record<Record<string, unknown>>(
	{
		event_name: or(fc.constantFrom('Purchase', 'Lead', 'AppendAttribution', 'LeadSubmitted')),
		event_time: or(time),
		event_id: anything,
		action_source: or(fc.constantFrom(...SOURCES)),
		event_source_url: or(fc.webUrl()),
		referrer_url: anything,
		opt_out: or(fc.boolean()),
		messaging_channel: or(fc.constantFrom('messenger', 'whatsapp', 'instagram')),
		customer_segmentation: anything,
		advanced_measurement_table: anything,
		data_processing_options: or(fc.constantFrom('', 'LDU')),
		data_processing_options_country: or(fc.constantFrom('', 'US')),
		data_processing_options_state: or(fc.constantFrom('', 'Texas')),
		custom_data: or(fc.oneof(customData, fc.dictionary(fc.string(), anything))),
		app_data: or(
			fc.record({
				advertiser_tracking_enabled: or(fc.boolean()),
				extinfo: or(fc.constant(EXTINFO)),
			}),
		),
		original_event_data: or(fc.record({ event_name: anything, event_time: or(time) })),
		attribution_data: or(
			fc.record({ ad_id: anything, touchpoint_ts: or(time), attribution_setting: anything }),
		),
	},
	{ requiredKeys: [] },
);
const hash = fc.constant([HASHED_EMAIL]);
const userData: fc.Arbitrary<UserData> = fc.record(
	{
		em: hash,
		fn: hash,
		ge: hash,
		client_user_agent: fc.constant('Mozilla'),
		client_ip_address: fc.constant('203.0.113.9'),
		lead_id: fc.constant('12345678901234567'),
		page_id: fc.constant('1'),
		page_scoped_user_id: fc.constant('2'),
	},
	{ requiredKeys: [] },
);

const WINDOW_DAYS = { physical_store: 62 } as Record<string, number | undefined>;

it('never throws on any JSON value in the place of an event', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			const raw: RawEvent = JSON.parse(JSON.stringify(value));
			expect(['ready', 'refused']).toContain(build(raw, userOf({ em: [HASHED_EMAIL] })).status);
		}),
	);
});

it('gives an event that is valid JSON within its window, or at least one refusal; twice the same', () => {
	let readyCount = 0;
	fc.assert(
		fc.property(rawEvent, userData, (raw, identifiers) => {
			const outcome = build(raw, userOf(identifiers));
			expect(build(raw, userOf(identifiers))).toEqual(outcome);
			if (outcome.status === 'refused') {
				expect(outcome.refusals.length).toBeGreaterThan(0);
				return;
			}
			readyCount += 1;
			const { event } = outcome;
			const parsed = JSON.parse(serializeEvent(event));
			expect(parsed.event_id).toBe(event.event_id);
			expect(event.event_id).not.toBe('');
			expect(parsed.custom_data).toEqual(
				event.custom_data === undefined ? undefined : JSON.parse(JSON.stringify(event.custom_data)),
			);
			expect(Number.isInteger(event.event_time)).toBe(true);
			expect(event.event_time).toBeLessThanOrEqual(NOW);
			expect(event.event_time).toBeGreaterThanOrEqual(
				NOW - (WINDOW_DAYS[event.action_source] ?? 7) * DAY,
			);
			if (event.event_name === 'Purchase') {
				expect(typeof event.custom_data?.value).toBe('number');
				expect(event.custom_data?.currency).toMatch(/^[A-Z]{3}$/);
			}
		}),
		{ numRuns: 1000 },
	);
	expect(readyCount).toBeGreaterThan(50);
});

it('keeps every value of the item out of refusals and warnings', () => {
	/** Text that no sentence of ours holds, so that finding it means that it leaked. */
	const secret = fc.stringMatching(/^Zq[0-9]{6}xW$/);
	const secretly = fc.oneof(
		secret,
		secret.map((text) => `${text}@leak.example`),
		secret.map((text) => [text]),
		secret.map((text) => ({ id: text, name: text })),
		secret.map((text) => JSON.stringify([{ sku: text }])),
	);
	const fields = [
		'event_name',
		'event_time',
		'event_id',
		'action_source',
		'event_source_url',
		'referrer_url',
		'opt_out',
		'messaging_channel',
		'customer_segmentation',
		'data_processing_options',
		'data_processing_options_country',
		'data_processing_options_state',
		'custom_data',
		'app_data',
		'original_event_data',
		'attribution_data',
		'stray',
	];
	const inner = [
		'value',
		'currency',
		'contents',
		'content_ids',
		'num_items',
		'order_id',
		'travel_class',
		'em',
		'event_time',
		'extinfo',
		'advertiser_tracking_enabled',
		'platform',
		'ad_id',
		'attribution_share',
		'store_data',
		'own_property',
	];
	const objectOfSecrets = fc.dictionary(fc.constantFrom(...inner), secretly);
	const raw = fc.dictionary(fc.constantFrom(...fields), fc.oneof(secretly, objectOfSecrets));
	fc.assert(
		fc.property(raw, fc.constantFrom(...SOURCES), fc.boolean(), (event, source, isKnownSource) => {
			const outcome = build(
				isKnownSource ? { ...event, action_source: source } : event,
				userOf({}),
			);
			const refusals = outcome.status === 'refused' ? outcome.refusals : [];
			expect(JSON.stringify([refusals, outcome.warnings])).not.toMatch(/Zq\d/);
		}),
		{ numRuns: 1000 },
	);
});

it('reads back every amount that is written plainly, in the German and in the American way', () => {
	const cents = fc.integer({ min: 0, max: 999_999_999_99 });
	fc.assert(
		fc.property(cents, (amount) => {
			const value = amount / 100;
			const grouped = (locale: string) =>
				new Intl.NumberFormat(locale, {
					minimumFractionDigits: 2,
					maximumFractionDigits: 2,
				}).format(value);
			for (const text of [
				value.toFixed(2),
				grouped('de-DE'),
				grouped('en-US'),
				grouped('de-CH'),
				grouped('fr-FR'),
			]) {
				expect(readAmount(text)).toEqual({ kind: 'amount', amount: value });
			}
		}),
	);
});

it('reads an instant the same in every form that names its offset', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1_000_000_000, max: NOW }), (seconds) => {
			const date = new Date(seconds * 1000);
			const iso = date.toISOString();
			const texts = [String(seconds), iso, iso.replace('T', ' '), date.toUTCString()];
			for (const form of [seconds, seconds * 1000, date, ...texts]) {
				expect(readEventTime(form, context)).toMatchObject({ status: 'read', seconds });
			}
		}),
	);
});

it('reads a wall clock so that the clock of that zone showed it, and the first time it did', () => {
	const zones = [
		'Europe/Berlin',
		'America/New_York',
		'America/St_Johns',
		'Australia/Lord_Howe',
		'Asia/Kathmandu',
		'Africa/Casablanca',
		'Pacific/Chatham',
		'Pacific/Apia',
		'UTC',
	];
	const instant = fc.oneof(
		fc.integer({ min: 1_300_000_000, max: NOW }),
		fc.constantFrom(1792887000, 1792890600, 1774745999, 1774746000, 1325239200),
	);
	fc.assert(
		fc.property(instant, fc.constantFrom(...zones), (seconds, timezone) => {
			const wallClock = (time: number) =>
				DateTime.fromSeconds(time, { zone: timezone }).toFormat('yyyy-MM-dd HH:mm:ss');
			const reading = readEventTime(wallClock(seconds), { nowSeconds: NOW, timezone });
			if (reading.status !== 'read') throw new Error('not read');
			expect(wallClock(reading.seconds)).toBe(wallClock(seconds));
			expect(reading.seconds).toBeLessThanOrEqual(seconds);
		}),
		{ numRuns: 1000 },
	);
});
