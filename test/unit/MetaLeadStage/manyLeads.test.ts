/** An item with very many leads: each is read when it is asked for. */
import { leadItemReader } from '../../../nodes/MetaLeadStage/reading/readLeads';
import { ParameterSource } from '../../../nodes/shared/n8n/parameters/parameters';
import { FUNNEL } from './support';

/** Leads that note when somebody asks for what they hold. */
function watchedLeads(count: number, looks: Set<number>): object[] {
	return Array.from({ length: count }, (_, index) => ({
		get lead_id() {
			looks.add(index);
			return String(1_000_000_000_000_000 + index);
		},
		stage: 'Qualified',
	}));
}

test.each<[what: string, parameters: Record<string, unknown>, item: (leads: object[]) => object]>([
	['Lead JSON', { mappingMode: 'json' }, (leads) => ({ leads })],
	['the body of a webhook', {}, (body) => ({ headers: {}, query: {}, body })],
])('%s', (_what, parameters, item) => {
	const looks = new Set<number>();
	const leads = watchedLeads(100, looks);
	const values: Record<string, unknown> = { ...parameters, leadJson: '={{ $now }}' };
	const source = new ParameterSource({
		raw: (name) => values[name],
		evaluate: () => leads,
		itemJson: () => ({ ...item(leads) }),
		itemCount: 1,
	});
	let read = 0;
	for (const lead of leadItemReader(source, FUNNEL, 'UTC')(0)) {
		expect(lead).toMatchObject({ current: { value: 'Qualified' } });
		read += 1;
		// The next may be looked at, to know whether there is one.
		expect(looks.size).toBeLessThanOrEqual(read + 1);
	}
	expect(read).toBe(100);
});
