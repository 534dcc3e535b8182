/** The option Partner Agent, which Meta's rule bounds (docs/meta-api.md section 1.5). */
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { minutesAgo, runSendEvent } from '../support/sendEvent';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());
beforeEach(() => double.reset());

const purchase = {
	event_name: 'Purchase',
	event_time: minutesAgo(5),
	email: 'customer1@example.com',
	user_agent: 'Mozilla/5.0',
	event_source_url: 'https://shop.example.com/thanks',
	value: 49.9,
	currency: 'EUR',
};
const run = async (partnerAgent: string) =>
	await runSendEvent(double, { parameters: { options: { partnerAgent } }, items: [purchase] });

it.each(['myplatform-1.0', 'ab', 'abcdefghijklmnopqrstuv', ''])('%j is sent', async (name) => {
	const { error } = await run(name);
	expect(error).toBeUndefined();
	expect(double.counters().received).toBe(1);
});

it.each(['abcdefghijklmnopqrstuvw', 'a1', '2026-11'])(
	'%j is refused before any request',
	async (name) => {
		const { error } = await run(name);
		expect(error?.message).toMatch(
			/^Nothing was sent: Partner Agent has 23 or more characters.*\[item 0\]$/,
		);
		expect(double.requests()).toEqual([]);
	},
);
