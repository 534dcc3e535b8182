import {
	DAYS_REMEMBERED,
	MOST_BYTES,
	MOST_BYTES_PER_LEAD,
	ProgressMemory,
} from '../../../nodes/MetaLeadStage/stages/progress';
import { atOnce } from '../../support/atOnce';
import { DAY, NOW } from './support';

const at = (seconds: number) => ({ seconds, isFilledIn: false });
const stored = (memory: ProgressMemory, now = NOW): unknown =>
	JSON.parse(JSON.stringify(atOnce(memory.write(now)).stored));
const again = (memory: ProgressMemory, now = NOW) =>
	atOnce(ProgressMemory.read(stored(memory, now)));
/** As leads are named in the memory. */
const leadOf = (number: number) => number.toString(16).padStart(16, '0');

test('gives back what was remembered, through JSON', () => {
	const memory = ProgressMemory.empty();
	memory.remember('lead', 'Raw', { seconds: NOW - 50, isFilledIn: true }, NOW);
	memory.remember('lead', 'Won', at(NOW - 40), NOW);
	memory.remember('lead', 'Won', at(NOW - 30), NOW);
	const progress = again(memory).progressOf('lead');
	expect(progress.entriesOf('Raw')).toEqual([{ seconds: NOW - 50, isFilledIn: true }]);
	expect(progress.entriesOf('Won')).toEqual([at(NOW - 40), at(NOW - 30)]);
	expect([progress.countOf('Raw'), progress.countOf('Won'), progress.countOf('Lost')]).toEqual([
		1, 2, 0,
	]);
	expect(progress.stages()).toHaveLength(2);
	expect(again(memory).progressOf('another').countOf('Won')).toBe(0);
});

test('holds no name of a stage: one that the funnel lacks may be anything', () => {
	const memory = ProgressMemory.empty();
	memory.remember('lead', 'Nathan Example', at(NOW), NOW);
	expect(JSON.stringify(stored(memory))).not.toMatch(/nathan/i);
});

test('has news when something was sent or a lead is seen on another day', () => {
	const memory = ProgressMemory.empty();
	expect(memory.isChanged).toBe(false);
	memory.remember('lead', 'Raw', at(NOW), NOW);
	expect(memory.isChanged).toBe(true);
	const next = again(memory);
	atOnce(next.touch(['lead'], NOW + 60));
	atOnce(next.touch(['unknown'], NOW + DAY));
	expect(next.isChanged).toBe(false);
	atOnce(next.touch(['lead'], NOW + DAY));
	expect(next.isChanged).toBe(true);
});

test('forgets leads that were not seen for too long, and keeps those that were seen', () => {
	const memory = ProgressMemory.empty();
	memory.remember('gone', 'Raw', at(NOW), NOW);
	memory.remember('standing still', 'Raw', at(NOW), NOW);
	const later = NOW + (DAYS_REMEMBERED + 1) * DAY;
	atOnce(memory.touch(['standing still'], later - DAY));
	expect(atOnce(memory.write(later))).toMatchObject({ forgottenLeads: 0 });
	expect(Object.keys(atOnce(memory.write(later)).stored.leads)).toEqual(['standing still']);
});

test('holds 50,000 leads of four stages, and 12,000 without a word', () => {
	const memory = ProgressMemory.empty();
	for (let lead = 0; lead < 50_000; lead++) {
		for (const stage of ['Raw', 'Contacted', 'Qualified', 'Won'])
			memory.remember(leadOf(lead), stage, at(NOW), NOW);
	}
	const written = atOnce(memory.write(NOW));
	expect(written.forgottenLeads).toBe(0);
	expect(JSON.stringify(written.stored).length).toBeLessThanOrEqual(MOST_BYTES);
});

test('keeps the leads seen last where there are too many, within its bytes, and says how many it left out', () => {
	const memory = ProgressMemory.empty();
	const old = 50_000;
	for (let lead = 0; lead < old; lead++)
		memory.remember(leadOf(lead), 'Raw', at(NOW - DAY), NOW - DAY);
	for (let lead = old; lead < 140_000; lead++) memory.remember(leadOf(lead), 'Raw', at(NOW), NOW);
	const { stored: kept, forgottenLeads } = atOnce(memory.write(NOW));
	const count = Object.keys(kept.leads).length;
	expect(count + forgottenLeads).toBe(140_000);
	expect(forgottenLeads).toBeGreaterThan(0);
	expect(leadOf(139_999) in kept.leads).toBe(true);
	const bytes = JSON.stringify(kept).length;
	expect(bytes).toBeLessThanOrEqual(MOST_BYTES + 30);
	expect(bytes).toBeGreaterThan(MOST_BYTES - 100);
});

describe('a clock that once ran ahead by a year', () => {
	const ahead = NOW + 365 * DAY;

	test('fills no memory against the leads that are seen since', () => {
		const memory = ProgressMemory.empty();
		for (let lead = 0; lead < 130_000; lead++) memory.remember(leadOf(lead), 'Raw', at(NOW), ahead);
		const full = again(memory, ahead);
		full.remember('seen today', 'Raw', at(NOW), NOW);
		const later = again(full);
		later.remember('seen today as well', 'Raw', at(NOW), NOW);
		const { stored: kept } = atOnce(later.write(NOW));
		expect(Object.keys(kept.leads).slice(0, 2)).toEqual(['seen today', 'seen today as well']);
	});

	test('keeps no lead longer than 90 days, and forgets none at once', () => {
		const memory = ProgressMemory.empty();
		memory.remember('lead', 'Raw', at(NOW), ahead);
		const back = again(memory);
		expect(Object.keys(atOnce(back.write(NOW + 80 * DAY)).stored.leads)).toEqual(['lead']);
		expect(Object.keys(atOnce(back.write(NOW + 91 * DAY)).stored.leads)).toEqual([]);
	});
});

test('keeps the latest changes of a lead that goes back and forth for ever, and how many there were', () => {
	const memory = ProgressMemory.empty();
	const changes = 30_000;
	for (let change = 0; change < changes; change++)
		memory.remember('lead', change % 2 ? 'Won' : 'Raw', at(NOW + change), NOW);
	const { stored: kept, shortenedLeads } = atOnce(memory.write(NOW));
	expect(shortenedLeads).toBe(1);
	expect(kept.leads.lead.length).toBeLessThanOrEqual(MOST_BYTES_PER_LEAD);
	const progress = again(memory).progressOf('lead');
	expect([progress.countOf('Raw'), progress.countOf('Won')]).toEqual([15_000, 15_000]);
	expect(progress.entriesOf('Won').at(-1)).toEqual(at(NOW + changes - 1));
	expect(again(again(memory)).progressOf('lead').countOf('Won')).toBe(15_000);
});

test.each([
	...[null, 5, 'text', [], { leads: null }, { leads: { lead: null } }, { leads: { lead: '' } }],
	...[
		{ stages: ['x'], leads: { lead: '??' } },
		{ stages: 5, leads: { lead: 'fpz 0:t9k' } },
	],
	...[
		{ stages: [], leads: { lead: 'fpz 0:t9k' } },
		{ stages: ['x'], leads: { lead: 'fpz 0:' } },
	],
])('reads nothing out of %j', (broken) => {
	const progress = atOnce(ProgressMemory.read(broken)).progressOf('lead');
	expect(progress.stages().flatMap(({ entries }) => entries)).toEqual([]);
});
