import { has, otherEvents, row } from '../format';

/** Everything else that Shopify reports: carts, fulfillments, products, deleted orders … */
export const shopifyOther = otherEvents({
	id: 'shopifyOther',
	displayName: 'Shopify (other topics)',
	sources: ['Shopify Webhooks: topics'],
	recognizedBy: [
		[
			{
				path: 'admin_graphql_api_id',
				matches: /^gid:\/\/shopify\/(?!Order\/|DraftOrder\/|Customer\/)/,
			},
		],
		[has('shop_owner'), has('plan_name')],
		[has('@headers.x-shopify-topic')],
	],
	rows: [
		row('event_time', 'created_at', 'updated_at'),
		row('user_data.em', 'email'),
		row('custom_data.order_id', 'order_id'),
	],
	ignored: ['id', 'user_id', 'name', 'title', 'vendor', 'status', 'location_id'],
});
