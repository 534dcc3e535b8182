/**
 * Delivers events: the edges that take them, and an engine of batches, several requests at a time, retries, and finding
 * the bad event of a refused request. It knows no n8n. This is its only door.
 */
export { DEFAULT_DELIVERY_OPTIONS, openDelivery, type OpenDelivery } from './deliver';
export type {
	CheckedEvent,
	Destination,
	Edge,
	EdgeRun,
	EventReady,
	EventToCheck,
} from './edges/edge';
export { EDGES } from './edges/edges';
export { showSideBySide } from './edges/sideBySide';
export { describeDuration } from './failures';
export { readNetworkFailure } from './networkFailure';
export { waitBeforeRetry } from './retry';
export type {
	Delivery,
	DeliveryOptions,
	DeliveryProgress,
	DeliveryServices,
	EventResult,
	OnResult,
	OutgoingEvent,
	RequestFrame,
	RequestRecord,
	Retry,
	SentResult,
} from './types';
export { inStretches, Stretches } from './stretches';
export { readUsage } from './usage';
