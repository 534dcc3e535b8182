/**
 * Which fields leave unhashed and are looked through, and what they hold: a text, an ID, the name of a product, or an amount. The compiler asks
 * for a word on each row of the tables in capi/fields; `undefined` are switches and words of a closed list.
 */
import { remembering } from '../../fields/remembering';
import type { APP_TABLE } from '../../fields/appData';
import type { CUSTOM_DATA_TABLE } from '../../fields/customData';

/**
 * What a field is for decides what counts there: a product may be named as its buyer is, and so may a coupon that many have; of an
 * amount only that it is the person's own number, and of an encrypted text also an email address.
 */
export type FieldRole = 'id' | 'text' | 'product' | 'coupon' | 'amount' | 'encrypted';

type Roles<Table> = Readonly<Record<keyof Table, FieldRole | undefined>>;

export const CUSTOM_DATA_ROLES: Roles<typeof CUSTOM_DATA_TABLE> = {
	value: 'amount',
	currency: undefined,
	order_id: 'id',
	item_number: 'id',
	contents: 'product',
	content_ids: 'id',
	content_type: 'product',
	content_name: 'product',
	content_category: 'product',
	num_items: 'amount',
	delivery_category: undefined,
	predicted_ltv: 'amount',
	net_revenue: 'amount',
	search_string: 'text',
	status: 'text',
	store_data: 'id',
	customer_segmentation: undefined,
	lead_event_source: 'product',
	event_source: 'product',
	description: 'text',
	level: 'product',
	max_rating_value: 'amount',
	success: undefined,
};

/** The fields of a product in `contents` (docs/meta-api.md section 4.1). */
export const CONTENT_ROLES: Readonly<Record<string, FieldRole | undefined>> = {
	id: 'id',
	title: 'product',
	description: 'product',
	brand: 'product',
	category: 'product',
	quantity: 'amount',
	item_price: 'amount',
	price: 'amount',
	delivery_category: undefined,
};

/** Encrypted and signed texts (campaign_ids, receipt_data) are Meta's and Apple's: in them digits say nothing. */
export const APP_DATA_ROLES: Roles<typeof APP_TABLE> = {
	advertiser_tracking_enabled: undefined,
	application_tracking_enabled: undefined,
	extinfo: 'product',
	campaign_ids: 'encrypted',
	install_referrer: 'text',
	installer_package: 'id',
	url_schemes: 'id',
	vendor_id: 'id',
	windows_attribution_id: 'id',
	consider_views: undefined,
	include_dwell_data: undefined,
	include_video_data: undefined,
	receipt_data: 'encrypted',
};

const SPLIT = /[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u;
/** Words in the name of a property that holds a number of a thing. */
const ID_WORDS: ReadonlySet<string> = new Set(
	(
		'id ids uuid guid number numbers no nr num ref reference code codes sku skus gtin ean upc isbn asin mpn barcode serial imei ' +
		'lot lote batch part model tracking awb token hash key timestamp time ts date version invoice order transaction txn receipt booking cart session click ' +
		'nummer artikelnummer bestellnummer rechnungsnummer numero número codigo código pedido numéro commande codice ordine'
	).split(' '),
);
/** Words in the name of a property that holds a code for a discount. */
const COUPON_WORDS: ReadonlySet<string> = new Set(
	'coupon coupons couponcode voucher vouchers promo promos promocode discount gutschein gutscheincode rabattcode cupom cupón cupon kupon'.split(
		' ',
	),
);
/** Words in the name of a property of a product or a place, which may be called as people are. */
const PRODUCT_WORDS: ReadonlySet<string> = new Set(
	(
		'color colour farbe couleur cor kleur kolor renk warna size größe talla taille brand marke marca marque model modell modelo modèle ' +
		'material style variant variante flavor flavour type typ tipo category kategorie categoria catégorie collection product produkt producto produit ' +
		'item title plan campaign kampagne store shop city stadt region state country location branch department team source medium channel ' +
		'make trim body currency status tag tags genre league'
	).split(' '),
);

/** A longer name is no name: a stranger wrote it into a page address. */
const LONGEST_NAME = 200;

/** What a custom property of this name, or a query parameter, holds. */
export const roleOfProperty = remembering((name: string): FieldRole => {
	const words = name
		.slice(0, LONGEST_NAME)
		.split(SPLIT)
		.map((word) => word.toLowerCase());
	if (words.some((word) => COUPON_WORDS.has(word))) return 'coupon';
	if (words.some((word) => ID_WORDS.has(word) || (word.length > 4 && /(?:id|nummer)$/.test(word))))
		return 'id';
	return words.some((word) => PRODUCT_WORDS.has(word)) ? 'product' : 'text';
});
