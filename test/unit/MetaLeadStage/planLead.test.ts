/** One lead's stages by docs/meta-api.md section 8: all stages, in order, once, later than the lead, within 7 days. */
import { ProgressMemory, type LeadProgress } from '../../../nodes/MetaLeadStage/stages/progress';
import {
	countOperations,
	growthForTwice,
	MOST_GROWTH_WHERE_LINEAR,
} from '../../support/operationCount';
import { DAY, FUNNEL, HOUR, leftOut, NOW, plan, sentOf, stated } from './support';

const created = (seconds: number) => ({
	bounds: { nowSeconds: NOW, createdSeconds: NOW + seconds },
});

/** A memory that holds these events, as `Name@seconds from now`, with `+` where the stage was filled in. */
function remembering(...events: string[]): { progress: LeadProgress } {
	const memory = ProgressMemory.empty();
	for (const event of events) {
		const [eventName, seconds] = event.split('@');
		const isFilledIn = seconds.endsWith('+');
		memory.remember(
			'lead',
			eventName,
			{ seconds: NOW + Number.parseInt(seconds, 10), isFilledIn },
			NOW,
		);
	}
	return { progress: memory.progressOf('lead') };
}

describe('order', () => {
	test('a history becomes its events in the order of their times', () => {
		expect(sentOf(plan(stated('Won@-10', 'Lead@-300', 'Qualified@-20')))).toEqual([
			'Lead#0@-300',
			'Qualified#0@-20',
			'Won#0@-10',
		]);
	});

	test('stages of the same time, such as dates without a time of day, keep the order of the funnel', () => {
		expect(sentOf(plan(stated('Won@-60', 'Lost@-60', 'Lead@-60', 'Qualified@-60')))).toEqual([
			'Lead#0@-60',
			'Qualified#0@-60',
			'Won#0@-60',
			'Lost#0@-60',
		]);
	});

	test('a lead that is in a stage without saying since when is in it now', () => {
		expect(sentOf(plan(stated('Qualified@now')))).toEqual(['Qualified#0@0']);
	});

	test('an entry of a history without a time is left out', () => {
		const decisions = plan(stated('Lead@', 'Qualified@-20'));
		expect(sentOf(decisions)).toEqual(['Qualified#0@-20']);
		expect(leftOut(decisions)).toEqual([
			expect.stringContaining('Lead: This entry of the history has no time'),
		]);
	});
});

describe('time', () => {
	test.each([
		['8 days back', `Won@${-8 * DAY}`, 'stage_too_old'],
		['7 days back', `Won@${-7 * DAY}`, 'stage_too_old'],
		['7 days less half an hour back', `Won@${-7 * DAY + HOUR / 2}`, 'stage_too_old'],
		['2 minutes ahead', 'Won@120', 'stage_time_in_future'],
	])('%s is refused', (_what, stage, code) => {
		expect(leftOut(plan(stated(stage)))).toEqual([`Won: ${code}`]);
	});

	test('7 days less two hours back and a clock that is a minute ahead are taken', () => {
		expect(sentOf(plan(stated(`Lead@${-7 * DAY + 2 * HOUR}`, 'Won@60')))).toEqual([
			`Lead#0@${-7 * DAY + 2 * HOUR}`,
			'Won#0@0',
		]);
	});

	test('stages too old can be skipped', () => {
		const decisions = plan(stated(`Lead@${-8 * DAY}`, 'Won@-5'), { policy: { tooOld: 'skip' } });
		expect(sentOf(decisions)).toEqual(['Won#0@-5']);
		expect(leftOut(decisions)).toEqual([expect.stringMatching(/^Lead: Stage Time is 7 days ago/)]);
	});

	test.each(['Lead@-101', 'Lead@-100'])(
		'%s of a lead created 100 seconds ago is refused',
		(stage) => {
			expect(leftOut(plan(stated(stage), created(-100)))).toEqual(['Lead: stage_not_after_lead']);
		},
	);

	test('a second after its creation is late enough', () => {
		expect(sentOf(plan(stated('Lead@-99'), created(-100)))).toEqual(['Lead#0@-99']);
	});

	test('earlier stages can be moved to one second after the creation, in the order of the funnel', () => {
		const options = { ...created(-100), policy: { notAfterLead: 'move' } as const };
		const decisions = plan(stated('Qualified@-200', 'Lead@-100', 'Won@-99'), options);
		expect(sentOf(decisions)).toEqual(['Lead#0@-99', 'Qualified#0@-99', 'Won#0@-99']);
		expect(decisions.map((decision) => decision.kind === 'send' && decision.isMoved)).toEqual([
			true,
			true,
			false,
		]);
	});

	test('a lead created this very second has no stage yet: one second after would be in the future', () => {
		const options = { ...created(0), policy: { notAfterLead: 'move' } as const };
		expect(leftOut(plan(stated('Lead@now'), options))).toEqual(['Lead: lead_created_in_future']);
	});
});

