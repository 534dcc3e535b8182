/** What shops send of ordinary sales, made of lists and by chance that is the same in every run. Nothing of it is data about a person. */
import type { RawEvent } from '../../../../../../nodes/shared/capi';
import { Chance } from './chance';
import { BRANDS, MARKS, PRODUCT_NAMES, THINGS } from './productNames';

export interface Ordinary {
	readonly sort: string;
	readonly text: string;
	/** The part of an event in which it stands. */
	readonly event: Partial<RawEvent>;
}

const custom = (field: string, value: unknown): Partial<RawEvent> => ({
	custom_data: { [field]: value },
});

/** Order numbers as shop systems, marketplaces and payment services make them. */
const ORDER_NUMBERS: readonly ((chance: Chance) => string)[] = [
	(chance) => `#${1000 + chance.below(90_000)}`,
	(chance) => `${1 + chance.below(9)}${chance.digits(8)}`,
	(chance) => `R-${chance.digits(5)}`,
	(chance) => `${chance.below(900) + 100}-${chance.digits(7)}-${chance.digits(7)}`,
	(chance) => `2026${1 + chance.below(9)}${chance.digits(5)}`,
	(chance) => chance.digits(10),
	(chance) => chance.digits(11),
	(chance) => chance.digits(12),
	(chance) => chance.digits(13),
	(chance) => chance.digits(14),
	(chance) => chance.digits(15),
	(chance) => chance.digits(16),
	(chance) => chance.digits(17),
	(chance) => `82${chance.digits(17)}`,
	(chance) => `INV/20261${chance.below(3)}05/MPL/${chance.digits(10)}`,
	(chance) => `${chance.digits(2)}-${chance.digits(5)}-${chance.digits(5)}`,
	(chance) => `pi_3${chance.letters(6)}${chance.digits(4)}${chance.letters(6)}${chance.digits(4)}`,
	(chance) =>
		`${chance.hex(8)}-${chance.hex(4)}-4${chance.hex(3)}-a${chance.hex(3)}-${chance.hex(12)}`,
	(chance) => `SO${chance.digits(9)}-${chance.letters(2)}`,
	(chance) => `${chance.letters(2)}${chance.digits(9)}${chance.letters(2)}`,
	(chance) => `GA1.2.${chance.digits(10)}.17${chance.digits(8)}`,
	(chance) => `order_${chance.letters(3)}${chance.digits(8)}${chance.letters(1)}`,
];

const GTIN_LENGTHS = [8, 12, 13, 14];

/** A number of trade items with its check digit (GS1 General Specifications, section 7.9). */
function gtin(chance: Chance): string {
	const body = chance.digits(chance.of(GTIN_LENGTHS) - 1);
	const sum = [...body]
		.reverse()
		.reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 3 : 1), 0);
	return `${body}${(10 - (sum % 10)) % 10}`;
}

const SKUS: readonly ((chance: Chance) => string)[] = [
	(chance) => `${chance.letters(3)}-${chance.digits(4)}-${chance.letters(2)}`,
	(chance) => `${chance.digits(8)}${chance.letters(1)}`,
	(chance) => `B0${chance.letters(3)}${chance.digits(2)}${chance.letters(3)}`,
	(chance) => `${chance.letters(5)}${chance.digits(4)}${chance.letters(1)}`,
	(chance) => `${chance.letters(1)}${chance.digits(7)}${chance.letters(1)}`,
	(chance) => `${chance.digits(6)}-${chance.digits(3)}`,
	(chance) => `SKU_${chance.digits(9)}`,
	(chance) => `${chance.digits(3)}.${chance.digits(3)}.${chance.digits(2)}`,
	(chance) => `gid://shopify/ProductVariant/4${chance.digits(13)}`,
	gtin,
];

