/** A run of Lead Stage can be interrupted after each item and each lead: no step is longer for a longer input. */
import { readLeads } from '../../../nodes/MetaLeadStage/reading/readLeads';
import { readFunnel } from '../../../nodes/MetaLeadStage/stages/funnel';
import { planRun } from '../../../nodes/MetaLeadStage/stages/planRun';
import { readPolicy } from '../../../nodes/MetaLeadStage/stages/policy';
import { ParameterSource } from '../../../nodes/shared/n8n/parameters/parameters';

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

it('reads one item and plans one lead at a time', () => {
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
	let step = 0;
	const readIn = new Map<number, Set<number>>();
	const source = new ParameterSource({
		raw: (name) => raw[name],
		evaluate: () => undefined,
		itemJson: (index) => {
			readIn.set(step, (readIn.get(step) ?? new Set()).add(index));
			return { lead_id: String(1_234_567_890_123_400 + (index % LEADS)), stage: 'qualified' };
		},
		itemCount: COUNT,
	});
	const read = count(readLeads(source, COUNT, funnel.funnel, 'UTC'), (now) => (step = now));
	// After each lead, and after each item, which may have none.
	expect(read.steps).toBe(2 * COUNT);
	expect(readIn.size).toBe(COUNT);
	expect(Math.max(...[...readIn.values()].map(({ size }) => size))).toBe(1);

	const planned = count(
		planRun(read.value, {
			funnel: funnel.funnel,
			policy: readPolicy({}),
			nowSeconds: 1_795_000_000,
			timezone: 'UTC',
		}),
		() => undefined,
	);
	// Each reading is looked at, each lead is put together and planned.
	expect(planned.steps).toBe(COUNT + LEADS + LEADS);
	expect(planned.value.mapped).toHaveLength(COUNT);
});
