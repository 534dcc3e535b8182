/** Why a payload is left out on purpose: what it reports is no conversion, or was none in the end. */
import type { PAYLOAD_SKIPS } from '../findings/skips';

export type LeftOutCode = keyof typeof PAYLOAD_SKIPS;

/** Codes under which an event is left out whatever its name: nobody did anything. */
export const NEVER_A_CONVERSION: ReadonlySet<LeftOutCode> = new Set<LeftOutCode>([
	'test_payload',
	'crawler',
	'granted',
	'spam',
	'own_message',
	'further_line',
]);

/** Codes of what has reached no stage of a funnel: nobody did anything, or the record is gone or was never sent off. */
export const NEVER_A_STAGE: ReadonlySet<LeftOutCode> = new Set<LeftOutCode>([
	...NEVER_A_CONVERSION,
	'deleted',
	'form_not_sent',
]);
