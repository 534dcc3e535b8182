import type { AxiosResponse } from 'axios';
import axios from 'axios';

import {
	DATASETS,
	INSTAGRAM_ACCOUNT_ID,
	PAGE_ID,
	TOKENS,
	WHATSAPP_BUSINESS_ACCOUNT_ID,
} from '../../graph/fixtures';
import type { GraphDouble, GraphDoubleOptions } from '../../graph/server';
import { startGraphDouble } from '../../graph/server';

export type Event = Record<string, unknown>;

/** 2026-11-22T00:00:00Z in Unix seconds: where the clock of every test starts. */
export const START = 1795305600;
export const HOUR = 3600;
export const DAY = 86_400;

/** SHA-256 of `john_smith@gmail.com` and `16505551212`, published in docs/meta-api.md section 3.2. */
export const EMAIL_HASH = '62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f';
export const PHONE_HASH = 'e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176';

/** A double whose clock is moved by hand; no status makes the client throw. */
export class Bench {
	/** Unix seconds. */
	time = START;

	private constructor(readonly double: GraphDouble) {}

	static async start(options: GraphDoubleOptions = {}): Promise<Bench> {
		const clock = { time: () => START };
		const bench = new Bench(await startGraphDouble({ now: () => clock.time() * 1000, ...options }));
		clock.time = () => bench.time;
		return bench;
	}

	get(path: string, token: string = TOKENS.good.token): Promise<AxiosResponse> {
		return axios.get(this.double.url + path, { ...quiet, headers: bearer(token) });
	}

	/** Posts a body as it is, with the good token in the header unless another or none is given. */
	post(path: string, body: unknown, headers: Record<string, string> = bearer(TOKENS.good.token)) {
		return axios.post(this.double.url + path, body, { ...quiet, headers });
	}

	send(dataset: { readonly id: string }, ...data: Event[]): Promise<AxiosResponse> {
		return this.post(`/v26.0/${dataset.id}/events`, { data });
	}

	/** `code` and `code/subcode` of a refusal, or `received n`. */
	async answer(dataset: { readonly id: string }, ...data: Event[]): Promise<string> {
		return outcome(await this.send(dataset, ...data));
	}

	close(): Promise<void> {
		return this.double.close();
	}
}

const quiet = { validateStatus: () => true, proxy: false } as const;

export function bearer(token: string): Record<string, string> {
	return { authorization: `Bearer ${token}` };
}

export function outcome({ data }: AxiosResponse): string {
	if (data.error === undefined) return `received ${data.events_received}`;
	const { code, error_subcode: subcode } = data.error;
	return subcode === undefined ? `${code}` : `${code}/${subcode}`;
}

/** Smallest events that Meta's requirements allow (docs/meta-api.md section 2.2), by channel. */
export const EVENTS = {
	web: {
		event_name: 'Lead',
		event_time: START - HOUR,
		action_source: 'website',
		event_source_url: 'https://shop.example/thanks',
		user_data: { client_user_agent: 'Mozilla/5.0', em: [EMAIL_HASH] },
	},
	store: {
		event_name: 'Purchase',
		event_time: START - HOUR,
		action_source: 'physical_store',
		user_data: { em: [EMAIL_HASH], ph: [PHONE_HASH] },
		custom_data: { value: 12.5, currency: 'EUR', order_id: 'R-1' },
	},
	crm: {
		event_name: 'Qualified',
		event_time: START - HOUR,
		action_source: 'system_generated',
		user_data: { lead_id: 4000000000000009 },
		custom_data: { event_source: 'crm', lead_event_source: 'Any CRM' },
	},
	app: {
		event_name: 'Purchase',
		event_time: START - HOUR,
		action_source: 'app',
		user_data: { madid: '38400000-8cf0-11bd-b23e-10b96e40000d' },
		custom_data: { value: 1, currency: 'USD' },
		app_data: {
			advertiser_tracking_enabled: 1,
			extinfo: ['i2', '', '', '', '13.4.1', '', '', '', '', '', '', '', '', '', '', ''],
		},
	},
	messenger: {
		event_name: 'Purchase',
		event_time: START - HOUR,
		action_source: 'business_messaging',
		messaging_channel: 'messenger',
		user_data: { page_id: PAGE_ID, page_scoped_user_id: '7700000000000001' },
		custom_data: { value: 1, currency: 'USD' },
	},
	whatsapp: {
		event_name: 'LeadSubmitted',
		event_time: START - HOUR,
		action_source: 'business_messaging',
		messaging_channel: 'whatsapp',
		user_data: {
			whatsapp_business_account_id: WHATSAPP_BUSINESS_ACCOUNT_ID,
			ctwa_clid: 'ARAclick',
		},
	},
	instagram: {
		event_name: 'LeadSubmitted',
		event_time: START - HOUR,
		action_source: 'business_messaging',
		messaging_channel: 'instagram',
		user_data: { ig_account_id: INSTAGRAM_ACCOUNT_ID, ig_sid: '8800000000000001' },
	},
} as const;

export type Channel = keyof typeof EVENTS;

/** The fixture dataset that takes the events of a channel. */
export const DATASET_OF: Record<Channel, { readonly id: string }> = {
	...DATASETS,
	store: DATASETS.stores,
};

/** An event of a channel with some of its parts changed; `undefined` takes a part away. Nested parts are merged. */
export function eventOf(channel: Channel, changes: Event = {}): Event {
	return merge(EVENTS[channel], changes);
}

/** A copy with some parts changed, also parts within parts; `undefined` takes a part away. */
export function merge(base: Event, changes: Event): Event {
	const merged = { ...base, ...changes };
	for (const [key, value] of Object.entries(changes)) {
		const before = base[key];
		if (isPlain(before) && isPlain(value)) merged[key] = merge(before, value);
	}
	return merged;
}

function isPlain(value: unknown): value is Event {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
