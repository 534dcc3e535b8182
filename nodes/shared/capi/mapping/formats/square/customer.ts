import { has, is, lacks, row, together, type Format } from '../format';

/** A customer of Square: the webhook customer.created, or the customer of its API. `reference_id` is the shop's own ID. */
export const squareCustomer: Format = {
	id: 'squareCustomer',
	displayName: 'Square Customer',
	sources: ['Square API: Customer', 'Square: Customers webhooks'],
	recognizedBy: [
		[is('data.type', 'customer'), has('data.object.customer')],
		[has('given_name'), has('creation_source')],
		[has('customer.creation_source'), has('customer.id')],
	],
	recordAt: ['data.object.customer', 'customer'],
	eventNames: [
		{ when: [is('@body.type', 'customer.created')], event: 'CompleteRegistration' },
		{ when: [lacks('@body.type')], event: 'CompleteRegistration' },
	],
	leftOut: [{ when: [is('@body.type', 'customer.deleted')], code: 'not_a_conversion' }],
	rows: [
		row('event_time', 'created_at', '@body.created_at'),
		row('user_data.em', 'email_address'),
		row('user_data.ph', 'phone_number'),
		row('user_data.fn', 'given_name'),
		row('user_data.ln', 'family_name'),
		row('user_data.db', 'birthday'),
		together(['address'], {
			'user_data.ct': ['locality'],
			'user_data.st': ['administrative_district_level_1'],
			'user_data.zp': ['postal_code'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'reference_id', 'id'),
	],
	ignored: [
		'merchant_id',
		'event_id',
		'type',
		'note',
		'preferences',
		'company_name',
		'nickname',
		'version',
	],
};
