/**
 * The codes under which this room reports problems. Saved workflows branch on the codes, so they stay;
 * the sentences are what the README prints. The message of a single finding names the field and the rule.
 */

/** Reasons why an event may not be sent: Meta would refuse it, and with it every other event of the request. */
export const REFUSAL_CODES = {
	event_not_an_object: 'The event is not an object with fields.',
	required_field_missing: 'A field that Meta requires for this kind of event is empty.',
	value_not_allowed: 'A field holds something that is not on Meta\'s list of allowed values.',
	wrong_type: 'A field holds another kind of value than Meta takes, such as text where a yes or no belongs.',
	url_invalid: 'The page address of a website event does not start with http:// or https://.',
	event_time_invalid: 'Event Time is not a time, or one that does not exist.',
	event_time_ambiguous: 'Day, month and year of Event Time cannot be told apart.',
	event_time_in_future: 'Event Time lies more than 60 seconds ahead.',
	event_time_too_old: 'Event Time lies further back than Meta accepts for this Action Source.',
	amount_invalid: 'Value is not a number.',
	amount_ambiguous: 'Value can be read as two different amounts, such as 1,234.',
	currency_invalid: 'Currency is not a three-letter ISO 4217 code.',
	currency_conflict: 'The currency code written next to the amount is another than the Currency.',
	no_identifier: 'No customer information is left by which Meta could match the event to a person.',
	identifiers_too_broad: 'The customer information that is left fits too many people, so Meta refuses it.',
	extinfo_invalid: 'The device information (extinfo) of an app event does not have its 16 entries.',
	ldu_location_missing: 'Limited Data Use needs a state, or the customer\'s IP address to find the state by.',
} as const;

/** Things Meta accepts but that hurt matching, measuring or privacy. */
export const WARNING_CODES = {
	event_older_than_24_hours: 'The event is more than 24 hours old, which weakens attribution and optimisation.',
	event_time_missing: 'A sale, an order, a lead or a store event has no time of its own: the time of this run is sent.',
	event_id_unstable: 'The event has neither a time nor an order or lead id of its own, so a re-run is not recognised.',
	event_name_misspelled: 'The event name differs from a standard event only in its spelling: Meta takes it as custom.',
	no_browser_identifier: 'A website event has no fbp, no fbc and no IP address, which Meta matches web events by.',
	no_lead_id: 'A CRM event has no lead_id, the identifier Meta matches lead events by best.',
	value_without_currency: 'Value cannot be used for measuring without Currency.',
	value_not_recognised: 'A field holds something that is not on Meta\'s list for it; it is sent as it is.',
	field_dropped: 'A field could not be read or does not belong to this kind of event; it is not sent.',
	unknown_field: 'A field is not one of Meta\'s; it is not sent.',
	misplaced_field: 'A field that belongs elsewhere in the event was found in Custom Data; it is not sent.',
	extinfo_from_user_agent: 'The device of an app event was read from the user agent, which tells little of it.',
	personal_field_removed: 'Contact data was found in Custom Data, where Meta forbids it; it is not sent.',
	potentially_personal_data: 'A field outside the customer information seems to hold an email address or phone number.',
	not_allowed_in_messaging: 'A web identifier was left out, because Meta refuses it in business messaging events.',
} as const;

export type RefusalCode = keyof typeof REFUSAL_CODES;
export type WarningCode = keyof typeof WARNING_CODES;
