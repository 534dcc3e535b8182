import { findMissing } from './jsonTypes';
import type { EventRule } from './rule';

/**
 * docs/meta-api.md section 2.2. A missing user agent passes, as live captures show (section 14, row 28); notes.ts tells of
 * it. No capture shows an event without a page, so there the text is taken at its word.
 */
export const website: EventRule = (event) =>
	event.action_source === 'website' ? findMissing(event, ['event_source_url']) : undefined;
