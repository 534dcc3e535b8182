import { isObject } from '../../values';
import { has, is, row, type Format } from './format';

/** An invitee of Calendly, in a webhook's `payload` or by itself. The appointment was made at `created_at`. */
export const calendly: Format = {
	id: 'calendly',
	displayName: 'Calendly Invitee',
	sources: ['Calendly API: Webhook Payload', 'Calendly API: Invitee'],
	recognizedBy: [
		[is('event', 'invitee.created', 'invitee.canceled', 'invitee_no_show.created'), has('payload')],
		[has('scheduled_event'), has('cancel_url')],
		[{ path: 'uri', matches: /calendly\.com\/scheduled_events\/[^/]+\/invitees\// }],
	],
	recordAt: ['payload'],
	eventNames: [
		{ when: [is('@body.event', 'invitee.created')], event: 'Schedule' },
		{ when: [is('status', 'active'), has('scheduled_event')], event: 'Schedule' },
	],
	leftOut: [
		{ when: [is('@body.event', 'invitee.canceled', 'invitee_no_show.created')], code: 'order_canceled' },
		{ when: [is('status', 'canceled')], code: 'order_canceled' },
	],
	rows: [
		row('event_time', 'created_at', '@body.created_at'),
		row('event_id', 'uri'),
		row('user_data.em', 'email'),
		row('user_data.ph', 'text_reminder_number'),
		row('user_data.fn', 'first_name'),
		row('user_data.ln', 'last_name'),
		row('user_data.full_name', 'name'),
		row('custom_data.value', 'payment.amount'),
		row('custom_data.currency', 'payment.currency'),
	],
	notes: [{ path: 'tracking' }],
	answers: ({ questions_and_answers: list }) =>
		(Array.isArray(list) ? list : []).flatMap((entry: unknown, index) =>
			isObject(entry)
				? [{ labels: [String(entry.question)], value: entry.answer, path: `questions_and_answers[${index}].answer` }]
				: [],
		),
	ignored: ['created_by', 'event', 'status', 'timezone', 'updated_at', 'event_memberships', 'invitee_scheduled_by'],
};
