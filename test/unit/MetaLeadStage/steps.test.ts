/** A run of Lead Stage can be interrupted after each item and each lead: no step is longer for a longer input. */
import { readLeads } from '../../../nodes/MetaLeadStage/reading/readLeads';
import { readFunnel } from '../../../nodes/MetaLeadStage/stages/funnel';
import { planRun } from '../../../nodes/MetaLeadStage/stages/planRun';
import { readPolicy } from '../../../nodes/MetaLeadStage/stages/policy';
import { ProgressMemory } from '../../../nodes/MetaLeadStage/stages/progress';
import { ParameterSource } from '../../../nodes/shared/n8n/parameters/parameters';
import { atOnce } from '../../support/atOnce';

const COUNT = 60;
const LEADS = 20;

/** Makes each step, and tells its number while it is made. */
function count<Result>(work: Iterator<void, Result>, onStep: (step: number) => void) {
	for (let steps = 0; ; steps += 1) {
		onStep(steps);
		const { done, value } = work.next();
		if (done === true) return { steps, value };
	}
}

function readRun(onRead: (index: number) => void = () => undefined) {
	const funnel = readFunnel({
		stages: [
			{ eventName: 'Qualified', crmValues: 'qualified' },
			{ eventName: 'Customer', crmValues: 'won' },
		],
	});
	if ('refusal' in funnel) throw new Error(funnel.refusal.message);
	const raw: Record<string, unknown> = {
		datasetId: '1000000000000003',
		leadEventSource: 'CRM',
		mappingMode: 'autoMapInputData',
		options: {},
	};
	const source = new ParameterSource({
		raw: (name) => raw[name],
		evaluate: () => undefined,
		itemJson: (index) => {
			onRead(index);
			return { lead_id: String(1_234_567_890_123_400 + (index % LEADS)), stage: 'qualified' };
		},
		itemCount: COUNT,
	});
	const run = {
		funnel: funnel.funnel,
		policy: readPolicy({}),
		nowSeconds: 1_795_000_000,
		timezone: 'UTC',
	};
	return { reading: readLeads(source, COUNT, run.funnel, run.timezone), run };
}

it('reads one item and plans one lead at a time', () => {
	let step = 0;
	const readIn = new Map<number, Set<number>>();
	const { reading, run } = readRun((index) =>
		readIn.set(step, (readIn.get(step) ?? new Set()).add(index)),
	);
	const read = count(reading, (now) => (step = now));
	// After each lead, and after each item, which may have none.
	expect(read.steps).toBe(2 * COUNT);
	expect(readIn.size).toBe(COUNT);
	expect(Math.max(...[...readIn.values()].map(({ size }) => size))).toBe(1);

	const planned = count(planRun(read.value, run), () => undefined);
	// Each reading is looked at, each lead is put together; it is planned when its events are asked for.
	expect(planned.steps).toBe(COUNT + LEADS);
	expect([...planned.value.mapped]).toHaveLength(COUNT);
	expect([...planned.value.mapped]).toHaveLength(0);
});

it('plans a lead when it is its turn, so that the events of a run are never all there at once', () => {
	const { reading, run } = readRun();
	const memory = ProgressMemory.empty();
	const asked = jest.spyOn(memory, 'progressOf');
	const { mapped } = atOnce(planRun(atOnce(reading), { ...run, memory }));
	expect(asked).toHaveBeenCalledTimes(0);
	const events = mapped[Symbol.iterator]();
	events.next();
	expect(asked).toHaveBeenCalledTimes(1);
	for (let event = events.next(); event.done !== true; event = events.next());
	expect(asked).toHaveBeenCalledTimes(LEADS);
});
