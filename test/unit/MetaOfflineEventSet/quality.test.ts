import { reasonsInWords } from '../../../nodes/MetaOfflineEventSet/resources/datasetQuality/additionalConversions';
import { BEST_PRACTICES } from '../../../nodes/MetaOfflineEventSet/resources/datasetQuality/bestPractices';
import { countRows } from '../../../nodes/MetaOfflineEventSet/resources/datasetQuality/countEvents';
import type { EventFigures } from '../../../nodes/MetaOfflineEventSet/resources/datasetQuality/eventFigures';
import { readHistory } from '../../../nodes/MetaOfflineEventSet/resources/datasetQuality/history';
import { toQualityItems } from '../../../nodes/MetaOfflineEventSet/resources/datasetQuality/qualityItems';
import { toQualityPage } from '../../../nodes/MetaOfflineEventSet/resources/datasetQuality/page/qualityPage';
import {
	readOffline,
	readWeb,
} from '../../../nodes/MetaOfflineEventSet/resources/datasetQuality/readQuality';
import { judgeEvents } from '../../../nodes/MetaOfflineEventSet/resources/datasetQuality/verdicts';
import { renderHtmlReport } from '../../../nodes/shared/htmlReport';

const judge = (name: string, figures: Partial<EventFigures>) =>
	BEST_PRACTICES.find((practice) => practice.name === name)?.judge({
		channel: 'web',
		eventName: 'Lead',
		...figures,
	});

describe('best practices (docs/meta-api.md sections 10.1 and 10.3)', () => {
	it.each<[string, Partial<EventFigures>, string]>([
		['match_quality', { score: 6 }, 'met'],
		['match_quality', { score: 5.9 }, 'missed'],
		['match_quality', {}, 'unknown'],
		['event_coverage', { coverage: 75 }, 'met'],
		['event_coverage', { coverage: 74.9 }, 'missed'],
		['event_coverage', { coverage: 78, coverageGoal: 80 }, 'missed'],
		['deduplication', { overlap: 50 }, 'met'],
		['deduplication', { overlap: 49.9 }, 'missed'],
		['key_coverage', { keyCoverage: 70 }, 'met'],
		['key_coverage', { keyCoverage: 69.9 }, 'missed'],
		['freshness', { uploadFrequency: 'real_time' }, 'met'],
		['freshness', { uploadFrequency: 'hourly' }, 'met'],
		['freshness', { uploadFrequency: 'daily' }, 'missed'],
		['freshness', {}, 'unknown'],
		['server_events', { browserEvents: 10, serverEvents: 10 }, 'met'],
		['server_events', { browserEvents: 10, serverEvents: 9 }, 'missed'],
		['server_events', { browserEvents: 10, serverEvents: 0 }, 'missed'],
		['server_events', { browserEvents: 0, serverEvents: 9 }, 'unknown'],
		['server_events', {}, 'unknown'],
		['additional_conversions', { additionalConversions: 5.1 }, 'met'],
		['additional_conversions', { additionalConversions: 5 }, 'missed'],
		['additional_conversions', { additionalConversions: 0 }, 'missed'],
		['additional_conversions', {}, 'unknown'],
		['additional_conversions', { overlap: 49 }, 'missed'],
		['additional_conversions', { overlap: 50, keyCoverage: 70, score: 6 }, 'unknown'],
		['additional_conversions', { browserEvents: 0, serverEvents: 9 }, 'unknown'],
		['offline_quality', { score: 8.5 }, 'met'],
		['offline_quality', { score: 8.4 }, 'missed'],
	])('%s with %j: %s', (name, figures, verdict) => {
		expect(judge(name, figures)).toBe(verdict);
	});
});

