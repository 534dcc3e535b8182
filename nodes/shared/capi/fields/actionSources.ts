/** Where a conversion happened, and what Meta asks of each place (docs/meta-api.md sections 2.1, 2.2 and 8.1). */
import type { ActionSource, SentActionSource } from '../types';
import type { FieldPath } from './allFields';

const DAY_IN_SECONDS = 86_400;

export interface ActionSourceRule {
	readonly displayName: string;
	/** What the editor says of it. */
	readonly hint: string;
	/** Meta's own value. */
	readonly sent: SentActionSource;
	/** How far back an event may lie, in seconds. */
	readonly windowSeconds: number;
	/** Meta's paths of the fields that may not be empty, besides name, time, source and customer information. */
	readonly requiredFields: readonly FieldPath[];
	/** Those of them that live captures show to be missing in events which Meta took (section 14, row 28). */
	readonly mayBeMissing?: readonly FieldPath[];
	/** For which events it is chosen instead of Website; only the usual ones. */
	readonly insteadOfWebsite?: string;
	/** Late events of shops and stores that upload once a day are nothing to warn of. */
	readonly lateIsUsual?: boolean;
}

export const ACTION_SOURCES: Readonly<Record<ActionSource, ActionSourceRule>> = {
	website: {
		displayName: 'Website',
		hint: 'It happened on your website',
		sent: 'website',
		windowSeconds: 7 * DAY_IN_SECONDS,
		requiredFields: ['event_source_url', 'user_data.client_user_agent'],
		mayBeMissing: ['event_source_url', 'user_data.client_user_agent'],
	},
	app: {
		displayName: 'App',
		hint: 'It happened in a mobile app',
		sent: 'app',
		windowSeconds: 7 * DAY_IN_SECONDS,
		requiredFields: ['app_data.advertiser_tracking_enabled', 'app_data.extinfo'],
	},
	physical_store: {
		displayName: 'Physical Store',
		hint: 'It happened in a store (offline event)',
		sent: 'physical_store',
		windowSeconds: 62 * DAY_IN_SECONDS,
		requiredFields: [],
		insteadOfWebsite: 'a sale in a store',
		lateIsUsual: true,
	},
	crm: {
		displayName: 'CRM (Conversion Leads)',
		hint: 'A lead of a Meta instant form reached a stage in your CRM',
		sent: 'system_generated',
		windowSeconds: 7 * DAY_IN_SECONDS,
		requiredFields: ['custom_data.lead_event_source'],
		insteadOfWebsite: 'a stage of a lead in your CRM',
	},
	business_messaging: {
		displayName: 'Business Messaging',
		hint: 'It happened in a Messenger, WhatsApp or Instagram conversation',
		sent: 'business_messaging',
		windowSeconds: 7 * DAY_IN_SECONDS,
		requiredFields: ['messaging_channel'],
	},
	email: {
		displayName: 'Email',
		hint: 'It happened by email',
		sent: 'email',
		windowSeconds: 7 * DAY_IN_SECONDS,
		requiredFields: [],
	},
	phone_call: {
		displayName: 'Phone Call',
		hint: 'It happened on the phone',
		sent: 'phone_call',
		windowSeconds: 7 * DAY_IN_SECONDS,
		requiredFields: [],
		insteadOfWebsite: 'an order by phone',
	},
	chat: {
		displayName: 'Chat',
		hint: 'It happened in a chat, for example on your website',
		sent: 'chat',
		windowSeconds: 7 * DAY_IN_SECONDS,
		requiredFields: [],
	},
	system_generated: {
		displayName: 'System Generated',
		hint: 'It happened by itself, such as a subscription renewal',
		sent: 'system_generated',
		windowSeconds: 7 * DAY_IN_SECONDS,
		requiredFields: [],
		insteadOfWebsite: 'a renewal',
	},
	other: {
		displayName: 'Other',
		hint: 'It happened in a way that is not listed',
		sent: 'other',
		windowSeconds: 7 * DAY_IN_SECONDS,
		requiredFields: [],
		insteadOfWebsite: 'everything else',
	},
};

/** The action source a text means (`Physical Store`, `physical-store`, `CRM`); `undefined` where it means none. */
export function readActionSource(text: string): ActionSource | undefined {
	if (isActionSource(text)) return text;
	const word = text.toLowerCase().replace(/[\s-]+/g, '_');
	return isActionSource(word) ? word : undefined;
}

function isActionSource(text: string): text is ActionSource {
	return Object.hasOwn(ACTION_SOURCES, text);
}