const COUPONS: readonly ((chance: Chance) => string)[] = [
	(chance) => `SAVE${10 + chance.below(40)}`,
	(chance) => `${chance.letters(4)}-${chance.letters(4)}-${chance.digits(4)}`,
	(chance) => `WELCOME-${chance.letters(6)}`,
	(chance) => `SUMMP2026${chance.letters(1)}`,
	(chance) => `${chance.digits(4)}-${chance.digits(4)}-${chance.digits(4)}`,
	(chance) => `${chance.letters(1)}${chance.digits(3)}${chance.letters(2)}${chance.digits(4)}`,
	(chance) => `SOMMER${2020 + chance.below(9)}`,
	(chance) => `ANNA${chance.digits(2)}`,
	(chance) => [4, 4, 4, 4].map((length) => chance.digits(length)).join('-'),
];

const WORDS =
	'shoes hombre damen sale new-in kitchen blog checkout thank-you winter-2026 rose gold brown king anna mode größe-42 50%25-off'.split(
		' ',
	);
const HOSTS = [
	'shop.example',
	'www.tienda.example',
	'anna-moden.example',
	'store.example.co.uk',
	'm.loja.example',
];
const URLS: readonly ((chance: Chance) => string)[] = [
	(chance) => `/${chance.of(WORDS)}/${chance.of(WORDS)}-${chance.digits(6)}.html`,
	(chance) => `/p/${chance.digits(13)}?variant=4${chance.digits(13)}`,
	(chance) =>
		`/checkout/${chance.digits(8)}/orders/${chance.hex(32)}/thank_you?key=wc_order_${chance.letters(8)}`,
	(chance) =>
		`/?utm_source=facebook&utm_medium=paid&utm_campaign=${chance.of(WORDS)}&utm_id=120${chance.digits(15)}&utm_content=2385${chance.digits(13)}`,
	(chance) =>
		`/?fbclid=IwAR${chance.digits(2)}${chance.letters(20)}_${chance.digits(10)}&gclid=Cj0K${chance.letters(20)}`,
	(chance) =>
		`/search?q=${chance.of(WORDS)}+${chance.of(THINGS)}&page=${chance.below(9)}&sort=price_asc`,
	(chance) =>
		`/order-received/${chance.digits(10)}/?order=${chance.digits(12)}&total=${chance.digits(3)}.90`,
	(chance) => `/@${chance.of(WORDS)}/posts/${chance.digits(9)}#comment-${chance.digits(6)}`,
	(chance) => `/img/logo@2x.png?v=17${chance.digits(11)}`,
	(chance) =>
		`/c/${chance.of(WORDS)}?color=${chance.of(['brown', 'rose', 'gold', 'silver'])}&size=42&min=10&max=${chance.digits(3)}`,
	(chance) =>
		`/booking?from=2026-12-0${1 + chance.below(9)}&to=2026-12-2${chance.below(9)}&guests=2&room=${chance.digits(3)}`,
	(chance) =>
		`/?_gl=1*${chance.letters(6)}*_ga*${chance.digits(10)}.17${chance.digits(8)}*_ga_${chance.letters(10)}*17${chance.digits(8)}`,
	(chance) => `/#/product/${chance.digits(14)}?ref=${chance.letters(4)}${chance.digits(4)}`,
	(chance) =>
		`/?token=${Buffer.from(chance.hex(24)).toString('base64')}&state=${Buffer.from(`{"cart":${chance.digits(9)},"at":"2026-11-2${chance.below(9)}"}`).toString('base64')}`,
	(chance) => `/maps/@48.1${chance.digits(4)},11.5${chance.digits(4)},15z`,
];

