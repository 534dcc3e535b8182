/**
 * Delivers events: batches, several requests at a time, retries, finding the bad event of a refused request. It knows no
 * n8n. This is its only door.
 */
export { DEFAULT_DELIVERY_OPTIONS, deliver } from './deliver';
export { type Activity, type ActivityOutcome, toActivity } from './edges/appEvents/activity';
export { type AppEventsRun, checkActivity } from './edges/appEvents/checkActivity';
export { withAppCure } from './edges/appEvents/cures';
export { showActivity } from './edges/appEvents/outgoing';
export { showSideBySide } from './edges/appEvents/sideBySide';
export { waitBeforeRetry } from './retry';
export { readUsage } from './usage';
export type { Delivery, DeliveryDoors, DeliveryOptions, DeliveryProgress, Destination, EventResult, OutgoingEvent, RequestRecord, Retry, SentResult } from './types';