describe('once', () => {
	test('the same stage at the same time is one', () => {
		const decisions = plan(stated('Lead@-50', 'Lead@-50'));
		expect(sentOf(decisions)).toEqual(['Lead#0@-50']);
		expect(leftOut(decisions)).toEqual([expect.stringContaining('stands elsewhere')]);
	});

	test('a stage reached again is not sent again, nor is an earlier one', () => {
		const decisions = plan(stated('Qualified@-50', 'Lead@-40', 'Qualified@-30'));
		expect(sentOf(decisions)).toEqual(['Qualified#0@-50']);
		expect(leftOut(decisions)).toEqual([
			expect.stringContaining('Lead: The lead had already reached a later stage'),
			expect.stringContaining('Qualified: The lead was in this stage before'),
		]);
	});

	test('a funnel that allows going back numbers the entries', () => {
		const policy = { allowGoingBack: true };
		expect(sentOf(plan(stated('Qualified@-50', 'Lead@-40', 'Qualified@-30'), { policy }))).toEqual([
			'Qualified#0@-50',
			'Lead#0@-40',
			'Qualified#1@-30',
		]);
	});

	test.each([
		['by the same word', stated('Lead@-900', 'Lead@-800')],
		['by another word of the same stage', stated('new@-900', 'open@-800')],
		['and is what the lead is now', stated('Lead@-900', 'Lead@now')],
		['seconds ahead of the clock', stated('Lead@-900', 'Lead@30')],
		['by time, whatever the order of the items', stated('Lead@-800', 'Lead@-900')],
	])('staying in a stage is no return: said again %s', (_how, stages) => {
		const decisions = plan(stages, { policy: { allowGoingBack: true } });
		expect(sentOf(decisions)).toEqual(['Lead#0@-900']);
		expect(leftOut(decisions)).toEqual([
			expect.stringMatching(/^Lead: The lead was in this stage already/),
		]);
	});

	test('a lost stage, and one outside the funnel, part two stays in a stage', () => {
		const policy = { allowGoingBack: true };
		expect(sentOf(plan(stated('Lead@-90', 'Lost@-80', 'Lead@-70'), { policy }))).toHaveLength(3);
		expect(sentOf(plan(stated('Lead@-90', 'Elsewhere@-80', 'Lead@-70'), { policy }))).toHaveLength(
			3,
		);
	});

	test('a return has an event ID by its time, so that a history that begins later gives the same', () => {
		const ids = (...stages: string[]) =>
			plan(stated(...stages), { policy: { allowGoingBack: true } }).flatMap((decision) =>
				decision.kind === 'send' ? decision.eventId : [],
			);
		expect(ids('Lead@-90', 'Qualified@-80', 'Lead@-70', 'Qualified@-60', 'Lead@-50')).toEqual([
			'Lead#first',
			'Qualified#first',
			'Lead#at-70',
			'Qualified#at-60',
			'Lead#at-50',
		]);
		expect(ids('Lead@-70', 'Qualified@-60', 'Lead@-50').at(-1)).toBe('Lead#at-50');
	});

	test('a stage skipped for its age still counts as reached', () => {
		const policy = { allowGoingBack: true, tooOld: 'skip' } as const;
		expect(
			sentOf(plan(stated(`Lead@${-9 * DAY}`, 'Qualified@-50', 'Lead@-40'), { policy })),
		).toEqual(['Qualified#0@-50', 'Lead#1@-40']);
	});
});

