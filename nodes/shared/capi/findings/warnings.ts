/**
 * What Meta accepts but what hurts matching, measuring or privacy. Code -> sentence for the documentation. The message of a
 * single warning names its field and what to do.
 */

/** Of every event. */
export const EVENT_WARNINGS = {
	event_older_than_24_hours:
		'The event is more than 24 hours old, which weakens attribution and optimization.',
	event_time_missing:
		'A sale, an order, a lead or a store event has no time of its own: the time of this run is sent.',
	event_id_unstable:
		'The event has neither a time nor an order or lead id of its own, so a re-run is not recognized.',
	event_name_misspelled:
		'The event name differs from a standard event only in its spelling: Meta takes it as custom.',
	no_browser_identifier:
		'A website event has no fbp, no fbc and no IP address, which Meta matches web events by.',
	website_field_missing:
		'A website event has no page or no user agent; it is sent, as the option Missing Website Fields says.',
	no_lead_id: 'A CRM event has no lead_id, the identifier Meta matches lead events by best.',
	value_negative: 'The value of a purchase is below zero; it is sent as it is.',
	value_without_currency: 'Value cannot be used for measuring without Currency.',
	value_not_recognized:
		"A field holds something that is not on Meta's list for it; it is sent as it is.",
	field_dropped:
		'A field could not be read or does not belong to this kind of event; it is not sent.',
	unknown_field: "A field is not one of Meta's; it is not sent.",
	misplaced_field:
		'A field that belongs elsewhere in the event was found in Custom Data; it is not sent.',
	extinfo_from_user_agent:
		'The device of an app event was read from the user agent, which tells little of it.',
	personal_field_removed:
		'Data about a person was found in Custom Data, where Meta forbids it; it is not sent.',
	not_allowed_in_messaging:
		'A web identifier was left out, because Meta refuses it in business messaging events.',
	ldu_place_alone:
		'A country or state of Limited Data Use stands without the options, so nothing is limited; it is not sent.',
	precision_lost: 'A number lost its last digits before it came to the node; it is not sent.',
	application_tracking_assumed:
		'The app says nothing of its own tracking switch; it is sent as off, because the advertiser may not track.',
} as const;

/** Of the last gate, Privacy Guard. */
export const GUARD_WARNINGS = {
	potentially_personal_data:
		'A field outside the customer information seems to hold data of a person; it is sent, as Privacy Guard says.',
	personal_data_removed:
		'A field outside the customer information seems to hold data of a person; it is not sent.',
	personal_data_hashed:
		'An ID or a field outside the customer information seems to hold data of a person; its hash is sent.',
	page_address_cleaned:
		'A page address seemed to carry data of a person, which was taken out of it or hashed.',
	sensitive_words:
		'A field holds a word of health, finance, children, religion, sexuality or politics; it is sent.',
} as const;

/** Of the customer information. */
export const IDENTITY_WARNINGS = {
	click_time_unknown:
		'fbc was built from an fbclid with the time of the event, as the time of the click is not known.',
	click_id_expired:
		'The click of fbc lies more than 90 days before the event, and Meta forgets clicks after 90 days.',
	click_after_event: 'The click of fbc lies after the event, so it cannot have led to it.',
} as const;

/** Of mapping. */
export const MAPPING_WARNINGS = {
	two_readings: 'A field stands in the item twice with different values; neither is sent.',
	contact_not_used:
		'An email or phone number stands under a name that may be anybody’s, or is a parent’s beside the person’s own; it is not sent.',
	records_not_read:
		'The item holds a list of several records beside other fields, and none of them was read.',
	dependent_left_out:
		'An item about a child or a guest names the parent or buyer, who is the customer; the other’s data is not sent.',
	name_not_split: 'A whole name cannot be told apart into first and last name; it is not sent.',
	name_not_used:
		'A name stands beside what describes a product, a course or the like, and may be the name of that; it is not sent.',
	amount_units_unknown:
		'An amount in the smallest unit (cents) has no currency to convert it by; it is not sent.',
	amount_units_doubtful:
		'A whole number of an unknown payment service may count in the smallest unit (cents); it is sent as it stands.',
	amount_partly_paid:
		'A part of a sale is paid, and it is not known whether what is due is the rest or the whole; what was paid is sent as Value.',
	event_time_not_used:
		'A time under an unknown name was not taken as Event Time; the time of the run is sent.',
	request_field_left_out:
		'A field of a whole request beside its events (data) is set by the node; it is not sent.',
	order_line:
		'The row is one product of an order: each is sent as a purchase of its own, with its own amount.',
	event_name_assumed:
		'The item names no event: its name was taken from what it holds, a sale or a contact.',
	sent_without_consent:
		'There is no consent for the person; the event is sent with the limits that Consent sets.',
	partly_given_back:
		'A part of the money of a sale was given back; the sale is sent with its whole Value.',
	sent_despite_state:
		'The item says that the order was canceled, refunded, not paid or a test; the event is sent all the same, because it was mapped by hand.',
	amount_mapped_in_cents:
		'The amount that was mapped by hand counts in the smallest unit (cents) in its item; it is sent as it was mapped.',
	contact_of_staff_mapped:
		'The email or phone number that was mapped by hand is that of somebody who sells or works there, and the item has the customer’s; it is sent as it was mapped.',
	order_unpaid: 'The order is not paid yet; it is sent, as the option Unpaid Orders says.',
} as const;

/** Of app events and payloads made for the App Events API. */
export const APP_EVENT_WARNINGS = {
	no_standard_event:
		'No standard event has the meaning of this app event; it is sent under its own name.',
	not_carried: 'A field has no place in the form in which the event is sent; it is not sent.',
	extinfo_left_out:
		'The App Events API takes device information (extinfo) in full or not at all; it is not sent.',
	no_device_address: "Without the device's address the App Events API takes that of the sender.",
	too_many_event_names: 'An app may have 1,000 different event names; the run has more.',
} as const;

/** Of Meta Lead Stage. */
export const LEAD_STAGE_WARNINGS = {
	stage_not_in_funnel: 'The stage is not in the funnel; it is sent under its own name.',
	stage_time_moved:
		'Stage Time was not after Lead Created Time and was moved to one second after it.',
	earlier_stage_not_sent:
		'Earlier stages could not be filled in, because there is no time left for them.',
} as const;

/** Of the rows that Meta Offline Event Set uploads. */
export const UPLOAD_WARNINGS = {
	extern_id_not_sent:
		'The row has both an external_id and an extern_id; only the external_id is sent.',
} as const;
