/** What the tests of formats share: an item as n8n's Webhook node gives it, and what became of an item. */
import type { ItemEvent } from '../../../../nodes/shared/capi/mapping/itemEvent';
import { readItem } from '../../../../nodes/shared/capi/mapping/readItem';
import type { RawEvent } from '../../../../nodes/shared/capi/types';

/** The item of a webhook that a vendor's server called. */
export function webhook(
	body: unknown,
	headers: Record<string, string> = {},
): Record<string, unknown> {
	return {
		headers: {
			host: 'n8n.example',
			'content-type': 'application/json',
			'user-agent': 'Vendor/1.0',
			...headers,
		},
		params: {},
		query: {},
		body,
		webhookUrl: 'https://n8n.example/webhook/x',
		executionMode: 'production',
	};
}

/** An object without some of its fields. */
export function without(
	object: Readonly<Record<string, unknown>>,
	...names: readonly string[]
): Record<string, unknown> {
	return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

export interface Outcome {
	readonly format: string | undefined;
	readonly eventName: string | undefined;
	readonly event: RawEvent;
	readonly leftOut?: string;
	readonly unpaid?: true;
}

/** What became of the only event of an item; a refusal fails the test. */
export function outcomeOf(json: unknown, format?: string): Outcome {
	const [reading, ...others] = readItem(json, { format });
	if (reading === undefined || others.length > 0 || !('event' in reading)) {
		throw new Error(`not one event: ${JSON.stringify([reading, ...others])}`);
	}
	return toOutcome(reading);
}

/** What became of all events of an item. */
export function outcomesOf(json: unknown): readonly Outcome[] {
	return readItem(json).flatMap((reading) => ('event' in reading ? [toOutcome(reading)] : []));
}

function toOutcome({ format, eventName, event, leftOut, isUnpaid }: ItemEvent): Outcome {
	return {
		format: format?.id,
		eventName,
		event,
		...(leftOut === undefined ? {} : { leftOut }),
		...(isUnpaid ? { unpaid: true } : {}),
	};
}

/** Why an item is refused. */
export function refusalOf(json: unknown, format?: string) {
	const [reading] = readItem(json, { format });
	return reading !== undefined && 'refusal' in reading ? reading.refusal : undefined;
}

/** What was read of a lead's stage of the only event of an item. */
export function leadOf(json: unknown): ItemEvent['lead'] {
	return onlyReading(json).lead;
}

/** The codes of the warnings of the only event of an item, with their fields. */
export function warningsOf(json: unknown): readonly string[] {
	return onlyReading(json).warnings.map(({ code, field }) => `${code} ${field}`);
}

function onlyReading(json: unknown): ItemEvent {
	const [reading] = readItem(json);
	if (reading === undefined || !('event' in reading))
		throw new Error(`no event: ${JSON.stringify(reading)}`);
	return reading;
}
