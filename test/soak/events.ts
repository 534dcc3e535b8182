/** The events of the soak: server events as the node would send them, and those that Meta refuses. */
import type { Destination, OutgoingEvent } from '../../nodes/shared/delivery';
import { frameRequest } from '../../nodes/shared/delivery/edges/conversionsApi';
import { INVENTED_CTWA_CLID, LEADS } from '../graph/fixtures';
import {
	type Channel,
	DATASET_OF,
	DAY,
	type Event,
	eventOf,
	merge,
	START,
} from '../unit/double/support';

/** An event and what is to become of it. */
export interface SoakEvent {
	readonly id: string;
	readonly channel: Channel;
	readonly destination: Destination;
	readonly outgoing: OutgoingEvent;
	/** `left out`: Meta answers with success and does not count it. */
	readonly nature: 'good' | 'bad' | 'left out';
	/** Meta's code and subcode for it, when bad. */
	readonly reason?: Reason;
}

interface Reason {
	readonly code: number;
	readonly subcode?: number;
}

interface Mistake {
	readonly changes: Event;
	readonly subcode?: number;
}

const purchase = (customData: Event): Event => ({
	event_name: 'Purchase',
	custom_data: customData,
});
const NO_VALUE: Mistake = {
	changes: purchase({ value: undefined, currency: 'EUR' }),
	subcode: 2804009,
};
const NO_CURRENCY: Mistake = {
	changes: purchase({ value: 5, currency: undefined }),
	subcode: 2804010,
};
const EIGHT_DAYS_OLD: Mistake = { changes: { event_time: START - 8 * DAY }, subcode: 2804003 };
const NO_EVENT_NAME: Mistake = { changes: { event_name: undefined } };

/** What Meta refuses, each with the subcode of docs/meta-api.md sections 9.3 and 11.3; without one it is the bare code 100. */
const MISTAKES: Record<Channel, readonly Mistake[]> = {
	web: [
		NO_VALUE,
		NO_CURRENCY,
		EIGHT_DAYS_OLD,
		NO_EVENT_NAME,
		{ changes: { user_data: { em: undefined } }, subcode: 2804050 },
	],
	store: [
		NO_VALUE,
		NO_CURRENCY,
		NO_EVENT_NAME,
		{ changes: { event_time: START - 63 * DAY }, subcode: 2804003 },
	],
	crm: [
		{ changes: { user_data: { lead_id: Number(LEADS.deleted.id) } }, subcode: 2804036 },
		EIGHT_DAYS_OLD,
	],
	app: [
		NO_VALUE,
		NO_CURRENCY,
		{
			changes: { app_data: { extinfo: ['i2', ...new Array<string>(15).fill('')] } },
			subcode: 2804043,
		},
	],
	whatsapp: [
		{ changes: { user_data: { ctwa_clid: INVENTED_CTWA_CLID } }, subcode: 2804087 },
		{ changes: { event_name: 'Contact' }, subcode: 2804066 },
		{ changes: { event_source_url: 'https://shop.example' }, subcode: 2804064 },
	],
	messenger: [
		{ changes: { user_data: { page_id: '700000000000009' } }, subcode: 2804065 },
		{ changes: { messaging_channel: undefined }, subcode: 2804063 },
	],
	instagram: [
		{ changes: { user_data: { ig_sid: undefined } }, subcode: 2804075 },
		{ changes: { user_data: { ig_account_id: undefined } }, subcode: 2804079 },
	],
};

export const MESSAGING_CHANNELS: readonly Channel[] = ['whatsapp', 'messenger', 'instagram'];

/** The channels that Meta deduplicates. */
export const DEDUPLICATED_CHANNELS: readonly Channel[] = ['web', 'store', 'crm', 'app'];

/** An event that nothing is wrong with but its nature; `id` tells it from all others of the run. */
export function buildSoakEvent(
	id: string,
	channel: Channel,
	nature: SoakEvent['nature'],
	labels: Omit<Destination, 'datasetId'>,
	random: () => number,
): SoakEvent {
	const mistakes = MISTAKES[channel];
	const mistake = nature === 'bad' ? mistakes[Math.floor(random() * mistakes.length)] : undefined;
	const ordered = channel === 'store' ? { custom_data: { order_id: `R-${id}` } } : {};
	const event = merge(eventOf(channel, { event_id: id, ...ordered }), mistake?.changes ?? {});
	const destination = { datasetId: DATASET_OF[channel].id, ...labels };
	return {
		id,
		channel,
		nature,
		reason: mistake && { code: 100, subcode: mistake.subcode },
		destination,
		outgoing: {
			frame: frameRequest(destination),
			json: JSON.stringify(event),
			deduplicable: !MESSAGING_CHANNELS.includes(channel),
		},
	};
}
