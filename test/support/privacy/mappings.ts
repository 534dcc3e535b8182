/** The parameters of each way to read an item, by the columns of `items.ts`. */
export const EVENT_JSON = { mappingMode: 'json', eventJson: '={{ $json }}' };

/** Parameters that take their values from the columns of `flatItem`, and of `leadItem`, which has some of them. */
const PERSON_FIELDS = {
	em: '={{ $json.email }}',
	ph: '={{ $json.phone }}',
	fn: '={{ $json.first_name }}',
	ln: '={{ $json.last_name }}',
};
const MORE_PERSON_FIELDS = {
	ct: '={{ $json.city }}',
	zp: '={{ $json.postal_code }}',
	db: '={{ $json.date_of_birth }}',
	country: '={{ $json.country }}',
	subscription_id: '={{ $json.subscription_id }}',
	fb_login_id: '={{ $json.fb_login_id }}',
};
export const BELOW = {
	mappingMode: 'defineBelow',
	eventName: '={{ $json.event_name }}',
	eventTime: '={{ $json.event_time }}',
	eventId: '={{ $json.event_id }}',
	eventSourceUrl: '={{ $json.event_source_url }}',
	em: PERSON_FIELDS.em,
	ph: PERSON_FIELDS.ph,
	client_user_agent: '={{ $json.user_agent }}',
	client_ip_address: '={{ $json.ip_address }}',
	fbc: '={{ $json.fbc }}',
	fbp: '={{ $json.fbp }}',
	external_id: '={{ $json.customer_id }}',
	value: '={{ $json.total }}',
	currency: '={{ $json.currency }}',
	customerInformation: {
		fn: PERSON_FIELDS.fn,
		ln: PERSON_FIELDS.ln,
		...MORE_PERSON_FIELDS,
	},
	customData: {
		order_id: '={{ $json.order_id }}',
		content_name: '={{ $json.gift_note }}',
		content_category: '={{ $json.paid_with }}',
		search_string: '={{ $json.tax_file }}',
		status: '={{ $json.status }}',
	},
};
export const STAGE_BELOW = {
	mappingMode: 'defineBelow',
	leadId: '={{ $json.lead_id }}',
	stage: '={{ $json.status }}',
	stageTime: '={{ $json.stage_time }}',
	leadCreatedTime: '={{ $json.created_time }}',
	stageHistory: '={{ $json.stage_history }}',
	customerInformation: {
		...PERSON_FIELDS,
		...MORE_PERSON_FIELDS,
		fbc: '={{ $json.fbc }}',
		fbp: '={{ $json.fbp }}',
		external_id: '={{ $json.customer_id }}',
		client_ip_address: '={{ $json.ip_address }}',
		client_user_agent: '={{ $json.user_agent }}',
	},
};
export const STAGE_JSON = { mappingMode: 'json', leadJson: '={{ $json }}' };
