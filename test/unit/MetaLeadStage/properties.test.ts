/** What holds for every lead, whatever its history: order, once, never up to its creation, nothing invented. */
import fc from 'fast-check';

import type {
	LeadCase,
	SentStage,
	StatedStage,
} from '../../../nodes/MetaLeadStage/stages/decisions';
import { planLead } from '../../../nodes/MetaLeadStage/stages/planLead';
import { ProgressMemory } from '../../../nodes/MetaLeadStage/stages/progress';
import { stageEventId, type StageEntry } from '../../../nodes/MetaLeadStage/stages/eventIds';
import type { Stage } from '../../../nodes/MetaLeadStage/stages/funnel';
import { atOnce } from '../../support/atOnce';
import { DAY, FUNNEL, NOW, STRICT } from './support';

const LEAD = 'lead_id:1234567890123456';
const seconds = fc.oneof(
	{ weight: 6, arbitrary: fc.integer({ min: NOW - 8 * DAY, max: NOW + 120 }) },
	{ weight: 3, arbitrary: fc.integer({ min: NOW - 5, max: NOW }) },
	{ weight: 1, arbitrary: fc.constant(undefined) },
);

const stages: fc.Arbitrary<StatedStage[]> = fc
	.array(
		fc.record({
			name: fc.constantFrom('Lead', 'Qualified', 'Won', 'Lost', 'Elsewhere'),
			seconds,
			isCurrent: fc.boolean(),
		}),
		{
			maxLength: 8,
		},
	)
	.map((list) =>
		list.map(({ name, ...rest }, readingIndex) => ({
			readingIndex,
			eventName: name,
			stage: FUNNEL.find(name),
			...rest,
		})),
	);

const leadCase: fc.Arbitrary<LeadCase> = fc.record({
	stated: stages,
	funnel: fc.constant(FUNNEL),
	policy: fc
		.record({
			tooOld: fc.constantFrom('refuse' as const, 'skip' as const),
			notAfterLead: fc.constantFrom('refuse' as const, 'move' as const),
			fillEarlierStages: fc.boolean(),
			allowGoingBack: fc.boolean(),
		})
		.map((policy) => ({ ...STRICT, ...policy })),
	bounds: fc.record({
		nowSeconds: fc.constant(NOW),
		createdSeconds: fc.option(fc.integer({ min: NOW - 9 * DAY, max: NOW + 5 }), { nil: undefined }),
	}),
	unreadable: fc.constant(new Set<Stage>()),
	eventIdOf: fc.constant((eventName: string, entry: StageEntry) =>
		stageEventId('1000000000000003', LEAD, eventName, entry),
	),
});

const isSent = (decision: { kind: string }): decision is SentStage => decision.kind === 'send';
const sentBy = (lead: LeadCase): SentStage[] => planLead(lead).filter(isSent);

const isUndated = ({ seconds, isCurrent }: StatedStage): boolean =>
	seconds === undefined && !isCurrent;

/** Runs a property of what is sent for a lead. */
function forEveryLead(property: (lead: LeadCase, sent: SentStage[]) => void): void {
	fc.assert(
		fc.property(leadCase, (lead) => property(lead, sentBy(lead))),
		{ numRuns: 600 },
	);
}

test('times rise, and so do places in the funnel unless going back is allowed', () => {
	forEveryLead(({ policy }, sent) => {
		const times = sent.map((stage) => stage.seconds);
		expect(times).toEqual([...times].sort((one, other) => one - other));
		if (policy.allowGoingBack) return;
		const orders = sent.flatMap(({ stage }) => stage?.order ?? []);
		expect(orders).toEqual([...new Set(orders)].sort());
	});
});

test('each event ID is sent once, and each stage once unless going back is allowed', () => {
	forEveryLead(({ policy }, sent) => {
		expect(new Set(sent.map(({ eventId }) => eventId)).size).toBe(sent.length);
		if (policy.allowGoingBack) return;
		expect(new Set(sent.map(({ eventName }) => eventName)).size).toBe(sent.length);
	});
});