describe('why Meta shows no additional conversions (section 10.3)', () => {
	const because = (figures: Partial<EventFigures>) =>
		reasonsInWords({ channel: 'web', eventName: 'Lead', ...figures });

	it.each<[Partial<EventFigures>, string[]]>([
		[{ additionalConversions: 6, score: 1 }, []],
		[{ additionalConversions: 0 }, ['there were none within 7 days']],
		[{ additionalConversions: 4 }, ['5 % or less are not shown']],
		[
			{ additionalConversions: 4, score: 5 },
			['5 % or less are not shown', 'match quality is below 6.0'],
		],
		[
			{ overlap: 20 },
			['less than 50 % of the browser events are recognized in those of the server'],
		],
		[
			{ keyCoverage: 20 },
			['less than 70 % of the browser or server events have a deduplication key'],
		],
		[{ browserEvents: 0, serverEvents: 5 }, ['the pixel did not send the event within 7 days']],
		[{ browserEvents: 5, serverEvents: 0 }, ['the server did not send the event within 7 days']],
		[{ browserEvents: 5, serverEvents: 4 }, ['the server sent fewer events than the pixel']],
		[
			{ overlap: 80, keyCoverage: 90, score: 8 },
			[
				'Meta does not say why: the conversion rate may be too low, or pixel and server count differently',
			],
		],
	])('%j', (figures, reasons) => {
		expect(because(figures)).toEqual(reasons);
	});

	it('is what to mend, each with its words', () => {
		const practice = BEST_PRACTICES.find(({ name }) => name === 'additional_conversions');
		const step = (figures: Partial<EventFigures>) =>
			practice?.nextStep({ channel: 'web', eventName: 'Lead', ...figures });
		expect(step({ overlap: 20, score: 5 })).toBe(
			'Meta shows no additional conversions for Lead, because less than 50 % of the browser events are recognized in those of the server; match quality is below 6.0. Mend this first.',
		);
		expect(step({ additionalConversions: 3 })).toBe(
			'Meta counts 3 % additional conversions for Lead and shows none of 5 % or less: send more match keys with it, and every one of the website from the server too.',
		);
	});
});

describe('numbers of events', () => {
	it('are summed over the hours, by name', () => {
		expect(
			countRows([
				{
					start_time: 'a',
					data: [
						{ value: 'Lead', count: 2 },
						{ value: 'Purchase', count: 1 },
					],
				},
				{ start_time: 'b', data: [{ event: 'Lead', count: '3' }, { count: 7 }, null] },
				{ start_time: 'c' },
			]),
		).toEqual(
			new Map([
				['Lead', 5],
				['Purchase', 1],
			]),
		);
	});
});

describe('earlier reports', () => {
	const row = (date: unknown, more: object = {}) => ({
		kind: 'event',
		event_name: 'Lead',
		channel: 'web',
		date,
		score: 5,
		coverage_percent: 40,
		...more,
	});
	const point = (date: string, more: object = {}) => ({
		date,
		channel: 'web',
		eventName: 'Lead',
		score: 5,
		coverage: 40,
		...more,
	});

	it.each<[string, unknown, unknown]>([
		['nothing', '', []],
		['a list', [row('2026-11-25')], [point('2026-11-25')]],
		['items', [{ json: row('2026-11-25') }], [point('2026-11-25')]],
		['JSON text', JSON.stringify([row('2026-11-25')]), [point('2026-11-25')]],
		['times', [row('2026-11-25T03:00:00.000Z')], [point('2026-11-25')]],
		[
			'no order',
			[row('2026-11-25'), row('2026-11-24')],
			[point('2026-11-24'), point('2026-11-25')],
		],
		[
			'two of one day',
			[row('2026-11-25', { score: 1 }), row('2026-11-25', { score: 2 })],
			[point('2026-11-25', { score: 2 })],
		],
		[
			'no figures',
			[row('2026-11-25', { score: null, coverage_percent: '40' })],
			[point('2026-11-25', { score: null, coverage: null })],
		],
		['other rows', [row('2026-11-25', { kind: 'key' }), row(5), row('yesterday'), null, 7], []],
		['an object', { rows: [] }, undefined],
		['text', 'none', undefined],
	])('as %s', (_what, value, points) => {
		expect(readHistory(value)).toEqual(points);
	});

	it('go back a season', () => {
		const days = Array.from({ length: 200 }, (_, day) =>
			row(new Date(Date.UTC(2026, 0, 1 + day)).toISOString()),
		);
		const points = readHistory(days);
		expect(points).toHaveLength(92);
		expect(points?.at(-1)?.date).toBe('2026-07-19');
	});
});

