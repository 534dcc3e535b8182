/** What became of each identifier, as the output's `match` tells it. No sentence ever holds a value. */

/** Why an identifier is not sent: code -> what the person who mapped it reads behind the name of the field. */
export const DROP_REASONS = {
	unknown_key:
		"Meta has no customer information of this name. Use Meta's own, such as em for the email address and ph for the phone number.",
	filler: 'Only a placeholder, such as n/a, an unfilled template, or 0 and guest as a customer ID.',
	too_many_values: 'More values than one person can have; those after the hundredth were left out.',
	not_text: 'Neither text nor a number.',
	precision_lost: 'Came as a number and lost its last digits. Give it as text, from the source.',
	too_long: 'Longer than anything that Meta takes for it.',
	hashed_otherwise: 'Hashed, but not with SHA-256, which Meta needs. Give the plain value.',
	hashed_placeholder:
		'The hash of an empty or placeholder text such as "null". Give the plain value.',
	hashed_but_wanted_raw: 'Hashed, although Meta takes it plain. Give the plain value.',
	not_an_email: 'Does not look like an email address.',
	no_country_code: 'No country code. Set the option Default Country, or give Country.',
	not_a_phone: 'No phone number of its country. Check the digits and Country.',
	no_area_code: 'No area code. Give the whole number.',
	not_a_name: 'An email address where a name belongs. Give the name.',
	broken_text:
		'Letters of it were lost or spoiled on the way (HTML, or another character set). Read the file or page as UTF-8.',
	no_letters: 'Nothing is left of it without punctuation and digits.',
	unknown_us_state:
		'Country is the United States, but this is no US state, territory or state code.',
	status_not_region: 'The status of an order, a deal or an account, and no region.',
	world_region: 'A part of the world, a sales region or a data center, and no state or province.',
	not_a_postal_code: 'Does not look like a postal code.',
	not_a_us_zip: 'Country is the United States, but this is no five-digit ZIP or ZIP+4 code.',
	unknown_country: 'No country that is known. Give its two-letter code, such as DE.',
	unknown_gender: 'Neither female nor male, and Meta takes no other.',
	not_a_date: 'No complete date. Write it as YYYY-MM-DD.',
	two_digit_year: 'The year has two digits. Write the date as YYYY-MM-DD.',
	ambiguous_date:
		'Day and month cannot be told apart. Write the date as YYYY-MM-DD, or set the option Default Country.',
	impossible_date: 'The date does not exist, lies in the future, or is before 1900.',
	not_a_birth_part: 'No day (1 to 31), month (1 to 12) or year (1900 to now) of birth.',
	not_an_ip_address: 'No IPv4 or IPv6 address.',
	private_ip_address: 'A private or reserved address, not one of a customer on the internet.',
	user_agent_of_server:
		"It names a program or server, not the visitor's browser. Give the browser's, as the shop stores it with the order.",
	not_a_click_id: 'Neither an _fbc cookie (fb.1.time.fbclid) nor an fbclid.',
	click_id_lower_cased:
		'Some system wrote it in lower case, so that Meta knows it no more. Keep its case.',
	no_click_time: 'An fbclid, but no click time or event time to build fbc from.',
	not_a_browser_id: 'No _fbp cookie (fb.1.time.number).',
	not_a_lead_id:
		"No lead ID of Meta's, which has 15 to 17 digits. Give leadgen_id, not the CRM's own ID.",
	contact_data: 'Contact data stands in the place of the ID, which leaves plain.',
	not_digits: "An ID of Meta's has digits only.",
	not_an_advertising_id: 'No advertising ID (8-4-4-4-12 hexadecimal digits), or all zeros.',
	not_allowed: 'The option Only These Identifiers does not list it.',
	not_allowed_in_messaging: 'Meta refuses web identifiers in messaging events.',
} as const;

/** What was done to a value beyond lower-casing and taking off spaces and punctuation: code -> sentence. */
export const CHANGE_NOTES = {
	already_hashed: 'The value came as a SHA-256 hash and was passed on.',
	several_values_split: 'One field held several values; each was taken on its own.',
	first_of_several: 'Meta takes one value for this key; the first valid one was used.',
	address_extracted:
		'The address was taken out of the text around it (display name, mailto:, quotes).',
	country_code_added: "The country code was added from the item's country or the default country.",
	extension_removed: 'The extension was taken off the phone number.',
	letters_to_digits:
		'The letters of the phone number were turned into digits by the telephone keypad.',
	number_extracted: 'The phone number was taken out of the text around it.',
	two_forms_sent:
		'The country has changed its numbers and people are stored by both forms: both are sent.',
	both_forms_sent:
		"Meta's text and its libraries give this value different forms: both are sent, that of the text first.",
	name_to_code: 'The name was replaced by its two-letter code.',
	code_corrected: 'The code was replaced by the official two-letter code.',
	cut_to_five_digits: 'The US ZIP+4 code was cut to its first five digits.',
	leading_zeros_restored: 'The zeros that a US ZIP code lost in a number format were put back.',
	title_removed: 'The form of address before the first name was taken off.',
	cut_to_length: 'The name was cut to the letters that the key holds.',
	ordered_by_country: 'Day and month were told apart by the country (United States: month first).',
	public_address_chosen: "The customer's public address was chosen from several.",
	address_cleaned: 'Port, brackets or zone were taken off the IP address.',
	newer_click_id: 'The fbclid is newer than the one in the _fbc cookie, so fbc was built from it.',
	built_from_click_id: 'fbc was built from the fbclid and the click time.',
	seconds_to_milliseconds:
		'The time inside the cookie value was in seconds and was turned into milliseconds.',
	label_removed: "The label that Meta's lead export puts before the value was taken off.",
	sent_as_ig_account_id: 'The value was sent under the key that Meta asks for, ig_account_id.',
} as const;
