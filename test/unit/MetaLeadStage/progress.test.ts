import {
	DAYS_REMEMBERED,
	MOST_EVENTS_PER_LEAD,
	MOST_LEADS,
	ProgressMemory,
} from '../../../nodes/MetaLeadStage/stages/progress';
import { DAY, NOW } from './support';

const id = (number: number) => String(number).padStart(32, 'abcdef0123456789');
const stored = (memory: ProgressMemory, now = NOW): unknown => JSON.parse(JSON.stringify(memory.write(now)));

test('gives back what was remembered, through JSON, the last event last', () => {
	const memory = ProgressMemory.read(undefined);
	memory.remember('lead', 'aaaaaaaaaaaa1111', NOW - 50, NOW);
	memory.remember('lead', 'bbbbbbbbbbbb2222', NOW - 40, NOW);
	const progress = ProgressMemory.read(stored(memory)).progressOf('lead');
	expect([progress.timeOf('aaaaaaaaaaaa1111'), progress.timeOf('bbbbbbbbbbbb2222')]).toEqual([NOW - 50, NOW - 40]);
	expect([progress.isLatest('aaaaaaaaaaaa1111'), progress.isLatest('bbbbbbbbbbbb2222')]).toEqual([false, true]);
	expect(progress.timeOf('cccccccccccc3333')).toBeUndefined();
	expect(ProgressMemory.read(stored(memory)).progressOf('another').timeOf('aaaaaaaaaaaa1111')).toBeUndefined();
});

test('forgets leads that were not seen for too long, and keeps those that were seen', () => {
	const memory = ProgressMemory.read(undefined);
	memory.remember('gone', id(1), NOW, NOW);
	memory.remember('standing still', id(1), NOW, NOW);
	const later = NOW + (DAYS_REMEMBERED + 1) * DAY;
	memory.touch('standing still', later - DAY);
	memory.touch('unknown', later);
	expect(Object.keys(memory.write(later))).toEqual(['standing still']);
});

test('keeps the leads seen last where there are too many', () => {
	const memory = ProgressMemory.read(undefined);
	for (let lead = 0; lead < MOST_LEADS + 5; lead++) memory.remember(`lead ${lead}`, id(1), NOW, NOW + lead);
	const kept = memory.write(NOW + MOST_LEADS);
	expect(Object.keys(kept)).toHaveLength(MOST_LEADS);
	expect(['lead 4' in kept, 'lead 5' in kept]).toEqual([false, true]);
});

test('keeps the last events of a lead that goes back and forth for ever', () => {
	const memory = ProgressMemory.read(undefined);
	for (let event = 0; event < MOST_EVENTS_PER_LEAD + 3; event++) {
		memory.remember('lead', String(event).padStart(12, 'x'), NOW, NOW);
	}
	expect(Object.keys(memory.write(NOW).lead.sent)).toHaveLength(MOST_EVENTS_PER_LEAD);
	expect(memory.progressOf('lead').timeOf('x'.repeat(11) + '0')).toBeUndefined();
});

test('stays within a size that n8n can store with a workflow', () => {
	const memory = ProgressMemory.read(undefined);
	for (let lead = 0; lead < MOST_LEADS; lead++) {
		for (let event = 0; event < 4; event++) memory.remember(String(lead).padStart(16, '0'), `${event}`.padEnd(12, 'a'), NOW, NOW);
	}
	expect(JSON.stringify(memory.write(NOW)).length).toBeLessThan(2_000_000);
});

test.each([null, 5, 'text', [], { lead: null }, { lead: { seen: 'x', sent: {} } }, { lead: { seen: NOW, sent: { a: 'x' } } }])(
	'reads nothing out of %j',
	(broken) => {
		expect(ProgressMemory.read(broken).progressOf('lead').timeOf('a')).toBeUndefined();
	},
);
