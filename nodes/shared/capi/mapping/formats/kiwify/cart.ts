import { has, is, row, type Format } from '../format';

/** A checkout of Kiwify that somebody left. */
export const kiwifyCart: Format = {
	id: 'kiwifyCart',
	displayName: 'Kiwify Abandoned Cart',
	sources: ['Kiwify: Webhooks, Carrinho abandonado'],
	recognizedBy: [[has('checkout_link'), is('status', 'abandoned'), has('product_id')]],
	eventNames: [{ when: [], event: 'InitiateCheckout' }],
	rows: [
		row('event_time', 'created_at'),
		row('user_data.em', 'email'),
		row('user_data.ph', 'phone'),
		row('user_data.full_name', 'name'),
		row('user_data.country', 'country'),
		row('custom_data.content_ids', { path: 'product_id', as: 'list' }),
		row('custom_data.content_name', 'product_name'),
	],
	notes: [{ path: 'TrackingParameters' }],
	ignored: ['id', 'cpf', 'cnpj', 'store_id', 'offer_name', 'subscription_plan'],
};
