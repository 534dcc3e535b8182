/** One lead's stages by docs/meta-api.md section 8: all stages, in order, once, later than the lead, within 7 days. */
import type { LeadProgress } from '../../../nodes/MetaLeadStage/stages/progress';
import { DAY, HOUR, leftOut, NOW, plan, sentOf, stated } from './support';

const created = (seconds: number) => ({ bounds: { nowSeconds: NOW, createdSeconds: NOW + seconds } });

/** A memory that holds these events, oldest first, as `Name#entry@seconds from now`. */
function remembering(...events: string[]): { progress: LeadProgress } {
	const times = new Map(events.map((event): [string, number] => [event.split('@')[0], NOW + Number(event.split('@')[1])]));
	return { progress: { timeOf: (id) => times.get(id), isLatest: (id) => id === [...times.keys()].at(-1) } };
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
		expect(leftOut(decisions)).toEqual([expect.stringContaining('Lead: This entry of the history has no time')]);
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
		expect(leftOut(decisions)).toEqual([expect.stringMatching(/^Lead: Stage Time lies 7 days/)]);
	});

	test.each(['Lead@-101', 'Lead@-100'])('%s of a lead created 100 seconds ago is refused', (stage) => {
		expect(leftOut(plan(stated(stage), created(-100)))).toEqual(['Lead: stage_not_after_lead']);
	});

	test('a second after its creation is late enough', () => {
		expect(sentOf(plan(stated('Lead@-99'), created(-100)))).toEqual(['Lead#0@-99']);
	});

	test('earlier stages can be moved to one second after the creation, in the order of the funnel', () => {
		const options = { ...created(-100), policy: { notAfterLead: 'move' } as const };
		const decisions = plan(stated('Qualified@-200', 'Lead@-100', 'Won@-99'), options);
		expect(sentOf(decisions)).toEqual(['Lead#0@-99', 'Qualified#0@-99', 'Won#0@-99']);
		expect(decisions.map((decision) => decision.kind === 'send' && decision.isMoved)).toEqual([true, true, false]);
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

	test('a stage skipped for its age still counts as reached', () => {
		const policy = { allowGoingBack: true, tooOld: 'skip' } as const;
		expect(sentOf(plan(stated(`Lead@${-9 * DAY}`, 'Qualified@-50', 'Lead@-40'), { policy }))).toEqual([
			'Qualified#0@-50',
			'Lead#1@-40',
		]);
	});
});

describe('memory', () => {
	test('what was sent is skipped, whatever its time says now', () => {
		const decisions = plan(stated('Lead@-500', 'Qualified@now'), remembering('Lead#0@-600'));
		expect(sentOf(decisions)).toEqual(['Qualified#0@0']);
		expect(leftOut(decisions)).toEqual(['Lead: The stage was already sent in an earlier run.']);
	});

	test('what was sent is skipped rather than refused for its age', () => {
		const decisions = plan(stated(`Lead@${-9 * DAY}`), remembering(`Lead#0@${-9 * DAY}`));
		expect(leftOut(decisions)).toEqual(['Lead: The stage was already sent in an earlier run.']);
	});

	test('a lead that was further is not sent back', () => {
		expect(leftOut(plan(stated('Lead@-5'), remembering('Won#0@-60')))).toEqual([
			expect.stringContaining('already reached a later stage'),
		]);
	});

	test('news of what happened before the stage that was sent is no way back', () => {
		expect(sentOf(plan(stated('Lead@-90'), remembering('Won#0@-60')))).toEqual(['Lead#0@-90']);
	});

	test('entries are recognised by their times where going back is allowed', () => {
		const options = { ...remembering('Lead#0@-90', 'Qualified#0@-60'), policy: { allowGoingBack: true } };
		expect(sentOf(plan(stated('Qualified@-60', 'Lead@-30', 'Qualified@-20', 'Qualified@-10'), options))).toEqual([
			'Lead#1@-30',
			'Qualified#1@-20',
			'Qualified#2@-10',
		]);
	});

	test('a lead that stands still is not sent again, one that came back without a time is', () => {
		const policy = { allowGoingBack: true };
		expect(sentOf(plan(stated('Lead@now'), { ...remembering('Qualified#0@-90', 'Lead#0@-60'), policy }))).toEqual([]);
		expect(sentOf(plan(stated('Lead@now'), { ...remembering('Lead#0@-90', 'Qualified#0@-60'), policy }))).toEqual([
			'Lead#1@0',
		]);
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
		expect(sentOf(plan(stated('Won@-100'), { policy }))).toEqual(['Lead#0@-102+', 'Qualified#0@-101+', 'Won#0@-100']);
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
		expect(sentOf(plan(stated(`Qualified@${-9 * DAY}`, 'Won@-100'), options))).toEqual(['Won#0@-100']);
	});

	test('are none before a lost stage: where the lead was lost is not known', () => {
		expect(sentOf(plan(stated('Lost@-100'), { policy }))).toEqual(['Lost#0@-100']);
	});

	test('are none that the memory holds, or that come before what it holds', () => {
		const options = { ...remembering('Qualified#0@-500'), policy };
		expect(sentOf(plan(stated('Won@-100'), options))).toEqual(['Won#0@-100']);
	});

	test('give a time to an entry of the history that has none', () => {
		const decisions = plan(stated('Lead@', 'Qualified@-20'), { ...created(-1000), policy });
		expect(sentOf(decisions)).toEqual(['Lead#0@-999+', 'Qualified#0@-20']);
		expect(leftOut(decisions)).toEqual([]);
	});
});
