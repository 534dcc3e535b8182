/** The names of app events in the App Events API and in the Conversions API (docs/meta-api.md sections 5.3, 5.4 and 6.3). */
import type { StandardEventName } from './standardEvents';

/** An install is a request of its own in the App Events API, and an event like others in the Conversions API. */
export const INSTALL_EVENT = 'MobileAppInstall';
export const INSTALL_ACTIVITY = 'MOBILE_APP_INSTALL';

/** Names that differ; the standard events that both APIs call the same need no row. */
export const TWINS: ReadonlyArray<
	readonly [appEvent: string, serverEvent: StandardEventName | typeof INSTALL_EVENT]
> = [
	['fb_mobile_purchase', 'Purchase'],
	['fb_mobile_add_to_cart', 'AddToCart'],
	['fb_mobile_add_to_wishlist', 'AddToWishlist'],
	['fb_mobile_add_payment_info', 'AddPaymentInfo'],
	['fb_mobile_initiated_checkout', 'InitiateCheckout'],
	['fb_mobile_content_view', 'ViewContent'],
	['fb_mobile_search', 'Search'],
	['fb_mobile_complete_registration', 'CompleteRegistration'],
	[INSTALL_ACTIVITY, INSTALL_EVENT],
];

/** App events without a standard event of the same meaning; the Conversions API gets them under their own name. */
export const WITHOUT_TWIN: readonly string[] = [
	'AdClick',
	'AdImpression',
	'fb_mobile_achievement_unlocked',
	'fb_mobile_activate_app',
	'fb_mobile_level_achieved',
	'fb_mobile_rate',
	'fb_mobile_spent_credits',
	'fb_mobile_tutorial_completion',
];

const SERVER_EVENTS = new Map<string, string>(TWINS);
const APP_EVENTS = new Map<string, string>(
	TWINS.map(([appEvent, serverEvent]) => [serverEvent, appEvent]),
);

/** The Conversions API's name for an app event; a name that it does not translate is its own name there too. */
export function toServerEventName(name: string): string {
	return SERVER_EVENTS.get(name) ?? name;
}

/** The App Events API's name for a server event. */
export function toAppEventName(name: string): string {
	return APP_EVENTS.get(name) ?? name;
}

/** Whether Meta's app events know the name and its standard events have nothing of that meaning. */
export function isWithoutTwin(name: string): boolean {
	return WITHOUT_TWIN.includes(name) || (name.startsWith('fb_mobile_') && !SERVER_EVENTS.has(name));
}

const APP_EVENT_NAME = /^[0-9a-zA-Z_][0-9a-zA-Z _-]{0,39}$/;

/** Whether the App Events API takes the name: up to 40 letters, digits, spaces, `_` and `-` (docs/meta-api.md section 6.2). */
export function isAppEventName(name: string): boolean {
	return APP_EVENT_NAME.test(name);
}
