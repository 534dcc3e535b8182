import { has, is, products, row, type Format } from '../format';
import { HOTMART_BUYER, HOTMART_ENVELOPE, HOTMART_RECORD } from './common';

/** A checkout of Hotmart that somebody left: the webhook PURCHASE_OUT_OF_SHOPPING_CART. `affiliate` is a seller. */
export const hotmartCart: Format = {
	id: 'hotmartCart',
	displayName: 'Hotmart Abandoned Cart',
	sources: ['Hotmart Developers: Webhook 2.0.0, Cart abandonment event'],
	recognizedBy: HOTMART_ENVELOPE.map((conditions) => [
		...conditions,
		is('event', 'purchase_out_of_shopping_cart'),
		has('data.buyer'),
	]),
	recordAt: HOTMART_RECORD,
	eventNames: [{ when: [], event: 'InitiateCheckout' }],
	rows: [
		row('event_time', '@body.creation_date'),
		...HOTMART_BUYER,
		products({ list: ['product'], id: ['id', 'ucode'], quantity: [], price: [], title: ['name'] }),
	],
	ignored: ['id', 'event', 'version', 'hottok', 'affiliate'],
};
