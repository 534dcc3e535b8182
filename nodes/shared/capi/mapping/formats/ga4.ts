/** What Google's events have in common: their names, products and person (GA4 recommended events; user-provided data). */
import {
	products,
	row,
	together,
	type EventRule,
	type PlaceRow,
	type ProductRow,
	type Row,
} from './format';

/** GA4's recommended events with a standard event of the same meaning. */
const STANDARD_EVENTS: ReadonlyArray<readonly [google: string, meta: string]> = [
	['purchase', 'Purchase'],
	['add_to_cart', 'AddToCart'],
	['begin_checkout', 'InitiateCheckout'],
	['add_payment_info', 'AddPaymentInfo'],
	['add_to_wishlist', 'AddToWishlist'],
	['view_item', 'ViewContent'],
	['view_item_list', 'ViewContent'],
	['search', 'Search'],
	['view_search_results', 'Search'],
	['generate_lead', 'Lead'],
	['sign_up', 'CompleteRegistration'],
	['page_view', 'PageView'],
	['start_trial', 'StartTrial'],
	['subscribe', 'Subscribe'],
	['schedule', 'Schedule'],
	['contact', 'Contact'],
];

const BY_NAME = new Map(STANDARD_EVENTS);

/** Meta's standard event of the meaning of one of Google's. */
export function standardEventOfGoogle(name: string): string | undefined {
	return BY_NAME.get(name.toLowerCase());
}

/** @param path where the name of Google's event stands */
export function googleEventNames(path: string): readonly EventRule[] {
	return STANDARD_EVENTS.map(([google, meta]) => ({ when: [{ path, is: [google] }], event: meta }));
}

/** @param path where the list of products stands */
export function googleProducts(...paths: readonly string[]): ProductRow {
	return products({
		list: paths,
		id: ['item_id', 'item_sku', 'id', 'sku'],
		quantity: ['quantity'],
		price: ['price'],
		title: ['item_name', 'name'],
		category: ['item_category', 'category'],
		brand: ['item_brand', 'brand'],
	});
}

/**
 * The person as Google names it. Google hashes e-mail and names as Meta wants them, but phone numbers with their plus
 * sign, which match nobody at Meta: a hashed phone number is not taken.
 */
export function googlePerson(at: string): ReadonlyArray<Row | PlaceRow> {
	return [
		row(
			'user_data.em',
			`${at}.email_address`,
			`${at}.email`,
			`${at}.sha256_email_address`,
			`${at}.email_address[0]`,
			`${at}.sha256_email_address[0]`,
		),
		row('user_data.ph', `${at}.phone_number`, `${at}.phone`),
		together([`${at}.address`, `${at}.address[0]`], {
			'user_data.fn': ['first_name', 'sha256_first_name'],
			'user_data.ln': ['last_name', 'sha256_last_name'],
			'user_data.ct': ['city'],
			'user_data.st': ['region'],
			'user_data.zp': ['postal_code'],
			'user_data.country': ['country'],
		}),
	];
}
