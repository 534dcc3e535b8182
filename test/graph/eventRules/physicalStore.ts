import type { EventRule } from './rule';
import { refuseGenerally } from './rule';

/** docs/meta-api.md section 7.1: store events need a consolidated dataset. */
export const physicalStore: EventRule = (event, { dataset }) =>
	event.action_source === 'physical_store' && !dataset.consolidated
		? refuseGenerally('action_source', 'The dataset is not consolidated')
		: undefined;
