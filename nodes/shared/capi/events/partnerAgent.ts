/** The name of the platform that sends for somebody (docs/meta-api.md section 1.5). */
import { isAbsent } from '../absence';
import type { RawEvent, RawValue, Refusal } from '../types';
import { readText } from '../values';

const LONGEST = 22;
const FEWEST_LETTERS = 2;

const RULE = 'has 23 or more characters, or fewer than two letters';
const EXAMPLE = 'the name of your platform and a version, such as myplatform-1.0';

const REFUSED_OPTION: Refusal = {
	code: 'partner_agent_invalid',
	field: 'options.partnerAgent',
	message: `Partner Agent ${RULE}.`,
	cure: `Shorten Partner Agent to ${EXAMPLE}, or leave it empty.`,
};
const REFUSED_IN_EVENT: Refusal = {
	code: 'partner_agent_invalid',
	field: 'partner_agent',
	message: `Partner Agent (partner_agent) of the event ${RULE}.`,
	cure: `Shorten partner_agent in the event to ${EXAMPLE}, or take it out.`,
};

/** Without a name where there is none. */
export type PartnerAgentReading =
	{ readonly partnerAgent?: string } | { readonly refusal: Refusal };

/** Reads the option Partner Agent; refused is a name that breaks Meta's rule. */
export function readPartnerAgent(value: RawValue): PartnerAgentReading {
	return readName(value, REFUSED_OPTION);
}

/**
 * Takes a raw event; gives it without `partner_agent`, and the name that stood there: some of Meta's pages put it into the
 * event, but it belongs to the request. Refused is a name that breaks Meta's rule.
 */
export function liftPartnerAgent(
	event: RawEvent,
): (PartnerAgentReading & { readonly event: RawEvent }) | { readonly refusal: Refusal } {
	if (!('partner_agent' in event)) return { event };
	const { partner_agent: name, ...rest } = event;
	const reading = readName(name, REFUSED_IN_EVENT);
	return 'refusal' in reading ? reading : { ...reading, event: rest };
}

function readName(value: RawValue, refusal: Refusal): PartnerAgentReading {
	if (isAbsent(value)) return {};
	const name = readText(value)?.trim() ?? '';
	const letters = name.match(/[a-z]/gi) ?? [];
	return name.length <= LONGEST && letters.length >= FEWEST_LETTERS
		? { partnerAgent: name }
		: { refusal };
}
