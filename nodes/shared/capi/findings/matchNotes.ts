/** What became of each identifier, as the output's `match` tells it. No sentence ever holds a value. */

/** Why an identifier is not sent: code -> sentence for the person who mapped it. */
export const DROP_REASONS = {
	unknown_key: 'Meta has no customer information key of this name.',
	filler:
		'The value only says that there is none: n/a, ---, an unfilled template, or 0 and guest as the ID of a customer.',
	too_many_values:
		'The list holds more values than one person can have; those after the hundredth are left out.',
	not_text: 'The value is neither text nor a number, so it cannot be an identifier.',
	precision_lost:
		'The value went through a number format that lost its last digits. Map it as text, from the original source.',
	too_long: 'The value is longer than anything that Meta takes for this key.',
	hashed_otherwise:
		'The value is hashed, but not with SHA-256. Meta matches SHA-256 only: map the plain value instead.',
	hashed_placeholder:
		'The value is the hash of an empty or filler text such as "null". Map the plain value, or leave the field empty.',
	hashed_but_wanted_raw:
		'The value is hashed although Meta wants this key as plain text. Map the plain value.',
	not_an_email: 'The value does not look like an e-mail address.',
	no_country_code:
		'The phone number has no country code. Map the country of the item, or set a default country in the options.',
	not_a_phone:
		'The value is not a phone number that exists in its country: check the digits and the country.',
	no_area_code:
		"The phone number has no area code, so it is a different person's in every town. Map the whole number.",
	no_letters: 'Nothing is left of the value once punctuation and digits are taken off.',
	unknown_us_state:
		'The country is the United States, but the value is no US state, territory or state code.',
	not_a_postal_code: 'The value does not look like a postal code.',
	not_a_us_zip:
		'The country is the United States, but the value is neither a five-digit ZIP nor a ZIP+4 code.',
	unknown_country:
		'The value is no country that could be recognized. Use its two-letter ISO code, such as DE.',
	unknown_gender: 'Meta takes female or male only, and the value says neither.',
	not_a_date: 'The value is not a complete date. Use YYYY-MM-DD.',
	two_digit_year: 'The year has two digits, so its century is unknown. Use YYYY-MM-DD.',
	ambiguous_date:
		'Day and month cannot be told apart. Use YYYY-MM-DD, map the country, or set a default country in the options.',
	impossible_date: 'The date does not exist, lies in the future, or is before 1900.',
	not_a_birth_part:
		'The value is no day (1 to 31), month (1 to 12) or year (1900 to now) of birth.',
	not_an_ip_address: 'The value holds no IPv4 or IPv6 address.',
	private_ip_address:
		'The address is private or reserved, so it is not the address of a customer on the internet.',
	not_a_click_id:
		'The value is neither an _fbc cookie (fb.1.<milliseconds>.<fbclid>) nor an fbclid.',
	click_id_lower_cased:
		'Some system has written the fbclid in lower case, so that Meta knows it no more. Keep its case.',
	no_click_time:
		'There is an fbclid, but neither a click time nor an event time from which to build fbc.',
	not_a_browser_id: 'The value is no _fbp cookie (fb.1.<milliseconds>.<number>).',
	not_a_lead_id: 'A lead id of Meta Lead Ads has 15 to 17 digits, and nothing else.',
	not_digits: "This id of Meta's consists of digits only.",
	not_an_advertising_id:
		'The value is no advertising id (8-4-4-4-12 hexadecimal digits), or it is the all-zero id.',
	not_allowed_in_messaging: 'Meta refuses this web identifier in business messaging events.',
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
