/**
 * Why an event is not sent: what Meta would refuse, and with it every other event of the request, or what cannot be read.
 * Code -> sentence for the documentation. The message of a single refusal names its field and rule.
 */

/** Rules for every event. */
export const EVENT_REFUSALS = {
	event_not_an_object: 'The event is not an object with fields.',
	required_field_missing: 'A field that Meta requires for this kind of event is empty.',
	value_not_allowed: "A field holds something that is not on Meta's list of allowed values.",
	wrong_type:
		'A field holds another kind of value than Meta takes, such as text where a yes or no belongs.',
	url_invalid: 'The page address of a website event does not start with http:// or https://.',
	event_time_invalid: 'Event Time is not a time, or one that does not exist.',
	event_time_ambiguous: 'Day, month and year of Event Time cannot be told apart.',
	event_time_in_future: 'Event Time lies more than 60 seconds ahead.',
	event_time_too_old: 'Event Time lies further back than Meta accepts for this Action Source.',
	amount_invalid: 'Value is not a number.',
	amount_ambiguous: 'Value can be read as two different amounts, such as 1,234.',
	currency_invalid: 'Currency is not a three-letter ISO 4217 code.',
	currency_conflict:
		'The currency code or sign written next to the amount is another than the Currency.',
	no_identifier: 'No customer information is left by which Meta could match the event to a person.',
	identifiers_too_broad:
		'The customer information that is left fits too many people, so Meta refuses it.',
	precision_lost:
		'Event ID or Dataset is a number that lost its last digits before it came to the node.',
	extinfo_invalid: 'The device information (extinfo) of an app event does not have its 16 entries.',
	ldu_location_missing:
		"Limited Data Use needs a state, or the customer's IP address to find the state by.",
} as const;

/** The last gate, Privacy Guard. */
export const GUARD_REFUSALS = {
	personal_data_found:
		'A field outside the customer information seems to hold data of a person, and Privacy Guard refuses such events.',
} as const;

/** Rules of the App Events API, and payloads made for it. */
export const APP_EVENT_REFUSALS = {
	app_events_unreadable: 'A payload for the App Events API has no custom events that can be read.',
	not_an_app_event: 'The App Events API takes events of action source App only.',
	event_name_invalid:
		'The App Events API takes names of up to 40 letters, digits, spaces, underscores and dashes.',
	parameter_reserved:
		'A custom property begins with an underscore: the App Events API keeps such names for its own parameters.',
	no_advertising_id:
		'The App Events API needs an advertising ID, or the mobile cookie in attribution.',
} as const;

/** The node's own parameters, Input Format and JSON mode. */
export const NODE_REFUSALS = {
	not_the_format: 'The item is not a payload of the Input Format that is chosen.',
	payload_incomplete:
		'The item only says that something happened; the details are still to be fetched from the vendor.',
	dataset_missing: 'Dataset is empty.',
	dataset_not_an_id: 'Dataset is not an ID: a dataset ID has digits only.',
	partner_agent_invalid: 'Partner Agent has 23 or more characters, or fewer than two letters.',
	expression_invalid: 'An expression of the node cannot be evaluated for the item.',
	run_not_begun:
		'The run could not begin, because of its credential or its settings; nothing was sent.',
	not_json: 'Event JSON cannot be read as JSON.',
	not_an_event: 'Event JSON holds something that is not an event.',
} as const;

/** Rules of Meta Lead Stage. */
export const LEAD_STAGE_REFUSALS = {
	funnel_invalid: 'The funnel cannot be used; the whole run stops.',
	stage_missing: 'The item has no stage.',
	stage_unknown: 'The CRM value of the stage is not in the funnel.',
	stage_time_invalid: 'Stage Time is not a time that can be read without guessing.',
	stage_time_in_future: 'Stage Time lies more than 60 seconds ahead.',
	stage_too_old: 'Stage Time lies further back than Meta accepts for lead stages.',
	stage_not_after_lead: 'Stage Time is not after Lead Created Time, and Meta drops such events.',
	lead_created_invalid: 'Lead Created Time is not a time that can be read without guessing.',
	lead_created_in_future: 'Lead Created Time is not in the past, so no stage can follow it yet.',
	history_invalid:
		'Stage History is not a list of stages with their times, or has more than 10,000 of them.',
	not_a_lead: 'Lead JSON holds something that is not a lead.',
} as const;

/** Rules for the rows that Meta Offline Event Set uploads. */
export const UPLOAD_REFUSALS = {
	extern_id_several: 'The row has more than one extern_id.',
	extern_id_missing: 'A Namespace ID is set, but the row has no extern_id.',
	namespace_not_an_id: 'Namespace ID is not an ID: it has digits only.',
	namespace_with_match_keys:
		'Namespace ID may not be used together with other match keys than the extern_id.',
} as const;
