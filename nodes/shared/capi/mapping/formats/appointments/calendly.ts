import type { RawObject } from '../../../types';
import { isObject, readText } from '../../../values';
import type { Answer } from '../answers';
import { has, is, row, type Format } from '../format';

/**
 * An invitee of Calendly, in a webhook's `payload` or by itself, and the answers of a routing form. The appointment was
 * made at `created_at`; who has an appointment already (`old_invitee`) only moves it. `created_by` and the members of the
 * event are hosts.
 */
export const calendly: Format = {
	id: 'calendly',
	displayName: 'Calendly Invitee or Routing Form',
	sources: [
		'Calendly API: Webhook Payload',
		'Calendly API: Invitee',
		'Calendly API: Routing Form Submission',
		'n8n: Calendly Trigger node',
	],
	recognizedBy: [
		[
			is(
				'event',
				'invitee.created',
				'invitee.canceled',
				'invitee_no_show.created',
				'invitee_no_show.deleted',
				'routing_form_submission.created',
			),
			has('payload'),
		],
		[has('scheduled_event'), has('cancel_url')],
		[has('scheduled_event.uri'), has('email'), has('uri')],
		[{ path: 'uri', matches: /calendly\.com\/scheduled_events\/[^/]+\/invitees\// }],
		[{ path: 'resource.uri', matches: /calendly\.com\/scheduled_events\/[^/]+\/invitees\// }],
		[{ path: 'uri', matches: /calendly\.com\/routing_form_submissions\// }],
	],
	recordAt: ['payload', 'resource'],
	eventNames: [
		{ when: [is('@body.event', 'routing_form_submission.created')], event: 'Lead' },
		{ when: [has('routing_form'), has('questions_and_answers')], event: 'Lead' },
		{ when: [is('@body.event', 'invitee.created')], event: 'Schedule' },
		{ when: [is('status', 'active'), has('scheduled_event')], event: 'Schedule' },
		{ when: [is('status', 'active'), has('event')], event: 'Schedule' },
	],
	leftOut: [
		{
			when: [is('@body.event', 'invitee.canceled', 'invitee_no_show.created')],
			code: 'appointment_canceled',
		},
		{ when: [is('@body.event', 'invitee_no_show.deleted')], code: 'not_a_conversion' },
		{ when: [is('status', 'canceled')], code: 'appointment_canceled' },
		{ when: [has('old_invitee')], code: 'appointment_moved' },
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
		row('lead.created_time', 'created_at'),
	],
	notes: [{ path: 'tracking' }],
	answers: readAnswers,
	ignored: [
		...[
			'created_by',
			'event',
			'status',
			'timezone',
			'updated_at',
			'event_memberships',
			'invitee_scheduled_by',
			'scheduled_event',
		],
		...[
			'routing_form',
			'result',
			'submitter',
			'submitter_type',
			'old_invitee',
			'new_invitee',
			'event_guests',
			'cancellation',
		],
	],
};

function readAnswers({ questions_and_answers: list }: RawObject): readonly Answer[] {
	return (Array.isArray(list) ? list : []).flatMap((entry: unknown, index) =>
		isObject(entry)
			? [
					{
						labels: [readText(entry.question) ?? ''],
						value: entry.answer,
						path: `questions_and_answers[${index}].answer`,
					},
				]
			: [],
	);
}