/** Samples of Meta's page on the Dataset Quality API, as their fields are described in docs/meta-api.md section 10.1. */
describe('readWeb', () => {
	it('adds the overlap of all keys, which Meta counts on top of each other, and takes the best key', () => {
		const key = (name: string, both: number, overlap: number) => ({
			dedupe_key: name,
			browser_events_with_dedupe_key: { percentage: both },
			server_events_with_dedupe_key: { percentage: both },
			overall_browser_coverage_from_dedupe_key: { percentage: overlap },
		});
		const [{ figures, fields }] = readWeb({
			web: [
				{
					event_name: 'AddToCart',
					dedupe_key_feedback: [
						key('event_id', 100, 14.8),
						key('external_id', 100, 15.96),
						key('fbp', 0, 0),
					],
				},
			],
		});
		expect(figures).toMatchObject({ eventName: 'AddToCart', overlap: 30.76, keyCoverage: 100 });
		expect(fields.dedup_keys).toEqual([
			{ key: 'event_id', browser: 100, server: 100 },
			{ key: 'external_id', browser: 100, server: 100 },
			{ key: 'fbp', browser: 0, server: 0 },
		]);
	});

	it.each<[string, Record<string, unknown>]>([
		['no list', {}],
		['something else', { web: 'none' }],
		['rows that are none', { web: [null, 1] }],
	])('takes %s as no events', (_what, reply) => {
		expect(readWeb(reply)).toEqual([]);
	});

	it('leaves empty what Meta does not give', () => {
		const [{ figures, fields }] = readWeb({ web: [{ event_name: 'Search' }] });
		expect(Object.values(figures).filter((value) => value !== undefined)).toEqual([
			'web',
			'Search',
		]);
		expect(fields).toMatchObject({
			match_quality_score: null,
			event_coverage_percent: null,
			diagnostics: [],
		});
	});
});

describe('readOffline', () => {
	it('takes scores as bare numbers too', () => {
		const [{ figures, fields }] = readOffline({
			offline: [{ event_name: 'Purchase', composite: 9, match_key: 8, frequency: 7, freshness: 6 }],
		});
		expect(figures.score).toBe(9);
		expect(fields).toMatchObject({
			offline_score: 9,
			match_key_score: 8,
			frequency_score: 7,
			freshness_score: 6,
		});
	});
});

const SUBJECT = { datasetId: '1', date: '2026-11-26' };
const event = (figures: Partial<EventFigures>) => ({
	figures: { channel: 'web' as const, eventName: 'Lead', ...figures },
	keys: [],
	diagnostics: [],
	fields: {},
});

describe('the one next step', () => {
	const stepOf = (...events: Partial<EventFigures>[]) =>
		toQualityItems(SUBJECT, judgeEvents(events.map(event), false), true)[0].next_step;

	it('is what Meta expects the most conversions from', () => {
		expect(
			stepOf({ score: 4, gainFromScore: 58.96, coverage: 10, gainFromCoverage: 35.8 }),
		).toMatch(/^Send more match keys/);
		expect(stepOf({ score: 4, gainFromScore: 20, coverage: 10, gainFromCoverage: 35.8 })).toMatch(
			/^Send every Lead/,
		);
	});

	it('is right counting first where Meta names no gain', () => {
		expect(
			stepOf({ score: 4, coverage: 10, overlap: 10, keyCoverage: 10, uploadFrequency: 'daily' }),
		).toMatch(/same event_id for Lead/);
		expect(stepOf({ score: 4, coverage: 10 })).toMatch(/^Send every Lead/);
	});

	it('is that of the event with the greater gain', () => {
		expect(
			stepOf(
				{ eventName: 'A', coverage: 10, gainFromCoverage: 5 },
				{ eventName: 'B', coverage: 70, gainFromCoverage: 9 },
			),
		).toMatch(/every B/);
	});

	it('is to compare with the pixel where the server sends fewer', () => {
		expect(stepOf({ browserEvents: 10, serverEvents: 4 })).toBe(
			'Send every Lead of the website from the server too: in 7 days the pixel sent 10 and the server 4.',
		);
	});

	it('is none where all is met, and none where nothing is known', () => {
		expect(stepOf({ score: 9, coverage: 90, overlap: 90, keyCoverage: 90 })).toBe('');
		expect(stepOf({})).toBe('');
	});
});

