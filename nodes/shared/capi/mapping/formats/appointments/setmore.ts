import { has, only, row, together, type Format } from '../format';
import { below, recordsAt } from '../places';

const LISTS: readonly string[] = ['data.appointments', 'appointments'];

/** An appointment of Setmore, as its API gives it. When it was made is not in it: `start_time` is when it takes place. */
export const setmore: Format = {
	id: 'setmore',
	displayName: 'Setmore Appointment',
	sources: [
		'Pipedream source: components/setmoreappointments/sources/new-appointment-created/test-event.mjs',
	],
	unverified:
		'The names of the customer’s phone number and of a canceled appointment: neither is read.',
	recognizedBy: below(
		['', ...LISTS.map((list) => `${list}[0]`)],
		[has('service_key'), has('customer_key'), has('start_time')],
	),
	records: recordsAt(LISTS),
	eventNames: [{ when: [], event: 'Schedule' }],
	rows: [
		row('event_id', 'key'),
		row('user_data.em', 'customer.email_id'),
		row('user_data.fn', 'customer.first_name'),
		row('user_data.ln', 'customer.last_name'),
		together(['customer'], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['postal_code'],
		}),
		row('user_data.external_id', 'customer_key'),
		row('custom_data.value', only('cost', { path: 'cost', above: 0 })),
		row('custom_data.currency', only('currency', { path: 'cost', above: 0 })),
	],
	ignored: ['staff_key', 'service_key', 'end_time', 'duration', 'label', 'comment', 'data'],
};
