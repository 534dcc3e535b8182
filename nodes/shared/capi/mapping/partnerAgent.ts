/** `partner_agent` of an item: of an event in Meta's shape it is the platform, of any other item it may be a person's name. */
import { isAbsent } from '../absence';
import type { RawEvent, Warning } from '../types';
import { isEventOfMeta, type Payload } from './envelope';
import { warnOfPartnerAgent } from './mappingFindings';

export interface AgentReading {
	/** What it adds to the raw event. */
	readonly place: Pick<RawEvent, 'partner_agent'>;
	readonly warnings: readonly Warning[];
}

const NOTHING: AgentReading = { place: {}, warnings: [] };

/**
 * @param sendsOthers whether fields of unknown names become custom properties, this one of other items among them
 */
export function readAgent({ fields }: Payload, sendsOthers: boolean): AgentReading {
	const { partner_agent: name } = fields;
	if (isAbsent(name)) return NOTHING;
	if (isEventOfMeta(fields)) return { place: { partner_agent: name }, warnings: [] };
	return sendsOthers ? NOTHING : { place: {}, warnings: [warnOfPartnerAgent()] };
}
