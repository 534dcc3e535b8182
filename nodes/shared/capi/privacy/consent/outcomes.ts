/** What may happen to an event of a person without consent. */
export const CONSENT_OUTCOMES = [
	{ value: 'skip', name: 'Skip', description: 'The event is not sent; its item says why' },
	{
		value: 'onlyIdentifiers',
		name: 'Send Identifiers Without Consent Only',
		description: 'What Identifiers Without Consent lists, and nothing else of the person',
	},
	{
		value: 'limitedDataUse',
		name: 'Send With Limited Data Use',
		description: 'A mechanism for states of the US: Meta limits there what it does with the event',
	},
	{
		value: 'optOut',
		name: 'Send With Opt-Out',
		description: 'Meta uses the event for attribution only, not for delivery optimization',
	},
	{ value: 'send', name: 'Send', description: 'As if there were consent' },
] as const;

export type ConsentOutcome = (typeof CONSENT_OUTCOMES)[number]['value'];

/** The outcomes in a warning. */
export const OUTCOME_WORDS: Readonly<Record<Exclude<ConsentOutcome, 'skip'>, string>> = {
	onlyIdentifiers: 'with the identifiers that need none',
	limitedDataUse: 'with Limited Data Use',
	optOut: 'with the opt-out',
	send: 'all the same',
};
