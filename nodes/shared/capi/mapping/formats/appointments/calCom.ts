import type { RawObject } from '../../../types';
import { isObject, readText } from '../../../values';
import type { Payload } from '../../envelope';
import type { Answer } from '../answers';
import { has, is, row, type Format, type PayloadRecord } from '../format';

/**
 * A booking of Cal.com: the webhook, whose `payload` n8n's Cal Trigger lays flat, and the API's booking. The first of
 * `attendees` is the person who booked; `organizer`, `hosts` and `team` are not.
 */
export const calCom: Format = {
	id: 'calCom',
	displayName: 'Cal.com Booking',
	sources: ['Cal.com: Webhooks', 'Cal.com API v2: Bookings', 'n8n: Cal Trigger node'],
	unverified: 'In which unit price counts, so that it is not read.',
	recognizedBy: [
		[
			{
				path: 'triggerEvent',
				matches:
					/^(?:BOOKING|MEETING|RECORDING|FORM|OOO|INSTANT|AFTER|ROUTING|PING|DELEGATION|WRONG)\w*$/,
			},
			has('createdAt'),
		],
		[has('triggerEvent'), has('payload')],
		[has('attendees[0].email'), has('eventTypeId'), has('uid')],
		[has('data.attendees[0].email'), has('data.uid')],
		[has('attendees[0].email'), has('uid'), has('hosts')],
	],
	records: readRecords,
	eventNames: [
		{ when: [is('@body.triggerEvent', 'booking_created', 'instant_meeting')], event: 'Schedule' },
		{
			when: [is('@body.triggerEvent', 'form_submitted', 'form_submitted_no_event')],
			event: 'Lead',
		},
		{
			when: [{ path: '@body.triggerEvent', present: false }, is('status', 'accepted')],
			event: 'Schedule',
		},
	],
	leftOut: [
		{ when: [is('@body.triggerEvent', 'ping')], code: 'test_payload' },
		{
			when: [
				is(
					'@body.triggerEvent',
					'booking_cancelled',
					'booking_rejected',
					'booking_no_show_updated',
				),
			],
			code: 'appointment_canceled',
		},
		{ when: [is('@body.triggerEvent', 'booking_rescheduled')], code: 'appointment_moved' },
		{ when: [has('rescheduleUid')], code: 'appointment_moved' },
		{ when: [is('status', 'cancelled', 'rejected')], code: 'appointment_canceled' },
	],
	rows: [
		row('event_time', '@body.createdAt', 'createdAt'),
		row('event_id', 'uid'),
		row('user_data.em', 'attendees[0].email', 'responses.email.value', 'responses.email'),
		row(
			'user_data.ph',
			'attendees[0].phoneNumber',
			'responses.attendeePhoneNumber.value',
			'responses.phone.value',
			'smsReminderNumber',
		),
		row('user_data.fn', 'attendees[0].firstName', 'responses.name.value.firstName'),
		row('user_data.ln', 'attendees[0].lastName', 'responses.name.value.lastName'),
		row('user_data.full_name', 'attendees[0].name', 'responses.name.value', 'responses.name'),
		row('lead.created_time', '@body.createdAt', 'createdAt'),
	],
	notes: [{ path: 'metadata' }, { path: 'tracking' }],
	answers: readAnswers,
	ignored: [
		...[
			'triggerEvent',
			'organizer',
			'hosts',
			'team',
			'user',
			'title',
			'type',
			'status',
			'location',
			'price',
			'currency',
			'startTime',
		],
		...[
			'endTime',
			'start',
			'end',
			'createdAt',
			'payload',
			'responses',
			'userFieldsResponses',
			'additionalNotes',
			'description',
			'eventTitle',
		],
	],
};

function readRecords({ fields }: Payload): readonly PayloadRecord[] {
	for (const at of ['payload', 'data']) {
		const inner = fields[at];
		if (isObject(inner)) return [{ fields: inner, at }];
	}
	return [{ fields, at: '' }];
}

/** Answers by the names of their fields, each `{ label, value }`. */
function readAnswers({ responses, userFieldsResponses: own }: RawObject): readonly Answer[] {
	return Object.entries({ responses, userFieldsResponses: own }).flatMap(([at, fields]) =>
		Object.entries(isObject(fields) ? fields : {}).flatMap(([name, answer]) =>
			name === 'guests' || name === 'location'
				? []
				: [
						isObject(answer)
							? {
									labels: [readText(answer.label) ?? '', name],
									value: answer.value,
									path: `${at}.${name}.value`,
								}
							: { labels: [name], value: answer, path: `${at}.${name}` },
					],
		),
	);
}