describe('memory', () => {
	test('what was sent is skipped, whatever its time says now', () => {
		const decisions = plan(stated('Lead@-500', 'Qualified@now'), remembering('Lead@-600'));
		expect(sentOf(decisions)).toEqual(['Qualified#0@0']);
		expect(leftOut(decisions)).toEqual(['Lead: The stage was already sent in an earlier run.']);
	});

	test('what was sent is skipped rather than refused for its age', () => {
		const decisions = plan(stated(`Lead@${-9 * DAY}`), remembering(`Lead@${-9 * DAY}`));
		expect(leftOut(decisions)).toEqual(['Lead: The stage was already sent in an earlier run.']);
	});

	test('a lead that was further is not sent back', () => {
		expect(leftOut(plan(stated('Lead@-5'), remembering('Won@-60')))).toEqual([
			expect.stringContaining('already reached a later stage'),
		]);
	});

	test('news of what happened before the stage that was sent is no way back', () => {
		expect(sentOf(plan(stated('Lead@-90'), remembering('Won@-60')))).toEqual(['Lead#0@-90']);
	});

	test('entries are recognized by their times where going back is allowed', () => {
		const options = {
			...remembering('Lead@-90', 'Qualified@-60'),
			policy: { allowGoingBack: true },
		};
		expect(
			sentOf(plan(stated('Qualified@-60', 'Lead@-30', 'Qualified@-20', 'Qualified@-10'), options)),
		).toEqual(['Lead#1@-30', 'Qualified#1@-20']);
	});

	test('a stage that was seconds ahead of the clock is the same when the clock has come up', () => {
		const policy = { allowGoingBack: true };
		const [first] = plan(stated('Lead@30'), { policy });
		expect(first).toMatchObject({ kind: 'send', seconds: NOW, statedSeconds: NOW + 30 });
		const later = { policy, bounds: { nowSeconds: NOW + 60, createdSeconds: undefined } };
		expect(sentOf(plan(stated('Lead@30'), { ...remembering('Lead@30'), ...later }))).toEqual([]);
		expect(sentOf(plan(stated('Lead@31'), { ...remembering('Lead@30'), ...later }))).toEqual([]);
	});

	test.each([
		['earlier', 'Qualified@-5000'],
		['later, before the lead went on', 'Qualified@-110'],
	])('a stage that was filled in is recognized when its true time comes: %s', (_when, stage) => {
		const remembered = remembering('Lead@-999+', 'Qualified@-549+', 'Won@-100');
		const policy = { allowGoingBack: true, fillEarlierStages: true };
		expect(leftOut(plan(stated(stage, 'Won@-100'), { ...remembered, policy }))).toEqual([
			'Qualified: The stage was already sent in an earlier run.',
			'Won: The stage was already sent in an earlier run.',
		]);
	});

	test('coming back after the stage that it was filled in for is a return', () => {
		const remembered = remembering('Lead@-999+', 'Qualified@-549+', 'Won@-100');
		expect(
			sentOf(plan(stated('Qualified@-50'), { ...remembered, policy: { allowGoingBack: true } })),
		).toEqual(['Qualified#1@-50']);
	});

	test('news of a stay before the one that was sent is an event of its own', () => {
		const options = { ...remembering('Lead@-40'), policy: { allowGoingBack: true } };
		expect(sentOf(plan(stated('Lead@-90', 'Qualified@-60', 'Lead@-40'), options))).toEqual([
			'Lead#1@-90',
			'Qualified#0@-60',
		]);
	});

	test('a lead that stands still is not sent again, one that came back without a time is', () => {
		const policy = { allowGoingBack: true };
		expect(
			sentOf(plan(stated('Lead@now'), { ...remembering('Qualified@-90', 'Lead@-60'), policy })),
		).toEqual([]);
		expect(
			sentOf(plan(stated('Lead@now'), { ...remembering('Lead@-90', 'Qualified@-60'), policy })),
		).toEqual(['Lead#1@0']);
	});
});

