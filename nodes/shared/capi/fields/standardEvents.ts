/** Meta's standard events (docs/meta-api.md section 4.3). */
import type { CustomDataKey } from './customData';

export interface StandardEvent<Name extends string = string> {
	readonly name: Name;
	readonly displayName: string;
	/** The constant custom conversions and promoted objects use; absent where Meta publishes none. */
	readonly customEventType?: string;
	/** Fields of custom_data Meta refuses the event without. */
	readonly requiredFields: readonly CustomDataKey[];
	/** Set where it happens in stores too. */
	readonly inStores?: true;
}

function standardEvent<Name extends string>(
	name: Name,
	displayName: string,
	customEventType?: string,
	more: Partial<Pick<StandardEvent, 'requiredFields' | 'inStores'>> = {},
): StandardEvent<Name> {
	return { name, displayName, customEventType, requiredFields: [], ...more };
}

const IN_STORES = { inStores: true } as const;

const EVENTS = [
	standardEvent('AddPaymentInfo', 'Add Payment Info', 'ADD_PAYMENT_INFO', IN_STORES),
	standardEvent('AddToCart', 'Add to Cart', 'ADD_TO_CART', IN_STORES),
	standardEvent('AddToWishlist', 'Add to Wishlist', 'ADD_TO_WISHLIST', IN_STORES),
	standardEvent(
		'CompleteRegistration',
		'Complete Registration',
		'COMPLETE_REGISTRATION',
		IN_STORES,
	),
	standardEvent('Contact', 'Contact', 'CONTACT'),
	standardEvent('CustomizeProduct', 'Customize Product', 'CUSTOMIZE_PRODUCT'),
	standardEvent('Donate', 'Donate', 'DONATE'),
	standardEvent('FindLocation', 'Find Location', 'FIND_LOCATION'),
	standardEvent('InitiateCheckout', 'Initiate Checkout', 'INITIATED_CHECKOUT', IN_STORES),
	standardEvent('Lead', 'Lead', 'LEAD', IN_STORES),
	standardEvent('PageView', 'Page View'),
	standardEvent('Purchase', 'Purchase', 'PURCHASE', {
		...IN_STORES,
		requiredFields: ['value', 'currency'],
	}),
	standardEvent('Schedule', 'Schedule', 'SCHEDULE', IN_STORES),
	standardEvent('Search', 'Search', 'SEARCH', IN_STORES),
	standardEvent('StartTrial', 'Start Trial', 'START_TRIAL'),
	standardEvent('SubmitApplication', 'Submit Application', 'SUBMIT_APPLICATION'),
	standardEvent('Subscribe', 'Subscribe', 'SUBSCRIBE', IN_STORES),
	standardEvent('ViewContent', 'View Content', 'CONTENT_VIEW', IN_STORES),
];

export type StandardEventName = (typeof EVENTS)[number]['name'];

export const STANDARD_EVENTS: ReadonlyArray<StandardEvent<StandardEventName>> = EVENTS;

const BY_NAME = new Map<string, StandardEvent>(STANDARD_EVENTS.map((event) => [event.name, event]));
const BY_SPELLING = new Map<string, string>(
	STANDARD_EVENTS.map((event) => [event.name.toLowerCase(), event.name]),
);

/** Fields of custom_data that an event of this exact name may not go without. */
export function requiredCustomData(eventName: string): readonly string[] {
	return BY_NAME.get(eventName)?.requiredFields ?? [];
}

/** The standard event a name was probably meant as (`purchase`, `add_to_cart`); `undefined` for all other names. */
export function misspelledStandardEvent(eventName: string): string | undefined {
	if (BY_NAME.has(eventName)) return undefined;
	return BY_SPELLING.get(eventName.toLowerCase().replace(/[\s_-]+/g, ''));
}

/** Whether a name is that of a standard event, spelled as Meta spells it. */
export function isStandardEvent(eventName: string): boolean {
	return BY_NAME.has(eventName);
}
