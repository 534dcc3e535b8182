import { findMissing, objectAt } from './jsonTypes';
import type { EventRule } from './rule';
import { refuseGenerally } from './rule';

const WINDOW_SECONDS = 48 * 3600;
const ATTRIBUTION = ['ad_id', 'touchpoint_ts', 'attribution_share', 'attribution_value'];

/** docs/meta-api.md sections 2.1 and 2.3. */
export const appendAttribution: EventRule = (event) => {
	if (event.event_name !== 'AppendAttribution') return undefined;
	const original = objectAt(event, 'original_event_data');
	const missing =
		findMissing(original, ['event_name', 'event_time'], 'original_event_data.') ??
		findMissing(objectAt(event, 'attribution_data'), ATTRIBUTION, 'attribution_data.');
	if (missing !== undefined) return missing;
	return Number(event.event_time) - Number(original.event_time) > WINDOW_SECONDS
		? refuseGenerally(
				'event_time',
				'AppendAttribution is more than 48 hours after the original event',
			)
		: undefined;
};
