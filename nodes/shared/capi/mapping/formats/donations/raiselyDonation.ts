import { has, is, minor, row, together, type Condition, type Format } from '../format';

/** What the webhook says happened; a donation of the API stands alone. */
const HAPPENED = '@body.data.type';

const IS_TEST: Condition = is('mode', 'test');

/** A donation of Raisely: in its webhook, two levels below, or as its API gives it. `amount` counts in cents. */
export const raiselyDonation: Format = {
	id: 'raiselyDonation',
	displayName: 'Raisely Donation',
	sources: ['Raisely: Available Events, Donation Events', 'Raisely API: Create a donation'],
	unverified: 'The donor’s address, which the sample of the page does not show.',
	recognizedBy: [
		[{ path: 'data.type', matches: /^donation\./ }, has('data.data.uuid'), has('data.data.amount')],
		[is('type', 'online', 'offline'), is('mode', 'test', 'live'), has('uuid'), has('amount')],
	],
	recordAt: ['data.data'],
	eventNames: [{ when: [has('amount')], event: 'Donate' }],
	leftOut: [
		{ when: [IS_TEST], code: 'test_payload' },
		{ when: [is(HAPPENED, 'donation.refunded')], code: 'refund' },
		{ when: [is(HAPPENED, 'donation.deleted')], code: 'deleted' },
		{ when: [is(HAPPENED, 'donation.updated')], code: 'not_a_conversion' },
		// It is ready to be charged; once it is, another webhook says so. One that was made offline is there.
		{ when: [is(HAPPENED, 'donation.created'), is('type', 'online')], code: 'not_a_conversion' },
	],
	rows: [
		row('event_time', 'createdAt', '@body.data.createdAt'),
		row('user_data.em', 'email', 'user.email'),
		together(['', 'user'], { 'user_data.fn': ['firstName'], 'user_data.ln': ['lastName'] }),
		together(['user', ''], {
			'user_data.ct': ['suburb'],
			'user_data.st': ['state'],
			'user_data.zp': ['postcode'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'user.uuid'),
		row('user_data.client_user_agent', '@body.data.context.userAgent'),
		row('custom_data.value', minor('amount', 'currency')),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'uuid'),
		row('original_event_data.order_id', 'uuid'),
	],
	ignored: ['secret', 'data', 'type', 'mode', 'status', 'method', 'fee', 'user', 'profile'],
};
