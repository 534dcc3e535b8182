import { renderHtmlReport } from '../../../../nodes/shared/htmlReport';
import type { GraphFailure } from '../../../../nodes/shared/graph';
import { Delays } from '../../../../nodes/shared/n8n/results/summary/delays';
import { EventIdSet } from '../../../../nodes/shared/n8n/results/summary/eventIdSet';
import { RunSummary } from '../../../../nodes/shared/n8n/results/summary/runSummary';
import { toSummaryJson } from '../../../../nodes/shared/n8n/results/summary/summaryItem';
import { toSummaryPage } from '../../../../nodes/shared/n8n/results/summary/summaryPage';
import { Tally } from '../../../../nodes/shared/n8n/results/summary/tally';

const NOW = 1_795_000_000;
const MINUTE = 60;
const HOUR = 3600;

const match = (more: object = {}) => ({
	strength: 'good' as const,
	sent: ['em', 'ph'],
	dropped: [],
	changed: [],
	...more,
});
const event = (id: string, minutesAgo = 10, name = 'Purchase') => ({
	event_name: name,
	event_time: NOW - minutesAgo * MINUTE,
	event_id: id,
});
const failure = (more: object = {}): GraphFailure => ({
	kind: 'invalid_request',
	message: 'Meta refused the event.',
	cure: 'Correct it.',
	isTransient: false,
	mayHaveArrived: false,
	...more,
});
const sent = { status: 'sent' as const, messages: [], request: 0 };

describe('tallies', () => {
	it('give the most frequent first, and one name for all they have no room for', () => {
		const tally = new Tally();
		for (let name = 0; name < 200; name++) tally.note(`name ${name}`);
		tally.note('name 7');
		for (let more = 0; more < 5; more++) expect(tally.note(`more ${more}`)).toBe('(others)');
		expect(tally.entries).toHaveLength(201);
		expect(tally.entries.slice(0, 2)).toEqual([
			['(others)', 5],
			['name 7', 2],
		]);
	});
});

describe('delays', () => {
	it.each([
		[-30, 'within_1_hour'],
		[0, 'within_1_hour'],
		[HOUR, 'within_1_hour'],
		[HOUR + 1, 'within_2_hours'],
		[2 * HOUR, 'within_2_hours'],
		[24 * HOUR, 'within_24_hours'],
		[24 * HOUR + 1, 'later'],
	])('of %p seconds are %s', (seconds, step) => {
		const delays = new Delays();
		delays.note(seconds);
		expect(delays.steps.find(({ count }) => count === 1)?.name).toBe(step);
	});

	it('have an average and a longest, of nothing none', () => {
		const delays = new Delays();
		expect([delays.averageMinutes, delays.longestMinutes]).toEqual([null, null]);
		for (const minutes of [1, 2, 6.5]) delays.note(minutes * MINUTE);
		expect([delays.averageMinutes, delays.longestMinutes]).toEqual([3.2, 6.5]);
	});
});

describe('event IDs', () => {
	it('are duplicates where name and ID came before', () => {
		const ids = new EventIdSet();
		for (const [name, id] of [
			['Purchase', '1'],
			['Lead', '1'],
			['Purchase', '2'],
			['Purchase', '1'],
			['Purchase', '1'],
		])
			ids.note(name, id);
		expect([ids.duplicates, ids.isComplete]).toEqual([2, true]);
	});

	it('say so where there is no room for more, and still know those they have', () => {
		const ids = new EventIdSet(2);
		for (const id of ['1', '2', '3', '3', '1']) ids.note('Purchase', id);
		expect([ids.duplicates, ids.isComplete]).toEqual([1, false]);
	});
});

