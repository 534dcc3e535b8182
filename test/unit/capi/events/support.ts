import { buildServerEvent, readEventTime } from '../../../../nodes/shared/capi/events';
import type {
	EventContext,
	EventOutcome,
	IdentifiedUser,
	RawEvent,
	ServerEvent,
	UserData,
} from '../../../../nodes/shared/capi/events';

/** 2026-11-22T12:00:00Z */
export const NOW = 1795348800;
export const DAY = 86_400;

export const context: Omit<EventContext, 'time'> = {
	nowSeconds: NOW,
	timezone: 'Europe/Berlin',
	datasetId: '1234567890',
	occurrence: 'execution-7:0:0',
};

/** SHA-256 of test@example.com, printed in Meta's own samples (docs/meta-api.md section 3.2). */
export const HASHED_EMAIL = '973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b';
export const USER_AGENT = 'Mozilla/5.0 (X11; Linux x86_64)';

export function userOf(userData: UserData): IdentifiedUser {
	return {
		userData,
		match: { sent: Object.keys(userData), dropped: [], changed: [] },
		warnings: [],
	};
}

/** An email address and what a browser sends along. */
export const visitor = userOf({
	em: [HASHED_EMAIL],
	client_user_agent: USER_AGENT,
	client_ip_address: '203.0.113.9',
	fbp: 'fb.1.1596403881668.1116446470',
});

export const customer = userOf({ em: [HASHED_EMAIL] });

/** A web purchase that Meta takes; fields set to undefined are left out. */
export function purchase(changes: Record<string, unknown> = {}): RawEvent {
	return {
		event_name: 'Purchase',
		event_time: NOW - 60,
		event_id: 'order-1001',
		action_source: 'website',
		event_source_url: 'https://shop.example/thank-you',
		custom_data: { value: 12.5, currency: 'EUR' },
		...changes,
	};
}

/** An event of the given source that Meta takes without anything else. */
export function eventFrom(actionSource: string, changes: Record<string, unknown> = {}): RawEvent {
	return {
		event_name: 'Contact',
		event_time: NOW - 60,
		event_id: 'e-1',
		action_source: actionSource,
		...changes,
	};
}

/** A purchase with this custom_data besides value and currency. */
export function withCustomData(customData: Record<string, unknown>): RawEvent {
	return purchase({ custom_data: { value: 12.5, currency: 'EUR', ...customData } });
}

export function build(
	raw: RawEvent,
	user: IdentifiedUser = visitor,
	changes: Partial<EventContext> = {},
) {
	const given = { ...context, ...changes };
	return buildServerEvent(raw, user, {
		...given,
		time: readEventTime(Object(raw).event_time, given),
	});
}

export function ready(outcome: EventOutcome): ServerEvent {
	if (outcome.status !== 'ready') {
		throw new Error(
			`refused: ${outcome.refusals.map(({ code, field }) => `${code} ${field}`).join('; ')}`,
		);
	}
	return outcome.event;
}

/** `code field` of each refusal; an empty list for an event that is ready. */
export function refusalsOf(outcome: EventOutcome): string[] {
	return outcome.status === 'refused'
		? outcome.refusals.map(({ code, field }) => `${code} ${field}`)
		: [];
}

/** `code field` of each warning. */
export function warningsOf(outcome: EventOutcome): string[] {
	return outcome.warnings.map(({ code, field }) => `${code} ${field}`);
}

export const EXTINFO = [
	'i2',
	'com.facebook.sdk.samples.hellofacebook',
	'1.0',
	'1.0 long',
	'13.4.1',
	'iPhone5,1',
	'En_US',
	'PDT',
	'AT&T',
	'320',
	'568',
	'2',
	'2',
	'13',
	'8',
	'USA/New York',
];

/** What is sent of custom data, without the amount that every event here has. */
export function sentOf(customData: Record<string, unknown>): Record<string, unknown> {
	const sent = Object.entries(ready(build(withCustomData(customData))).custom_data ?? {});
	return Object.fromEntries(sent.filter(([name]) => name !== 'value' && name !== 'currency'));
}
