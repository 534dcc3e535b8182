import type { JsonObject } from '../json';
import { findMissing, isBlank, objectAt } from './jsonTypes';
import type { EventRule, Refusal, RuleContext } from './rule';
import { REFUSALS, refuse } from './rule';

/** The closed list of docs/meta-api.md section 9.1. */
const EVENT_NAMES: ReadonlySet<unknown> = new Set([
	'Purchase',
	'LeadSubmitted',
	'InitiateCheckout',
	'AddToCart',
	'ViewContent',
	'OrderCreated',
	'OrderShipped',
	'OrderDelivered',
	'OrderCanceled',
	'OrderReturned',
	'CartAbandoned',
	'QualifiedLead',
	'RatingProvided',
	'ReviewProvided',
]);

const WEB_IDENTIFIERS = ['fbc', 'fbp', 'client_ip_address', 'client_user_agent'];

type ChannelRule = (userData: JsonObject, context: RuleContext) => Refusal | undefined;

/** docs/meta-api.md sections 9.2 and 9.3. */
const CHANNELS: Readonly<Record<string, ChannelRule>> = {
	messenger: (userData, { dataset }) => {
		if (dataset.linkedPageId === undefined)
			return refuse(REFUSALS.noPageLinked, 'dataset', 'no Page linked');
		const missing = findMissing(userData, ['page_id', 'page_scoped_user_id'], 'user_data.');
		if (missing !== undefined) return missing;
		if (userData.page_id !== dataset.linkedPageId) {
			return refuse(
				REFUSALS.pageMismatch,
				'user_data.page_id',
				'not the Page that is linked to the dataset',
			);
		}
		return undefined;
	},
	whatsapp: (userData, { dataset, inventedClicks }) => {
		const field = 'user_data.whatsapp_business_account_id';
		if (dataset.linkedWhatsAppBusinessAccountId === undefined) {
			return refuse(REFUSALS.noWhatsAppLinked, 'dataset', 'no WhatsApp Business account linked');
		}
		const missing = findMissing(
			userData,
			['whatsapp_business_account_id', 'ctwa_clid'],
			'user_data.',
		);
		if (missing !== undefined) return missing;
		if (userData.whatsapp_business_account_id !== dataset.linkedWhatsAppBusinessAccountId) {
			return refuse(
				REFUSALS.noWhatsAppLinked,
				field,
				'not the account that is linked to the dataset',
			);
		}
		return inventedClicks.has(String(userData.ctwa_clid))
			? refuse(REFUSALS.clickNotReal, 'user_data.ctwa_clid', 'not a real click')
			: undefined;
	},
	instagram: (userData, { dataset }) => {
		const field = 'user_data.ig_account_id';
		if (dataset.linkedInstagramAccountId === undefined) {
			return refuse(REFUSALS.noInstagramLinked, 'dataset', 'no Instagram account linked');
		}
		if (isBlank(userData.ig_account_id)) {
			return refuse(REFUSALS.instagramAccountMissing, field, `${field} is missing`);
		}
		if (userData.ig_account_id !== dataset.linkedInstagramAccountId) {
			return refuse(
				REFUSALS.noInstagramLinked,
				field,
				'not the account that is linked to the dataset',
			);
		}
		return isBlank(userData.ig_sid)
			? refuse(REFUSALS.instagramUserMissing, 'user_data.ig_sid', 'user_data.ig_sid is missing')
			: undefined;
	},
};

export const businessMessaging: EventRule = (event, context) => {
	if (event.action_source !== 'business_messaging') return undefined;
	const userData = objectAt(event, 'user_data');
	if (isBlank(event.messaging_channel)) {
		return refuse(
			REFUSALS.messagingChannelMissing,
			'messaging_channel',
			'messaging_channel is missing',
		);
	}
	const forbidden = WEB_IDENTIFIERS.find((key) => userData[key] !== undefined);
	if (event.event_source_url !== undefined || forbidden !== undefined) {
		const field = forbidden === undefined ? 'event_source_url' : `user_data.${forbidden}`;
		return refuse(
			REFUSALS.argumentNotAllowed,
			field,
			`${field} is not allowed for messaging events`,
		);
	}
	if (!EVENT_NAMES.has(event.event_name)) {
		return refuse(
			REFUSALS.messagingEventNameNotAllowed,
			'event_name',
			'not one of the messaging event names',
		);
	}
	const hasOwner = !isBlank(userData.page_id) || !isBlank(userData.whatsapp_business_account_id);
	if (event.messaging_channel !== 'instagram' && !hasOwner) {
		return refuse(
			REFUSALS.pageAndAccountMissing,
			'user_data',
			'neither page_id nor whatsapp_business_account_id',
		);
	}
	return CHANNELS[String(event.messaging_channel)]?.(userData, context);
};