describe('data minimization', () => {
	it.each<[string, Partial<EventFigures>, string, string]>([
		['few identifiers', { score: 2 }, '', 'accepted'],
		['few events', { coverage: 5 }, '', 'accepted'],
		['fewer events than the pixel', { browserEvents: 5, serverEvents: 1 }, '', 'accepted'],
		['no additional conversions', { additionalConversions: 0 }, '', 'accepted'],
		['what is counted twice', { overlap: 5 }, 'deduplication', 'missed'],
		['what comes late', { uploadFrequency: 'daily' }, 'freshness', 'missed'],
	])('%s', (_what, figures, missed, verdict) => {
		const [summary, found] = toQualityItems(SUBJECT, judgeEvents([event(figures)], true), false);
		expect(summary).toMatchObject({ missed, needs_attention: missed !== '' });
		expect(Object.values(found)).toContain(verdict);
	});
});

describe('rows', () => {
	it('have the same fields in the same order, the verdict among the first', () => {
		const judged = judgeEvents(
			[{ ...event({ score: 9 }), keys: [{ key: 'email', coverage: 50 }] }],
			false,
		);
		const [first, ...others] = toQualityItems(SUBJECT, judged, true).map(Object.keys);
		expect(others).toHaveLength(2);
		for (const fields of others) expect(fields).toEqual(first);
		expect(first.slice(0, 5)).toEqual(['kind', 'name', 'needs_attention', 'verdict', 'next_step']);
	});
});

describe('the page', () => {
	const page = (events: Partial<EventFigures>[], history = readHistory([]) ?? []) =>
		toQualityPage(SUBJECT, judgeEvents(events.map(event), false), history);

	it('is well, needs attention, or is not known', () => {
		expect(page([{ score: 9 }]).tone).toBe('good');
		expect(page([{ score: 2 }]).tone).toBe('attention');
		expect(page([{}]).tone).toBe('unknown');
		expect(page([]).tone).toBe('attention');
	});

	it('has the trend only with another day', () => {
		const days = (...dates: string[]) =>
			readHistory(dates.map((date) => ({ kind: 'event', event_name: 'Lead', date, score: 5 })));
		const headings = (dates: string[]) =>
			page([{ score: 9 }], days(...dates)).sections.map(({ heading }) => heading);
		expect(headings([])).toEqual(['Events']);
		expect(headings(['2026-11-26'])).toEqual(['Events']);
		expect(headings(['2026-11-25'])).toEqual(['Events', 'Trend']);
		expect(page([{ score: 9 }], days('2026-11-24')).sections[1].chart?.rows).toEqual([
			{
				label: 'Lead',
				value: '9 of 10',
				highest: 10,
				goal: 6,
				points: [
					{ at: '2026-11-24', value: 5 },
					{ at: '2026-11-26', value: 9 },
				],
			},
		]);
	});

	it('shows the keys of each event, the one to add apart', () => {
		const judged = judgeEvents(
			[
				{
					...event({ score: 4 }),
					keys: [
						{ key: 'ip_address', coverage: 100, gain: 1 },
						{ key: 'email', coverage: 31, gain: 22.5 },
					],
				},
			],
			false,
		);
		const [, steps, keys] = toQualityPage(SUBJECT, judged, []).sections;
		expect(steps.table.rows).toEqual([
			[
				'Lead',
				'Misses 2 of 2 best practices with a figure: match quality, additional conversions. Send more match keys with Lead, such as email, phone, external ID, fbc and fbp, until its match quality is 6.0 or more.',
			],
		]);
		expect(keys.heading).toBe('Keys of Lead');
		expect(keys.chart?.rows).toEqual([
			{ label: 'IP address', percent: 100, value: '100 %', needsAttention: false },
			{ label: 'Email', percent: 31, value: '31 %', needsAttention: true },
		]);
	});

	it('shows what an event is called, whatever that is', () => {
		const html = renderHtmlReport(page([{ eventName: '<script>alert(1)</script>', score: 2 }]));
		expect(html).not.toContain('<script');
		expect(html).toContain('&#60;script&#62;alert(1)&#60;/script&#62;');
	});
});
