import axios from 'axios';
import { expect } from 'expect';
import type { Counters, StoredEvent } from '../graph/store';
import { complaintsOf } from './check';
import type { ExpectedEvent, WorkflowExpectation } from './expectations';
import type { Execution } from './n8nApi';

/** What Meta, that is the double, says it holds in one dataset. */
export interface Received {
	counters: Counters;
	events: StoredEvent[];
}

export async function readReceived(doubleUrl: string, datasetId: string): Promise<Received> {
	return (await axios.get<Received>(`${doubleUrl}/stored.json`, { params: { dataset: datasetId } }))
		.data;
}

/** Everything in which what Meta holds is not what it should hold; empty when all is well. */
export async function differences(
	expected: WorkflowExpectation,
	{ counters, events }: Received,
): Promise<string[]> {
	const stored = expected.events.length;
	return await complaintsOf([
		() => {
			expect(counters).toEqual({
				received: expected.received,
				stored,
				duplicates: expected.duplicates,
				dropped: 0,
			});
		},
		() => {
			expect(events).toHaveLength(stored);
		},
		...expected.events.map((event, index) => () => {
			compareEvent(event, events[index]);
		}),
		...expected.neverSent.map((identifier) => () => {
			expect(JSON.stringify(events)).not.toContain(identifier);
		}),
	]);
}

/** Everything in which the items of the workflow's nodes are not what they should be; empty when all is well. */
export async function itemDifferences(
	{ items = {} }: WorkflowExpectation,
	execution: Execution,
): Promise<string[]> {
	return await complaintsOf(
		Object.entries(items).map(([node, expected]) => () => {
			expect({ [node]: execution.items[node] }).toEqual({
				[node]: expected.map((fields) => expect.objectContaining(fields)),
			});
		}),
	);
}

function compareEvent(expected: ExpectedEvent, stored: StoredEvent | undefined): void {
	expect(stored?.notes).toEqual([]);
	if (expected.uploadTag !== undefined) expect(stored?.uploadTag).toBe(expected.uploadTag);
	const { user_data: userData, custom_data: customData, ...event } = stored?.event ?? {};
	expect(userData).toEqual(expected.userData);
	expect(customData).toEqual(expected.customData);
	expect(event).toEqual({
		event_name: expected.eventName,
		action_source: expected.actionSource,
		event_time: expected.eventTime ?? expect.any(Number),
		event_id: expected.eventId ?? expect.stringMatching(/^\S{8,}$/),
		...expected.fields,
	});
}
