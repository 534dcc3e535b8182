/** The output item that docs/send-event.md shows is what the node gives. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { startGraphDouble, type GraphDouble } from '../graph/server';
import { minutesAgo, runSendEvent } from '../support/sendEvent';

const guide = readFileSync(join(__dirname, '../../docs/send-event.md'), 'utf8');
const [, json] = /```json\n([\s\S]*?)```/.exec(guide) ?? [];
const shown = JSON.parse(json);

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());

it('has the fields in that order, and says so much of an order with a wrong ZIP code', async () => {
	const { outputs, error } = await runSendEvent(double, {
		parameters: { options: { simplify: true } },
		items: [
			{
				event_name: 'Purchase',
				event_id: 'order-1001',
				event_time: minutesAgo(5),
				event_source_url: 'https://shop.example.com/thanks',
				user_agent: 'Mozilla/5.0 (X11; Linux x86_64)',
				email: 'ana@example.com',
				phone: '+1 202 456 1111',
				first_name: 'Ana',
				last_name: 'Silva',
				city: 'Austin',
				state: 'TX',
				zip: '1234',
				country: 'US',
				ip: '84.17.44.10',
				fbp: `fb.1.${Date.now() - 60_000}.1098115397`,
				value: 49.9,
				currency: 'USD',
			},
		],
	});
	expect(error).toBeUndefined();
	const [{ json: given }] = outputs[0];
	expect(Object.keys(given)).toEqual(Object.keys(shown));
	const { status, event_name, matched_by, strength, note, event_id, action_source, codes } = shown;
	expect(given).toMatchObject({
		...{ status, event_name, matched_by, strength, note, event_id, action_source, codes },
		event_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/),
	});
});