describe('the summary of a run', () => {
	function summaryOf(isValidation = false): RunSummary {
		const summary = new RunSummary(isValidation, NOW);
		summary.noteReady(event('1'), match());
		summary.noteReady(
			event('2', 90),
			match({ sent: ['em'], dropped: [{ key: 'ph', reason: 'phone_without_country' }] }),
		);
		summary.noteReady(event('2', 5, 'Lead'), match({ strength: 'weak', improve: 'em', sent: [] }));
		summary.noteReady(event('1'), match());
		summary.noteRefused([
			{
				code: 'currency_invalid',
				field: 'custom_data.currency',
				message: 'Currency "EURO" is none.',
				cure: 'Give a code such as EUR.',
			},
		]);
		summary.noteSkipped({ code: 'consent_missing', reason: 'No consent.' });
		return summary;
	}

	it('is one flat row of counts, the verdict first', () => {
		const summary = summaryOf();
		for (const result of [sent, sent, sent]) summary.noteResult(result);
		summary.noteResult({ status: 'uncertain', failure: failure({ kind: 'network' }) });
		expect(toSummaryJson(summary, true)).toEqual({
			kind: 'summary',
			needs_attention: true,
			verdict: '3 of 6 events sent, 1 refused, 1 may have arrived, 1 skipped.',
			next_step: 'Once: Currency is not a three-letter ISO 4217 code. Give a code such as EUR.',
			events: 6,
			sent: 3,
			refused: 1,
			not_sent: 0,
			uncertain: 1,
			skipped: 1,
			events_by_name: 'Purchase 3, Lead 1',
			keys: 'Email 75 %, Phone 50 %',
			dropped: 'Phone: phone without country 1',
			refused_because: 'Currency: currency invalid 1, network 1',
			skipped_because: 'consent missing 1',
			strength: 'good 3, weak 1',
			delay: 'within_1_hour 3, within_2_hours 1',
			average_delay_minutes: 28.8,
			longest_delay_minutes: 90,
			duplicate_event_ids: 1,
			duplicates_complete: true,
		});
	});

	it('is lists with Simplify off', () => {
		expect(toSummaryJson(summaryOf(), false)).toMatchObject({
			events_by_name: [
				{ event_name: 'Purchase', count: 3 },
				{ event_name: 'Lead', count: 1 },
			],
			keys: [
				{ key: 'em', count: 3, percent: 75 },
				{ key: 'ph', count: 2, percent: 50 },
			],
			dropped: [{ key: 'ph', reason: 'phone_without_country', count: 1 }],
			refused_because: [{ code: 'currency_invalid', field: 'custom_data.currency', count: 1 }],
			skipped_because: [{ code: 'consent_missing', count: 1 }],
			strength: { good: 3, weak: 1 },
			delay: { within_1_hour: 3, within_2_hours: 1, within_24_hours: 0, later: 0 },
		});
	});

	it('of a validation says what is valid', () => {
		expect(toSummaryJson(summaryOf(true), true)).toMatchObject({
			verdict: '4 of 6 events valid, 1 refused, 1 skipped.',
			valid: 4,
		});
	});

	it('shows no value of an event, also where a message does', () => {
		const summary = summaryOf();
		const shown = [
			JSON.stringify(toSummaryJson(summary, true)),
			JSON.stringify(toSummaryJson(summary, false)),
			renderHtmlReport(toSummaryPage(summary, '2026-11-26 06:00')),
		];
		for (const text of shown) expect(text).not.toContain('EURO');
	});

	describe('names the one thing to do', () => {
		const stepOf = (note: (summary: RunSummary) => void) => {
			const summary = new RunSummary(false, NOW);
			note(summary);
			return toSummaryJson(summary, true).next_step;
		};

		it('about what Meta refuses', () => {
			expect(
				stepOf((summary) => {
					summary.noteReady(event('1'), match());
					summary.noteResult({ status: 'refused', failure: failure() });
				}),
			).toBe('Once: Meta refused the event. Correct it.');
		});

		it('about a key that half of the events lose', () => {
			expect(
				stepOf((summary) => {
					summary.noteReady(event('1'), match());
					summary.noteReady(
						event('2'),
						match({ dropped: [{ key: 'ph', reason: 'no_such_reason' }] }),
					);
				}),
			).toBe('Once: Phone was left out.');
		});

		it('about weak matching', () => {
			expect(
				stepOf((summary) =>
					summary.noteReady(event('1'), match({ strength: 'weak', improve: 'em' })),
				),
			).toBe('Send Email with more events: it would help Meta most to match them.');
		});

		it('about duplicates', () => {
			expect(
				stepOf((summary) => {
					for (const id of ['1', '1', '1']) summary.noteReady(event(id), match());
				}),
			).toMatch(/^2 times: an event with the same name and Event ID came before/);
		});

		it('and nothing where all is well', () => {
			expect(stepOf((summary) => summary.noteReady(event('1'), match()))).toBe('');
			expect(stepOf(() => undefined)).toBe('');
		});
	});

	it('takes no more for a hundred thousand events than for a few', () => {
		const summary = new RunSummary(false, NOW, new EventIdSet(1000));
		for (let id = 0; id < 100_000; id++)
			summary.noteReady(event(String(id), 10, `name ${id}`), match());
		expect(summary.names.entries).toHaveLength(201);
		expect(toSummaryJson(summary, true)).toMatchObject({
			events: 100_000,
			duplicate_event_ids: 0,
			duplicates_complete: false,
		});
		expect(toSummaryPage(summary, '').notes).toContain(
			'There were more event IDs than could be compared: there may be more duplicates.',
		);
	});

	it('is a page with shares, delays and reasons', () => {
		const summary = summaryOf();
		for (const result of [sent, sent, sent, sent]) summary.noteResult(result);
		const page = toSummaryPage(summary, '2026-11-26 06:00');
		expect(page.figures).toEqual([
			{ label: 'Events', value: '6' },
			{ label: 'Sent', value: '4' },
			{ label: 'Refused', value: '1' },
			{ label: 'Skipped', value: '1' },
			{ label: 'Average delay', value: '28.8 min' },
			{ label: 'Duplicates', value: '1' },
		]);
		expect(page.sections.map(({ heading }) => heading)).toEqual([
			'Events',
			'Match keys',
			'Match strength',
			'Delay',
			'Left out',
			'Refused',
		]);
		expect(page.sections[1].table.rows).toEqual([
			['Email', '3', '75 %'],
			['Phone', '2', '50 %'],
		]);
	});
});
