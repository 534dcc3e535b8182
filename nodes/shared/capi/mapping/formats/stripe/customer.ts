import { is, row, together, type Format } from '../format';
import {
	STRIPE_ADDRESS,
	STRIPE_IGNORED,
	STRIPE_TEST,
	hasType,
	stripeObject,
	stripeRecords,
	withoutType,
} from './common';

/** A customer of Stripe, in a webhook's event or by itself. */
export const stripeCustomer: Format = {
	id: 'stripeCustomer',
	displayName: 'Stripe Customer',
	sources: ['Stripe API: The Customer object', 'Stripe API: Types of events'],
	recognizedBy: stripeObject('customer', /^cus_/),
	records: stripeRecords,
	eventNames: [
		{ when: hasType('customer.created'), event: 'CompleteRegistration' },
		{ when: [withoutType], event: 'CompleteRegistration' },
	],
	leftOut: [
		STRIPE_TEST,
		{ when: hasType('customer.deleted'), code: 'not_a_conversion' },
		{ when: [is('deleted', 'true')], code: 'not_a_conversion' },
	],
	rows: [
		row('event_time', 'created', '@body.created'),
		row('event_id', 'metadata.event_id'),
		row('event_source_url', 'metadata.event_source_url', 'metadata.page_url'),
		row('user_data.em', 'email'),
		row('user_data.ph', 'phone', 'shipping.phone'),
		row('user_data.full_name', 'individual_name', 'name', 'shipping.name'),
		together(['address', 'shipping.address'], STRIPE_ADDRESS),
		row('user_data.external_id', 'metadata.user_id', 'metadata.customer_id', 'id'),
	],
	notes: [{ path: 'metadata' }],
	ignored: [...STRIPE_IGNORED, 'balance', 'currency', 'invoice_prefix'],
};
