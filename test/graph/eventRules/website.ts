import { findMissing, objectAt } from './jsonTypes';
import type { EventRule } from './rule';

/** docs/meta-api.md section 2.2, taken at its word: live captures show that Meta may let a missing user agent pass. */
export const website: EventRule = (event) =>
	event.action_source === 'website'
		? (findMissing(event, ['event_source_url']) ??
			findMissing(objectAt(event, 'user_data'), ['client_user_agent'], 'user_data.'))
		: undefined;
