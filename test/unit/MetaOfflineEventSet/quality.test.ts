import {
	BEST_PRACTICES,
	type EventFigures,
} from '../../../nodes/MetaOfflineEventSet/resources/datasetQuality/bestPractices';
import {
	readOffline,
	readWeb,
} from '../../../nodes/MetaOfflineEventSet/resources/datasetQuality/readQuality';
import { toQualityItems } from '../../../nodes/MetaOfflineEventSet/resources/datasetQuality/verdicts';

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
		['offline_quality', { score: 8.5 }, 'met'],
		['offline_quality', { score: 8.4 }, 'missed'],
	])('%s with %j: %s', (name, figures, verdict) => {
		expect(judge(name, figures)).toBe(verdict);
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

describe('toQualityItems', () => {
	const event = (figures: Partial<EventFigures>) => ({
		figures: { channel: 'web' as const, eventName: 'Lead', ...figures },
		fields: {},
	});
	const stepOf = (...events: Partial<EventFigures>[]) =>
		toQualityItems('1', events.map(event)).at(-1)?.next_step;

	it('advises what Meta expects the most conversions from', () => {
		expect(
			stepOf({ score: 4, gainFromScore: 58.96, coverage: 10, gainFromCoverage: 35.8 }),
		).toMatch(/^Send more match keys/);
		expect(stepOf({ score: 4, gainFromScore: 20, coverage: 10, gainFromCoverage: 35.8 })).toMatch(
			/^Send every Lead/,
		);
	});

	it('advises right counting first where Meta names no gain', () => {
		expect(
			stepOf({ score: 4, coverage: 10, overlap: 10, keyCoverage: 10, uploadFrequency: 'daily' }),
		).toMatch(/same event_id for Lead/);
		expect(stepOf({ score: 4, coverage: 10 })).toMatch(/^Send every Lead/);
	});

	it('takes the gain of one event over that of another', () => {
		expect(
			stepOf(
				{ eventName: 'A', coverage: 10, gainFromCoverage: 5 },
				{ eventName: 'B', coverage: 70, gainFromCoverage: 9 },
			),
		).toMatch(/every B/);
	});

	it('has nothing to advise where all is met', () => {
		expect(
			stepOf({
				score: 9,
				coverage: 90,
				overlap: 90,
				keyCoverage: 90,
				uploadFrequency: 'real_time',
			}),
		).toMatch(/^Nothing to do/);
	});
});
