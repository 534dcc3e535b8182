/**
 * The fields that the editor shows at once for an action source: those that Meta requires and those by which it matches best
 * (docs/meta-api.md sections 2.2, 8.1 and 10.3), and value and currency. All others are added one by one.
 */
import type { ActionSource } from '../types';
import type { FieldPath } from './allFields';
import type { PersonKey } from './person';
import { MESSAGING_CHANNELS } from './messaging';

/** A field that is shown at once for these action sources. */
export interface FirstField {
	readonly path: FieldPath;
	readonly sources: readonly ActionSource[];
}

const REMOTE: readonly ActionSource[] = [
	'email',
	'phone_call',
	'chat',
	'system_generated',
	'other',
];
const WITH_CONTACT: readonly ActionSource[] = [
	'website',
	'app',
	'physical_store',
	'crm',
	...REMOTE,
];
const WITH_NAME: readonly ActionSource[] = ['physical_store', ...REMOTE];
const WITH_VALUE: readonly ActionSource[] = [
	'website',
	'app',
	'physical_store',
	'business_messaging',
	...REMOTE,
];

/** In the order in which they are shown, the required first. */
export const FIRST_FIELDS: readonly FirstField[] = [
	{ path: 'user_data.client_user_agent', sources: ['website'] },
	{ path: 'app_data.advertiser_tracking_enabled', sources: ['app'] },
	{ path: 'app_data.platform', sources: ['app'] },
	{ path: 'app_data.os_version', sources: ['app'] },
	{ path: 'user_data.lead_id', sources: ['crm'] },
	{ path: 'user_data.em', sources: WITH_CONTACT },
	{ path: 'user_data.ph', sources: WITH_CONTACT },
	{ path: 'user_data.fn', sources: WITH_NAME },
	{ path: 'user_data.ln', sources: WITH_NAME },
	{ path: 'user_data.madid', sources: ['app'] },
	{ path: 'user_data.client_ip_address', sources: ['website', 'app'] },
	{ path: 'user_data.fbc', sources: ['website', 'crm'] },
	{ path: 'user_data.fbp', sources: ['website'] },
	{ path: 'user_data.external_id', sources: ['website', 'app', ...REMOTE] },
	{ path: 'custom_data.value', sources: WITH_VALUE },
	{ path: 'custom_data.currency', sources: WITH_VALUE },
	{ path: 'custom_data.order_id', sources: ['physical_store'] },
];

/** An ID that a conversation is named by, shown at once for the channels that have it (docs/meta-api.md section 9.2). */
export interface FirstMessagingField {
	readonly key: PersonKey;
	readonly channels: readonly string[];
}

export const FIRST_MESSAGING_FIELDS: readonly FirstMessagingField[] = MESSAGING_CHANNELS.flatMap(
	({ value, identifiers }) => identifiers.map((key) => ({ key, channels: [value] })),
);
