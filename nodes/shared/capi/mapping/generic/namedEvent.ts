/** What an item of no known format calls its event, where it is one of the names that everybody uses. */
import { isStandardEvent, misspelledStandardEvent } from '../../fields/standardEvents';
import { readText } from '../../values';
import { fold } from '../aliases';
import { standardEventOfGoogle } from '../formats/ga4';
import { standardEventOfTracking } from '../formats/trackingNames';
import type { Leftovers } from './leftovers';

/** Fields in which services name what happened. `type` and `action` say as often what kind of record it is. */
const NAMES_OF_EVENTS = new Set(
	[
		...['event', 'event_type', 'event_title', 'conversion', 'conversion_name', 'conversion_type'],
		...['conversion_event', 'fb_event', 'facebook_event', 'meta_event', 'pixel_event'],
	].map(fold),
);

const LONGEST_NAME = 60;

/** Words of what comes before a sale, and words that say that it came to one. */
const BEFORE_A_SALE =
	/(?:^|[^a-z])(?:cart|basket|checkout|wishlist|view|viewed|click|clicked|opened|visit|visited|quote|search|searched)(?:$|[^a-z])/i;
const SALE =
	/(?:^|[^a-z])(?:complete|completed|success|succeeded|paid|purchase|purchased|order|ordered|sale)(?:$|[^a-z])/i;

export interface NamedEvent {
	/** Meta's standard event of the same meaning. */
	readonly eventName: string | undefined;
	/** Whether it is none of Meta's, and comes before a sale: it is no purchase, whatever amount it has. */
	readonly isBeforeSale: boolean;
}

const NOT_NAMED: NamedEvent = { eventName: undefined, isBeforeSale: false };

/** Takes what no table explains; gives what it says of the name of the event. */
export function readNamedEvent({ unknown }: Leftovers): NamedEvent {
	if (unknown.length === 0) return NOT_NAMED;
	const texts = unknown
		.filter(({ name }) => name.length <= LONGEST_NAME && NAMES_OF_EVENTS.has(fold(name)))
		.map(({ value }) => readText(value) ?? '')
		.filter((text) => text !== '' && text.length <= LONGEST_NAME);
	const eventName = texts.map(standardEventOf).find((name) => name !== undefined);
	return {
		eventName,
		isBeforeSale:
			eventName === undefined && texts.some((text) => BEFORE_A_SALE.test(text) && !SALE.test(text)),
	};
}

function standardEventOf(text: string): string | undefined {
	if (isStandardEvent(text)) return text;
	return (
		misspelledStandardEvent(text) ?? standardEventOfGoogle(text) ?? standardEventOfTracking(text)
	);
}
