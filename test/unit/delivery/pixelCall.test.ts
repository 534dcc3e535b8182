import { pixelCall } from '../../../nodes/shared/delivery/edges/pixelCall';

const event = {
	event_name: 'Purchase',
	event_time: 1_772_633_100,
	event_id: 'order-1001',
	action_source: 'website',
	user_data: { em: ['5d41402abc4b2a76b9719d911017c592ae2f3c1d5d41402abc4b2a76b9719d91'] },
	event_source_url: 'https://shop.example/thanks',
	custom_data: { value: 12.5, currency: 'EUR', contents: [{ id: 'A', quantity: 2 }] },
} as const;
type Event = Parameters<typeof pixelCall>[0];
const call = (more: Partial<Event> = {}) =>
	pixelCall({ ...JSON.parse(JSON.stringify(event)), ...more });

/** Runs the line as a page would; gives what fbq was called with. */
function run(line: string): unknown[] {
	const calls: unknown[][] = [];
	new Function('fbq', line)((...given: unknown[]) => calls.push(given));
	expect(calls).toHaveLength(1);
	return calls[0];
}

describe('the Pixel Call', () => {
	it('has the name, the custom data and the event ID of the event, and no customer information', () => {
		expect(call()).toBe(
			`fbq('track', 'Purchase', {"value":12.5,"currency":"EUR","contents":[{"id":"A","quantity":2}]}, {"eventID":"order-1001"});`,
		);
		expect(call()).not.toContain('5d41402abc');
	});

	it('is trackCustom for a name of the user’s own', () => {
		expect(run(call({ event_name: 'Quiz Done' })).slice(0, 2)).toEqual([
			'trackCustom',
			'Quiz Done',
		]);
	});

	it('is empty for an event that no page reports', () => {
		expect(call({ action_source: 'physical_store' })).toBe('');
	});

	it('leaves out what the checks only warned of: contact data in custom data', () => {
		const custom_data = { value: 1, note: 'call mia.reed@example.com', event_source: 'crm' };
		expect(run(call({ custom_data }))[2]).toEqual({ value: 1 });
	});

	const HOSTILE = `</script><script>alert("1")//'\\"\u2028\n<!-- & \${x} \`y\``;

	it('holds any text as data: nothing ends the string, the line or the script element', () => {
		const line = call({
			event_name: HOSTILE,
			event_id: HOSTILE,
			custom_data: { content_name: HOSTILE, [HOSTILE]: 'x' },
		});
		expect(line).not.toMatch(/[<>&\n\u2028\u2029]/);
		expect(run(line)).toEqual([
			'trackCustom',
			HOSTILE,
			{ content_name: HOSTILE, [HOSTILE]: 'x' },
			{ eventID: HOSTILE },
		]);
	});
});