const PROPERTIES: readonly (readonly [key: string, make: (chance: Chance) => unknown])[] = [
	['tracking_number', (chance) => `1Z${chance.digits(16)}`],
	['awb', (chance) => chance.digits(12)],
	['gtin', gtin],
	['ordered_on', (chance) => `2026-0${1 + chance.below(9)}-1${chance.below(9)}`],
	['best_before', (chance) => `1${chance.below(9)}.0${1 + chance.below(9)}.2027`],
	['lot', (chance) => `${chance.digits(3)}-${chance.digits(3)}-${chance.digits(4)}`],
	['delivery_window', (chance) => `2026-12-0${1 + chance.below(9)} 08:00-12:00`],
	['dimensions', (chance) => `${chance.digits(2)} x ${chance.digits(2)} x ${chance.digits(2)} cm`],
	[
		'shipping_method',
		(chance) => chance.of(['DHL Paket', 'UPS Ground', 'Correios PAC', 'Yamato', 'Colissimo 48h']),
	],
	['color', (chance) => chance.of(['Brown', 'Rose', 'Gold', 'Silver', 'Green', 'White'])],
	['store', (chance) => chance.of(['Charlotte', 'Florence', 'Paris', 'Victoria', 'Berlin 2'])],
	['created_ts', (chance) => Number(`17${chance.digits(11)}`)],
	['session', (chance) => chance.hex(24)],
	[
		'payment_method',
		(chance) =>
			chance.of(['Visa', 'PayPal', 'Pix', 'SEPA', 'Klarna', 'iDEAL', 'UPI', 'Card ending 4242']),
	],
	['coordinates', (chance) => `48.13${chance.digits(4)}, 11.57${chance.digits(4)}`],
	['weight_g', (chance) => chance.below(90_000)],
	['app_version', (chance) => `${chance.below(9)}.${chance.below(20)}.${chance.digits(4)}`],
	['note', (chance) => `Leave at door ${chance.digits(2)}, code ${chance.digits(4)}#`],
	['license', (chance) => `${chance.letters(5)}-${chance.digits(5)}-${chance.letters(5)}`],
];

/** So many of each sort. */
const COUNTS = {
	amounts: 200,
	orders: 660,
	skus: 400,
	coupons: 320,
	urls: 560,
	properties: 480,
	names: 400,
};

/** More than 2,500 texts, each in the field in which shops send it. */
export function ordinaryTexts(): Ordinary[] {
	const chance = new Chance(20_261_126);
	const some = <Value>(count: number, make: (index: number) => Value): Value[] =>
		Array.from({ length: count }, (_, index) => make(index));
	const orders = some(COUNTS.orders, (index): Ordinary => {
		const text = ORDER_NUMBERS[index % ORDER_NUMBERS.length](chance);
		return index % 3 === 0
			? { sort: 'event ID', text, event: { event_id: text } }
			: { sort: 'order number', text, event: custom('order_id', text) };
	});
	const skus = some(COUNTS.skus, (index): Ordinary => {
		const text = SKUS[index % SKUS.length](chance);
		return index % 2 === 0
			? { sort: 'SKU', text, event: custom('content_ids', [text]) }
			: { sort: 'SKU', text, event: custom('contents', [{ id: text, quantity: 1 }]) };
	});
	const coupons = some(COUNTS.coupons, (index): Ordinary => {
		const text = COUPONS[index % COUPONS.length](chance);
		return {
			sort: 'coupon',
			text,
			event: custom(chance.of(['coupon', 'voucher_code', 'promo']), text),
		};
	});
	const urls = some(COUNTS.urls, (index): Ordinary => {
		const text = `https://${chance.of(HOSTS)}${URLS[index % URLS.length](chance)}`;
		return {
			sort: 'URL',
			text,
			event: index % 4 === 0 ? { referrer_url: text } : { event_source_url: text },
		};
	});
	const properties = some(COUNTS.properties, (index): Ordinary => {
		const [key, make] = PROPERTIES[index % PROPERTIES.length];
		const value = make(chance);
		return { sort: 'property', text: `${key}: ${String(value)}`, event: custom(key, value) };
	});
	const made = some(
		COUNTS.names,
		() => `${chance.of(BRANDS)} ${chance.of(THINGS)} ${chance.of(MARKS)}`,
	);
	const names = [...PRODUCT_NAMES, ...made].map((text, index): Ordinary => {
		const field = ['content_name', 'content_category', 'product_line'][index % 3];
		return index % 4 === 3
			? {
					sort: 'product name',
					text,
					event: custom('contents', [{ id: 'a', quantity: 1, title: text }]),
				}
			: { sort: 'product name', text, event: custom(field, text) };
	});
	const amounts = some(COUNTS.amounts, (index): Ordinary => {
		const value = (1 + chance.below(9_999_999_999)) / [1, 1, 100][index % 3];
		return {
			sort: 'amount',
			text: String(value),
			event: { event_name: 'Purchase', custom_data: { value, currency: 'VND' } },
		};
	});
	return [...amounts, ...orders, ...skus, ...coupons, ...urls, ...properties, ...names];
}
