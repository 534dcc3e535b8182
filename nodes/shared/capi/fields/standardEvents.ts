/** Meta's standard events (docs/meta-api.md section 4.3). */

export interface StandardEvent {
	readonly name: string;
	readonly displayName: string;
	/** The constant custom conversions and promoted objects use; absent where Meta publishes none. */
	readonly customEventType?: string;
	/** Fields of custom_data Meta refuses the event without. */
	readonly requiredFields: readonly string[];
}

function standardEvent(
	name: string,
	displayName: string,
	customEventType?: string,
	requiredFields: readonly string[] = [],
): StandardEvent {
	return { name, displayName, customEventType, requiredFields };
}

export const STANDARD_EVENTS: readonly StandardEvent[] = [
	standardEvent('AddPaymentInfo', 'Add Payment Info', 'ADD_PAYMENT_INFO'),
	standardEvent('AddToCart', 'Add to Cart', 'ADD_TO_CART'),
	standardEvent('AddToWishlist', 'Add to Wishlist', 'ADD_TO_WISHLIST'),
	standardEvent('CompleteRegistration', 'Complete Registration', 'COMPLETE_REGISTRATION'),
	standardEvent('Contact', 'Contact', 'CONTACT'),
	standardEvent('CustomizeProduct', 'Customize Product', 'CUSTOMIZE_PRODUCT'),
	standardEvent('Donate', 'Donate', 'DONATE'),
	standardEvent('FindLocation', 'Find Location', 'FIND_LOCATION'),
	standardEvent('InitiateCheckout', 'Initiate Checkout', 'INITIATED_CHECKOUT'),
	standardEvent('Lead', 'Lead', 'LEAD'),
	standardEvent('PageView', 'Page View'),
	standardEvent('Purchase', 'Purchase', 'PURCHASE', ['value', 'currency']),
	standardEvent('Schedule', 'Schedule', 'SCHEDULE'),
	standardEvent('Search', 'Search', 'SEARCH'),
	standardEvent('StartTrial', 'Start Trial', 'START_TRIAL'),
	standardEvent('SubmitApplication', 'Submit Application', 'SUBMIT_APPLICATION'),
	standardEvent('Subscribe', 'Subscribe', 'SUBSCRIBE'),
	standardEvent('ViewContent', 'View Content', 'CONTENT_VIEW'),
];

const BY_NAME = new Map(STANDARD_EVENTS.map((event) => [event.name, event]));
const BY_SPELLING = new Map(STANDARD_EVENTS.map((event) => [event.name.toLowerCase(), event.name]));

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