describe('earlier stages too', () => {
	const policy = { fillEarlierStages: true };
	const notFilledIn = (decisions: ReturnType<typeof plan>) =>
		decisions.flatMap((decision) => (decision.kind === 'send' ? decision.notFilledIn : []));

	test('lie between the creation and the reached stage, the raw lead right after its creation', () => {
		expect(sentOf(plan(stated('Won@-100'), { ...created(-1000), policy }))).toEqual([
			'Lead#0@-999+',
			'Qualified#0@-549+',
			'Won#0@-100',
		]);
	});

	test('lie between two known stages', () => {
		expect(sentOf(plan(stated('Lead@-100', 'Won@-50'), { policy }))).toEqual([
			'Lead#0@-100',
			'Qualified#0@-75+',
			'Won#0@-50',
		]);
	});

	test('lie right before the reached stage where nothing earlier is known', () => {
		expect(sentOf(plan(stated('Won@-100'), { policy }))).toEqual([
			'Lead#0@-102+',
			'Qualified#0@-101+',
			'Won#0@-100',
		]);
	});

	test('are named where there is no room between', () => {
		const decisions = plan(stated('Lead@-100', 'Won@-99'), { policy });
		expect(sentOf(decisions)).toEqual(['Lead#0@-100', 'Won#0@-99']);
		expect(notFilledIn(decisions)).toEqual(['Qualified']);
	});

	test('are not invented for a raw lead that is too old', () => {
		const decisions = plan(stated('Won@-100'), { ...created(-30 * DAY), policy });
		expect(sentOf(decisions).map((stage) => stage.split('@')[0])).toEqual(['Qualified#0', 'Won#0']);
		expect(notFilledIn(decisions)).toEqual(['Lead']);
	});

	test('are none after a stage that was too old itself', () => {
		const options = { policy: { ...policy, tooOld: 'skip' } as const };
		expect(sentOf(plan(stated(`Qualified@${-9 * DAY}`, 'Won@-100'), options))).toEqual([
			'Won#0@-100',
		]);
	});

	test.each<[how: string, time: string, code: string]>([
		['before the creation of the lead', '-5000', 'stage_not_after_lead'],
		['in the future', '7200', 'stage_time_in_future'],
	])('are none that the history states at a time that is refused: %s', (_how, time, code) => {
		const decisions = plan(stated('Lead@-900', `Qualified@${time}`, 'Won@-100'), {
			...created(-1000),
			policy,
		});
		expect(sentOf(decisions)).toEqual(['Lead#0@-900', 'Won#0@-100']);
		expect(leftOut(decisions)).toEqual([`Qualified: ${code}`]);
	});

	test('are none that the history states at a time that cannot be read', () => {
		const [, qualified] = FUNNEL.path;
		const decisions = plan(stated('Lead@-900', 'Won@-100'), {
			policy,
			unreadable: new Set([qualified]),
		});
		expect(sentOf(decisions)).toEqual(['Lead#0@-900', 'Won#0@-100']);
	});

	test('are none before a lost stage: where the lead was lost is not known', () => {
		expect(sentOf(plan(stated('Lost@-100'), { policy }))).toEqual(['Lost#0@-100']);
	});

	test('are none that the memory holds, or that come before what it holds', () => {
		const options = { ...remembering('Qualified@-500'), policy };
		expect(sentOf(plan(stated('Won@-100'), options))).toEqual(['Won#0@-100']);
	});

	test('give a time to an entry of the history that has none', () => {
		const decisions = plan(stated('Lead@', 'Qualified@-20'), { ...created(-1000), policy });
		expect(sentOf(decisions)).toEqual(['Lead#0@-999+', 'Qualified#0@-20']);
		expect(leftOut(decisions)).toEqual([]);
	});

	test('belong to the item that states them, and what gets no time is said', () => {
		const decisions = plan(stated('Qualified@-20', 'Lead@', 'Lead@', 'Won@'), {
			...created(-1000),
			policy,
		});
		expect(decisions.map(({ readingIndex, kind }) => [readingIndex, kind])).toEqual([
			[2, 'skip'],
			[3, 'skip'],
			[1, 'send'],
			[0, 'send'],
		]);
		expect(leftOut(decisions)).toEqual([
			expect.stringMatching(/^Lead: This entry of the history has no time, and there is no room/),
			expect.stringMatching(/^Won: This entry of the history has no time, and there is no room/),
		]);
	});
});

test.each([
	['with returns', true],
	['without', false],
])('a long history costs no more than its sorting: %s', (_how, allowGoingBack) => {
	const names = ['Lead', 'Qualified', 'Won', 'Lost'];
	const history = (length: number) =>
		stated(...Array.from({ length }, (_, index) => `${names[index % 4]}@${index - length}`));
	const planHistory = (length: number) =>
		plan(history(length), { policy: { allowGoingBack, fillEarlierStages: true } });
	expect(growthForTwice(4000, planHistory)).toBeLessThan(MOST_GROWTH_WHERE_LINEAR);
	expect(countOperations(() => planHistory(8000))).toBeLessThan(8000 * 100);
});
