import { has, is, row, together, type Format } from './format';

/**
 * A call of CallRail, in its webhooks. `customer_name` is what the caller's phone company says, last name first as often as
 * not; `business_phone_number` and `tracking_phone_number` are the company's own, `agent_email` its agent's.
 */
export const callRailCall: Format = {
	id: 'callRailCall',
	displayName: 'CallRail Call',
	sources: ['CallRail Support: Webhooks, Information sent with webhooks'],
	unverified:
		'formatted_customer_name and the fields of the landing page, which the page does not list.',
	recognizedBy: [
		[has('tracking_phone_number'), has('customer_phone_number'), has('direction')],
		[has('tracking_phone_number'), has('customer_phone_number'), has('call_type')],
	],
	eventNames: [{ when: [is('direction', 'inbound')], event: 'Contact' }],
	leftOut: [{ when: [is('direction', 'outbound')], code: 'own_message' }],
	rows: [
		row('event_id', 'resource_id'),
		row('event_time', 'start_time', 'created_at'),
		row('event_source_url', 'landing_page_url'),
		row('referrer_url', 'referring_url'),
		row('user_data.ph', 'customer_phone_number'),
		row('user_data.full_name', 'formatted_customer_name'),
		together([''], {
			'user_data.ct': ['customer_city'],
			'user_data.st': ['customer_state'],
			'user_data.zp': ['customer_zip'],
			'user_data.country': ['customer_country'],
		}),
		row('user_data.external_id', 'person_resource_id'),
		row('user_data.fbclid', 'fbclid', { path: 'landing_page_url', as: 'fbclid' }),
	],
	ignored: [
		...['customer_name', 'business_phone_number', 'agent_email', 'company_id', 'company_name'],
		...['formatted_customer_phone_number', 'formatted_tracking_phone_number', 'value', 'email'],
		...['formatted_business_phone_number', 'tracker_resource_id', 'company_resource_id', 'note'],
	],
};
