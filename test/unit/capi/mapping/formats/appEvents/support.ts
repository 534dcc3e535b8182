import type { JsonObject } from '../../../../../../nodes/shared/capi/events';
import { appEventsApi } from '../../../../../../nodes/shared/delivery/edges/appEventsApi/appEventsApi';
import { checkEvent } from '../../../../../../nodes/shared/capi/check';
import { mapItems } from '../../../../../../nodes/shared/n8n/run/mapItems';
import type { Mapped, MappedEvent } from '../../../../../../nodes/shared/n8n/run/types';
import { ParameterSource } from '../../../../../../nodes/shared/n8n/parameters/parameters';

/** 2026-11-22T12:00:00Z */
export const NOW = 1795348800;
export const IDFA = '6D92078A-8246-4BA4-AE5B-76104861E7DC';
export const GAID = '38400000-8cf0-11bd-b23e-10b96e40000d';
export const NO_ID = '00000000-0000-0000-0000-000000000000';

/** Sixteen entries, none empty: docs/meta-api.md section 5.2. */
export const EXTINFO = [
	...[
		'i2',
		'com.facebook.sdk.samples.hellofacebook',
		'1.0',
		'1.0 long',
		'13.4.1',
		'iPhone5,1',
		'En_US',
		'PDT',
	],
	...['AT&T', '320', '568', '2', '2', '13', '8', 'USA/New York'],
];

/** What every app event needs besides its content. */
export const DEVICE = {
	advertiser_tracking_enabled: 1,
	application_tracking_enabled: 1,
	extinfo: EXTINFO,
};

type Item = Record<string, unknown>;

/** Maps an item automatically, action source App. */
export function mapAppItem(item: Item, parameters: Item = {}): Mapped[] {
	const all: Item = {
		actionSource: 'app',
		datasetId: '1234567890',
		eventName: 'fromInput',
		...parameters,
	};
	const source = new ParameterSource({
		raw: (name) => all[name],
		evaluate: () => {
			throw new Error('The tests use no expressions');
		},
		itemJson: () => item,
		itemCount: 1,
	});
	return [...mapItems(source, 1)];
}

const run = { nowMilliseconds: NOW * 1000, timezone: 'Europe/Berlin', run: '1:0' };

export function eventsOf(mapped: readonly Mapped[]): MappedEvent[] {
	return mapped.map((entry) => {
		if (entry.kind !== 'event') throw new Error(`no event: ${JSON.stringify(entry)}`);
		return entry.event;
	});
}

/** The server events of an item, each with the codes and fields of its warnings; throws for one that is refused. */
export function translate(item: Item, parameters: Item = {}) {
	return eventsOf(mapAppItem(item, parameters)).map((mapped, position) => {
		const outcome = checkEvent(mapped, position, run);
		if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.refusals));
		const warnings = [...(mapped.appEvent?.warnings ?? []), ...outcome.warnings];
		return {
			event: outcome.event,
			warnings: warnings.map(({ code, field }) => `${code} ${field}`),
			match: outcome.match,
		};
	});
}

/** The one server event of an item. */
export function translateOne(item: Item, parameters: Item = {}) {
	const [only, ...others] = translate(item, parameters);
	expect(others).toEqual([]);
	return only;
}

/** `code field` of each refusal of the item's one event. */
export function refusalsOf(item: Item, parameters: Item = {}): string[] {
	const [mapped] = mapAppItem(item, parameters);
	if (mapped.kind === 'refused') return [`${mapped.refusal.code} ${mapped.refusal.field}`];
	if (mapped.kind === 'skipped') return ['skipped'];
	const outcome = checkEvent(mapped.event, 0, run);
	return outcome.status === 'refused'
		? outcome.refusals.map(({ code, field }) => `${code} ${field}`)
		: [];
}

/** A run through the App Events API. */
export const beginAppRun = () => appEventsApi.begin(run, '900000000000001');

/** The requests that an item makes through the App Events API, or the codes and fields of the refusals. */
export function activitiesOf(item: Item, parameters: Item = {}, appRun = beginAppRun()) {
	return eventsOf(mapAppItem(item, { sendThrough: 'appEventsApi', ...parameters })).map(
		(mapped, position) => {
			const checked = appRun.check(mapped, position);
			if (checked.status === 'refused')
				return { refused: checked.refusals.map(({ code, field }) => `${code} ${field}`) };
			const { headers, body }: ShownRequest = JSON.parse(JSON.stringify(checked.request()));
			const { custom_events: entries, ...request } = body;
			return {
				request,
				entry: entries?.[0],
				forwardedFor: headers['X-Forwarded-For'],
				warnings: checked.warnings.map(({ code, field }) => `${code} ${field}`),
			};
		},
	);
}

interface ShownRequest {
	readonly headers: Record<string, string>;
	readonly body: JsonObject & { custom_events?: JsonObject[] };
}

export type Json = JsonObject;
