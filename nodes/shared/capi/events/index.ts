/** Raw event in, server event or the reasons against it out. Pure: no n8n, no clock, no network. */
export { ACTION_SOURCES, type ActionSourceRule, readActionSource } from '../fields/actionSources';
export { CURRENCIES } from '../fields/currencySigns';
export { type AmountReading, readAmount, readCurrency } from './amounts';
export { ATTRIBUTION_FIELDS, ORIGINAL_EVENT_FIELDS } from './attribution';
export { buildServerEvent } from './buildServerEvent';
export {
	CONTENT_TYPES,
	CUSTOMER_SEGMENTATIONS,
	DELIVERY_CATEGORIES,
	VERTICAL_CHOICES,
} from '../fields/choices';
export { ALLOWED_CLOCK_SKEW_SECONDS, readEventTime, type TimeContext } from './eventTime';
export { displayName } from '../fields/fieldNames';
export { strengthOf, TOO_BROAD_IDENTIFIERS } from './matchStrength';
export { WEB_IDENTIFIERS } from './messaging';
export { serializeEvent } from './serialize';
export { STANDARD_EVENTS, type StandardEvent } from '../fields/standardEvents';
export * from '../types';
