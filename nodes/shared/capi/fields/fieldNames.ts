/** What the user sees a field as: Meta's path (`custom_data.order_id`) turned into a display name (`Order ID`). */

const DISPLAY_NAMES = new Map([
	['user_data', 'Customer Information'],
	['extinfo', 'Device Information (extinfo)'],
	['fbc', 'Click ID (fbc)'],
	['fbp', 'Browser ID (fbp)'],
	['predicted_ltv', 'Predicted LTV'],
	['opt_out', 'Opt Out'],
	['page_scoped_user_id', 'Page-Scoped User ID'],
	['ctwa_clid', 'Click-to-WhatsApp Click ID'],
	['ig_account_id', 'Instagram Account ID'],
	['ig_sid', 'Instagram-Scoped User ID'],
	['whatsapp_business_account_id', 'WhatsApp Business Account ID'],
	['data_processing_options', 'Limited Data Use'],
	['data_processing_options_country', 'Limited Data Use: Country'],
	['data_processing_options_state', 'Limited Data Use: State'],
]);

const CAPITALS = new Map([
	['id', 'ID'],
	['ids', 'IDs'],
	['url', 'URL'],
	['urls', 'URLs'],
	['ip', 'IP'],
	['os', 'OS'],
	['ts', 'Timestamp'],
]);

/**
 * The display name of a field, from Meta's path of it: `event_source_url` gives `Event Source URL`.
 * Only the last part of the path is named; a place in a list stays (`contents[0]` gives `Contents [0]`).
 */
export function displayName(path: string): string {
	const last = path.slice(path.lastIndexOf('.') + 1);
	const named = DISPLAY_NAMES.get(last);
	if (named !== undefined) return named;
	return last.replace('[', '_[').split('_').filter(Boolean).map(capitalise).join(' ');
}

function capitalise(word: string): string {
	return CAPITALS.get(word) ?? word.charAt(0).toUpperCase() + word.slice(1);
}

const SHOWABLE_KEY = /^[A-Za-z][A-Za-z0-9_.-]{0,49}$/;
const LOOKS_LIKE_ADDRESS_PART = /\d{7}/;

/**
 * A key that came from the user's data, safe to be shown: a key that may itself be personal data (rows keyed by
 * email address or phone number exist) becomes `(unnamed)`.
 */
export function showableKey(key: string): string {
	return SHOWABLE_KEY.test(key) && !LOOKS_LIKE_ADDRESS_PART.test(key) ? key : '(unnamed)';
}