test('no stage is sent at or before the creation of its lead, in the future, or 7 days late', () => {
	forEveryLead(({ bounds: { createdSeconds } }, sent) => {
		for (const stage of sent) {
			expect(stage.seconds).toBeLessThanOrEqual(NOW);
			expect(stage.seconds).toBeGreaterThan(NOW - 7 * DAY);
			if (createdSeconds !== undefined) expect(stage.seconds).toBeGreaterThan(createdSeconds);
		}
	});
});

test('no stage is invented unless asked for, and then none behind the furthest that was stated', () => {
	forEveryLead(({ stated, policy }, sent) => {
		const names = new Set(stated.map(({ eventName }) => eventName));
		const furthest = Math.max(-1, ...stated.map(({ stage }) => stage?.order ?? -1));
		for (const { eventName, stage, isFilledIn } of sent) {
			if (policy.fillEarlierStages && isFilledIn) expect(stage?.order).toBeLessThan(furthest);
			else expect([isFilledIn, names.has(eventName)]).toEqual([false, true]);
		}
	});
});

test('a time that was stated is the time that is sent, unless it was not after the creation', () => {
	forEveryLead(({ stated }, sent) => {
		for (const { eventName, seconds: time, isFilledIn, isMoved } of sent) {
			if (isFilledIn || isMoved || time === NOW) continue;
			expect(stated.some((stage) => stage.eventName === eventName && stage.seconds === time)).toBe(
				true,
			);
		}
	});
});

test('every stated stage is decided on exactly once: an undated one by the event that was filled in for it', () => {
	forEveryLead((lead) => {
		const decided = planLead(lead)
			.filter(
				(decision) =>
					!(isSent(decision) && decision.isFilledIn) ||
					isUndated(lead.stated[decision.readingIndex]),
			)
			.map(({ readingIndex }) => readingIndex)
			.sort((one, other) => one - other);
		expect(decided).toEqual(lead.stated.map((_, readingIndex) => readingIndex));
	});
});

test('a replay an hour later gives the same event IDs to the same stages', () => {
	forEveryLead((lead, sent) => {
		const later = sentBy({ ...lead, bounds: { ...lead.bounds, nowSeconds: NOW + 3600 } });
		const key = ({ readingIndex, eventName, isFilledIn }: SentStage) =>
			`${readingIndex} ${eventName} ${isFilledIn}`;
		const ids = new Map(sent.map((stage) => [key(stage), stage.eventId]));
		const dated = (stage: SentStage) => lead.stated[stage.readingIndex].seconds !== undefined;
		for (const stage of later.filter(dated)) {
			if (lead.policy.allowGoingBack) continue;
			expect([undefined, stage.eventId]).toContain(ids.get(key(stage)));
		}
	});
});

test('what the memory holds is not sent again, and what is new is', () => {
	forEveryLead((lead) => {
		const memory = ProgressMemory.empty();
		const sent = sentBy({ ...lead, progress: memory.progressOf('lead') });
		for (const { eventName, statedSeconds, isFilledIn } of sent) {
			memory.remember('lead', eventName, { seconds: statedSeconds, isFilledIn }, NOW);
		}
		const stored: unknown = JSON.parse(JSON.stringify(atOnce(memory.write(NOW)).stored));
		const progress = atOnce(ProgressMemory.read(stored)).progressOf('lead');
		const again = sentBy({ ...lead, progress });
		// Without a time, being in a stage is no news only if that stage was the last that was sent.
		const undatedReturns =
			lead.policy.allowGoingBack && lead.stated.some((stage) => stage.seconds === undefined);
		if (!undatedReturns) expect(again).toEqual([]);
		expect(again.some(({ eventId }) => sent.some((stage) => stage.eventId === eventId))).toBe(
			false,
		);
	});
});
